import type { Claim } from '../../base/index.ts'

type Attack = Claim & { readonly kind: 'attack' }

const isAttack = (claim: Claim): claim is Attack => claim.kind === 'attack' && claim.act === 'used'

/** "the attack", "that strike": one that the text told before, on its day. */
const ofOneTold = new RegExp(
  String.raw`\b(?:the|this|that|these|those|both) (?:[\p{L}-]+ ){0,2}?` +
    String.raw`(?:attacks?|strikes?|airstrikes?|raids?|bombings?|blasts?|explosions?|shelling|assault|incident|ambush|invasion|killings?)\b` +
    String.raw`|\bpart in it\b`,
  'iu',
)

const isSingleDay = (claim: Attack): boolean => typeof claim.event_on === 'string' && claim.event_on.length === 10

const goesWith = (a: Attack, b: Attack): boolean =>
  (a.to_party === b.to_party || a.to_party === null || b.to_party === null) &&
  (a.from_party === b.from_party || a.from_party === null || b.from_party === null || a.to_party === b.to_party)

/** An attack that is told again without its day has the day of the one that was told with it, where the text has but one. */
export const withAttackDays = (claims: Claim[]): Claim[] => {
  const dated = claims.filter(isAttack).filter(isSingleDay)
  if (dated.length === 0) return claims
  return claims.map((claim): Claim => {
    if (!isAttack(claim) || claim.event_on !== undefined || claim.modality === 'future' || !ofOneTold.test(claim.quote ?? '')) return claim
    const days = new Set(dated.filter((other) => goesWith(claim, other)).map((other) => String(other.event_on)))
    return days.size === 1 ? { ...claim, event_on: [...days][0]! } : claim
  })
}
