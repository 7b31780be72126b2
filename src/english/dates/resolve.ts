import type { Day, DayRange } from '../../base/index.ts'
import { dayOfNumber, dayText, exists, fieldsOf, firstNumber, lastNumber, rangeOf, weekdayOf, type Fields } from './calendar.ts'

/** Which way an expression without a year looks: the verb's tense decides. */
export type Direction = 'past' | 'future'

const complete = ({ month, day }: Fields, year: number): Day | undefined =>
  month === undefined || day === undefined || exists(year, month, day) ? dayText(year, month, day) : undefined

/** The nearest weekday on or before the day of publication, or on or after it. The night of that day is not yet told of. */
const byWeekday = (weekday: number, published: Day, direction: Direction, late = false): Day => {
  if (published.length < 10) return published
  const today = firstNumber(published)
  const same = (weekdayOf(today) - weekday + 7) % 7
  const back = same === 0 && late && direction === 'past' ? 7 : same
  return dayOfNumber(direction === 'past' || back === 0 ? today - back : today - back + 7)
}

/** The year that puts month and day nearest to publication on the side that the verb looks to. */
const likelyYear = (fields: Fields, published: Day, direction: Direction): number => {
  const { year } = fieldsOf(published)
  if (published.length === 4) return year
  if (fields.weekday !== undefined && fields.day !== undefined) {
    const fits = [year, year - 1, year + 1].find((candidate) => {
      const day = complete(fields, candidate)
      return day !== undefined && weekdayOf(firstNumber(day)) === fields.weekday
    })
    if (fits !== undefined) return fits
  }
  const day = dayText(year, fields.month, fields.day)
  if (direction === 'past') return firstNumber(day) > lastNumber(published) ? year - 1 : year
  return lastNumber(day) < firstNumber(published) ? year + 1 : year
}

/** The time that fields mean; undefined when they need a day of publication and none is known. */
export const resolveFields = (fields: Fields, published: Day | undefined, direction: Direction): Day | undefined => {
  if (fields.year !== undefined) return complete(fields, fields.year)
  if (published === undefined) return undefined
  if (fields.month === undefined) {
    return fields.weekday === undefined ? undefined : byWeekday(fields.weekday, published, direction, fields.late)
  }
  return complete(fields, likelyYear(fields, published, direction))
}

/** Gives the ends of a range what only the other end says: `June 13 to 15`, `13 to 15 June 2025`, `March to May 2024`. */
const share = (from: Fields, to: Fields): [Fields, Fields] => {
  const a = { ...from, ...(from.month === undefined && from.day !== undefined && to.month !== undefined ? { month: to.month } : {}) }
  const b = { ...to, ...(to.month === undefined && to.day !== undefined && from.month !== undefined ? { month: from.month } : {}) }
  const turns = (a.month ?? 1) > (b.month ?? 12) ? 1 : 0
  if (a.year === undefined && b.year !== undefined) return [{ ...a, year: b.year - turns }, b]
  if (a.year !== undefined && b.year === undefined) return [a, { ...b, year: a.year + turns }]
  return [a, b]
}

/** The range between two sets of fields. Where no year is said, the end is sought first and the begin lies before it. */
export const resolveRange = (from: Fields, to: Fields, published: Day | undefined, direction: Direction): DayRange | undefined => {
  const [a, b] = share(from, to)
  if (a.year !== undefined) {
    const [start, end] = [resolveFields(a, published, direction), resolveFields(b, published, direction)]
    return start === undefined || end === undefined || start.slice(0, 4) > end.slice(0, 4) ? undefined : rangeOf(start, end)
  }
  const near = resolveFields(direction === 'past' ? a : b, published, direction)
  if (near === undefined || a.month === undefined || b.month === undefined || near.length < 7) return near
  const year = fieldsOf(near).year
  const turns = a.month > b.month ? 1 : 0
  const start = complete(a, direction === 'past' ? year : year - turns)
  const end = complete(b, direction === 'past' ? year + turns : year)
  return start === undefined || end === undefined ? undefined : rangeOf(start, end)
}
