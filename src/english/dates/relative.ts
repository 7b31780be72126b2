import type { Day, DayRange } from '../../base/index.ts'
import { dayOfNumber, dayText, fieldsOf, firstNumber, firstOf, lastOf, monthNumber, rangeOf, shifted, weekdayOf, type Unit } from './calendar.ts'
import { afterPart, monthAt, type Reading } from './absolute.ts'
import { shiftedPeriod } from './periods.ts'
import { at, isCapital, type Reader } from './reader.ts'
import type { Direction } from './resolve.ts'
import { countOf, partsOfDay, seasons, units, vague, weekdays } from './words.ts'

const dayWords: ReadonlyMap<string, number> = new Map([['today', 0], ['tonight', 0], ['yesterday', -1], ['tomorrow', 1]])
const shifts: ReadonlyMap<string, number> = new Map([['this', 0], ['current', 0], ['last', -1], ['past', -1], ['previous', -1],
  ['preceding', -1], ['next', 1], ['coming', 1], ['upcoming', 1], ['following', 1], ['same', 0], ['that', 0]])
/** Words that point at a time the text named before, not at the day of publication. */
const pointsBack: ReadonlySet<string> = new Set(['following', 'same', 'that', 'preceding'])

const move = (base: Day | undefined, amount: number, unit: Unit): DayRange | null => base === undefined ? null : shifted(base, amount, unit)

/** From a time to `base`, or from `base` on; as precise as the unit, one year as precise as a month. */
const stretch = (base: Day | undefined, amount: number, unit: Unit): DayRange | null => {
  if (base === undefined) return null
  const years = unit === 'decade' ? amount * 10 : amount
  const step: Unit = unit === 'decade' ? 'year' : unit === 'week' ? 'day' : unit
  if (Math.abs(years) === 1 && step === 'year' && base.length > 4) return stretch(base, 12 * amount, 'month')
  const other = shifted(base, unit === 'week' ? amount * 7 : years, step)
  const here = shifted(base, 0, step)
  return amount < 0 ? rangeOf(firstOf(other), lastOf(here)) : rangeOf(firstOf(here), lastOf(other))
}

/** Saturday and Sunday: the last that began by then, or `shift` weekends away. */
const weekend = (published: Day | undefined, shift: number): DayRange | null => {
  if (published === undefined) return null
  if (published.length < 10) return published
  const today = firstNumber(published)
  const saturday = today - (weekdayOf(today) + 1) % 7 + 7 * shift
  return rangeOf(dayOfNumber(saturday), dayOfNumber(saturday + 1))
}

/** On a Saturday or Sunday `this weekend` is the one that runs; on other days the verb tells. */
const thisWeekend = (published: Day | undefined, direction: Direction): number =>
  direction === 'past' || (published?.length === 10 && weekdayOf(firstNumber(published)) % 6 === 0) ? 0 : 1

/** `last January`, `next March`, `this May`: strictly before, strictly after, or in the year of publication. */
const shiftedMonth = (published: Day | undefined, month: number, shift: number): DayRange | null => {
  if (published === undefined) return null
  const { year, month: now } = fieldsOf(published)
  if (now === undefined) return shift < 0 ? null : published
  const target = monthNumber(year, month)
  const here = monthNumber(year, now)
  if (shift < 0) return dayText(target < here ? year : year - 1, month)
  if (shift > 0) return dayText(target > here ? year : year + 1, month)
  return dayText(year, month)
}

const shiftedWeekday = (published: Day | undefined, weekday: number, shift: number, direction: Direction): DayRange | null => {
  if (published === undefined) return null
  if (published.length < 10) return published
  const today = firstNumber(published)
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (shift < 0) return dayOfNumber(today - (back === 0 ? 7 : back))
  if (shift > 0) return dayOfNumber(today - back + 7)
  return dayOfNumber(direction === 'past' || back === 0 ? today - back : today - back + 7)
}

/** What follows `last`, `this`, `next` …: a unit, a month, a weekday, a season, a weekend, a part of the day. */
const afterShift = (reader: Reader, i: number, word: string, shift: number, direction: Direction): Reading | undefined => {
  const noun = at(reader, i)
  const base = pointsBack.has(word) || (word === 'previous' && reader.anchor !== undefined) ? reader.anchor : reader.published
  const unit = units.get(noun)
  if (unit !== undefined && !noun.endsWith('s')) {
    if (unit === 'day' && !['following', 'next', 'previous', 'same', 'that'].includes(word)) return undefined
    if (word === 'past' || (unit === 'decade' && word === 'last')) return { next: i + 1, on: stretch(base, -1, unit) }
    if (unit === 'decade') return { next: i + 1, on: word === 'next' ? stretch(base, 1, unit) : null }
    return { next: i + 1, on: move(base, shift, unit) }
  }
  if (pointsBack.has(word)) return undefined
  const month = monthAt(reader, i)
  if (month !== undefined) return { next: i + 1, on: shiftedMonth(reader.published, month, shift) }
  const weekday = isCapital(reader, i) ? weekdays.get(noun) : undefined
  if (weekday !== undefined) return { next: afterPart(reader, i + 1), on: shiftedWeekday(reader.published, weekday, shift, direction) }
  if (noun === 'weekend') return { next: i + 1, on: weekend(reader.published, shift < 0 ? 0 : shift > 0 ? 1 : thisWeekend(reader.published, direction)) }
  if (partsOfDay.has(noun) && (word === 'this' || (word === 'last' && noun === 'night'))) return { next: i + 1, on: move(reader.published, shift, 'day') }
  if (seasons.has(noun) || (noun === 'quarter' && word !== 'past') || (noun === 'half' && word === 'this')) {
    return { next: i + 1, on: reader.published === undefined ? null : shiftedPeriod(reader.published, noun, shift) ?? null }
  }
  return undefined
}

