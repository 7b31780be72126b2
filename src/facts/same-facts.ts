import { firstDay, lastDay } from '../base/index.ts'
import type { Claim, DayRange } from '../base/index.ts'
import { boundsOf, sourcesOf } from './counts.ts'
import { distinct, groupBy } from './group.ts'
import { itemKey, unitOf } from './item-name.ts'
import type { Decisions } from './judgements/record.ts'
import type { ToldClaim, ToldFact } from './record.ts'
import { byTime } from './when.ts'

/** What else tells two facts apart, a line each: none of the values holds a line break. */
const detailOf = (claim: Claim): string => {
  switch (claim.kind) {
    case 'instrument':
      return `${claim.act}\n${claim.parties.join(' ')}`
    case 'clause':
      return `${claim.obligation}\n${claim.parties?.join(' ') ?? ''}`
    case 'pledge':
      return `${claim.act}\n${itemKey(claim.item ?? '')}\n${unitOf(claim)}`
    case 'delivery':
      return `${itemKey(claim.item ?? '')}\n${unitOf(claim)}\n${claim.replaces === undefined ? '' : JSON.stringify(claim.replaces)}`
    case 'loss':
      return `${itemKey(claim.item ?? '')}\n${unitOf(claim)}`
    case 'attack':
      return claim.act
    case 'appeal':
      return `${claim.act}\n${itemKey(claim.item ?? '')}`
    case 'response':
      return claim.rung ?? ''
    case 'assessment':
      return claim.verdict
  }
}

const keyOf = ({ claim, from_party, to_party }: ToldClaim): string =>
  `${claim.kind}\n${from_party ?? ''}\n${to_party ?? ''}\n${claim.polarity}\n${claim.modality}\n${detailOf(claim)}`

type Bounds = readonly [low: number | string, high: number | string]

/** Event, deadline and quantity of a claim as intervals; null where it tells none. */
const boundsIn = ({ claim }: ToldClaim): readonly (Bounds | null)[] => {
  const due = claim.kind === 'pledge' ? claim.due_on : undefined
  const spanOf = (on: DayRange | undefined): Bounds | null => (on === undefined ? null : [firstDay(on), lastDay(on)])
  return [spanOf(claim.event_on), spanOf(due), boundsOf(claim)]
}

/** A fact in the making. `shared` is what the intervals of its claims have in common: a claim fits all of them if it fits that. */
interface Fact {
  readonly told: ToldClaim[]
  shared: readonly (Bounds | null)[]
}

const meet = (a: Bounds | null, b: Bounds | null): boolean => a === null || b === null || (a[0] <= b[1] && b[0] <= a[1])

const common = (a: Bounds | null, b: Bounds | null): Bounds | null =>
  a === null || b === null ? (a ?? b) : [a[0] > b[0] ? a[0] : b[0], a[1] < b[1] ? a[1] : b[1]]

const fits = ({ shared }: Fact, bounds: readonly (Bounds | null)[]): boolean => bounds.every((one, at) => meet(one, shared[at] ?? null))

const isOver = ({ shared: [event] }: Fact, [on]: readonly (Bounds | null)[]): boolean => !!event && !!on && event[1] < on[0]

type Apart = (a: ToldClaim, b: ToldClaim) => boolean

/** Dated claims first, so that an undated one joins the first dated fact that it fits. */
const split = (group: readonly ToldClaim[], apart: Apart | null): readonly (readonly ToldClaim[])[] => {
  const facts: Fact[] = []
  // Facts before `open` ended before the time that the claims have reached.
  let open = 0
  for (const one of [...group].sort((a, b) => byTime(a.claim.event_on, b.claim.event_on))) {
    const bounds = boundsIn(one)
    const isDated = bounds[0] !== null
    while (isDated && facts[open] !== undefined && isOver(facts[open] as Fact, bounds)) open++
    let at = isDated ? open : 0
    while (at < facts.length && !(fits(facts[at] as Fact, bounds) && !(apart && facts[at]?.told.some((other) => apart(other, one))))) at++
    const fact = facts[at]
    if (!fact) facts.push({ told: [one], shared: bounds })
    else {
      fact.told.push(one)
      fact.shared = fact.shared.map((shared, part) => common(shared, bounds[part] ?? null))
    }
  }
  return facts.map(({ told }) => told)
}

/** Facts that a person merged claims of are one fact, whatever their words. */
const joinMerged = (facts: readonly (readonly ToldClaim[])[]): readonly (readonly ToldClaim[])[] => {
  const joined: ToldClaim[][] = []
  const placeOf = new Map<string, ToldClaim[]>()
  for (const fact of facts) {
    const merges = fact.flatMap(({ by_hand }) => by_hand?.same_as ?? [])
    const places = distinct(merges.map((merge) => placeOf.get(merge)).filter((place) => place !== undefined))
    const [place = [], ...others] = places
    if (places.length === 0) joined.push(place)
    for (const other of others) joined.splice(joined.indexOf(other), 1)
    place.push(...others.flat(), ...fact)
    for (const { by_hand } of place) if (by_hand?.same_as !== undefined) placeOf.set(by_hand.same_as, place)
  }
  return joined
}

/** Where a claim belongs: the crisis or the instrument that it tells of. Claims of two places tell two facts. */
export type PlaceOf = (id: string) => string | undefined

export interface SameFactsOptions {
  readonly placeOf?: PlaceOf
  /** Claims that nobody asks for: facts that would be of nothing else are left out, unless a person merged one of them with others. */
  readonly isLeft?: (one: ToldClaim) => boolean
}

/**
 * Claims that tell the same fact, with the number of independent sources that tell it. People's merges join facts, and claims of which a
 * person said that they tell two facts are kept apart.
 */
export const sameFacts = (
  told: readonly ToldClaim[],
  { unlinked }: Pick<Decisions, 'unlinked'>,
  { placeOf = () => undefined, isLeft = () => false }: SameFactsOptions = {},
): ToldFact[] => {
  const pairs = new Set(
    unlinked.filter(({ relation }) => relation === 'same_fact').flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]),
  )
  const apart: Apart | null = pairs.size === 0 ? null : (a, b) => pairs.has(`${a.id} ${b.id}`)
  const isAsked = (one: ToldClaim): boolean => !isLeft(one) || one.by_hand?.same_as !== undefined
  const facts = [...groupBy(told, (one) => `${placeOf(one.id) ?? ''}\n${keyOf(one)}`).values()]
    .filter((group) => group.some(isAsked))
    .flatMap((group) => split(group, apart))
  return joinMerged(facts).flatMap((group) => {
    const [first] = group
    return first ? [{ kind: first.claim.kind, claims: group.map(({ id }) => id), sources: sourcesOf(group) }] : []
  })
}
