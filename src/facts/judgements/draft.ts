import { claimIdOf } from '../../base/index.ts'
import type { Claim, ClaimId, RecordedJudgement } from '../../base/index.ts'
import { groupBy } from '../group.ts'
import { placeFor } from './carry.ts'
import type { Joined } from './merges.ts'
import type { Carried, ClaimMark, Grade, JudgedLink, PutAside, QueuedJudgement } from './record.ts'

/** Claims and decisions while the judgements are gone through, first to last. */
export interface Draft {
  /** Claims in their order; one that was corrected gives its place to the corrected one. */
  readonly slots: (ClaimId | null)[]
  readonly slotOf: Map<ClaimId, number>
  /** Claims that stand or are rejected. */
  readonly claims: Map<ClaimId, Claim>
  readonly rejected: Map<ClaimId, PutAside>
  readonly corrected: PutAside[]
  /** From a claim to the one that took its place, by correction or by carrying over. */
  readonly became: Map<ClaimId, ClaimId>
  readonly carriedTo: Map<ClaimId, { readonly to: ClaimId; readonly changed: readonly string[] }>
  readonly withdrawn: ReadonlyMap<ClaimId, Claim>
  readonly byDocument: ReadonlyMap<string, readonly Claim[]>
  readonly marks: Map<ClaimId, ClaimMark>
  readonly joined: Joined[]
  readonly links: Map<string, { readonly link: JudgedLink; readonly holds: boolean }>
  readonly grades: Map<string, Grade[]>
  readonly carried: Carried[]
  readonly queued: QueuedJudgement[]
}

/** Nothing decided yet. */
export const newDraft = (claims: readonly Claim[], withdrawn: readonly Claim[]): Draft => {
  const byId = new Map(claims.map((claim) => [claimIdOf(claim), claim]))
  const slots = [...byId.keys()]
  return {
    slots,
    slotOf: new Map(slots.map((id, at) => [id, at])),
    claims: byId,
    rejected: new Map(),
    corrected: [],
    became: new Map(),
    carriedTo: new Map(),
    withdrawn: new Map(withdrawn.map((claim) => [claimIdOf(claim), claim])),
    byDocument: groupBy([...byId.values()], ({ document }) => document ?? ''),
    marks: new Map(),
    joined: [],
    links: new Map(),
    grades: new Map(),
    carried: [],
    queued: [],
  }
}

/** Who decided, why, and where that stands. */
export const decisionOf = ({ seq, recorded_at, judgement: { person, reason } }: RecordedJudgement) => ({ seq, recorded_at, person, reason })

/** The claim that stands where another stood. */
export const latestOf = (draft: Draft, id: ClaimId): ClaimId => {
  let at = id
  for (let next = draft.became.get(at); next !== undefined; next = draft.became.get(at)) at = next
  return at
}

/** From now on `by` stands where `old` stood. */
export const supersede = (draft: Draft, old: ClaimId, by: ClaimId): void => {
  draft.became.delete(by)
  draft.became.set(old, by)
}

const queue = (draft: Draft, one: RecordedJudgement, claim: ClaimId, reason: QueuedJudgement['reason'], candidates: readonly ClaimId[]) =>
  draft.queued.push({ seq: one.seq, judgement: one.judgement, claim, reason, candidates })

/** The claim that a judgement is about as it stands now; null when that is left to a person. */
export const find = (draft: Draft, one: RecordedJudgement, id: ClaimId): ClaimId | null => {
  const known = latestOf(draft, id)
  const carried = draft.carriedTo.get(id)
  if (carried) draft.carried.push({ seq: one.seq, from: id, ...carried })
  if (draft.claims.has(known)) return known
  const gone = draft.withdrawn.get(known)
  if (!gone) {
    queue(draft, one, id, 'claim_not_on_file', [])
    return null
  }
  const place = placeFor(gone, draft.byDocument.get(gone.document ?? '') ?? [])
  if (place.to === null) {
    queue(draft, one, id, place.reason, place.candidates)
    return null
  }
  draft.carried.push({ seq: one.seq, from: known, ...place })
  draft.carriedTo.set(known, place)
  const now = latestOf(draft, place.to)
  supersede(draft, known, now)
  return now
}

/** A merge or a link may name claims on other parties, which were not asked for. */
export const isOnFile = (draft: Draft, id: ClaimId): boolean => {
  const known = latestOf(draft, id)
  return draft.claims.has(known) || draft.withdrawn.has(known)
}

/** True for a claim that is neither gone nor rejected. */
export const stands = (draft: Draft, id: ClaimId): boolean => draft.claims.has(id) && !draft.rejected.has(id)
