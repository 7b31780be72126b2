/** A day, a month or a year as text: `2025-06-13`, `2025-06`, `2025`. Its length is its precision. Never a `Date`. */
export type Day = string

/** One day, or the first and the last of several (both included), each as precise as the source. */
export type DayRange = Day | readonly [from: Day, to: Day]

const form = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** True for a well-formed day, month or year that the calendar has. */
export const isDay = (text: string): boolean => {
  if (!form.test(text)) return false
  if (text.length < 10) return true
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The first calendar day that a day, month, year or range may mean. */
export const firstDay = (range: DayRange): string => {
  const day = typeof range === 'string' ? range : range[0]
  return day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day
}

/** The last calendar day that a day, month, year or range may mean. */
export const lastDay = (range: DayRange): string => {
  const day = typeof range === 'string' ? range : range[1]
  if (day.length === 10) return day
  if (day.length === 4) return `${day}-12-31`
  return `${day}-${daysIn(Number(day.slice(0, 4)), Number(day.slice(5, 7)))}`
}
