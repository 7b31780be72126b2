import { firstDay, lastDay, type Day, type DayRange } from '../../base/index.ts'
import { round } from './picture.ts'

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** A place to name on an axis of time. */
export interface Tick {
  readonly x: number
  readonly text: string
}

/** Turns days into places between two edges. */
export interface TimeScale {
  readonly left: number
  readonly right: number
  /** Where a day begins; days outside the scale lie on its edges. */
  readonly begin: (range: DayRange) => number
  /** Where the last day of a range ends. */
  readonly end: (range: DayRange) => number
  readonly ticks: readonly Tick[]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const yearOf = (day: string): number => Number(day.slice(0, 4))
const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')

/** The first of `steps` that leaves enough room for each name. */
const stepFor = (count: number, room: number, steps: readonly number[], wide: number): number =>
  steps.find((step) => (room / count) * step >= wide) ?? (steps.at(-1) as number)

const yearDays = (from: number, to: number, room: number): readonly string[] => {
  const step = stepFor(to - from + 1, room, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], 52)
  const first = Math.ceil(from / step) * step
  const last = Math.min(9999, to)
  return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, index) => `${pad(first + index * step, 4)}-01-01`)
}

const monthDays = (from: string, to: string, room: number): readonly string[] => {
  const index = (day: string): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1
  const step = stepFor(index(to) - index(from) + 1, room, [1, 2, 3, 6, 12], 44)
  const first = Math.ceil(index(from) / step) * step
  return Array.from({ length: Math.max(0, Math.floor((index(to) - first) / step) + 1) }, (_, at) => {
    const month = first + at * step
    return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-01`
  })
}

const tickText = (day: string, byMonth: boolean): string => {
  const month = Number(day.slice(5, 7))
  return !byMonth ? String(yearOf(day)) : month === 1 ? `${months[0]} ${yearOf(day)}` : (months[month - 1] as string)
}

/** A linear scale over the days from `from` to `to`, with names for years, or for months where it spans less than three years. */
export const timeScale = (from: Day, to: Day, left: number, right: number): TimeScale => {
  const [first, last] = [firstDay(from), lastDay(to)]
  const [start, end] = [dayNumber(first), Math.max(dayNumber(last) + 1, dayNumber(first) + 1)]
  const at = (day: number): number => round(left + ((Math.min(Math.max(day, start), end) - start) / (end - start)) * (right - left))
  // A timeline asks for the places of few days again and again.
  const places = new Map<string, number>()
  const placeOf = (day: string, after: number): number => {
    const key = after === 0 ? day : `${day} end`
    const known = places.get(key)
    if (known !== undefined) return known
    const place = at(dayNumber(day) + after)
    places.set(key, place)
    return place
  }
  const byMonth = end - start < 3 * 366
  const days = byMonth ? monthDays(first, last, right - left) : yearDays(yearOf(first), yearOf(last), right - left)
  return {
    left,
    right,
    begin: (range) => placeOf(firstDay(range), 0),
    end: (range) => placeOf(lastDay(range), 1),
    ticks: days.filter((day) => day >= first && day <= last).map((day) => ({ x: at(dayNumber(day)), text: tickText(day, byMonth) })),
  }
}
