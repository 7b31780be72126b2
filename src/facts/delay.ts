import { firstDay, lastDay } from '../base/index.ts'
import type { Day, DayRange } from '../base/index.ts'
import type { AccountClaims } from './account-columns.ts'
import { clusterByTime } from './event-clusters.ts'
import type { Delay } from './item-record.ts'
import type { Tally, ToldClaim } from './record.ts'
import { gapDays, spanDays } from './when.ts'

const DAYS_A_YEAR = 365.25

const toYears = (days: number): number => Math.round((days / DAYS_A_YEAR) * 10) / 10

interface End {
  readonly on: DayRange
  readonly claims: readonly string[]
}

const ends = (told: readonly ToldClaim[]): readonly End[] =>
  clusterByTime(
    told.filter(({ claim }) => claim.event_on !== undefined),
    ({ claim }) => claim.event_on,
  ).flatMap(({ on, values }) => (on === null ? [] : [{ on, claims: values.map(({ id }) => id) }]))

/** The last delivery; while something is outstanding, the day up to which the facts are asked. */
const lastEnd = (arrived: readonly ToldClaim[], outstanding: Tally, reference: Day | null): (End & { readonly open: boolean }) | null => {
  if (outstanding.said === 'affirmed' || outstanding.said === 'contested') {
    return reference === null ? null : { on: reference, claims: outstanding.claims, open: true }
  }
  const last = ends(arrived).at(-1)
  return last ? { ...last, open: false } : null
}

/** From the first dated pledge to the last dated delivery. A suspension in between is part of it: the partner waited through it. */
export const delayOf = (claims: AccountClaims, delivered: Tally, outstanding: Tally, reference: Day | null): Delay | null => {
  const [from] = ends(claims.pledged)
  const to = lastEnd(claims.arrived, outstanding, reference)
  if (!from || !to || lastDay(to.on) < firstDay(from.on)) return null
  const low = Math.max(0, gapDays(from.on, to.on))
  const high = spanDays(from.on, to.on)
  return {
    kind: 'delay',
    from: from.on,
    to: to.on,
    open: to.open,
    days: [low, high],
    years: [toYears(low), toYears(high)],
    contested: delivered.said === 'contested',
    claims: [...new Set([...from.claims, ...to.claims])],
  }
}
