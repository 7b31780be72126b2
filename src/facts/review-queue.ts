import { linkRelations, saidBy, type ClaimId, type PartyId } from '../base/index.ts'
import { conflictsWith } from './conflicts.ts'
import type { ReviewItem } from './conflicts/record.ts'
import { SAME_STATEMENT } from './conflicts/statements.ts'
import type { Carried, Decisions } from './judgements/record.ts'
import { proposalsAmong } from './matching/propose.ts'
import type { Proposal } from './matching/record.ts'
import type { Facts, Tally, ToldClaim } from './record.ts'

const tallies = ['promised', 'ordered', 'delivered', 'released', 'lost', 'replaced', 'outstanding'] as const

/** For each claim the number of figures that rest on it: columns of accounts, states of instruments, trigger tests, rungs. */
const figuresOn = (facts: Facts): ReadonlyMap<ClaimId, number> => {
  const figures = new Map<ClaimId, number>()
  const rest = (claims: readonly ClaimId[]): void => {
    for (const id of new Set(claims)) figures.set(id, (figures.get(id) ?? 0) + 1)
  }
  for (const account of facts.items) for (const column of tallies) rest((account[column] as Tally).claims)
  for (const { steps } of facts.instruments) rest(steps.flatMap(({ claims }) => claims))
  for (const { clause_claims, attack_claims, response_claims } of facts.tests)
    rest([...clause_claims, ...attack_claims, ...response_claims])
  for (const { ladders } of facts.crises) {
    for (const { rungs } of ladders) for (const { promised, delivered, denied } of rungs) rest([...promised, ...delivered, ...denied])
  }
  return figures
}

const pairOf = ({ relation, from, to }: Pick<Proposal, 'relation' | 'from' | 'to'>): string => `${relation} ${[from, to].sort().join(' ')}`

/** True when the claims stand in one account already, where a link would change nothing. */
const sharesAccount = (facts: Facts): ((proposal: Proposal) => boolean) => {
  const accounts = new Map<ClaimId, Set<number>>()
  for (const [at, { claims }] of facts.items.entries()) for (const id of claims) accounts.set(id, (accounts.get(id) ?? new Set()).add(at))
  const replacing = new Set(facts.items.flatMap(({ replaced }) => replaced.claims))
  return ({ relation, from, to }) => {
    if (relation !== 'fulfils' && relation !== 'loses' && relation !== 'replaces') return false
    const isTogether = [...(accounts.get(from) ?? [])].some((at) => accounts.get(to)?.has(at))
    return isTogether && (relation !== 'replaces' || replacing.has(to))
  }
}

/** Proposals on which nobody has decided and that say more than the facts do already. */
const openProposals = (facts: Facts, proposals: readonly Proposal[], floor: number): readonly Proposal[] => {
  const decided = new Set([...facts.decisions.links, ...facts.decisions.unlinked].map(pairOf))
  const factOf = new Map(facts.told.flatMap(({ claims }, at) => claims.map((id) => [id, at] as const)))
  const isJoined = ({ relation, from, to }: Proposal): boolean => relation === 'same_fact' && factOf.get(from) === factOf.get(to)
  const isSettled = sharesAccount(facts)
  return proposals.filter((one) => one.score >= floor && !decided.has(pairOf(one)) && !isJoined(one) && !isSettled(one))
}

/** Judgements that went to a claim which reads differently, and that nobody has confirmed or changed since. */
const changedInCarrying = ({ carried, marks, put_aside }: Decisions): readonly Carried[] => {
  const decidedAt = new Map<ClaimId, number>()
  for (const { claim, seq } of marks) decidedAt.set(claim, seq)
  for (const { id, by, seq } of put_aside) if (by === 'reject') decidedAt.set(id, seq)
  const became = new Map(put_aside.flatMap(({ id, becomes }) => (becomes === null ? [] : [[id, becomes] as const])))
  return carried.filter(({ seq, to, changed }) => {
    let now = to
    for (let steps = 0; steps < became.size && became.has(now); steps++) now = became.get(now)!
    return changed.length > 0 && (decidedAt.get(now) ?? 0) <= seq
  })
}

export interface ReviewOptions {
  /** Proposals with a lower score do not wait for anybody. */
  readonly floor?: number
  /** Only what is told of these two: what lies between one of them and another party waits in the queue of that pair. */
  readonly of?: readonly [PartyId, PartyId]
}

type Sides = Pick<ToldClaim, 'from_party' | 'to_party'>

/** True of what lies between two parties, or between one of them and nobody that is named. */
export const isOfPair =
  (pair: readonly PartyId[]) =>
  ({ from_party, to_party }: Sides): boolean =>
    (from_party === null || pair.includes(from_party)) && (to_party === null || pair.includes(to_party))

/**
 * What waits for a person, in order of worth: claims that one of two readers makes and the other does not, values on which sources differ,
 * judgements that found no claim to carry over to or that went to a claim which reads differently, proposed links, claims marked as unsure, and
 * claims that nobody has looked at. Within each, what most figures rest on comes first.
 */
export const reviewQueue = (facts: Facts, { floor = 0.5, of }: ReviewOptions = {}): readonly ReviewItem[] => {
  const figures = figuresOn(facts)
  const isOf = of === undefined ? () => true : isOfPair(of)
  const claims = facts.claims.filter(isOf)
  const proposals = proposalsAmong(claims, linkRelations, Math.min(floor, SAME_STATEMENT))
  const item = (why: ReviewItem['why'], claims: readonly ClaimId[], more: Partial<ReviewItem> = {}): ReviewItem => ({
    why,
    claims,
    figures: claims.reduce((sum, id) => sum + (figures.get(id) ?? 0), 0),
    ...more,
  })
  const { marks, queued } = facts.decisions
  const marked = new Map(marks.map(({ claim, mark }) => [claim, mark]))
  const byFigures = (items: readonly ReviewItem[]): readonly ReviewItem[] => [...items].sort((a, b) => b.figures - a.figures)
  const conflicts = conflictsWith({ ...facts, items: facts.items.filter(isOf) }, proposals)
    .filter(isOf)
    .map((conflict) => item('conflict', [...new Set(conflict.readings.flatMap(({ claims }) => claims))], { conflict }))
  const changed = changedInCarrying(facts.decisions)
  const unsure = claims.filter(({ id }) => marked.get(id) === 'unsure')
  const unseen = claims.filter(({ id }) => !marked.has(id))
  const isOfOne = ({ claim }: ToldClaim): boolean => /_only$/.test(saidBy(claim) ?? '')
  const ofOne = unseen.filter(isOfOne)
  return [
    ...byFigures(ofOne.map(({ id }) => item('one_reader', [id]))),
    ...byFigures(conflicts),
    ...queued.map((one) => item('not_carried_over', one.candidates, { queued: one })),
    ...changed.map((one) => item('changed_in_carrying', [one.to], { carried: one })),
    ...openProposals(facts, proposals, floor).map((proposal) => item('proposal', [proposal.from, proposal.to], { proposal })),
    ...byFigures(unsure.map(({ id }) => item('unsure', [id]))),
    ...byFigures(unseen.filter((one) => !isOfOne(one)).map(({ id }) => item('not_looked_at', [id]))),
  ]
}