/** `last year`, `the past two years`, `next week`, `that year`, `the coming months`, `this morning`. */
const byShift = (reader: Reader, i: number, direction: Direction): Reading | undefined => {
  const word = at(reader, i)
  const shift = shifts.get(word)
  if (shift === undefined) return undefined
  const k = word === 'that' && at(reader, i + 1) === 'same' ? i + 2 : i + 1
  const count = countOf(at(reader, k))
  const unit = units.get(at(reader, count === undefined && !vague.has(at(reader, k)) ? k : k + 1))
  if (shift === 0 || unit === undefined) return afterShift(reader, k, word, shift, direction)
  if (count !== undefined) return { next: k + 2, on: stretch(reader.published, shift * count, unit) }
  if (vague.has(at(reader, k))) return { next: k + 2, on: null }
  return at(reader, k).endsWith('s') ? { next: k + 1, on: null } : afterShift(reader, k, word, shift, direction)
}

/** A number of units: `five months`, `a year and a half`, `half a year`, `several weeks`; `amount` null when it cannot be told. */
const amountAt = (reader: Reader, i: number): { amount: number | null; unit: Unit; next: number } | undefined => {
  const half = at(reader, i) === 'half' && at(reader, i + 1) === 'a'
  const k = half ? i + 1 : i
  const count = countOf(at(reader, k))
  const loose = at(reader, k) === 'a' && vague.has(at(reader, k + 1)) ? (at(reader, k + 2) === 'of' ? 3 : 2) : vague.has(at(reader, k)) ? 1 : 0
  const place = loose > 0 ? k + loose : k + (count === undefined ? 0 : 1)
  const unit = units.get(at(reader, place))
  if (unit === undefined) return undefined
  const plusHalf = at(reader, place + 1) === 'and' && at(reader, place + 2) === 'a' && at(reader, place + 3) === 'half'
  const amount = loose > 0 || count === undefined ? null : half ? 0.5 : count + (plusHalf ? 0.5 : 0)
  return { amount, unit, next: place + (plusHalf ? 4 : 1) }
}

const byAmount = (base: Day | undefined, amount: number | null, unit: Unit): DayRange | null => {
  if (base === undefined || amount === null) return null
  if (unit === 'week' && Math.abs(amount) > 1) return shifted(firstOf(shifted(base, 7 * amount, 'day')), 0, 'month')
  if (Number.isInteger(amount)) return shifted(base, amount, unit)
  const months = Math.trunc(amount * 12)
  return unit === 'year' ? Math.abs(amount) < 1 ? shifted(base, months, 'month') : dayText(fieldsOf(firstOf(shifted(base, months, 'month'))).year) : null
}

/** `five months ago`, `a decade ago`, `two years later`, `three weeks from now`. */
const ago = (reader: Reader, i: number): Reading | undefined => {
  const found = amountAt(reader, i)
  if (found === undefined) return undefined
  const { amount, unit, next } = found
  const word = at(reader, next)
  const minus = amount === null ? null : -amount
  if (word === 'ago') return { next: next + 1, on: byAmount(reader.published, minus, unit) }
  if (amount !== null && word === 'from' && at(reader, next + 1) === 'now') return { next: next + 2, on: byAmount(reader.published, amount, unit) }
  if (amount === null || (word !== 'later' && word !== 'earlier')) return undefined
  return { next: next + 1, on: byAmount(reader.anchor, word === 'later' ? amount : minus, unit) }
}

