import type { DayRange } from '../../base/index.ts'
import { exists, fieldsOf, type Fields } from './calendar.ts'
import { at, isCapital, type Reader } from './reader.ts'
import { beforeOtherNumbers, dashes, doubtfulMonths, eventPlurals, months, partsOfDay, prepositions, weekdays, wordSet } from './words.ts'

/** An expression that was read, up to the token before `next`. */
export interface Reading {
  readonly next: number
  /** What the words say, and where they say a range, its end. */
  readonly fields?: Fields
  readonly to?: Fields
  /** The time itself, where it did not depend on the verb; null when it cannot be told. */
  readonly on?: DayRange | null
}

/** A reading that says its fields. */
export type FieldsReading = Reading & { readonly fields: Fields }

const dayForm = /^(\d{1,2})(?:st|nd|rd|th)?$/
const yearForm = /^(?:1[6-9]|20)\d\d$/

const dayAt = (reader: Reader, i: number): number | undefined => {
  const value = Number(dayForm.exec(at(reader, i))?.[1])
  return value >= 1 && value <= 31 ? value : undefined
}

export const yearAt = (reader: Reader, i: number): number | undefined => (yearForm.test(at(reader, i)) ? Number(at(reader, i)) : undefined)

export const monthAt = (reader: Reader, i: number): number | undefined => (isCapital(reader, i) ? months.get(at(reader, i)) : undefined)

/** A year that was named; undefined when the words name one that cannot be told. */
interface YearFound {
  readonly year: number | undefined
  readonly next: number
}

const yearWords: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['the', 0],
])

/** `this year`, `next year`, `the same year`, `that year`, `the following year` at `i`; `the year` too after `of`. */
const relativeYear = (reader: Reader, i: number, afterOf: boolean): YearFound | undefined => {
  const skip = at(reader, i) === 'the' ? 1 : 0
  const word = at(reader, i + skip)
  const pointsBack = ['same', 'that', 'following'].includes(word)
  const base = pointsBack ? reader.anchor : reader.published
  const year = base === undefined ? undefined : fieldsOf(base).year
  if (skip === 1 && word === 'year' && afterOf) return { year, next: i + 2 }
  if (at(reader, i + skip + 1) !== 'year') return undefined
  const shift = word === 'following' ? 1 : pointsBack ? 0 : yearWords.get(word)
  return shift === undefined ? undefined : { year: year === undefined ? undefined : year + shift, next: i + skip + 2 }
}

/** `, 2025`, `2025`, `of 2025`, `last year`, `of the same year` at `i`. */
export const yearAfter = (reader: Reader, i: number): YearFound | undefined => {
  const skip = at(reader, i) === ',' || at(reader, i) === 'of' ? 1 : 0
  const year = yearAt(reader, i + skip)
  if (year !== undefined) return { year, next: i + skip + 1 }
  return at(reader, i) === ',' ? undefined : relativeYear(reader, i + skip, skip === 1)
}

const reading = (next: number, fields: Fields, to?: Fields): FieldsReading => ({ next, fields, ...(to === undefined ? {} : { to }) })

const listJoins = wordSet('and or , &')

/** The year of the next date of a list, which its earlier ones share: `in May and June 2024`. */
const sharedYear = (reader: Reader, next: number): number | undefined => {
  if (!listJoins.has(at(reader, next))) return undefined
  const month = [1, 2].map((skip) => next + skip).find((k) => monthAt(reader, k) !== undefined)
  if (month === undefined || (month > next + 1 && dayAt(reader, next + 1) === undefined)) return undefined
  const after = dayAt(reader, month + 1) === undefined ? month + 1 : month + 2
  return yearAt(reader, at(reader, after) === ',' ? after + 1 : after)
}

/** Adds the year that follows, if one does. */
const withYear = (reader: Reader, next: number, fields: Fields, to?: Fields): FieldsReading => {
  const found = yearAfter(reader, next)
  const year = found === undefined ? sharedYear(reader, next) : found.year
  const end = found?.next ?? next
  if (year === undefined) return { ...reading(end, fields, to), ...(found === undefined ? {} : { on: null }) }
  return reading(end, { ...fields, year }, to === undefined ? undefined : { ...to, year })
}

