import type { Claim } from '../../base/index.ts'

type Attack = Extract<Claim, { kind: 'attack' }>

const isAttack = (claim: Claim): claim is Attack => claim.kind === 'attack' && claim.act === 'used' && claim.polarity === 'affirmed'

const isOpen = (claim: Attack): boolean => claim.from_party === null && claim.to_party === null

/** "the strike", "these raids", "the Thursday attack": a blow that the text has told before. */
const pointsBack = /\b(?:the|this|that|these|those)\s+(?:[\w-]+\s+){0,2}[\w-]+/i

/** The blows of the last sentence before a place that tells who struck whom, as pairs of sides, each once. */
const lastBlows = (told: readonly Attack[], before: number): Attack[] => {
  const earlier = told.filter(({ evidence }) => evidence[1] <= before)
  const last = earlier.at(-1)
  if (!last) return []
  const near = earlier.filter(({ evidence }) => evidence[1] > last.evidence[0])
  return near.filter(
    (one, at) => near.findIndex(({ from_party, to_party }) => from_party === one.from_party && to_party === one.to_party) === at,
  )
}

/** "No one was hurt in the strike": a blow told again without its sides has those of the blow told last. */
export const withSidesOfBlow = (claims: Claim[]): Claim[] => {
  const told = claims.filter(isAttack).filter(({ from_party, to_party }) => from_party !== null && to_party !== null)
  return claims.flatMap((claim): Claim[] => {
    if (!isAttack(claim) || !isOpen(claim) || !pointsBack.test(claim.quote ?? '')) return [claim]
    const blows = lastBlows(told, claim.evidence[0])
    return blows.length > 0 ? blows.map(({ from_party, to_party }) => ({ ...claim, from_party, to_party })) : [claim]
  })
}
