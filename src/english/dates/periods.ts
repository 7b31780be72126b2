import { fieldsOf, firstOf, monthNumber, monthOfNumber, monthsFrom, shifted } from './calendar.ts'
import { yearAfter, type Reading } from './absolute.ts'
import { at, type Reader } from './reader.ts'
import { countOf, ordinals, seasons } from './words.ts'

const decadeForm = /^(?:((?:1[6-9]|20)\d)0|['’]([1-9])0)['’]?s$/

/** `1990s`, `'90s`. */
const decade = (reader: Reader, i: number): Reading | undefined => {
  const match = decadeForm.exec(at(reader, i))
  if (match === null) return undefined
  const tens = match[1] ?? `${Number(match[2]) >= 3 ? 19 : 20}${match[2]}`
  return { next: i + 1, on: [`${tens}0`, `${tens}9`] }
}

/** `first two months of this year`, `last three months of 2024`. */
const someMonths = (reader: Reader, i: number): Reading | undefined => {
  const side = at(reader, i)
  const length = countOf(at(reader, i + 1))
  if ((side !== 'first' && side !== 'last') || at(reader, i + 2) !== 'months' || at(reader, i + 3) !== 'of') return undefined
  const year = yearAfter(reader, i + 3)
  if (length === undefined || length > 12 || year === undefined) return undefined
  return { next: year.next, on: year.year === undefined ? null : monthsFrom(year.year, side === 'first' ? 1 : 13 - length, length) }
}

const codeForm = /^([qh])([1-4])$/

/** `second quarter of 2024`, `first half of the year`, `Q3 2024`: first month and length, and where the words end. */
const part = (reader: Reader, i: number): { first: number; length: number; next: number } | undefined => {
  const code = codeForm.exec(at(reader, i))
  const length = code?.[1] === 'q' || at(reader, i + 1) === 'quarter' ? 3 : code?.[1] === 'h' || at(reader, i + 1) === 'half' ? 6 : 0
  const number = code === null ? ordinals.get(at(reader, i)) : Number(code[2])
  if (length === 0 || number === undefined || number * length > 12) return undefined
  const first = (number < 0 ? 12 - length : (number - 1) * length) + 1
  return { first, length, next: i + (code === null ? 2 : 1) }
}

const yearPart = (reader: Reader, i: number): Reading | undefined => {
  const found = part(reader, i)
  if (found === undefined) return undefined
  const year = yearAfter(reader, found.next)
  const coded = codeForm.test(at(reader, i))
  if (year !== undefined) return { next: year.next, on: year.year === undefined ? null : monthsFrom(year.year, found.first, found.length) }
  if (at(reader, found.next) === 'of' || coded || at(reader, i) === 'last') return undefined
  return found.length === 3 ? { next: found.next, fields: { month: found.first }, to: { month: found.first + 2 } } : undefined
}

/** `autumn 2020`, `winter of 2022-23`, `the spring`. The northern half's seasons. */
const season = (reader: Reader, i: number): Reading | undefined => {
  const month = seasons.get(at(reader, i))
  if (month === undefined) return undefined
  const year = yearAfter(reader, i + 1)
  if (year !== undefined) {
    const second = /^[-–/]$/.test(at(reader, year.next)) && /^(?:\d\d|\d{4})$/.test(at(reader, year.next + 1))
    return { next: year.next + (second ? 2 : 0), on: year.year === undefined ? null : monthsFrom(year.year, month, 3) }
  }
  const before = at(reader, i - 1)
  const placed = before === 'the' && ['in', 'by', 'since', 'until', 'before', 'during', 'over', 'from'].includes(at(reader, i - 2))
  if (!placed && !(['in', 'by', 'since', 'until'].includes(before) && at(reader, i) !== 'fall')) return undefined
  if (at(reader, i + 1) === 'of' || /^\p{Ll}{4,}s$/u.test(at(reader, i + 1))) return undefined
  return { next: i + 1, fields: { month }, to: { month: month + 2 > 12 ? month - 10 : month + 2 } }
}

/** A decade, quarter, half year or season that begins at token `i`. */
export const readPeriod = (reader: Reader, i: number): Reading | undefined =>
  decade(reader, i) ?? someMonths(reader, i) ?? yearPart(reader, i) ?? season(reader, i)

/** `last summer`, `next quarter`: the period that is `shift` away from the one that the day of publication lies in. */
export const shiftedPeriod = (published: string, word: string, shift: number): Reading['on'] => {
  const { year, month } = fieldsOf(published)
  if (month === undefined) return shift === 0 ? published : firstOf(shifted(published, shift, 'year'))
  const now = monthNumber(year, month)
  if (word === 'quarter' || word === 'half') {
    const length = word === 'quarter' ? 3 : 6
    const start = Math.floor(now / length) * length + shift * length
    return [monthOfNumber(start), monthOfNumber(start + length - 1)]
  }
  const first = seasons.get(word)
  if (first === undefined) return null
  let start = monthNumber(year, first)
  if (shift < 0) while (start + 2 >= now) start -= 12
  else if (shift > 0) while (start <= now) start += 12
  return [monthOfNumber(start), monthOfNumber(start + 2)]
}
