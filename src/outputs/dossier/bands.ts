import { firstDay, lastDay, type ClaimId, type Day } from '../../base/index.ts'
import { inForceOn, type Answer, type ForceReading, type InstrumentFact } from '../../facts/index.ts'

/** A stretch of time in which all, some or perhaps some of the readings have an instrument in force. */
export interface ForceBand {
  readonly from: Day
  /** The last day; null when no end is on record. */
  readonly to: Day | null
  readonly look: 'in_force' | 'contested' | 'possible'
  readonly claims: readonly ClaimId[]
}

type Vote = 'yes' | 'maybe' | 'no' | null

/** What a reading says of a day; null where it says nothing of that day. */
const voteOf = ({ said }: ForceReading, answer: Answer | undefined): Vote =>
  answer === 'yes' || answer === 'no' ? answer : said === 'denied' ? null : 'maybe'

const day = 86_400_000
const moved = (from: Day, days: number): Day => new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

/** The days from which a reading's answer may be another. */
const cutsOf = ({ from, until }: ForceReading): readonly Day[] => [
  ...(from === null ? [] : [firstDay(from), lastDay(from)]),
  ...(until === null ? [] : [firstDay(until), moved(lastDay(until), 1)]),
]

const lookOf = (votes: readonly Vote[]): ForceBand['look'] | null => {
  const told = votes.filter((vote) => vote !== null)
  if (!told.some((vote) => vote === 'yes' || vote === 'maybe')) return null
  if (told.includes('no')) return 'contested'
  return told.includes('yes') ? 'in_force' : 'possible'
}

/**
 * The time in force as bands: solid where every reading that speaks of a day agrees, contested where some deny it, possible where it may
 * have begun. Bands do not overlap and stand in order of time. They say of each day what `inForceOn` says of it.
 */
export const bandsOf = (fact: InstrumentFact): readonly ForceBand[] => {
  const cuts = [...new Set(fact.in_force.flatMap(cutsOf))].sort()
  const bands = cuts.flatMap((from, index): readonly ForceBand[] => {
    const { by_reading } = inForceOn(fact, from)
    const votes = fact.in_force.map((reading, at) => voteOf(reading, by_reading[at]))
    const look = lookOf(votes)
    const next = cuts[index + 1]
    const claims = [...new Set(fact.in_force.flatMap((reading, at) => (votes[at] === null ? [] : reading.claims)))]
    return look === null ? [] : [{ from, to: next === undefined ? null : moved(next, -1), look, claims }]
  })
  return bands.reduce<readonly ForceBand[]>((set, band) => {
    const last = set.at(-1)
    const touches = last !== undefined && last.look === band.look && last.to !== null && moved(last.to, 1) === band.from
    return touches
      ? [...set.slice(0, -1), { ...last, to: band.to, claims: [...new Set([...last.claims, ...band.claims])] }]
      : [...set, band]
  }, [])
}