/** `13 June 2025`, `13th of June`, `13-15 June`, `13 and 14 June`. */
const dayFirst = (reader: Reader, i: number): FieldsReading | undefined => {
  const day = dayAt(reader, i)
  if (day === undefined) return undefined
  const joined = dashes.has(at(reader, i + 1)) || ['and', 'to'].includes(at(reader, i + 1))
  const second = joined ? dayAt(reader, i + 2) : undefined
  const after = i + (second === undefined ? 1 : 3)
  const place = at(reader, after) === 'of' ? after + 1 : after
  const month = monthAt(reader, place)
  if (month === undefined) return undefined
  return withYear(reader, place + 1, { month, day }, second === undefined ? undefined : { month, day: second })
}

const holders = wordSet("the a an this its their his her 's ’s")

/** True when the number after a month counts things (`in June 30 soldiers died`). */
const countsThings = (reader: Reader, i: number): boolean => {
  const word = reader.words[i + 1]?.text ?? ''
  return /^\p{Ll}{3,}s$|^(?:people|men|women)$/u.test(word) && !holders.has(at(reader, i - 2))
}

const rangeJoins = wordSet('- – — to until through')

/** Before a capital these may join names of people (`Theresa May and June Smith`). */
const looseBefore = wordSet('to by and or for of')

/** True when a month's name that is also another word stands where a month stands. */
const isMonth = (reader: Reader, i: number): boolean => {
  if (!doubtfulMonths.has(at(reader, i))) return true
  if (dayAt(reader, i + 1) !== undefined || yearAfter(reader, i + 1) !== undefined) return true
  if (monthAt(reader, i + 2) !== undefined && rangeJoins.has(at(reader, i + 1))) return true
  const before = at(reader, i - 1)
  if (prepositions.has(before)) return !looseBefore.has(before) || !isCapital(reader, i + 1)
  const next = reader.words[i + 1]?.text ?? ''
  return holders.has(before) && /^\p{Ll}{4,}/u.test(next) && !prepositions.has(next)
}

/** `June 13, 2025`, `June 13-15`, `June 2025`, `June`. */
const monthFirst = (reader: Reader, i: number): FieldsReading | undefined => {
  const month = monthAt(reader, i)
  if (month === undefined || !isMonth(reader, i)) return undefined
  const day = dayAt(reader, i + 1)
  if (day === undefined || countsThings(reader, i + 1)) return withYear(reader, i + 1, { month })
  const second = dashes.has(at(reader, i + 2)) || at(reader, i + 2) === 'to' ? dayAt(reader, i + 3) : undefined
  if (second === undefined || second <= day || monthAt(reader, i + 4) !== undefined) return withYear(reader, i + 2, { month, day })
  return withYear(reader, i + 4, { month, day }, { month, day: second })
}

/** Takes in a part of the day: `Thursday night`. */
export const afterPart = (reader: Reader, next: number): number => (partsOfDay.has(at(reader, next)) ? next + 1 : next)

/** `Monday, 13 October`, `Sunday, July 20`, `Friday`. */
const weekdayFirst = (reader: Reader, i: number): FieldsReading | undefined => {
  const weekday = isCapital(reader, i) ? weekdays.get(at(reader, i)) : undefined
  if (weekday === undefined) return undefined
  for (const skip of [1, 2, 3]) {
    if (skip > 1 && ![',', 'the', '('].includes(at(reader, i + skip - 1))) break
    const date = dayFirst(reader, i + skip) ?? (monthAt(reader, i + skip) === undefined ? undefined : monthFirst(reader, i + skip))
    if (date?.fields.day !== undefined) return { ...date, fields: { ...date.fields, weekday } }
  }
  const late = ['evening', 'night'].includes(at(reader, i + 1))
  return reading(afterPart(reader, i + 1), { weekday, ...(late ? { late } : {}) })
}

