import type { DayRange, Obligation, PartyId, Rung } from '../base/index.ts'
import { lastDay, rungs } from '../base/index.ts'
import type { Answer, TriggerAnswer, TriggerQuestion } from './force-record.ts'
import { inForceOn } from './force.ts'
import type { InForce } from './force.ts'
import { distinct } from './group.ts'
import { stateOn } from './instruments.ts'
import type { AttackFact, ClauseFact, Crisis, InstrumentFact, Ladder, Required, TriggerOutcome, TriggerTest } from './record.ts'
import { answersOf } from './trigger-questions.ts'
import { before, byTime, gapDays } from './when.ts'

/** What an obligation asks of the bound party when force is used against its partner, and what it forbids. */
const demands: Partial<Record<Obligation, { readonly at_least: Rung | null; readonly never: readonly Rung[] }>> = {
  defense: { at_least: 'fights', never: [] },
  consultation: { at_least: 'diplomatic', never: [] },
  neutrality: { at_least: null, never: ['aids_adversary', 'fights_partner'] },
  nonaid: { at_least: null, never: ['aids_adversary'] },
  nonaggression: { at_least: null, never: ['fights_partner'] },
}

/** A clause that concerns a pair, with the instrument in which it stands. */
export interface BindingClause {
  readonly instrument: InstrumentFact
  readonly clause: ClauseFact
}

/** An organisation that answers under its own treaty is bound to those whom the texts show as asking it or answered by it. */
const isOwnTreaty = (parties: readonly PartyId[], bound: PartyId): boolean => parties.length === 1 && parties[0] === bound

/** A group, which has no code of three letters, or a party that a treaty is told of alone. */
const isOrganisation = (instruments: readonly InstrumentFact[], party: PartyId): boolean =>
  party.length !== 3 || instruments.some(({ parties }) => isOwnTreaty(parties, party))

const isMember = (instruments: readonly InstrumentFact[], party: PartyId, organisation: PartyId): boolean =>
  isOrganisation(instruments, organisation) &&
  instruments.some(({ parties, state }) => parties.includes(party) && parties.includes(organisation) && state === 'in_force')

const belongs = (instruments: readonly InstrumentFact[], parties: readonly PartyId[], party: PartyId): boolean =>
  parties.includes(party) || parties.some((organisation) => isMember(instruments, party, organisation))

const binds = (
  instruments: readonly InstrumentFact[],
  { instrument, clause }: BindingClause,
  bound: PartyId,
  partner: PartyId,
): boolean => {
  if (clause.from_party !== null || clause.to_party !== null) return clause.from_party === bound && clause.to_party === partner
  const { parties } = instrument
  return isOwnTreaty(parties, bound) || (belongs(instruments, parties, bound) && belongs(instruments, parties, partner))
}

/** The clauses that bind `bound` towards `partner`, affirmed or denied. */
export const clausesBetween = (instruments: readonly InstrumentFact[], bound: PartyId, partner: PartyId): readonly BindingClause[] =>
  bound === partner
    ? []
    : instruments
        .flatMap((instrument) => instrument.clauses.map((clause) => ({ instrument, clause })))
        .filter((one) => binds(instruments, one, bound, partner))

const isForce = ({ act, said }: AttackFact): boolean => act === 'used' && (said === 'affirmed' || said === 'contested')

const lapsed: ReadonlySet<string> = new Set(['ended', 'not_in_force', 'suspended', 'proposed'])

/** Whether an instrument was in force on a day; where no text gives a day, what the state of the instrument then says. */
const standingOn = (instrument: InstrumentFact, on: DayRange | null): InForce => {
  const told = inForceOn(instrument, on)
  if (told.answer !== 'unknown') return told
  const state = stateOn(instrument.steps, on === null ? null : lastDay(on))
  return lapsed.has(state) ? { ...told, answer: 'no', claims: distinct(instrument.steps.flatMap(({ claims }) => claims)) } : told
}

/** What the texts in force asked of the bound party in a crisis: the most that a clause asks, and all that clauses forbid. */
export const requiredOf = (
  instruments: readonly InstrumentFact[],
  attacks: readonly AttackFact[],
  on: DayRange | null,
  bound: PartyId,
  partner: PartyId,
): Required => {
  const outside = attacks.filter(({ from_party }) => from_party !== bound)
  const standing = clausesBetween(instruments, bound, partner).filter(
    ({ instrument, clause }) => clause.said === 'affirmed' && standingOn(instrument, on).answer !== 'no',
  )
  const asking = outside.some(isForce) ? standing.filter(({ clause }) => demands[clause.obligation]?.at_least) : []
  const most =
    asking.map(({ clause }) => demands[clause.obligation]?.at_least as Rung).sort((a, b) => rungs.indexOf(b) - rungs.indexOf(a))[0] ?? null
  const forbidding = standing.filter(({ clause }) => (demands[clause.obligation]?.never.length ?? 0) > 0)
  return {
    at_least: most,
    never: distinct(forbidding.flatMap(({ clause }) => demands[clause.obligation]?.never ?? [])),
    contested: [...asking, ...forbidding].some(({ instrument }) => standingOn(instrument, on).answer === 'contested'),
    claims: distinct([...asking, ...forbidding].flatMap(({ clause }) => clause.affirmed)),
  }
}

