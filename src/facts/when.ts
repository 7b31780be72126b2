import { firstDay, lastDay } from '../base/index.ts'
import type { DayRange } from '../base/index.ts'
import { remember } from './remember.ts'

type Maybe = DayRange | null | undefined

/** True when both are known and share a day. */
export const overlaps = (a: DayRange, b: DayRange): boolean => firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a)

/** True unless both are known and share no day: an unknown time fits any. */
export const compatible = (a: Maybe, b: Maybe): boolean => !a || !b || overlaps(a, b)

/** True when both are known and `a` ends before `b` begins. */
export const before = (a: Maybe, b: Maybe): boolean => !!a && !!b && lastDay(a) < firstDay(b)

/** The number of a calendar day, counted from 1970. */
export const dayNumber = remember((day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** Days from the end of `a` to the beginning of `b`; zero or less when they touch. */
export const gapDays = (a: DayRange, b: DayRange): number => dayNumber(firstDay(b)) - dayNumber(lastDay(a))

/** Days from the beginning of `a` to the end of `b`: the most that may lie between them. */
export const spanDays = (a: DayRange, b: DayRange): number => dayNumber(lastDay(b)) - dayNumber(firstDay(a))

/** The narrower of two compatible times, as written; ties go to the first. */
export const narrower = (a: Maybe, b: Maybe): DayRange | null => {
  if (!a || !b) return a ?? b ?? null
  return dayNumber(lastDay(b)) - dayNumber(firstDay(b)) < dayNumber(lastDay(a)) - dayNumber(firstDay(a)) ? b : a
}

/** Orders times by first day, then by last; unknown times come last. */
export const byTime = (a: Maybe, b: Maybe): number => {
  if (!a || !b) return a ? -1 : b ? 1 : 0
  return compareText(firstDay(a), firstDay(b)) || compareText(lastDay(a), lastDay(b))
}

/** Order by code units, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The first day on which one of several texts was published; null when none of them has a date. */
export const firstPublished = (told: readonly { readonly published_on: string | null }[]): string | null =>
  told.reduce<string | null>((first, { published_on }) => {
    if (published_on === null) return first
    return first === null || firstDay(published_on) < firstDay(first) ? published_on : first
  }, null)
