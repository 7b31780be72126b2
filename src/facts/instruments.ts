import { firstDay, lastDay } from '../base/index.ts'
import type { Day, DayRange } from '../base/index.ts'
import { clusterByTime } from './event-clusters.ts'
import { forceReadings, inForceOn } from './force.ts'
import { distinct, groupBy } from './group.ts'
import { draftsOf } from './instrument-drafts.ts'
import type { Draft, ToldClause, ToldInstrument } from './instrument-drafts.ts'
import type { ClauseFact, InstrumentFact, InstrumentState, InstrumentStep, ToldClaim } from './record.ts'
import { byTime, compareText, firstPublished } from './when.ts'

/** An undated act joins a dated one of its kind only if it was published after it. */
const mayTell = ({ published_on }: ToldInstrument, on: DayRange): boolean => published_on === null || lastDay(published_on) >= firstDay(on)

const stepsOf = (acts: readonly ToldInstrument[]): readonly InstrumentStep[] =>
  [...groupBy(acts, ({ claim }) => JSON.stringify([claim.act, claim.polarity, claim.modality])).values()]
    .flatMap((group) => clusterByTime(group, ({ claim }) => claim.event_on, mayTell))
    .flatMap(({ on, values: [first, ...rest] }): InstrumentStep[] => {
      if (first === undefined) return []
      const { act, polarity, modality } = first.claim
      const told = [first, ...rest]
      return [{ act, polarity, modality, event_on: on, published_on: firstPublished(told), claims: distinct(told.map(({ id }) => id)) }]
    })
    .sort((a, b) => compareText(placeOf(a), placeOf(b)) || byTime(a.event_on, b.event_on))

const beginnings: ReadonlySet<InstrumentStep['act']> = new Set(['proposed', 'negotiated', 'signed'])

/** An undated beginning comes first, another undated step where it was published. */
const placeOf = ({ act, event_on, published_on }: InstrumentStep): string => {
  if (event_on !== null) return firstDay(event_on)
  return beginnings.has(act) ? '' : published_on === null ? '~' : firstDay(published_on)
}

const holdsBy = (step: InstrumentStep, day: Day | null): boolean =>
  step.modality === 'actual' && (!day || !step.event_on || firstDay(step.event_on) <= lastDay(day))

/** What the texts say of an instrument on a day; without a day, at the end of what they tell. */
export const stateOn = (steps: readonly InstrumentStep[], day: Day | null): InstrumentState => {
  const past = steps.filter((step) => holdsBy(step, day))
  const has = (act: InstrumentStep['act'], polarity: InstrumentStep['polarity'] = 'affirmed'): boolean =>
    past.some((step) => step.act === act && step.polarity === polarity)
  if (has('terminated')) return has('terminated', 'denied') ? 'contested' : 'ended'
  if (has('suspended')) return 'suspended'
  if (has('in_force')) return has('in_force', 'denied') ? 'contested' : 'in_force'
  if (has('in_force', 'denied')) return 'not_in_force'
  if (day && steps.some((step) => step.act === 'in_force' && step.polarity === 'affirmed' && !holdsBy(step, day))) return 'not_in_force'
  if (has('ratified') || has('signed') || has('extended') || has('violated')) return 'signed'
  if (steps.some((step) => step.act === 'signed' && step.polarity === 'affirmed' && !holdsBy(step, day))) return 'not_in_force'
  return has('proposed') || has('negotiated') ? 'proposed' : 'not_said'
}

/** Who says it in one text: who affirms a clause and denies it for some case in one breath sets its limits and contests nothing. */
const voiceOf = ({ document, source }: ToldClause): string => `${document} ${source}`

const saidOf = (affirmed: readonly ToldClause[], denied: readonly ToldClause[]): ClauseFact['said'] => {
  const voices = new Set(affirmed.map(voiceOf))
  const against = denied.filter((one) => !voices.has(voiceOf(one)))
  return against.length === 0 ? 'affirmed' : affirmed.length === 0 ? 'denied' : 'contested'
}

const clausesOf = (clauses: readonly ToldClause[]): readonly ClauseFact[] => {
  const groups = groupBy(clauses, ({ claim }) =>
    JSON.stringify([claim.obligation, claim.parties ? null : [claim.from_party, claim.to_party]]),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const affirmed = group.filter(({ claim }) => claim.polarity === 'affirmed')
    const denied = group.filter(({ claim }) => claim.polarity === 'denied')
    return [
      {
        kind: 'clause_fact' as const,
        obligation: first.claim.obligation,
        from_party: first.claim.parties ? null : first.claim.from_party,
        to_party: first.claim.parties ? null : first.claim.to_party,
        said: saidOf(affirmed, denied),
        affirmed: affirmed.map(({ id }) => id),
        denied: denied.map(({ id }) => id),
      },
    ]
  })
}

/** The name that most claims use comes first, then the fuller one. */
const byUse = (names: ReadonlyMap<string, number>): readonly string[] =>
  [...names].sort(([a, usesA], [b, usesB]) => usesB - usesA || b.length - a.length || compareText(a, b)).map(([name]) => name)

/** The state by what the readings of its time in force say together, where they say it; else by the last of its acts. */
const stateBy = (told: Pick<InstrumentFact, 'steps' | 'in_force'>, day: Day | null): InstrumentState => {
  const { answer } = inForceOn(told, day)
  const last = stateOn(told.steps, day)
  if (answer === 'contested') return 'contested'
  return answer === 'yes' && last === 'contested' ? 'in_force' : last
}

const isPast = ({ claim: { event_on } }: ToldInstrument, day: Day | null): boolean =>
  day === null || event_on === undefined || firstDay(event_on) <= lastDay(day)

/**
 * Steps are those of the past on the day asked for; that it came into force later is no step yet, and says that it was not in
 * force before.
 */
const finish = (draft: Draft, day: Day | null): InstrumentFact => {
  const past = draft.acts.filter((one) => isPast(one, day))
  const steps = stepsOf(past)
  const in_force = forceReadings(draft.acts)
  const claims = distinct([...past, ...draft.acts, ...draft.clauses].map(({ id }) => id))
  return {
    kind: 'instrument_fact',
    id: claims[0] ?? '',
    names: byUse(draft.names),
    parties: draft.parties,
    state: stateBy({ steps, in_force }, day),
    steps,
    in_force,
    clauses: clausesOf(draft.clauses),
    claims,
  }
}

const hasBegun = ({ acts, clauses }: Draft, day: Day | null): boolean => clauses.length > 0 || acts.some((one) => isPast(one, day))

const firstTime = (fact: InstrumentFact) => fact.steps[0]?.event_on ?? null

/** Instruments with their dated acts and their clauses, affirmed and denied; `day` is the day on which their state is asked. */
export const instrumentsOf = (told: readonly ToldClaim[], day: Day | null): InstrumentFact[] => {
  const acts = told.filter((one): one is ToldInstrument => one.claim.kind === 'instrument')
  const clauses = told.filter((one): one is ToldClause => one.claim.kind === 'clause')
  return draftsOf(acts, clauses)
    .filter((draft) => hasBegun(draft, day))
    .map((draft) => finish(draft, day))
    .sort((a, b) => compareText(a.parties.join(' '), b.parties.join(' ')) || byTime(firstTime(a), firstTime(b)) || compareText(a.id, b.id))
}
