import { overlapOf } from '../../base/index.ts'
import type { Claim, ClaimKind } from '../../base/index.ts'
import { groundNouns } from '../lexicon/force.ts'

/** Kinds that a finder may read from the words of a duty, which nobody has done yet. */
const deeds: ReadonlySet<ClaimKind> = new Set(['delivery', 'pledge', 'response', 'attack'])

const binding = /^clause\/(binding|right|principle)\b/

const isCounted = (claim: Claim): boolean => 'quantity' in claim && claim.quantity !== undefined

/** "obliges America to supply arms", "gave Russia the right to station ships": a duty or a right, and neither gift nor promise of goods. */
const isShadow = (claim: Claim, duties: readonly Claim[]): boolean =>
  deeds.has(claim.kind) &&
  !isCounted(claim) &&
  duties.some((duty) => overlapOf(duty.evidence, claim.evidence) * 5 >= (claim.evidence[1] - claim.evidence[0]) * 3)

/** "Within hours French jets were bombing the columns": a blow at bands without a name is help for a partner, and no attack on a party. */
const isBlowAtNobody = (claim: Claim, fights: readonly Claim[]): boolean =>
  claim.kind === 'attack' && claim.to_party === null && fights.some((each) => overlapOf(each.evidence, claim.evidence) > 0)

/** "captured two villages", "hit a town": ground that troops took is lost as ground, and ground that was struck is no item. */
const isGroundItem = (claim: Claim, taken: readonly Claim[]): boolean =>
  claim.kind === 'loss' &&
  claim.item !== 'territory' &&
  groundNouns.has(claim.item?.split(' ').at(-1) ?? '') &&
  taken.some((each) => overlapOf(each.evidence, claim.evidence) > 0)

/** "could not agree on an embargo": what was not done for a partner, and no agreement. */
const isUnmade = (claim: Claim, means: readonly Claim[]): boolean =>
  claim.kind === 'instrument' && claim.polarity === 'denied' && means.some((each) => overlapOf(each.evidence, claim.evidence) > 0)

const helpWords = /\b(support|help|aid|assistance|measures)$/

/** "support for Ukraine, "cyber defence, logistics"": the list says what the help is. */
const isSpelledOut = (claim: Claim, lists: readonly Claim[]): boolean =>
  (claim.kind === 'pledge' || claim.kind === 'delivery') &&
  claim.made_by?.startsWith('help/list') === false &&
  helpWords.test(claim.item ?? '') &&
  lists.some((each) => overlapOf(each.evidence, claim.evidence) > 0)

/** Claims without the deeds that are only the content of a clause, or of a response, read from the same words. */
export const withoutShadows = (claims: readonly Claim[]): Claim[] => {
  const duties = claims.filter((claim) => claim.kind === 'clause' && binding.test(claim.made_by ?? ''))
  const fights = claims.filter((claim) => claim.made_by?.startsWith('response/fights') === true)
  const taken = claims.filter((claim) => (claim.kind === 'loss' && claim.item === 'territory') || claim.kind === 'attack')
  const means = claims.filter((claim) => claim.kind === 'response' && claim.polarity === 'denied' && claim.rung === 'economic')
  const lists = claims.filter((claim) => claim.made_by?.startsWith('help/list') === true)
  return claims.filter(
    (claim) =>
      !isSpelledOut(claim, lists) &&
      !isShadow(claim, duties) &&
      !isBlowAtNobody(claim, fights) &&
      !isGroundItem(claim, taken) &&
      !isUnmade(claim, means),
  )
}
