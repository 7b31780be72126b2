import type { Day, DayRange } from '../../base/index.ts'
import { afterPart, type Reading } from './absolute.ts'
import { dayOfNumber, firstNumber, firstOf, shifted, type Unit } from './calendar.ts'
import { moved, movedBy, stretched } from './move.ts'
import { at, type Reader } from './reader.ts'
import type { Direction } from './resolve.ts'
import { readShift, readWeekend } from './shifts.ts'
import { countOf, units, vague, wordSet } from './words.ts'

const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

/** A number of units; `amount` is null when the words do not tell it. */
interface Amount {
  readonly amount: number | null
  readonly unit: Unit
  readonly next: number
}

/** How many tokens from `k` say a number that is not told: `several`, `a few`, `a couple of`. */
const vagueLength = (reader: Reader, k: number): number => {
  if (vague.has(at(reader, k))) return 1
  if (at(reader, k) !== 'a' || !vague.has(at(reader, k + 1))) return 0
  return at(reader, k + 2) === 'of' ? 3 : 2
}

/** `five months`, `a year and a half`, `half a year`, `several weeks`, `decades`. */
const amountAt = (reader: Reader, i: number): Amount | undefined => {
  const half = at(reader, i) === 'half' && at(reader, i + 1) === 'a'
  const k = half ? i + 1 : i
  const count = countOf(at(reader, k))
  const loose = vagueLength(reader, k)
  const place = k + (loose > 0 ? loose : count === undefined ? 0 : 1)
  const unit = units.get(at(reader, place))
  if (unit === undefined) return undefined
  const plusHalf = at(reader, place + 1) === 'and' && at(reader, place + 2) === 'a' && at(reader, place + 3) === 'half'
  const amount = loose > 0 || count === undefined ? null : half ? 0.5 : count + (plusHalf ? 0.5 : 0)
  return { amount, unit, next: place + (plusHalf ? 4 : 1) }
}

/** `five months ago`, `a decade ago`, `two years later`, `three weeks from now`. */
const distance = (reader: Reader, i: number): Reading | undefined => {
  const found = amountAt(reader, i)
  if (found === undefined) return undefined
  const { amount, unit, next } = found
  const word = at(reader, next)
  const minus = amount === null ? null : -amount
  if (word === 'ago') return { next: next + 1, on: movedBy(reader.published, minus, unit) }
  if (amount === null) return undefined
  if (word === 'from' && at(reader, next + 1) === 'now') return { next: next + 2, on: movedBy(reader.published, amount, unit) }
  if (word !== 'later' && word !== 'earlier') return undefined
  return { next: next + 1, on: movedBy(reader.anchor, word === 'later' ? amount : minus, unit) }
}

const termOpens = wordSet('in within inside')
/** After these an amount is no term: `within two years of the war`, `in two weeks after`. */
const noTermBefore = wordSet('of after since to as and or')

/** From `base` on, in months where the term is one of years, so that its end is as precise as its begin. */
const termFrom = (base: Day | undefined, amount: number, unit: Unit): DayRange | null => {
  if (unit === 'decade') return termFrom(base, amount * 10, 'year')
  return unit === 'year' ? stretched(base, amount * 12, 'month') : stretched(base, amount, unit)
}

/** `within two years`, `inside three months`, `in six months' time`: terms that run from the time of speaking. */
const term = (reader: Reader, i: number, direction: () => Direction): Reading | undefined => {
  const word = at(reader, i)
  const found = termOpens.has(word) ? amountAt(reader, at(reader, i + 1) === 'the' ? i + 2 : i + 1) : undefined
  if (found === undefined || found.amount === null || !Number.isInteger(found.amount)) return undefined
  const { amount, unit, next } = found
  const time = /^['’]s?$/.test(at(reader, next)) && at(reader, next + 1) === 'time'
  if (noTermBefore.has(at(reader, next)) || (!time && direction() === 'past')) return undefined
  const base = reader.spokenOn ?? reader.published
  return { next: time ? next + 2 : next, on: word === 'in' ? moved(base, amount, unit) : termFrom(base, amount, unit) }
}

/** `the day before`, `the year after`, when no clause or noun follows: told from a time named before. */
const besideNamed = (reader: Reader, i: number): Reading | undefined => {
  const unit = units.get(at(reader, i))
  const shift = at(reader, i + 1) === 'before' ? -1 : at(reader, i + 1) === 'after' ? 1 : 0
  if (unit === undefined || shift === 0 || at(reader, i - 1) !== 'the' || !/^[.,;:!?)”"]?$/.test(at(reader, i + 2))) return undefined
  return { next: i + 2, on: moved(reader.anchor, shift, unit) }
}

/** `yesterday`, `the day before yesterday`, `the day after tomorrow`. */
const dayWord = (reader: Reader, i: number): Reading | undefined => {
  const outer = at(reader, i) === 'day' ? `${at(reader, i + 1)} ${at(reader, i + 2)}` : ''
  if (outer === 'before yesterday') return { next: i + 3, on: moved(reader.published, -2, 'day') }
  if (outer === 'after tomorrow') return { next: i + 3, on: moved(reader.published, 2, 'day') }
  const shift = dayWords.get(at(reader, i))
  // "Today's world" is no day.
  if (shift === undefined || (at(reader, i) === 'today' && /^['’]s$/.test(at(reader, i + 1)))) return undefined
  return { next: afterPart(reader, i + 1), on: moved(reader.published, shift, 'day') }
}

/** `year's end`, `year-end`, `recent years`. */
const fixed = (reader: Reader, i: number): Reading | undefined => {
  const word = at(reader, i)
  if (word === 'year' && /^(?:['’]s|-)$/.test(at(reader, i + 1)) && at(reader, i + 2) === 'end') {
    return { next: i + 3, on: moved(reader.published, 0, 'year') }
  }
  return word === 'recent' && at(reader, i + 1).endsWith('s') && units.has(at(reader, i + 1)) ? { next: i + 2, on: null } : undefined
}

/** Friday to Sunday: of the week of publication, or of the one before when they are told and have not come. */
const endOfWeek = (published: Day | undefined, direction: Direction): DayRange | null => {
  if (published === undefined) return null
  if (published.length < 10) return published
  const monday = firstNumber(firstOf(shifted(published, 0, 'week')))
  const friday = monday + 4 - (direction === 'past' && monday + 4 > firstNumber(published) ? 7 : 0)
  return [dayOfNumber(friday), dayOfNumber(friday + 2)]
}

/** `the year`, `the week`, as in `the end of the year`: the one of publication. */
export const readDefinite = (reader: Reader, i: number, direction: () => Direction): Reading | undefined => {
  const unit = at(reader, i) === 'the' ? units.get(at(reader, i + 1)) : undefined
  if (unit === undefined || unit === 'day' || at(reader, i + 1).endsWith('s')) return undefined
  const { published } = reader
  const tens = published?.slice(0, 3)
  if (unit === 'decade') return { next: i + 2, on: tens === undefined ? null : [`${tens}0`, `${tens}9`] }
  if (unit === 'week' && at(reader, i - 2) === 'end') return { next: i + 2, on: endOfWeek(published, direction()) }
  return { next: i + 2, on: moved(published, 0, unit) }
}

/** An expression at token `i` that is told from the day of publication, or from a time named before. */
export const readRelative = (reader: Reader, i: number, direction: () => Direction): Reading | undefined =>
  dayWord(reader, i) ??
  besideNamed(reader, i) ??
  fixed(reader, i) ??
  readShift(reader, i, direction) ??
  distance(reader, i) ??
  term(reader, i, direction) ??
  readWeekend(reader, i, direction)