const iso = /^(\d{4})-(\d\d)(?:-(\d\d))?$/
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** `2025-06-13`, `13.06.2025`; `13/06/2025` only where one of the numbers can be no month. */
const numeric = (reader: Reader, i: number): FieldsReading | undefined => {
  const word = at(reader, i)
  if (word === '9/11') return reading(i + 1, { year: 2001, month: 9, day: 11 })
  const parts = iso.exec(word)?.slice(1) ?? (dotted.exec(word) ?? slashed.exec(word))?.slice(1).reverse()
  if (parts === undefined) return undefined
  let [year = 0, month = 0, day] = parts.filter((part) => part !== undefined).map(Number)
  if (word.includes('/') && day !== undefined) {
    if (month > 12 === day > 12 && month !== day) return undefined
    if (month > 12) [month, day] = [day, month]
  }
  return exists(year, month, day ?? 1) ? reading(i + 1, { year, month, ...(day === undefined ? {} : { day }) }) : undefined
}

const alwaysYearAfter = wordSet(
  'in since until till by before after of from during through throughout between early late mid ' +
    'year years spring summer autumn fall winter quarter half circa c. for',
)
const mostlyYearAfter = wordSet("the a an 's ’s its their this his her ( , and or to - – —")
const noCount = wordSet('was is has as this its s onwards besides towards whereas does')
const measures = wordSet('km kg m mm ton tons gmt hour hours utc people men women troops million per personnel %')

/** After these a plural may follow a year too (`in 2024 officials said`). */
const surelyYearAfter = wordSet('in since until till by during throughout early late mid year spring summer autumn winter quarter')

/** True when a plural or a unit of measure follows, so that four digits before it are an amount. */
const measuresFollow = (reader: Reader, i: number, sure: boolean): boolean => {
  const after = reader.words[i]?.text ?? ''
  if (measures.has(after.toLowerCase())) return true
  return !sure && /^\p{Ll}+(?:s|men)$/u.test(after) && !eventPlurals.has(after) && !noCount.has(after)
}

/** True when the four digits at `i` are a year, judged by their neighbours. */
export const isYear = (reader: Reader, i: number, chained: boolean): boolean => {
  const value = yearAt(reader, i)
  if (value === undefined) return false
  const before = at(reader, i - 1)
  const compared = before === 'than' && ['later', 'earlier'].includes(at(reader, i - 2))
  if (beforeOtherNumbers.has(before) && !compared && before !== 'around') return false
  if (measuresFollow(reader, i + 1, surelyYearAfter.has(before) && value >= 1900)) return false
  if (chained || compared || alwaysYearAfter.has(before)) return true
  return value >= 1900 && (before === '' || mostlyYearAfter.has(before) || /^(?:was|is|saw|brought|will|to)$/.test(at(reader, i + 1)))
}

/** The year of the same century that two digits name. */
const shortYear = (year: number, digits: string): number => Math.floor(year / 100) * 100 + Number(digits)

const shortEnd = /^\d\d$/

/** `2024`, `2023–24`, `2024/25`. */
const yearFirst = (reader: Reader, i: number, chained: boolean): FieldsReading | undefined => {
  const double = /^((?:19|20)\d\d)\/(\d\d)$/.exec(at(reader, i))
  if (double !== null) return reading(i + 1, { year: Number(double[1]) }, { year: shortYear(Number(double[1]), double[2] as string) })
  const year = yearAt(reader, i)
  if (year === undefined || !isYear(reader, i, chained)) return undefined
  if (dashes.has(at(reader, i + 1)) && shortEnd.test(at(reader, i + 2))) {
    const end = shortYear(year, at(reader, i + 2))
    if (end > year) return reading(i + 3, { year }, { year: end })
  }
  return reading(i + 1, { year })
}

/**
 * An absolute expression that begins at token `i`, with what the words say and nothing added.
 * `chained`: a year stands right before in a list, so that four digits are one too.
 */
export const readAbsolute = (reader: Reader, i: number, chained = false): FieldsReading | undefined =>
  numeric(reader, i) ?? dayFirst(reader, i) ?? weekdayFirst(reader, i) ?? monthFirst(reader, i) ?? yearFirst(reader, i, chained)