/** `within two years`, `inside three months`, `in six months' time`: terms that run from the time of speaking. */
const term = (reader: Reader, i: number, direction: Direction): Reading | undefined => {
  const word = at(reader, i)
  if (!['within', 'inside', 'in'].includes(word)) return undefined
  const found = amountAt(reader, at(reader, i + 1) === 'the' ? i + 2 : i + 1)
  if (found === undefined || found.amount === null || !Number.isInteger(found.amount)) return undefined
  const { amount, unit, next } = found
  const time = /^['’]s?$/.test(at(reader, next)) && at(reader, next + 1) === 'time'
  if (['of', 'after', 'since', 'to', 'as', 'and', 'or'].includes(at(reader, next)) || (direction === 'past' && !time)) return undefined
  const base = reader.spokenOn ?? reader.published
  const coarse = unit === 'year' || unit === 'decade'
  const on = word === 'in' ? move(base, amount, unit) : stretch(base, coarse ? amount * (unit === 'year' ? 12 : 120) : amount, coarse ? 'month' : unit)
  return { next: time ? next + 2 : next, on }
}

/** `the day before`, `the year after`, when no clause or noun follows: told from a time named before. */
const dayBefore = (reader: Reader, i: number): Reading | undefined => {
  const unit = units.get(at(reader, i))
  const shift = at(reader, i + 1) === 'before' ? -1 : at(reader, i + 1) === 'after' ? 1 : 0
  if (unit === undefined || shift === 0 || !/^[.,;:!?)”"]?$/.test(at(reader, i + 2))) return undefined
  return { next: i + 2, on: move(reader.anchor, shift, unit) }
}

/** `year's end`, `year-end`. */
const yearsEnd = (reader: Reader, i: number): Reading | undefined =>
  at(reader, i) === 'year' && /^(?:['’]s|-)$/.test(at(reader, i + 1)) && at(reader, i + 2) === 'end'
    ? { next: i + 3, on: move(reader.published, 0, 'year') }
    : undefined

const fixed = (reader: Reader, i: number): Reading | undefined => {
  const word = at(reader, i)
  const shift = dayWords.get(word)
  if (shift !== undefined) return at(reader, i + 1) === "'s" && word === 'today' ? undefined : { next: afterPart(reader, i + 1), on: move(reader.published, shift, 'day') }
  if (word === 'day' && at(reader, i + 1) === 'before' && at(reader, i + 2) === 'yesterday') return { next: i + 3, on: move(reader.published, -2, 'day') }
  if (word === 'day' && at(reader, i + 1) === 'after' && at(reader, i + 2) === 'tomorrow') return { next: i + 3, on: move(reader.published, 2, 'day') }
  if (/^(?:day|week|month|year)$/.test(word) && at(reader, i - 1) === 'the') return dayBefore(reader, i) ?? yearsEnd(reader, i)
  if (word === 'year') return yearsEnd(reader, i)
  if (word === 'recent' && /s$/.test(at(reader, i + 1)) && units.has(at(reader, i + 1))) return { next: i + 2, on: null }
  return undefined
}

const theWeekend = (reader: Reader, i: number, direction: Direction): Reading | undefined =>
  at(reader, i) === 'weekend' && at(reader, i - 1) === 'the' && ['at', 'over', 'on', 'during', 'of', 'since'].includes(at(reader, i - 2))
    ? { next: i + 1, on: weekend(reader.published, thisWeekend(reader.published, direction)) }
    : undefined

/** `the year`, `the week`, as in `the end of the year`: the one of publication. */
export const readDefinite = (reader: Reader, i: number, direction: () => Direction): Reading | undefined => {
  const unit = at(reader, i) === 'the' ? units.get(at(reader, i + 1)) : undefined
  if (unit === undefined || unit === 'day' || at(reader, i + 1).endsWith('s')) return undefined
  if (unit === 'decade') return { next: i + 2, on: reader.published === undefined ? null : decadeOf(reader.published) }
  if (unit === 'week' && at(reader, i - 2) === 'end') return { next: i + 2, on: endOfWeek(reader.published, direction()) }
  return { next: i + 2, on: move(reader.published, 0, unit) }
}

/** Friday to Sunday: of the week of publication, or of the one before when they are told and have not come. */
const endOfWeek = (published: Day | undefined, direction: Direction): DayRange | null => {
  if (published === undefined) return null
  if (published.length < 10) return published
  const monday = firstNumber(firstOf(shifted(published, 0, 'week')))
  const friday = monday + 4 - (direction === 'past' && monday + 4 > firstNumber(published) ? 7 : 0)
  return [dayOfNumber(friday), dayOfNumber(friday + 2)]
}

const decadeOf = (day: Day): DayRange => [`${day.slice(0, 3)}0`, `${day.slice(0, 3)}9`]

/** An expression at token `i` that is told from the day of publication, or from a time named before. */
export const readRelative = (reader: Reader, i: number, direction: () => Direction): Reading | undefined =>
  fixed(reader, i) ?? (shifts.has(at(reader, i)) ? byShift(reader, i, direction()) : undefined) ?? ago(reader, i) ??
    (/^(?:in|within|inside)$/.test(at(reader, i)) ? term(reader, i, direction()) : undefined) ?? (at(reader, i) === 'weekend' ? theWeekend(reader, i, direction()) : undefined)
