import type { PartyId } from '../base/index.ts'
import type { Answer, TriggerAnswer } from './force-record.ts'
import { distinct } from './group.ts'
import type { AppealFact, AttackFact } from './record.ts'

const idsOf = (facts: readonly { readonly claims: readonly string[] }[]): readonly string[] =>
  distinct(facts.flatMap(({ claims }) => claims))

const isUsed = ({ act }: AttackFact): boolean => act === 'used'

/** Force that a text affirms, whatever another says. */
const affirmed = (attacks: readonly AttackFact[]): readonly AttackFact[] =>
  attacks.filter((one) => isUsed(one) && (one.said === 'affirmed' || one.said === 'contested'))

const denied = (attacks: readonly AttackFact[]): readonly AttackFact[] =>
  attacks.filter((one) => isUsed(one) && (one.said === 'denied' || one.said === 'contested'))

/** Force by an unnamed party at an unnamed time may lie before the clause: it is no test that anybody tells of. */
const isPlaced = ({ from_party, event_on, said }: AttackFact): boolean => from_party !== null || event_on !== null || said !== 'affirmed'

const answered = (question: TriggerAnswer['question'], answer: Answer, claims: readonly string[]): TriggerAnswer => ({
  question,
  answer,
  claims: answer === 'unknown' ? [] : claims,
})

/** Was force used, and not only threatened? `elsewhere`: force that was used at the same time against others. */
const attackAnswer = (attacks: readonly AttackFact[], elsewhere: readonly AttackFact[]): TriggerAnswer => {
  const used = affirmed(attacks)
  if (used.length > 0) {
    const sure = used.some(({ said }) => said === 'affirmed') || affirmed(elsewhere).length > 0
    return answered('attack', sure ? 'yes' : 'contested', idsOf([...used, ...denied(attacks)]))
  }
  if (attacks.some((one) => isUsed(one) && one.said === 'possible')) return answered('attack', 'unknown', [])
  if (affirmed(elsewhere).length > 0) return answered('attack', 'yes', idsOf(affirmed(elsewhere)))
  return answered('attack', attacks.length > 0 ? 'no' : 'unknown', idsOf(attacks))
}

/** Force against the protected party is force on its territory, unless a text says that it was not. */
const territoryAnswer = (attacks: readonly AttackFact[]): TriggerAnswer => {
  const [used, refused] = [affirmed(attacks), denied(attacks)]
  const answer = used.length > 0 ? (refused.length > 0 ? 'contested' : 'yes') : refused.length > 0 ? 'no' : 'unknown'
  return answered('territory', answer, idsOf([...used, ...refused]))
}

/** A clause protects against outsiders; who is bound by it himself is no covered attacker. */
const actorAnswer = (attacks: readonly AttackFact[], isBound: (party: PartyId) => boolean): TriggerAnswer => {
  const known = affirmed(attacks).filter(({ from_party }) => from_party !== null)
  const outside = known.filter(({ from_party }) => from_party !== null && !isBound(from_party))
  const answer = outside.length > 0 ? 'yes' : known.length > 0 ? 'no' : 'unknown'
  return answered('actor', answer, idsOf(outside.length > 0 ? outside : known))
}

/** Did the party in crisis ask the bound one for help, or invoke the treaty? An expectation is no request. */
const askedAnswer = (appeals: readonly AppealFact[], bound: PartyId, partner: PartyId): TriggerAnswer => {
  const own = appeals.filter(({ act, from_party, to_party }) => act !== 'expected' && from_party === partner && to_party === bound)
  const [yes, no] = [own.filter(({ said }) => said === 'affirmed'), own.filter(({ said }) => said === 'denied')]
  const answer = yes.length > 0 ? (no.length > 0 ? 'contested' : 'yes') : no.length > 0 ? 'no' : 'unknown'
  return answered('asked_for', answer, idsOf([...yes, ...no]))
}

/** What the five questions are asked of. */
export interface TriggerCase {
  /** Attacks on the protected party, those of the bound party left out. */
  readonly attacks: readonly AttackFact[]
  /** Attacks on others at the same time. */
  readonly elsewhere: readonly AttackFact[]
  readonly appeals: readonly AppealFact[]
  readonly bound: PartyId
  readonly partner: PartyId
  /** True for the parties to the instrument and the members of an organisation that it belongs to. */
  readonly isBound: (party: PartyId) => boolean
  readonly in_force: { readonly answer: Answer; readonly claims: readonly string[] }
}

/** The five questions of the trigger test, each with its answer and the claims that it rests on. */
export const answersOf = ({ attacks, elsewhere, appeals, bound, partner, isBound, in_force }: TriggerCase): readonly TriggerAnswer[] => {
  const placed = attacks.filter(isPlaced)
  return [
    attackAnswer(placed, elsewhere),
    territoryAnswer(placed),
    actorAnswer(placed, isBound),
    { question: 'in_force', answer: in_force.answer, claims: in_force.claims },
    askedAnswer(appeals, bound, partner),
  ]
}
