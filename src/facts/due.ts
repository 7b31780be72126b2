import { firstDay, lastDay } from '../base/index.ts'
import type { Day, DayRange } from '../base/index.ts'
import { timeOf } from './account-columns.ts'
import type { ToldDelivery, ToldPledge } from './account-columns.ts'
import { distinct, groupBy } from './group.ts'
import { clusterByTime } from './event-clusters.ts'
import type { DueReading, DueStatus } from './item-record.ts'
import type { Due, Tally } from './record.ts'
import { byTime, gapDays, spanDays } from './when.ts'

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

/** What a deadline is read against. */
export interface DueContext {
  readonly outstanding: Tally
  /** Deliveries that came, which say how late the last of them was. */
  readonly arrived: readonly ToldDelivery[]
  readonly reference: Day | null
}

const isMissing = ({ said }: Tally): boolean => said === 'affirmed' || said === 'contested'

const statusOf = (due_on: DayRange, { outstanding, reference }: DueContext): DueStatus => {
  if (outstanding.said === 'denied') return 'settled'
  if (reference === null) return 'no_reference'
  if (!isPast(due_on, reference)) return 'not_due'
  return isMissing(outstanding) ? 'overdue' : 'passed_not_said'
}

const lateDays = (due_on: DayRange, status: DueStatus, { arrived, reference }: DueContext): DueReading['late_days'] => {
  const last = arrived
    .map(({ claim }) => claim.event_on)
    .filter((on) => on !== undefined)
    .sort(byTime)
    .at(-1)
  const to = status === 'overdue' ? reference : status === 'settled' ? (last ?? null) : null
  return to === null || firstDay(to) <= lastDay(due_on) ? null : [gapDays(due_on, to), spanDays(due_on, to)]
}

const readingsOf = (pledges: readonly ToldPledge[], open: ReadonlySet<ToldPledge>, context: DueContext): readonly DueReading[] =>
  [...groupBy(pledges, (one) => open.has(one)).values()]
    .flatMap((group) => clusterByTime(group, ({ claim }) => claim.due_on))
    .flatMap(({ on, values }): DueReading[] => {
      if (on === null) return []
      const status = statusOf(on, context)
      return [
        {
          due_on: on,
          moved: values.every((one) => !open.has(one)),
          status,
          late_days: lateDays(on, status, context),
          sources: distinct(values.map(({ source }) => source)),
          claims: values.map(({ id }) => id),
        },
      ]
    })
    .sort((a, b) => byTime(a.due_on, b.due_on) || Number(a.moved) - Number(b.moved))

const allLate = (readings: readonly DueReading[]): Due['late_days'] => {
  const late = readings.flatMap(({ moved, late_days }) => (moved || late_days === null ? [] : [late_days]))
  if (late.length === 0) return null
  return late.reduce(([low, high], [a, b]) => [Math.min(low, a), Math.max(high, b)])
}

/**
 * Whether a pledge is due, under each deadline that is told. A day has passed only when its last possible day lies before the
 * first possible day of `reference`; a deadline is overdue only when something is on record as outstanding.
 */
export const dueOf = (pledges: readonly ToldPledge[], context: DueContext): Due => {
  const open = standing(pledges)
  const claims = open.map(({ id }) => id)
  const { outstanding, reference } = context
  if (open.length === 0) {
    return { status: outstanding.said === 'denied' ? 'settled' : 'no_date', due_on: null, readings: [], late_days: null, claims }
  }
  const due_on = span(open.map(({ claim }) => claim.due_on as DayRange))
  const dated = pledges.filter(({ claim }) => claim.due_on !== undefined)
  const readings = readingsOf(dated, new Set(open), context)
  const told = { due_on, readings, late_days: allLate(readings), claims }
  if (outstanding.said === 'denied') return { status: 'settled', ...told }
  if (reference === null) return { status: 'no_reference', ...told }
  const past = [...groupBy(open, ({ source }) => source).values()].map((group) =>
    isPast(span(group.map(({ claim }) => claim.due_on as DayRange)), reference),
  )
  if (past.includes(true) && past.includes(false)) return { status: 'contested', ...told }
  if (!past.includes(true)) return { status: 'not_due', ...told }
  return { status: isMissing(outstanding) ? 'overdue' : 'passed_not_said', ...told }
}
