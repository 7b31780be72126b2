import type { Claim, ClaimId, Credibility, Judgement, LinkRelation, PartyId, Reliability, RuleSet } from '../../base/index.ts'

/** What a claim came to by a judgement: who decided, why, and where that stands in the chain. */
interface Decision {
  readonly seq: number
  readonly recorded_at: string
  readonly person: string
  readonly reason: string
}

/** A claim that somebody has looked at. `corrected` and `added` claims are accepted by the person who wrote them. */
export interface ClaimMark extends Decision {
  /** The id of the claim as it reads now. */
  readonly claim: ClaimId
  readonly mark: 'accepted' | 'unsure' | 'corrected' | 'added'
}

/** A claim that was put out, or that a corrected one took the place of. */
export interface PutAside extends Decision {
  readonly claim: Claim
  readonly id: ClaimId
  readonly by: 'reject' | 'correct'
  /** The claim that stands in its place. */
  readonly becomes: ClaimId | null
}

/** Claims that tell one fact, as a person said. */
export interface Merge {
  readonly claims: readonly ClaimId[]
  /** The judgements that joined them. */
  readonly seqs: readonly number[]
}

/** A link that stands. */
export interface JudgedLink extends Decision {
  readonly relation: LinkRelation
  readonly from: ClaimId
  readonly to: ClaimId
  readonly rule_set: RuleSet | null
}

export interface Grade extends Decision {
  readonly reliability: Reliability
  readonly credibility: Credibility
}

/** What a source was graded, with every earlier grade, oldest first. The last one stands. */
export interface SourceGrade {
  readonly source: string
  readonly reliability: Reliability
  readonly credibility: Credibility
  readonly history: readonly Grade[]
}

/** A judgement on a withdrawn claim that now stands for the claim which took its place. */
export interface Carried {
  readonly seq: number
  readonly from: ClaimId
  readonly to: ClaimId
  /** Fields in which the two differ, other than place and maker. */
  readonly changed: readonly string[]
}

export const queueReasons = [
  'no_standing_claim',
  'several_standing_claims',
  'names_another_item',
  'says_the_opposite',
  'claim_not_on_file',
] as const
export type QueueReason = (typeof queueReasons)[number]

/** A judgement that waits for a person, because the claim that it was about no longer stands. */
export interface QueuedJudgement {
  readonly seq: number
  readonly judgement: Judgement
  readonly claim: ClaimId
  readonly reason: QueueReason
  /** Standing claims that it may have been about. */
  readonly candidates: readonly ClaimId[]
}

/** What was decided about claims and sources, without the claims themselves. */
export interface Decisions {
  readonly marks: readonly ClaimMark[]
  readonly put_aside: readonly PutAside[]
  readonly merges: readonly Merge[]
  readonly links: readonly JudgedLink[]
  /** Links of which a person said last that they do not hold. */
  readonly unlinked: readonly JudgedLink[]
  readonly grades: readonly SourceGrade[]
  readonly carried: readonly Carried[]
  readonly queued: readonly QueuedJudgement[]
}

/** Claims as judged, with what was decided. */
export interface Judged extends Decisions {
  readonly claims: readonly Claim[]
}

/** What people's links and merges say of one claim, beyond its own words. */
export interface ByHand {
  /** The account it belongs to: a delivery by the pledge that it fulfils, a loss by the delivery of what was lost. */
  readonly account?: { readonly from_party: PartyId | null; readonly item: string | null }
  /** The item whose loss a delivery makes good. */
  readonly makes_good?: string
  /** The least id of the claims that tell the same fact. */
  readonly same_as?: ClaimId
}
