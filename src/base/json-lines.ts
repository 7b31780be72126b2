import type { Claim } from './claim.ts'
import { contentId } from './content-id.ts'
import type { ClaimId } from './judgement.ts'

/** Fields of a claim in the order of the codebook. */
export const claimFieldOrder = [
  'kind',
  'from_party',
  'to_party',
  'parties',
  'polarity',
  'modality',
  'item',
  'quantity',
  'act',
  'name',
  'obligation',
  'rung',
  'verdict',
  'event_on',
  'due_on',
  'speaker',
  'evidence',
  'quote',
  'document',
  'made_by',
  'replaces',
] as const

/** One claim as one line of JSON, fields always in the order of the codebook, so that the same claim is the same bytes. */
export const claimLine = (claim: Claim): string => {
  const record = claim as unknown as Record<string, unknown>
  return JSON.stringify(
    Object.fromEntries(claimFieldOrder.filter((field) => record[field] !== undefined).map((field) => [field, record[field]])),
  )
}

// Records are never changed, and facts, judgements and proposals ask for the same ids again and again.
const ids = new WeakMap<Claim, ClaimId>()

/** The id under which a claim is kept, judged and linked. */
export const claimIdOf = (claim: Claim): ClaimId => {
  const known = ids.get(claim)
  if (known !== undefined) return known
  const id = contentId(claimLine(claim))
  ids.set(claim, id)
  return id
}

/** Names the id of a claim that is known already, as the ledger knows it: reckoning it anew would cost more than reading the claim. */
export const withClaimId = (claim: Claim, id: ClaimId): Claim => {
  ids.set(claim, id)
  return claim
}
