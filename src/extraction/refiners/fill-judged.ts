import type { Claim, PartyId } from '../../base/index.ts'
import type { Discourse } from '../scene/scene.ts'

type Assessment = Claim & { readonly kind: 'assessment' }

/** A judgement of how a party treats partners at large names no second party. */
const isGeneral = (claim: Claim): boolean =>
  /\b(allies|friends|anyone|cannot be (relied|counted)|can not be (relied|counted)|promises)\b/i.test(claim.quote)

/** The two sides of a claim, if it has two. */
const sidesOf = (claim: Claim): readonly PartyId[] => {
  if ('parties' in claim && claim.parties) return claim.parties.length === 2 ? claim.parties : []
  return 'from_party' in claim && claim.from_party !== null && claim.to_party !== null ? [claim.from_party, claim.to_party] : []
}

const weights: Partial<Record<Claim['kind'], number>> = {
  pledge: 3,
  delivery: 3,
  response: 3,
  assessment: 1,
  appeal: 2,
  instrument: 1.5,
  clause: 1.5,
}

/** Bands that are nobody's partner. */
const bands: ReadonlySet<PartyId> = new Set(['ISIS', 'ALQAEDA'])

/** Whom a party fights is no partner of it. */
const foesOf = (known: PartyId, claims: readonly Claim[]): Set<PartyId | null> =>
  new Set(
    claims.flatMap((claim) =>
      claim.kind === 'attack' && (claim.from_party === known || claim.to_party === known) ? [claim.from_party, claim.to_party] : [],
    ),
  )

/** The party with which the known one has most to do in the claims of the text, the nearest counting most. */
const otherSide = (claim: Assessment, known: PartyId, claims: readonly Claim[]): PartyId | undefined => {
  const score = new Map<PartyId, number>()
  const foes = foesOf(known, claims)
  for (const other of claims) {
    const sides = sidesOf(other)
    const weight = weights[other.kind] ?? 0
    if (other === claim || weight === 0 || !sides.includes(known)) continue
    const id = sides[0] === known ? sides[1]! : sides[0]!
    if (foes.has(id) || bands.has(id)) continue
    const far = Math.abs(other.evidence[0] - claim.evidence[0])
    score.set(id, (score.get(id) ?? 0) + weight / (1 + far / 400))
  }
  return [...score].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** The party that the text names most, beside the known one. */
const mostNamed = (known: PartyId, claims: readonly Claim[], { mentions }: Discourse): PartyId | null => {
  const counts = new Map<PartyId, number>()
  const foes = foesOf(known, claims)
  for (const { id, place } of mentions)
    if (id !== known && !foes.has(id) && !bands.has(id)) counts.set(id, (counts.get(id) ?? 0) + (place ? 0.3 : 1))
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const filled = (claim: Claim, claims: readonly Claim[], discourse: Discourse): Claim => {
  if (claim.kind !== 'assessment') return claim
  const { from_party, to_party } = claim
  if (from_party !== null && to_party === null && !isGeneral(claim))
    return { ...claim, to_party: otherSide(claim, from_party, claims) ?? mostNamed(from_party, claims, discourse) }
  if (from_party === null && to_party !== null)
    return { ...claim, from_party: otherSide(claim, to_party, claims) ?? mostNamed(to_party, claims, discourse) }
  return claim
}

/** Who is judged, where only the partner is named and the text tells of one party that has to do with it. */
export const fillJudging = (claims: Claim[]): Claim[] =>
  claims.map((claim) =>
    claim.kind === 'assessment' && claim.from_party === null && claim.to_party !== null
      ? { ...claim, from_party: otherSide(claim, claim.to_party, claims) ?? null }
      : claim,
  )

/** The partner that a judgement concerns, where its words leave it open and the rest of the text does not. */
export const fillJudged = (claims: Claim[], discourse: Discourse): Claim[] =>
  claims
    .map((claim) => filled(claim, claims, discourse))
    .filter((claim) => claim.kind !== 'assessment' || claim.verdict !== 'motive' || claim.to_party !== null || isGeneral(claim))
