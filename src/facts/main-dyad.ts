import type { PartyId } from '../base/index.ts'
import type { Dyad, ToldClaim } from './record.ts'
import type { FactsQuestion } from './told.ts'
import { compareText } from './when.ts'

/** How much a claim says on who gives, answers or is bound (first) and who is its partner (second). */
const weights = (one: ToldClaim): readonly (readonly [from: PartyId | null, to: PartyId | null, weight: number])[] => {
  const { claim, from_party, to_party } = one
  if (claim.kind === 'pledge' || claim.kind === 'delivery' || claim.kind === 'response')
    return [[from_party, to_party, 'item' in claim && claim.item === 'money' ? 2 : 4]]
  if (claim.kind === 'appeal') return [[to_party, from_party, 2]]
  if (claim.kind === 'assessment') return [[from_party, to_party, 1]]
  if (claim.kind === 'clause' && !claim.parties) return [[from_party, to_party, 2]]
  const parties = 'parties' in claim ? (claim.parties ?? []) : []
  const [a, b] = parties
  return parties.length === 2 && a && b
    ? [
        [a, b, 1],
        [b, a, 1],
      ]
    : []
}

/** Of two directions of which as much is told, the partner is the one against whom force was used or threatened. */
const TIE = 0.5

/** The pair of which most is told, and in which direction; further ties go to the first in the alphabet. Null when no pair is told. */
export const mainDyad = (told: readonly ToldClaim[], about: FactsQuestion['about']): Dyad | null => {
  if (about?.from_party && about.to_party) return { from_party: about.from_party, to_party: about.to_party }
  const sums = new Map<string, number>()
  for (const [from, to, weight] of told.flatMap(weights)) {
    if (from === null || to === null || from === to) continue
    if (about?.from_party && from !== about.from_party) continue
    if (about?.to_party && to !== about.to_party) continue
    sums.set(`${from} ${to}`, (sums.get(`${from} ${to}`) ?? 0) + weight)
  }
  const attacked = new Set(
    told.filter(({ claim }) => claim.kind === 'attack' && claim.polarity === 'affirmed').map(({ to_party }) => to_party),
  )
  for (const [pair, sum] of sums) if (attacked.has(pair.split(' ')[1] ?? '')) sums.set(pair, sum + TIE)
  const [first] = [...sums].sort(([a, weightA], [b, weightB]) => weightB - weightA || compareText(a, b))
  const [from_party, to_party] = first?.[0].split(' ') ?? []
  return from_party && to_party ? { from_party, to_party } : null
}
