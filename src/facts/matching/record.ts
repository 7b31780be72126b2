import type { ClaimId, LinkRelation } from '../../base/index.ts'

/** A link that nobody has decided on yet. */
export interface Proposal {
  readonly kind: 'proposal'
  readonly relation: LinkRelation
  readonly from: ClaimId
  readonly to: ClaimId
  /** Between 0 and 1. */
  readonly score: number
  /** What spoke for and against it, heaviest first: `same item: +1.9`. */
  readonly reasons: readonly string[]
}
