import type { Claim, PartyId } from '../../base/index.ts'

type Attack = Extract<Claim, { kind: 'attack' }>

const isAttack = (claim: Claim): claim is Attack => claim.kind === 'attack'

/** The two parties that a text most often has at war with each other; undefined where no blow names both its sides. */
const foesIn = (claims: readonly Claim[]): readonly [PartyId, PartyId] | undefined => {
  const counts = new Map<string, number>()
  for (const claim of claims.filter(isAttack)) {
    if (claim.from_party === null || claim.to_party === null || claim.polarity === 'denied') continue
    const pair = [claim.from_party, claim.to_party].sort().join('>')
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  return top && (top[0].split('>') as unknown as readonly [PartyId, PartyId])
}

const isMutual = (claim: Claim): boolean =>
  claim.kind === 'attack' && claim.made_by === 'attack/mutual' && claim.from_party === null && claim.to_party === null

/** "Fighting resumed", "four days of clashes": fire that names no side goes both ways between those whom the text has at war. */
export const withBothSides = (claims: Claim[]): Claim[] => {
  if (!claims.some(isMutual)) return claims
  const foes = foesIn(claims)
  return claims.flatMap((claim): Claim[] => {
    if (!isMutual(claim)) return [claim]
    if (!foes) return []
    const [one, other] = foes
    return [{ ...claim, from_party: one, to_party: other } as Claim, { ...claim, from_party: other, to_party: one } as Claim]
  })
}
