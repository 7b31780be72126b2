import type { Day, DayRange } from '../../base/index.ts'
import { dayText, fieldsOf, firstOf, lastOf, rangeOf, shifted, type Unit } from './calendar.ts'

/** `shifted`, or null when there is nothing to tell from. */
export const moved = (base: Day | undefined, amount: number, unit: Unit): DayRange | null =>
  base === undefined ? null : shifted(base, amount, unit)

/** From a time to `base` (amount < 0), or from `base` on; as precise as the unit, one year as precise as a month. */
export const stretched = (base: Day | undefined, amount: number, unit: Unit): DayRange | null => {
  if (base === undefined) return null
  if (unit === 'decade') return stretched(base, 10 * amount, 'year')
  if (unit === 'year' && Math.abs(amount) === 1 && base.length > 4) return stretched(base, 12 * amount, 'month')
  if (unit === 'week') return stretched(base, 7 * amount, 'day')
  const other = shifted(base, amount, unit)
  const here = shifted(base, 0, unit)
  return amount < 0 ? rangeOf(firstOf(other), lastOf(here)) : rangeOf(firstOf(here), lastOf(other))
}

/** An amount of units away from `base`, as precise as the words: weeks give a month, a year and a half a year. */
export const movedBy = (base: Day | undefined, amount: number | null, unit: Unit): DayRange | null => {
  if (base === undefined || amount === null) return null
  if (unit === 'week' && Math.abs(amount) > 1) return shifted(firstOf(shifted(base, 7 * amount, 'day')), 0, 'month')
  if (Number.isInteger(amount)) return shifted(base, amount, unit)
  if (unit !== 'year') return null
  const month = firstOf(shifted(base, Math.trunc(amount * 12), 'month'))
  return Math.abs(amount) < 1 ? month : dayText(fieldsOf(month).year)
}
