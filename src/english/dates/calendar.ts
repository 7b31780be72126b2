import type { Day, DayRange } from '../../base/index.ts'

const millisADay = 86_400_000

/** The parts of a day, month or year; what is not said is absent. */
export interface Fields {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 0 is Sunday. */
  readonly weekday?: number
  /** The evening or night of the day. */
  readonly late?: boolean
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `2025`, `2025-06` or `2025-06-13`. */
export const dayText = (year: number, month?: number, day?: number): Day =>
  [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== undefined).map(two)].join('-')

export const fieldsOf = (day: Day): { year: number; month?: number; day?: number } => {
  const [year = 0, month, date] = day.split('-').map(Number)
  return { year, ...(month === undefined ? {} : { month }), ...(date === undefined ? {} : { day: date }) }
}

/** Days since 1970 of the first and the last calendar day that a day, month or year may mean. */
export const firstNumber = (day: Day): number => {
  const { year, month = 1, day: date = 1 } = fieldsOf(day)
  return Date.UTC(year, month - 1, date) / millisADay
}
export const lastNumber = (day: Day): number => {
  const { year, month, day: date } = fieldsOf(day)
  if (date !== undefined) return firstNumber(day)
  return (month === undefined ? Date.UTC(year, 12, 0) : Date.UTC(year, month, 0)) / millisADay
}

export const dayOfNumber = (days: number): Day => new Date(days * millisADay).toISOString().slice(0, 10)

/** 0 is Sunday. */
export const weekdayOf = (days: number): number => (((days + 4) % 7) + 7) % 7

/** True when the calendar has the day. */
export const exists = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Months since year 0, and back. */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1
export const monthOfNumber = (months: number): Day => dayText(Math.floor(months / 12), (months % 12) + 1)

/** A range, or its one day when both ends are the same; never more precise than `limit`. */
export const rangeOf = (from: Day, to: Day, limit?: Day): DayRange => {
  const cut = (day: Day): Day => (limit === undefined ? day : day.slice(0, limit.length))
  return cut(from) === cut(to) ? cut(from) : [cut(from), cut(to)]
}

export const firstOf = (range: DayRange): Day => (typeof range === 'string' ? range : range[0])
export const lastOf = (range: DayRange): Day => (typeof range === 'string' ? range : range[1])

/** Whole months of a year: a quarter, a half, a season. `length` months from `first` (1 is January). */
export const monthsFrom = (year: number, first: number, length: number): DayRange => {
  const start = monthNumber(year, first)
  return [monthOfNumber(start), monthOfNumber(start + length - 1)]
}

/** `base` moved by whole units, as precise as the unit and no more than `base`. Weeks give the week from Monday to Sunday. */
export const shifted = (base: Day, amount: number, unit: Unit): DayRange => {
  const { year, month } = fieldsOf(base)
  if (unit === 'decade') return dayText(year + 10 * amount)
  if (unit === 'year' || month === undefined) return dayText(year + (unit === 'year' ? amount : 0))
  if (unit === 'month') return monthOfNumber(monthNumber(year, month) + amount)
  const days = unit === 'week' ? 7 * amount : amount
  if (base.length === 7 && Math.abs(days) <= 10) return base
  if (base.length === 7) return rangeOf(dayOfNumber(firstNumber(base) + days), dayOfNumber(lastNumber(base) + days), base)
  const target = firstNumber(base) + days
  if (unit === 'day') return dayOfNumber(target)
  const monday = target - ((weekdayOf(target) + 6) % 7)
  return [dayOfNumber(monday), dayOfNumber(monday + 6)]
}

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade'
