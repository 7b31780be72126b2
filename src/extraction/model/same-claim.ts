import { cover, overlapOf, type Claim, type PartyId } from '../../base/index.ts'

const key = (value: unknown): string =>
  String(value ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(\p{L}{3})s\b/gu, '$1')
    .trim()

const field = (claim: Claim, name: string): string => key((claim as unknown as Record<string, unknown>)[name])

/** The parties of an agreement, or the two sides. */
export const sidesOf = (claim: Claim): string =>
  'parties' in claim && claim.parties ? claim.parties.join('+') : `${claim.from_party ?? ''}>${claim.to_party ?? ''}`

const decisive = ['kind', 'polarity', 'modality', 'item', 'act', 'obligation', 'rung', 'verdict'] as const

const sharesHalf = (a: Claim, b: Claim): boolean =>
  2 * overlapOf(a.evidence, b.evidence) >= Math.min(a.evidence[1] - a.evidence[0], b.evidence[1] - b.evidence[0])

/** The same claim told twice by one reader, from the same words. */
export const isDouble = (a: Claim, b: Claim): boolean =>
  sharesHalf(a, b) && sidesOf(a) === sidesOf(b) && decisive.every((name) => field(a, name) === field(b, name))

const agrees = (a: PartyId | null, b: PartyId | null): boolean => a === b || a === null || b === null

const sidesAgree = (a: Claim, b: Claim): boolean =>
  'parties' in a && a.parties && 'parties' in b && b.parties
    ? sidesOf(a) === sidesOf(b)
    : agrees(a.from_party, b.from_party) && agrees(a.to_party, b.to_party)

const itemsAgree = (a: string, b: string): boolean =>
  a === b || a.replaceAll(' ', '') === b.replaceAll(' ', '') || (a !== '' && b !== '' && (a.endsWith(` ${b}`) || b.endsWith(` ${a}`)))

/** How much of their words two claims share: 0 to 1. */
export const sharedWords = (a: Claim, b: Claim): number => {
  const [start, end] = cover(a.evidence, b.evidence)
  return overlapOf(a.evidence, b.evidence) / (end - start)
}

/** Two readers say the same: kind, polarity, parties and item agree, and a quarter of their words is shared. A side left open agrees with any. */
export const saysTheSame = (a: Claim, b: Claim): boolean =>
  a.kind === b.kind &&
  a.polarity === b.polarity &&
  sidesAgree(a, b) &&
  itemsAgree(field(a, 'item'), field(b, 'item')) &&
  sharedWords(a, b) >= 0.25