/** A treaty known by its organisation alone is in force for those whose membership is. */
const bindsMembers = (instruments: readonly InstrumentFact[], { parties }: InstrumentFact, pair: readonly PartyId[]): boolean => {
  const [organisation, other] = parties
  return (
    organisation !== undefined &&
    other === undefined &&
    pair.every((party) => party === organisation || isMember(instruments, party, organisation))
  )
}

const forceOn = (
  instruments: readonly InstrumentFact[],
  instrument: InstrumentFact,
  on: DayRange | null,
  pair: readonly PartyId[],
): InForce => {
  const told = standingOn(instrument, on)
  return told.answer === 'unknown' && bindsMembers(instruments, instrument, pair)
    ? { ...told, answer: 'yes', claims: instrument.claims }
    : told
}

const answerTo = (questions: readonly TriggerAnswer[], question: TriggerQuestion): Answer =>
  questions.find((one) => one.question === question)?.answer ?? 'unknown'

const outcomeOf = (clause: ClauseFact, questions: readonly TriggerAnswer[]): TriggerOutcome => {
  const [attack, territory, actor, in_force] = (['attack', 'territory', 'actor', 'in_force'] as const).map((one) =>
    answerTo(questions, one),
  )
  // A clause that a text lacks binds on no day, whether the text was in force or not.
  if (clause.said === 'denied') return 'no_clause'
  if (in_force === 'no') return 'not_in_force'
  if (attack === 'no' || territory === 'no' || actor === 'no') return 'not_met'
  if (attack === 'unknown') return 'not_said'
  return [attack, territory, in_force, clause.said].includes('contested') ? 'contested' : 'met'
}

/** Plainly put to the test: nothing contested, nothing that nobody tells, and help was not declined. */
const isStrict = (clause: ClauseFact, questions: readonly TriggerAnswer[]): boolean => {
  const asked = answerTo(questions, 'asked_for')
  return (
    clause.said === 'affirmed' &&
    (['attack', 'territory', 'actor', 'in_force'] as const).every((one) => answerTo(questions, one) === 'yes') &&
    (asked === 'yes' || asked === 'unknown')
  )
}

const firstTime = ({ steps }: InstrumentFact): DayRange | null => steps.find(({ event_on }) => event_on !== null)?.event_on ?? null

/** The last older instrument of the same parties that was in force on a day. */
const olderInForce = (instruments: readonly InstrumentFact[], instrument: InstrumentFact, on: DayRange | null): string | null => {
  const parties = [...instrument.parties].sort().join(' ')
  const since = firstTime(instrument)
  const older = instruments.filter(
    (other) =>
      other.id !== instrument.id &&
      [...other.parties].sort().join(' ') === parties &&
      before(firstTime(other), since) &&
      inForceOn(other, on).answer === 'yes',
  )
  return older.sort((a, b) => byTime(firstTime(a), firstTime(b))).at(-1)?.id ?? null
}

const marked = (ladder: Ladder | undefined, lane: 'delivered' | 'denied', among: (rung: Rung) => boolean): readonly string[] =>
  ladder?.rungs.filter(({ rung }) => rung !== null && among(rung)).flatMap((fact) => fact[lane]) ?? []

type Performance = Pick<TriggerTest, 'performance' | 'response_claims'>

const reached = (ladder: Ladder | undefined, at_least: Rung): Performance => {
  const enough = marked(ladder, 'delivered', (rung) => rungs.indexOf(rung) >= rungs.indexOf(at_least))
  const denied = marked(ladder, 'denied', (rung) => rungs.indexOf(rung) >= rungs.indexOf(at_least))
  const less = marked(ladder, 'delivered', (rung) => rungs.indexOf(rung) < rungs.indexOf(at_least))
  const performance =
    enough.length > 0 ? (denied.length > 0 ? 'contested' : 'kept') : denied.length + less.length > 0 ? 'short' : 'not_said'
  return { performance, response_claims: distinct([...enough, ...denied, ...less]) }
}

const stayedOut = (ladder: Ladder | undefined, never: readonly Rung[]): Performance => {
  const against = marked(ladder, 'delivered', (rung) => never.includes(rung))
  const denied = marked(ladder, 'denied', (rung) => never.includes(rung))
  if (against.length > 0) return { performance: denied.length > 0 ? 'contested' : 'against', response_claims: [...against, ...denied] }
  return { performance: 'kept', response_claims: denied }
}

