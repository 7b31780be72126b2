import { contentId } from '../../base/index.ts'
import type { ClaimId, PartyId } from '../../base/index.ts'
import { distinct, groupBy } from '../group.ts'
import type { ToldClaim } from '../record.ts'
import { independentSources } from '../sources.ts'
import type { Conflict, ConflictReading } from './record.ts'

/** Claims by their ids, as every reading looks them up. */
export type Lookup = ReadonlyMap<ClaimId, ToldClaim>

/** A reading from its claims; null when none of them is known. */
export const readingOf = (value: string, claims: readonly ClaimId[], lookup: Lookup): ConflictReading | null => {
  const told = distinct(claims).flatMap((id) => lookup.get(id) ?? [])
  if (told.length === 0) return null
  return {
    value,
    claims: told.map(({ id }) => id),
    sources: distinct(told.map(({ source }) => source)),
    independent: independentSources(told),
  }
}

/** Readings by what each claim says; claims that say nothing of it (`null`) are in none. */
export const readingsBy = (
  claims: readonly ClaimId[],
  lookup: Lookup,
  valueOf: (one: ToldClaim) => string | null,
): readonly ConflictReading[] =>
  [...groupBy(distinct(claims), (id) => (lookup.has(id) ? valueOf(lookup.get(id)!) : null))].flatMap(
    ([value, ids]) => (value === null ? null : readingOf(value, ids, lookup)) ?? [],
  )

/** Affirmed beside denied. */
export const polarityOf = ({ claim }: ToldClaim): string => claim.polarity

export interface ConflictHead extends Pick<Conflict, 'about' | 'subject' | 'field' | 'moves'> {
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
}

/** A conflict; none where fewer than two readings stand side by side. */
export const conflictOf = (head: ConflictHead, readings: readonly (ConflictReading | null)[]): readonly Conflict[] => {
  const standing = readings.filter((one) => one !== null)
  if (standing.length < 2) return []
  const { about, from_party, to_party, subject, field, moves } = head
  const id = contentId(JSON.stringify([about, from_party, to_party, subject, field, standing.map(({ claims }) => claims)]))
  return [{ kind: 'conflict', id, about, from_party, to_party, subject, field, readings: standing, moves }]
}
