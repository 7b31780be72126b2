import type { Claim, PartyId } from '../../base/index.ts'

type Attack = Extract<Claim, { kind: 'attack' }>

const isUsed = (claim: Claim): claim is Attack => claim.kind === 'attack' && claim.act === 'used'

const isOpen = (claim: Attack): boolean => claim.from_party === null && claim.to_party === null

/** "the strike", "these raids", "the Thursday attack": a blow that the text has told before. */
const pointsBack = /\b(?:the|this|that|these|those)\s+(?:[\w-]+\s+){0,2}[\w-]+/i

/** "the attack", "both strikes": such a blow by its noun. */
const blowToldBefore = new RegExp(
  String.raw`\b(?:the|this|that|these|those|both) (?:[\p{L}-]+ ){0,2}?` +
    String.raw`(?:attacks?|strikes?|airstrikes?|raids?|bombings?|blasts?|explosions?|shelling|assault|incident|ambush|invasion|killings?)\b` +
    String.raw`|\bpart in it\b`,
  'iu',
)

const sidesKey = ({ from_party, to_party }: Attack): string => `${from_party}>${to_party}`

/** Each pair of sides once. */
const eachOnce = (attacks: readonly Attack[]): Attack[] => [...new Map(attacks.map((attack) => [sidesKey(attack), attack])).values()]

/** The blows told last before a place, as pairs of sides: those of one stretch of words. `told` stands in the order of the text. */
const lastBlows = (told: readonly Attack[], before: number): Attack[] => {
  const at = told.findLastIndex(({ evidence }) => evidence[1] <= before)
  const last = told[at]
  if (!last) return []
  let first = at
  while (first > 0 && told[first - 1]!.evidence[1] > last.evidence[0]) first--
  return eachOnce(told.slice(first, at + 1))
}

/** "No one was hurt in the strike": a blow told again without its sides has those of the blow told last. */
export const withSidesOfBlow = (claims: Claim[]): Claim[] => {
  const told = claims
    .filter(isUsed)
    .filter(({ polarity, from_party, to_party }) => polarity === 'affirmed' && from_party !== null && to_party !== null)
  return claims.flatMap((claim): Claim[] => {
    if (!isUsed(claim) || claim.polarity !== 'affirmed' || !isOpen(claim) || !pointsBack.test(claim.quote ?? '')) return [claim]
    const blows = lastBlows(told, claim.evidence[0])
    return blows.length > 0 ? blows.map(({ from_party, to_party }) => ({ ...claim, from_party, to_party })) : [claim]
  })
}

const agree = (a: PartyId | null, b: PartyId | null): boolean => a === b || a === null || b === null

const isSingleDay = (claim: Attack): boolean => typeof claim.event_on === 'string' && claim.event_on.length === 10

/** An attack that is told again without its day has the day of the one that was told with it, where the text has but one. */
export const withDayOfBlow = (claims: Claim[]): Claim[] => {
  const dated = claims.filter(isUsed).filter(isSingleDay)
  const distinct = [...new Map(dated.map((attack) => [`${sidesKey(attack)} ${String(attack.event_on)}`, attack])).values()]
  if (distinct.length === 0) return claims
  return claims.map((claim): Claim => {
    if (!isUsed(claim) || claim.event_on !== undefined || claim.modality === 'future' || !blowToldBefore.test(claim.quote ?? ''))
      return claim
    const alike = distinct.filter(
      ({ from_party, to_party }) => agree(claim.to_party, to_party) && (agree(claim.from_party, from_party) || claim.to_party === to_party),
    )
    const days = new Set(alike.map(({ event_on }) => String(event_on)))
    return days.size === 1 ? { ...claim, event_on: [...days][0]! } : claim
  })
}
