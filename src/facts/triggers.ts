import type { Obligation, PartyId, Rung } from '../base/index.ts'
import { rungs } from '../base/index.ts'
import { distinct } from './group.ts'
import { stateOn } from './instruments.ts'
import { crisisDay } from './crises.ts'
import type { AttackFact, ClauseFact, Crisis, InstrumentFact, Ladder, Required, TriggerOutcome, TriggerTest } from './record.ts'

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

const isMember = (instruments: readonly InstrumentFact[], party: PartyId, organisation: PartyId): boolean =>
  instruments.some(({ parties, state }) => parties.includes(party) && parties.includes(organisation) && state === 'in_force')

const belongs = (instruments: readonly InstrumentFact[], parties: readonly PartyId[], party: PartyId): boolean =>
  parties.includes(party) || parties.some((organisation) => isMember(instruments, party, organisation))

/** An organisation that answers under its own treaty is bound to those whom the texts show as asking it or answered by it. */
const isOwnTreaty = (parties: readonly PartyId[], bound: PartyId): boolean => parties.length === 1 && parties[0] === bound

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

/** What the texts in force asked of the bound party in a crisis: the most that a clause asks, and all that clauses forbid. */
export const requiredOf = (
  instruments: readonly InstrumentFact[],
  attacks: readonly AttackFact[],
  on: string | null,
  bound: PartyId,
  partner: PartyId,
): Required => {
  const outside = attacks.filter(({ from_party }) => from_party !== bound)
  const standing = clausesBetween(instruments, bound, partner).filter(
    ({ instrument, clause }) =>
      clause.said === 'affirmed' && !['ended', 'not_in_force', 'suspended', 'proposed'].includes(stateOn(instrument.steps, on)),
  )
  const asking = outside.some(isForce) ? standing.filter(({ clause }) => demands[clause.obligation]?.at_least) : []
  const most =
    asking.map(({ clause }) => demands[clause.obligation]?.at_least as Rung).sort((a, b) => rungs.indexOf(b) - rungs.indexOf(a))[0] ?? null
  const forbidding = standing.filter(({ clause }) => (demands[clause.obligation]?.never.length ?? 0) > 0)
  return {
    at_least: most,
    never: distinct(forbidding.flatMap(({ clause }) => demands[clause.obligation]?.never ?? [])),
    claims: distinct([...asking, ...forbidding].flatMap(({ clause }) => clause.affirmed)),
  }
}

/** Force by an unnamed party at an unnamed time may lie before the clause: it is no test that anybody tells of. */
const isPlaced = ({ from_party, event_on }: AttackFact): boolean => from_party !== null || event_on !== null

const attackOutcome = (attacks: readonly AttackFact[]): TriggerOutcome => {
  const used = attacks.filter((attack) => attack.act === 'used' && (isPlaced(attack) || attack.said === 'denied'))
  if (used.some(({ said }) => said === 'affirmed')) return 'met'
  if (used.some(({ said }) => said === 'contested')) return 'contested'
  if (used.some(({ said }) => said === 'possible')) return 'not_said'
  return attacks.some(({ act, said }) => act === 'threatened' || said === 'denied') ? 'not_met' : 'not_said'
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
  on: string | null,
  pair: readonly PartyId[],
): TriggerTest['in_force'] => {
  const state = stateOn(instrument.steps, on)
  if (state === 'in_force' || (state === 'not_said' && bindsMembers(instruments, instrument, pair))) return 'yes'
  if (state === 'contested') return 'contested'
  return state === 'signed' || state === 'not_said' ? 'not_said' : 'no'
}

const outcomeOf = (clause: ClauseFact, in_force: TriggerTest['in_force'], attacks: readonly AttackFact[]): TriggerOutcome => {
  if (clause.said === 'denied') return 'no_clause'
  if (in_force === 'no') return 'not_in_force'
  const outcome = attackOutcome(attacks)
  return outcome === 'met' && (clause.said === 'contested' || in_force === 'contested') ? 'contested' : outcome
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

const testClause = (
  instruments: readonly InstrumentFact[],
  crisis: Crisis,
  bound: PartyId,
  partner: PartyId,
  { instrument, clause }: BindingClause,
): TriggerTest => {
  const attacks = crisis.attacks.filter(({ from_party }) => from_party !== bound)
  const in_force = forceOn(instruments, instrument, crisisDay(crisis.event_on), [bound, partner])
  const outcome = outcomeOf(clause, in_force, attacks)
  return {
    kind: 'trigger_test',
    crisis: crisis.id,
    instrument: instrument.id,
    falls_back_to: null,
    questions: [],
    strict: outcome === 'met',
    obligation: clause.obligation,
    bound,
    protected_party: partner,
    outcome,
    in_force,
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

/** One test for each obligation: the same clause told of several instruments counts once, at its strongest. */
const strongest = (tests: readonly TriggerTest[]): readonly TriggerTest[] =>
  distinct(tests.map(({ obligation }) => obligation)).flatMap((obligation) => {
    const same = tests.filter((test) => test.obligation === obligation)
    return [...same].sort((a, b) => preference.indexOf(a.outcome) - preference.indexOf(b.outcome)).slice(0, 1)
  })

/** For each party that answered a crisis or was bound in it, whether a clause was put to the test, and what is on record then. */
export const testsOf = (crises: readonly Crisis[], instruments: readonly InstrumentFact[]): TriggerTest[] => {
  const boundParties = distinct(instruments.flatMap(({ parties, clauses }) => (clauses.length > 0 ? parties : [])))
  return crises.flatMap((crisis) => {
    const { partner } = crisis
    if (partner === null || crisis.attacks.length === 0) return []
    const bound = distinct([...crisis.ladders.map(({ responder }) => responder), ...boundParties])
      .filter((party) => party !== null)
      .sort()
    return bound.flatMap((party) =>
      strongest(
        clausesBetween(instruments, party, partner)
          .filter(({ clause }) => demands[clause.obligation])
          .map((clause) => testClause(instruments, crisis, party, partner, clause)),
      ),
    )
  })
}