const performanceOf = (obligation: Obligation, outcome: TriggerOutcome, ladder: Ladder | undefined): Performance => {
  const demand = demands[obligation]
  if (outcome !== 'met' || !demand) return { performance: 'not_applicable', response_claims: [] }
  return demand.at_least ? reached(ladder, demand.at_least) : stayedOut(ladder, demand.never)
}

/** Force that others tell of lies this close to a crisis if it belongs to the same fighting. */
const SAME_FIGHTING_DAYS = 31

const timeOf = ({ event_on, published_on }: Crisis): DayRange | null => event_on ?? published_on

/** Attacks that other crises tell of at the time of this one. */
const elsewhereIn = (crises: readonly Crisis[], crisis: Crisis): readonly AttackFact[] => {
  const here = timeOf(crisis)
  return crises.flatMap((other) => {
    const there = timeOf(other)
    if (other.id === crisis.id || here === null || there === null) return []
    return Math.max(gapDays(there, here), gapDays(here, there)) <= SAME_FIGHTING_DAYS ? other.attacks : []
  })
}

interface Setting {
  readonly instruments: readonly InstrumentFact[]
  readonly crisis: Crisis
  readonly elsewhere: readonly AttackFact[]
  readonly bound: PartyId
  readonly partner: PartyId
}

const said = (answer: Answer): TriggerTest['in_force'] => (answer === 'unknown' ? 'not_said' : answer)

const testClause = ({ instruments, crisis, elsewhere, bound, partner }: Setting, { instrument, clause }: BindingClause): TriggerTest => {
  const attacks = crisis.attacks.filter(({ from_party }) => from_party !== bound)
  const in_force = forceOn(instruments, instrument, crisis.began_on, [bound, partner])
  const isBound = (party: PartyId): boolean => belongs(instruments, instrument.parties, party)
  const questions = answersOf({ attacks, elsewhere, appeals: crisis.appeals, bound, partner, isBound, in_force })
  const outcome = outcomeOf(clause, questions)
  return {
    kind: 'trigger_test',
    crisis: crisis.id,
    instrument: instrument.id,
    falls_back_to: in_force.answer === 'yes' ? null : olderInForce(instruments, instrument, crisis.began_on),
    obligation: clause.obligation,
    bound,
    protected_party: partner,
    outcome,
    in_force: said(in_force.answer),
    questions,
    strict: isStrict(clause, questions),
    ...performanceOf(
      clause.obligation,
      outcome,
      crisis.ladders.find(({ responder }) => responder === bound),
    ),
    clause_claims: [...clause.affirmed, ...clause.denied],
    attack_claims: attacks.flatMap(({ claims }) => claims),
  }
}

const preference: readonly TriggerOutcome[] = ['met', 'contested', 'not_met', 'not_said', 'not_in_force', 'no_clause']

const isTellable = (instruments: readonly InstrumentFact[], { instrument }: TriggerTest): boolean =>
  instruments.some(({ id, names, steps }) => id === instrument && (names.length > 0 || steps.some(({ event_on }) => event_on !== null)))

/**
 * One test for each obligation: the same clause told of several instruments counts once, at its strongest. A treaty that can be told from
 * the first is listed beside it where its test comes out otherwise.
 */
const strongest = (instruments: readonly InstrumentFact[], tests: readonly TriggerTest[]): readonly TriggerTest[] =>
  distinct(tests.map(({ obligation }) => obligation)).flatMap((obligation) => {
    const same = tests.filter((test) => test.obligation === obligation)
    const [first, ...rest] = [...same].sort((a, b) => preference.indexOf(a.outcome) - preference.indexOf(b.outcome))
    if (!first) return []
    const others = rest.filter(
      (test) => test.outcome !== first.outcome && test.instrument !== first.instrument && isTellable(instruments, test),
    )
    return [first, ...others]
  })

/** For each party that answered a crisis or was bound in it, whether a clause was put to the test, and what is on record then. */
export const testsOf = (crises: readonly Crisis[], instruments: readonly InstrumentFact[]): TriggerTest[] => {
  const boundParties = distinct(instruments.flatMap(({ parties, clauses }) => (clauses.length > 0 ? parties : [])))
  return crises.flatMap((crisis) => {
    const { partner } = crisis
    if (partner === null || crisis.attacks.length === 0) return []
    const answering = crisis.ladders.map(({ responder }) => responder).filter((party) => party !== null)
    // An organisation that nobody asked and that did not answer is bound to its members alone.
    const others = boundParties.filter(
      (party) => !instruments.some(({ parties }) => isOwnTreaty(parties, party)) || isMember(instruments, partner, party),
    )
    const bound = distinct([...answering, ...others]).sort()
    const elsewhere = elsewhereIn(crises, crisis)
    return bound.flatMap((party) =>
      strongest(
        instruments,
        clausesBetween(instruments, party, partner)
          .filter(({ clause }) => demands[clause.obligation])
          .map((clause) => testClause({ instruments, crisis, elsewhere, bound: party, partner }, clause)),
      ),
    )
  })
}
