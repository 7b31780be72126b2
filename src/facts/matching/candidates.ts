import type { LinkRelation } from '../../base/index.ts'
import { groupBy } from '../group.ts'
import { itemLikeness } from './items.ts'
import type { Days, Profile } from './profile.ts'

/** Two claims that may be linked; `from` and `to` as the relation has them. */
export interface Candidate {
  readonly relation: LinkRelation
  readonly from: Profile
  readonly to: Profile
}

/** A claim is compared with this many others of its block, those next to it in time: work grows with the number of claims. */
const NEIGHBOURS = 40

/** Statements of one occasion are printed within this time. */
const OCCASION_DAYS = 7

const compatibleParty = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

const sameParties = (a: Profile, b: Profile): boolean =>
  a.parties === b.parties && compatibleParty(a.told.from_party, b.told.from_party) && compatibleParty(a.told.to_party, b.told.to_party)

const sameUnit = (a: Profile, b: Profile): boolean =>
  a.unit === b.unit || (a.item.key === 'money' && b.item.key === 'money' && [a.unit, b.unit].includes('money'))

const isFactPair = (a: Profile, b: Profile): boolean =>
  a.told.document !== b.told.document && a.detail === b.detail && sameUnit(a, b) && sameParties(a, b) && itemLikeness(a, b) !== 'other'

const related: Readonly<Record<string, string>> = {
  pledge: 'item',
  delivery: 'item',
  loss: 'item',
  response: 'response',
  assessment: 'assessment',
}

const familyOf = ({ told: { claim } }: Profile): string => related[claim.kind] ?? claim.kind

const isStatementPair = (a: Profile, b: Profile): boolean => {
  const [x, y] = [a.published, b.published]
  if (x === null || y === null || a.told.document === b.told.document || Math.abs(x.first - y.first) > OCCASION_DAYS) return false
  return familyOf(a) === familyOf(b) && sameParties(a, b) && itemLikeness(a, b) !== 'other'
}

const isGiven = ({ told: { claim } }: Profile): boolean =>
  claim.kind === 'delivery' && claim.polarity === 'affirmed' && claim.modality === 'actual'

const isOpenPledge = ({ told: { claim } }: Profile): boolean =>
  claim.kind === 'pledge' && claim.polarity === 'affirmed' && claim.act !== 'refused' && claim.act !== 'cancelled'

const isLoss = ({ told: { claim } }: Profile): boolean =>
  claim.kind === 'loss' && claim.polarity === 'affirmed' && claim.modality === 'actual'

const isSettledPair = (pledge: Profile, delivery: Profile): boolean =>
  sameUnit(pledge, delivery) &&
  compatibleParty(pledge.told.from_party, delivery.told.from_party) &&
  itemLikeness(pledge, delivery) !== 'other' &&
  !(pledge.item.named && !delivery.item.named && delivery.item.key !== '')

/** Ground is taken and won back; it is not delivered, and no thing makes it good. Money is not lost in battle. */
const isThing = ({ item: { key } }: Profile): boolean => key !== 'money' && key !== 'territory'

const isLostPair = (delivery: Profile, loss: Profile): boolean =>
  isThing(delivery) &&
  isThing(loss) &&
  itemLikeness(delivery, loss) !== 'other' &&
  !(delivery.item.named && !loss.item.named && loss.item.key === '')

const isReplacedPair = (loss: Profile, delivery: Profile): boolean => {
  const { claim } = delivery.told
  const names = claim.kind === 'delivery' && claim.replaces !== undefined
  return isThing(delivery) && isThing(loss) && (names || itemLikeness(loss, delivery) !== 'other')
}

const byDays = (a: Days | null, b: Days | null): number => {
  if (!a || !b) return a ? -1 : b ? 1 : 0
  return a.first - b.first || a.last - b.last
}

const inTime = (a: Profile, b: Profile): number => byDays(a.by, b.by) || (a.told.id < b.told.id ? -1 : 1)

/** Takes a pair of claims that may be linked. */
type Visit = (from: Profile, to: Profile) => void
type Fits = (from: Profile, to: Profile) => boolean

/** Pairs within blocks: each claim with those that follow it in time. A claim may be in several blocks. Profiles come in order of time. */
const within = (profiles: readonly Profile[], keysOf: (one: Profile) => readonly string[], fits: Fits, visit: Visit): void => {
  const placed = profiles.flatMap((one) => keysOf(one).map((key) => ({ key, one })))
  const seen = profiles.some((one) => keysOf(one).length > 1) ? new Set<string>() : null
  const isNew = (from: Profile, to: Profile): boolean => {
    if (seen === null) return true
    const pair = `${from.told.id} ${to.told.id}`
    return !seen.has(pair) && seen.add(pair) !== undefined
  }
  for (const block of groupBy(placed, ({ key }) => key).values()) {
    for (let at = 0; at < block.length; at++) {
      const a = block[at]!.one
      const end = Math.min(block.length, at + 1 + NEIGHBOURS)
      for (let next = at + 1; next < end; next++) {
        const b = block[next]!.one
        if (!fits(a, b)) continue
        const [from, to] = a.told.id < b.told.id ? [a, b] : [b, a]
        if (isNew(from, to)) visit(from, to)
      }
    }
  }
}

/**
 * Pairs across two sides of a block: each `from` with the `to`s that lie next after it in time, and a few before. Both sides come in
 * order of time.
 */
const across = (froms: readonly Profile[], tos: readonly Profile[], fits: Fits, visit: Visit): void => {
  const blocks = groupBy(tos, ({ told }) => told.to_party)
  for (const from of froms) {
    const block = from.told.to_party === null ? [] : (blocks.get(from.told.to_party) ?? [])
    const start = firstAfter(block, from)
    const end = Math.min(block.length, start + 4 * NEIGHBOURS)
    for (let at = start, found = 0; at < end && found < NEIGHBOURS; at++) {
      const to = block[at]!
      if (to.told.id === from.told.id || !fits(from, to)) continue
      visit(from, to)
      found++
    }
  }
}

/** Where in a block, ordered by time, the claims begin that did not surely happen before `from`. */
const firstAfter = (block: readonly Profile[], from: Profile): number => {
  let [low, high] = [0, block.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (byDays(block[middle]!.by, from.by) < 0) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 4)
}

/**
 * Hands on, relation by relation, the pairs of claims that may be linked, by what they must share: kind and receiver, speaker, holder.
 * They are not gathered: of a hundred thousand pairs one in ten is worth keeping.
 */
export const eachCandidate = (
  all: readonly Profile[],
  relations: readonly LinkRelation[],
  visitor: (relation: LinkRelation) => Visit,
): void => {
  const profiles = [...all].sort(inTime)
  const [pledges, given, losses] = [profiles.filter(isOpenPledge), profiles.filter(isGiven), profiles.filter(isLoss)]
  const receiver = ({ told, parties }: Profile): readonly string[] => [`${told.claim.kind} ${told.to_party ?? parties ?? ''}`]
  const pairs: Readonly<Record<LinkRelation, (visit: Visit) => void>> = {
    same_fact: (visit) => within(profiles, receiver, isFactPair, visit),
    same_statement: (visit) => within(profiles, ({ speakers }) => speakers, isStatementPair, visit),
    fulfils: (visit) => across(pledges, given, isSettledPair, visit),
    loses: (visit) => across(given, losses, isLostPair, visit),
    replaces: (visit) => across(losses, given, isReplacedPair, visit),
  }
  for (const relation of relations) pairs[relation](visitor(relation))
}
