import { firstDay, lastDay, type ClaimId, type Day } from '../../base/index.ts'
import type { ForceReading } from '../../facts/index.ts'

/** A stretch of time in which all, some or perhaps some of the readings have an instrument in force. */
export interface ForceBand {
  readonly from: Day
  /** The last day; null when no end is on record. */
  readonly to: Day | null
  readonly look: 'in_force' | 'contested' | 'possible'
  readonly claims: readonly ClaimId[]
}

type Vote = 'yes' | 'maybe' | 'no' | null

const endless = '9999-12-31'

/** Whether a reading has the instrument in force on a day; null where it says nothing of that day. */
const voteOf = ({ from, until, said }: ForceReading, day: Day): Vote => {
  if (said === 'denied') return until === null || day < firstDay(until) ? 'no' : null
  if (from === null) return null
  if (day < firstDay(from) || (until !== null && day > lastDay(until))) return 'no'
  return day < lastDay(from) || (until !== null && day > firstDay(until)) ? 'maybe' : 'yes'
}

const nextDay = (day: Day): Day =>
  day >= endless ? endless : new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const previousDay = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** The days on which an answer may change. */
const cutsOf = ({ from, until, said }: ForceReading): readonly Day[] => [
  ...(from === null ? [] : [firstDay(from), lastDay(from)]),
  ...(until === null ? [] : said === 'denied' ? [firstDay(until)] : [nextDay(firstDay(until)), nextDay(lastDay(until))]),
]

const lookOf = (votes: readonly Vote[]): ForceBand['look'] | null => {
  const told = votes.filter((vote) => vote !== null)
  if (!told.some((vote) => vote === 'yes' || vote === 'maybe')) return null
  if (told.includes('no')) return 'contested'
  return told.includes('yes') ? 'in_force' : 'possible'
}

/**
 * The time in force as bands: solid where every reading that speaks of a day agrees, contested where some deny it, possible where it may
 * have begun. Bands do not overlap and stand in order of time.
 */
export const bandsOf = (readings: readonly ForceReading[]): readonly ForceBand[] => {
  const cuts = [...new Set(readings.flatMap(cutsOf))].sort()
  const stretches = cuts.map((from, index): { from: Day; to: Day | null } => {
    const next = cuts[index + 1]
    return { from, to: next === undefined ? null : previousDay(next) }
  })
  const bands = stretches.flatMap(({ from, to }): readonly ForceBand[] => {
    const look = lookOf(readings.map((reading) => voteOf(reading, from)))
    const told = readings.filter((reading) => voteOf(reading, from) !== null)
    return look === null ? [] : [{ from, to, look, claims: [...new Set(told.flatMap(({ claims }) => claims))] }]
  })
  return bands.reduce<readonly ForceBand[]>((set, band) => {
    const last = set.at(-1)
    const touches = last !== undefined && last.look === band.look && last.to !== null && nextDay(last.to) === band.from
    return touches
      ? [...set.slice(0, -1), { ...last, to: band.to, claims: [...new Set([...last.claims, ...band.claims])] }]
      : [...set, band]
  }, [])
}
