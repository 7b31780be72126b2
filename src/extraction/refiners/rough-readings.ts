import { overlapOf, type Claim } from '../../base/index.ts'

/** Finders that read by the order of words, and give way to those that read the tree. */
const rough = /^instrument\/(wording|belonging|joint)\b/

/** Claims without those that were read by the order of words where another finder read the same kind from the same words. */
export const withoutRoughReadings = (claims: readonly Claim[]): Claim[] => {
  const fine = claims.filter((claim) => !rough.test(claim.made_by ?? ''))
  return claims.filter(
    (claim) =>
      !rough.test(claim.made_by ?? '') || !fine.some((each) => each.kind === claim.kind && overlapOf(each.evidence, claim.evidence) > 0),
  )
}
