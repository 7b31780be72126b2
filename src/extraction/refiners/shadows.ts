import { overlapOf } from '../../base/index.ts'
import type { Claim, ClaimKind } from '../../base/index.ts'

/** Kinds that a finder may read from the words of a duty, which nobody has done yet. */
const deeds: ReadonlySet<ClaimKind> = new Set(['delivery', 'pledge', 'response', 'attack'])

const binding = /^clause\/(binding|right|principle)\b/

const isCounted = (claim: Claim): boolean => 'quantity' in claim && claim.quantity !== undefined

/** "obliges America to supply arms", "gave Russia the right to station ships": a duty or a right, and neither gift nor promise of goods. */
const isShadow = (claim: Claim, duties: readonly Claim[]): boolean =>
  deeds.has(claim.kind) &&
  !isCounted(claim) &&
  duties.some((duty) => overlapOf(duty.evidence, claim.evidence) * 5 >= (claim.evidence[1] - claim.evidence[0]) * 3)

/** Claims without the deeds that are only the content of a clause, read from the same words. */
export const withoutShadows = (claims: readonly Claim[]): Claim[] => {
  const duties = claims.filter((claim) => claim.kind === 'clause' && binding.test(claim.made_by ?? ''))
  return duties.length === 0 ? [...claims] : claims.filter((claim) => !isShadow(claim, duties))
}
