import type { Claim } from '../../base/index.ts'

/** Units of text behind a charge in which it is answered: two or three sentences. */
const reach = 450

const isDenial = (claim: Claim): boolean => claim.kind === 'attack' && claim.made_by === 'attack/denial'

/** "Both governments deny the charge": what was denied is the blow of the same party that was told last; without one nothing was denied. */
export const withDeniedBlows = (claims: Claim[]): Claim[] => {
  if (!claims.some(isDenial)) return claims
  const blows = claims.flatMap((claim) => (claim.kind === 'attack' && !isDenial(claim) && claim.polarity === 'affirmed' ? [claim] : []))
  return claims.flatMap((claim): Claim[] => {
    if (claim.kind !== 'attack' || !isDenial(claim)) return [claim]
    const denied = blows.findLast(
      (blow) =>
        blow.from_party === claim.from_party && blow.evidence[0] < claim.evidence[0] && claim.evidence[0] - blow.evidence[1] < reach,
    )
    return denied ? [{ ...claim, to_party: denied.to_party }] : []
  })
}
