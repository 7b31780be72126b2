import { firstDay, lastDay } from '../base/index.ts'
import type { Day, DayRange } from '../base/index.ts'
import { timeOf } from './account-columns.ts'
import type { ToldPledge } from './account-columns.ts'
import { distinct, groupBy } from './group.ts'
import type { Due, Tally } from './record.ts'
import { byTime } from './when.ts'

const span = (ranges: readonly DayRange[]): DayRange => {
  const [first] = ranges
  if (first === undefined) throw new Error('no day to span')
  if (distinct(ranges.map(String)).length === 1) return first
  const from = ranges.reduce((a, b) => (firstDay(b) < firstDay(a) ? b : a))
  const to = ranges.reduce((a, b) => (lastDay(b) > lastDay(a) ? b : a))
  return [typeof from === 'string' ? from : from[0], typeof to === 'string' ? to : to[1]]
}

/** Deadlines that still stand: a delay with a new day puts the earlier ones aside. */
const standing = (pledges: readonly ToldPledge[]): readonly ToldPledge[] => {
  const dated = pledges.filter(({ claim }) => claim.due_on !== undefined).sort((a, b) => byTime(timeOf(a), timeOf(b)))
  const moved = dated.findLastIndex(({ claim }) => claim.act === 'delayed')
  return moved < 0 ? dated : dated.slice(moved)
}

const isPast = (due: DayRange, day: Day): boolean => lastDay(due) < firstDay(day)

/**
 * Whether a pledge is due. A day has passed only when its last possible day lies before the first possible day of
 * `reference`; a deadline is overdue only when something is on record as outstanding.
 */
export const dueOf = (pledges: readonly ToldPledge[], outstanding: Tally, reference: Day | null): Due => {
  const open = standing(pledges)
  const claims = open.map(({ id }) => id)
  if (open.length === 0)
    return { status: outstanding.said === 'denied' ? 'settled' : 'no_date', due_on: null, readings: [], late_days: null, claims }
  const due_on = span(open.map(({ claim }) => claim.due_on as DayRange))
  if (outstanding.said === 'denied') return { status: 'settled', due_on, readings: [], late_days: null, claims }
  if (reference === null) return { status: 'no_reference', due_on, readings: [], late_days: null, claims }
  const bySource = [...groupBy(open, ({ source }) => source).values()]
  const past = bySource.map((group) => isPast(span(group.map(({ claim }) => claim.due_on as DayRange)), reference))
  if (past.includes(true) && past.includes(false)) return { status: 'contested', due_on, readings: [], late_days: null, claims }
  if (!past.includes(true)) return { status: 'not_due', due_on, readings: [], late_days: null, claims }
  const missing = outstanding.said === 'affirmed' || outstanding.said === 'contested'
  return { status: missing ? 'overdue' : 'passed_not_said', due_on, readings: [], late_days: null, claims }
}
