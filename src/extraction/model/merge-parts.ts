import { byPlace, type Claim } from '../../base/index.ts'
import { isDouble } from './same-claim.ts'

/** How far back a double may begin: a sentence of prose is shorter. */
const reach = 6_000

/** The claims of all parts in the order of the text, each once: what two parts, or one part twice, tell from the same words is one claim. */
export const mergeParts = (parts: readonly (readonly Claim[])[]): Claim[] => {
  const kept: Claim[] = []
  for (const claim of parts.flat().sort(byPlace)) {
    let isNew = true
    for (let at = kept.length - 1; isNew && at >= 0 && claim.evidence[0] - kept[at]!.evidence[0] < reach; at--)
      isNew = !isDouble(kept[at]!, claim)
    if (isNew) kept.push(claim)
  }
  return kept
}
