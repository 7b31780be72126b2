import { claimIdOf, type Claim, type ClaimId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { applyJudgements } from '../../facts/index.ts'
import type { Ledger, Recalled } from '../../ledger/index.ts'

/** The claims of an answer as people judged them: rejected ones out, corrected and added ones in. */
export const judgedClaims = ({ claims, judgements, withdrawn }: Recalled): readonly Claim[] =>
  applyJudgements(claims, judgements, withdrawn).claims

/** A claim that was searched for, and its text. */
export interface FoundClaim {
  readonly id: ClaimId
  readonly claim: Claim
  readonly document: Document
}

/** Where a claim that was found went: to the one that took its place, however often it was corrected. */
const standingId = (id: ClaimId, becomes: ReadonlyMap<ClaimId, ClaimId | null>): ClaimId | null => {
  const seen = new Set<ClaimId>()
  let at: ClaimId | null = id
  while (at !== null && becomes.has(at) && !seen.has(at)) {
    seen.add(at)
    at = becomes.get(at) ?? null
  }
  return at
}

/** Claims whose quote or names hold all the words, as judged, best first, `most` of them. */
export const searchOnFile = async (ledger: Ledger, words: string, most: number): Promise<readonly FoundClaim[]> => {
  const ids = await ledger.search(words, most)
  if (ids.length === 0) return []
  const recalled = await ledger.recall({ claims: ids })
  const judged = applyJudgements(recalled.claims, recalled.judgements, recalled.withdrawn)
  const becomes = new Map(judged.put_aside.map((one) => [one.id, one.becomes]))
  const claims = new Map(judged.claims.map((claim) => [claimIdOf(claim), claim]))
  const documents = new Map(recalled.documents.map((document) => [document.id, document]))
  const standing = new Set(ids.flatMap((id) => standingId(id, becomes) ?? []))
  return [...standing].flatMap((id) => {
    const claim = claims.get(id)
    const document = documents.get(claim?.document ?? '')
    return claim && document ? [{ id, claim, document }] : []
  })
}
