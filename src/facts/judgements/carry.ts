import { claimFieldOrder, claimIdOf, cover, overlapOf } from '../../base/index.ts'
import type { Claim, ClaimId } from '../../base/index.ts'
import { itemKey } from '../item-name.ts'
import type { QueueReason } from './record.ts'

/** Evidence of two readings is the same words when they share at least this part of what they cover together. */
const SAME_WORDS = 0.5

/** Where a judgement on a withdrawn claim goes: to a standing claim, or to a person. */
export type Place =
  | { readonly to: ClaimId; readonly changed: readonly string[] }
  | { readonly to: null; readonly reason: QueueReason; readonly candidates: readonly ClaimId[] }

const notCompared = new Set(['evidence', 'quote', 'document', 'made_by'])

const differences = (a: Claim, b: Claim): readonly string[] => {
  const [x, y] = [a, b] as unknown as readonly Record<string, unknown>[]
  return claimFieldOrder.filter((field) => !notCompared.has(field) && JSON.stringify(x![field]) !== JSON.stringify(y![field]))
}

const sharedPart = (a: Claim, b: Claim): number => {
  const [start, end] = cover(a.evidence, b.evidence)
  return end > start ? overlapOf(a.evidence, b.evidence) / (end - start) : 0
}

const partiesOf = (claim: Claim): string =>
  JSON.stringify([claim.from_party, claim.to_party, 'parties' in claim ? (claim.parties ?? null) : null])

const itemOf = (claim: Claim): string => ('item' in claim && claim.item !== undefined ? itemKey(claim.item) : '')

interface Candidate {
  readonly id: ClaimId
  readonly claim: Claim
  readonly changed: readonly string[]
  readonly shared: number
}

const byLikeness = (a: Candidate, b: Candidate): number => a.changed.length - b.changed.length || b.shared - a.shared

/**
 * The claim, of those that stand in the same document, that took the place of a withdrawn one: same kind, parties and evidence. A claim
 * of another item in the same words (one of a list) is another claim, and one that says the opposite needs a person.
 */
export const placeFor = (withdrawn: Claim, standing: readonly Claim[]): Place => {
  const candidates = standing
    .filter((claim) => claim.kind === withdrawn.kind && partiesOf(claim) === partiesOf(withdrawn))
    .map((claim): Candidate => {
      return { id: claimIdOf(claim), claim, changed: differences(withdrawn, claim), shared: sharedPart(withdrawn, claim) }
    })
    .filter(({ shared }) => shared >= SAME_WORDS)
    .sort((a, b) => byLikeness(a, b) || (a.id < b.id ? -1 : 1))
  const ids = candidates.map(({ id }) => id)
  if (candidates.length === 0) return { to: null, reason: 'no_standing_claim', candidates: [] }
  const sameItem = candidates.filter(({ claim }) => itemOf(claim) === itemOf(withdrawn))
  if (sameItem.length === 0) return { to: null, reason: 'names_another_item', candidates: ids }
  const [best, second] = sameItem.filter(({ claim }) => claim.polarity === withdrawn.polarity)
  if (!best) return { to: null, reason: 'says_the_opposite', candidates: ids }
  if (second && byLikeness(best, second) === 0) return { to: null, reason: 'several_standing_claims', candidates: ids }
  return { to: best.id, changed: best.changed }
}
