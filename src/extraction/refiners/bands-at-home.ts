import type { Claim, PartyId } from '../../base/index.ts'
import { homeOfGroup } from '../lexicon/party-types.ts'
import type { Discourse } from '../scene/scene.ts'

const pairOf = (country: PartyId, victim: PartyId): string => `${country}>${victim}`

/** The first group that a text tells of striking a party, by the group's country and the party: "YEM>SAU" for the Houthis. */
const bandsStriking = (claims: readonly Claim[]): Map<string, PartyId> => {
  const found = new Map<string, PartyId>()
  for (const claim of claims) {
    if (claim.kind !== 'attack' || claim.polarity !== 'affirmed' || claim.from_party === null || claim.to_party === null) continue
    const country = homeOfGroup(claim.from_party)
    if (country === undefined || found.has(pairOf(country, claim.to_party))) continue
    found.set(pairOf(country, claim.to_party), claim.from_party)
  }
  return found
}

/** True where the sentence of a claim has a state as one that acts. */
const acts = ({ evidence }: Claim, state: PartyId, { sentences, mentions }: Discourse): boolean => {
  const at = sentences.findIndex(([start, end]) => start <= evidence[0] && evidence[0] < end)
  return mentions.some((mention) => mention.sentence === at && mention.id === state && mention.subject)
}

const flying = /\b(missile|rocket|drone)$/

const fromSomewhere = /\bfrom (?:[\w-]+ ){0,3}\p{Lu}/u

/**
 * "missiles fired from Yemen", in a text that tells of Houthi attacks on Saudi Arabia: the group strikes from there, and its missiles are
 * shot down, where the state itself is not said to act.
 */
export const bandsForTheirHomes = (claims: Claim[], discourse: Discourse): Claim[] => {
  const bands = bandsStriking(claims)
  if (bands.size === 0) return claims
  return claims.map((claim): Claim => {
    if ((claim.kind !== 'attack' && claim.kind !== 'loss') || claim.from_party === null || claim.to_party === null) return claim
    if (claim.kind === 'attack') {
      const band = bands.get(pairOf(claim.from_party, claim.to_party))
      const said = band !== undefined && acts(claim, claim.from_party, discourse) && !fromSomewhere.test(claim.quote ?? '')
      return band === undefined || said ? claim : { ...claim, from_party: band }
    }
    const band = flying.test(claim.item ?? '') ? bands.get(pairOf(claim.to_party, claim.from_party)) : undefined
    return band === undefined || acts(claim, claim.to_party, discourse) ? claim : { ...claim, to_party: band }
  })
}
