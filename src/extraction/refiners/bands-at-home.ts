import type { Claim, PartyId } from '../../base/index.ts'
import { homeOfGroup } from '../lexicon/party-types.ts'
import type { Discourse } from '../scene/scene.ts'

/** The group that a text tells of striking a party from a country: "the Houthis" for Saudi Arabia and Yemen. */
const bandStriking = (claims: readonly Claim[], country: PartyId, victim: PartyId): PartyId | undefined =>
  claims
    .flatMap((claim) =>
      claim.kind === 'attack' && claim.polarity === 'affirmed' && claim.to_party === victim && claim.from_party !== null
        ? [claim.from_party]
        : [],
    )
    .find((id) => homeOfGroup(id) === country)

/** True where the sentence of a claim has a state as one that acts. */
const acts = ({ evidence }: Claim, state: PartyId, { sentences, mentions }: Discourse): boolean => {
  const at = sentences.findIndex(([start, end]) => start <= evidence[0] && evidence[0] < end)
  return mentions.some((mention) => mention.sentence === at && mention.id === state && mention.subject)
}

const fromSomewhere = /\bfrom (?:[\w-]+ ){0,3}\p{Lu}/u

/**
 * "missiles fired from Yemen", in a text that tells of Houthi attacks on Saudi Arabia: the group strikes from there, and its missiles are
 * shot down, where the state itself is not said to act.
 */
export const bandsForTheirHomes = (claims: Claim[], discourse: Discourse): Claim[] =>
  claims.map((claim): Claim => {
    if (claim.kind === 'attack' && claim.from_party !== null && claim.to_party !== null) {
      const band = bandStriking(claims, claim.from_party, claim.to_party)
      const said = acts(claim, claim.from_party, discourse) && !fromSomewhere.test(claim.quote ?? '')
      return band !== undefined && !said ? { ...claim, from_party: band } : claim
    }
    if (
      claim.kind === 'loss' &&
      claim.from_party !== null &&
      claim.to_party !== null &&
      /\b(missile|rocket|drone)$/.test(claim.item ?? '')
    ) {
      const band = bandStriking(claims, claim.to_party, claim.from_party)
      return band !== undefined && !acts(claim, claim.to_party, discourse) ? { ...claim, to_party: band } : claim
    }
    return claim
  })
