import type { Day, DayRange } from '../../base/index.ts'
import { afterPart, monthAt, type Reading } from './absolute.ts'
import { dayOfNumber, dayText, fieldsOf, firstNumber, monthNumber, rangeOf, weekdayOf } from './calendar.ts'
import { moved, stretched } from './move.ts'
import { shiftedPeriod } from './periods.ts'
import { at, isCapital, type Reader } from './reader.ts'
import type { Direction } from './resolve.ts'
import { countOf, partsOfDay, seasons, units, vague, weekdays, wordSet } from './words.ts'

const shifts: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
  ['same', 0],
  ['that', 0],
])

/** Words that point at a time the text named before, not at the day of publication. */
const pointsBack = wordSet('following same that preceding')
const mayHoldDay = wordSet('following next previous same that')

/** On a Saturday or Sunday `this weekend` is the one that runs; on other days the verb tells. */
const thisWeekend = (published: Day | undefined, direction: Direction): number =>
  direction === 'past' || (published?.length === 10 && weekdayOf(firstNumber(published)) % 6 === 0) ? 0 : 1

/** Saturday and Sunday: the last that began by then, or `shift` weekends away. */
const weekend = (published: Day | undefined, shift: number): DayRange | null => {
  if (published === undefined) return null
  if (published.length < 10) return published
  const today = firstNumber(published)
  const saturday = today - ((weekdayOf(today) + 1) % 7) + 7 * shift
  return rangeOf(dayOfNumber(saturday), dayOfNumber(saturday + 1))
}

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

/** A unit after the word: `last year`, `the past year`, `the next decade`, `the following day`. */
const afterUnit = (reader: Reader, i: number, word: string, shift: number): Reading | undefined => {
  const unit = units.get(at(reader, i))
  if (unit === undefined || (unit === 'day' && !mayHoldDay.has(word))) return undefined
  const named = pointsBack.has(word) || (word === 'previous' && reader.anchor !== undefined)
  const base = named ? reader.anchor : reader.published
  if (word === 'past' || (unit === 'decade' && (word === 'last' || word === 'next'))) {
    return { next: i + 1, on: stretched(base, shift, unit) }
  }
  return { next: i + 1, on: unit === 'decade' ? null : moved(base, shift, unit) }
}

/** What else follows `last`, `this`, `next`: a month, a weekday, a weekend, a part of the day, a season, a quarter. */
const afterShift = (reader: Reader, i: number, word: string, shift: number, direction: Direction): Reading | undefined => {
  const noun = at(reader, i)
  const { published } = reader
  const month = monthAt(reader, i)
  if (month !== undefined) return { next: i + 1, on: shiftedMonth(published, month, shift) }
  const weekday = isCapital(reader, i) ? weekdays.get(noun) : undefined
  if (weekday !== undefined) return { next: afterPart(reader, i + 1), on: shiftedWeekday(published, weekday, shift, direction) }
  const weekends = shift === 0 ? thisWeekend(published, direction) : Math.max(shift, 0)
  if (noun === 'weekend') return { next: i + 1, on: weekend(published, weekends) }
  const ofDay = partsOfDay.has(noun) && (word === 'this' || (word === 'last' && noun === 'night'))
  if (ofDay) return { next: i + 1, on: moved(published, shift, 'day') }
  const period = seasons.has(noun) || (noun === 'quarter' && word !== 'past') || (noun === 'half' && word === 'this')
  return period ? { next: i + 1, on: published === undefined ? null : (shiftedPeriod(published, noun, shift) ?? null) } : undefined
}

/** `last year`, `the past two years`, `next week`, `that year`, `the coming months`, `last January`, `this morning`. */
export const readShift = (reader: Reader, i: number, direction: () => Direction): Reading | undefined => {
  const word = at(reader, i)
  const shift = shifts.get(word)
  if (shift === undefined) return undefined
  const k = word === 'that' && at(reader, i + 1) === 'same' ? i + 2 : i + 1
  const noun = at(reader, k)
  const count = countOf(noun)
  const counted = units.get(at(reader, k + 1))
  if (shift !== 0 && counted !== undefined && (count !== undefined || vague.has(noun))) {
    return { next: k + 2, on: count === undefined ? null : stretched(reader.published, shift * count, counted) }
  }
  if (units.has(noun) && noun.endsWith('s')) return shift === 0 ? undefined : { next: k + 1, on: null }
  return afterUnit(reader, k, word, shift) ?? (pointsBack.has(word) ? undefined : afterShift(reader, k, word, shift, direction()))
}

/** `the weekend`, after a preposition of time. */
export const readWeekend = (reader: Reader, i: number, direction: () => Direction): Reading | undefined => {
  if (at(reader, i) !== 'weekend' || at(reader, i - 1) !== 'the') return undefined
  if (!['at', 'over', 'on', 'during', 'of', 'since'].includes(at(reader, i - 2))) return undefined
  return { next: i + 1, on: weekend(reader.published, thisWeekend(reader.published, direction())) }
}
