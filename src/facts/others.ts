import type { AssessmentClaim, Day, DayRange } from '../base/index.ts'
import { firstDay, lastDay } from '../base/index.ts'
import type { Told } from './account-columns.ts'
import { distinct, groupBy } from './group.ts'
import type { AssessmentFact, Crisis, Dyad, Precedent, SpeakerFact, ToldClaim } from './record.ts'
import { byTime, compareText } from './when.ts'

/** Judgements on partners, apart from the facts. Judgements of one speaker that say the same are one. */
export const assessmentsOf = (told: readonly ToldClaim[]): AssessmentFact[] => {
  const judged = told.filter((one): one is Told<AssessmentClaim> => one.claim.kind === 'assessment')
  return judged.map(({ id, claim, from_party, to_party }) => ({
    from_party,
    to_party,
    verdict: claim.verdict,
    polarity: claim.polarity,
    modality: claim.modality,
    speaker: claim.speaker,
    claims: [id],
  }))
}

/** The first day of the main pair's latest crisis, else the day against which deadlines are read. */
const mainDay = (crises: readonly Crisis[], main: Dyad, reference: Day | null): string | null => {
  const own = crises
    .filter(({ partner, event_on }) => partner === main.to_party && event_on !== null)
    .map(({ event_on }) => firstDay(event_on as DayRange))
  return own.sort().at(-1) ?? (reference === null ? null : firstDay(reference))
}

/** When an answer or a judgement was given: its own day, else that of the crisis which it answers. */
const whenOf = (crises: readonly Crisis[]): ((one: ToldClaim) => DayRange | null) => {
  const byClaim = new Map(crises.flatMap(({ event_on, claims }) => claims.map((id) => [id, event_on] as const)))
  return ({ id, claim }) => claim.event_on ?? byClaim.get(id) ?? null
}

/** What was published before the main case happened before it, also where no text dates it. */
const relationOf = (event_on: DayRange | null, told: readonly ToldClaim[], day: string | null): Precedent['relation'] => {
  if (day === null) return 'not_dated'
  if (event_on !== null) return lastDay(event_on) < day ? 'earlier' : 'later'
  return told.every(({ published_on }) => published_on !== null && lastDay(published_on) < day) ? 'earlier' : 'not_dated'
}

/** Answers to other partners of the main party, and judgements of it towards them, by partner and time. */
export const precedentsOf = (
  told: readonly ToldClaim[],
  crises: readonly Crisis[],
  main: Dyad | null,
  reference: Day | null,
): Precedent[] => {
  if (main === null) return []
  const day = mainDay(crises, main, reference)
  const timeOf = whenOf(crises)
  const others = told.filter(
    ({ claim, from_party, to_party }) =>
      (claim.kind === 'response' || claim.kind === 'assessment') &&
      from_party === main.from_party &&
      to_party !== null &&
      to_party !== main.to_party,
  )
  return [...groupBy(others, (one) => JSON.stringify([one.to_party, timeOf(one)])).values()]
    .flatMap((group): Precedent[] => {
      const [first] = group
      if (!first || first.to_party === null) return []
      const event_on = timeOf(first)
      return [
        {
          from_party: main.from_party,
          to_party: first.to_party,
          event_on,
          relation: relationOf(event_on, group, day),
          claims: distinct(group.map(({ id }) => id)),
        },
      ]
    })
    .sort((a, b) => byTime(a.event_on, b.event_on) || compareText(a.to_party, b.to_party))
}

/** Who says how much: chains of speakers, the longest list of claims first, the texts' own voice last. */
export const speakersOf = (told: readonly ToldClaim[]): SpeakerFact[] =>
  [...groupBy(told, ({ claim }) => (claim.speaker.length === 0 ? '' : JSON.stringify(claim.speaker))).values()]
    .flatMap((group): SpeakerFact[] => {
      const [first] = group
      return first ? [{ chain: first.claim.speaker, claims: group.map(({ id }) => id) }] : []
    })
    .sort(
      (a, b) =>
        Number(a.chain.length === 0) - Number(b.chain.length === 0) ||
        b.claims.length - a.claims.length ||
        compareText(a.chain.join(' / '), b.chain.join(' / ')),
    )
