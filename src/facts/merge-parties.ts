import type { PartyId } from '../base/index.ts'
import { itemKey } from './item-name.ts'
import type { ToldClaim } from './record.ts'
import { compatible } from './when.ts'

/** What must be equal for one claim of a text to lend another its missing party; null for kinds that lend nothing. */
const familyOf = ({ claim, document }: ToldClaim): string | null => {
  if ((claim.kind === 'pledge' || claim.kind === 'delivery') && claim.item !== undefined) return `${document}|item|${itemKey(claim.item)}`
  if (claim.kind === 'loss' && claim.item !== undefined) return `${document}|loss|${itemKey(claim.item)}`
  if (claim.kind === 'attack') return `${document}|attack|${claim.act}|${claim.polarity}`
  return null
}

const candidates = (one: ToldClaim, family: readonly ToldClaim[], side: 'from_party' | 'to_party'): readonly PartyId[] => {
  const known = side === 'from_party' ? 'to_party' : 'from_party'
  const fitting = family.filter((other) => other.claim[known] === one.claim[known] && compatible(other.claim.event_on, one.claim.event_on))
  return [...new Set(fitting.map((other) => other.claim[side]).filter((party) => party !== null))]
}

const merge = (one: ToldClaim, family: readonly ToldClaim[]): ToldClaim => {
  const { from_party, to_party } = one.claim
  if ((from_party === null) === (to_party === null)) return one
  const side = from_party === null ? 'from_party' : 'to_party'
  const [candidate, ...others] = candidates(one, family, side)
  return candidate === undefined || others.length > 0 ? one : { ...one, [side]: candidate, merged: true }
}

/** Fills in a party that a claim leaves out, where the same text tells the same thing of exactly one candidate. */
export const mergeParties = (told: readonly ToldClaim[]): readonly ToldClaim[] => {
  const families = told.map(familyOf)
  const members = new Map<string, ToldClaim[]>()
  for (const [at, family] of families.entries()) {
    if (family === null) continue
    const known = members.get(family)
    if (known) known.push(told[at]!)
    else members.set(family, [told[at]!])
  }
  return told.map((one, at) => (families[at] === null ? one : merge(one, members.get(families[at]!) ?? [])))
}
