import type { Claim } from '../base/index.ts'
import { boundsOf, sourcesOf } from './counts.ts'
import { distinct, groupBy } from './group.ts'
import { itemKey, unitOf } from './item-name.ts'
import type { Decisions } from './judgements/record.ts'
import type { ToldClaim, ToldFact } from './record.ts'
import { byTime, compatible } from './when.ts'

const detailOf = (claim: Claim): readonly unknown[] => {
  switch (claim.kind) {
    case 'instrument':
      return [claim.act, claim.parties]
    case 'clause':
      return [claim.obligation, claim.parties]
    case 'pledge':
      return [claim.act, itemKey(claim.item ?? ''), unitOf(claim)]
    case 'delivery':
      return [itemKey(claim.item ?? ''), unitOf(claim), claim.replaces]
    case 'loss':
      return [itemKey(claim.item ?? ''), unitOf(claim)]
    case 'attack':
      return [claim.act]
    case 'appeal':
      return [claim.act, itemKey(claim.item ?? '')]
    case 'response':
      return [claim.rung]
    case 'assessment':
      return [claim.verdict]
  }
}

const keyOf = (one: ToldClaim): string =>
  JSON.stringify([one.claim.kind, one.from_party, one.to_party, one.claim.polarity, one.claim.modality, ...detailOf(one.claim)])

const fits = (a: ToldClaim, b: ToldClaim): boolean => {
  const [x, y] = [boundsOf(a.claim), boundsOf(b.claim)]
  const due = (claim: Claim) => (claim.kind === 'pledge' ? claim.due_on : undefined)
  return (
    compatible(a.claim.event_on, b.claim.event_on) && compatible(due(a.claim), due(b.claim)) && (!x || !y || (x[0] <= y[1] && y[0] <= x[1]))
  )
}

type Apart = (a: ToldClaim, b: ToldClaim) => boolean

/** Dated claims first, so that an undated one joins the first dated fact that it fits. */
const split = (group: readonly ToldClaim[], apart: Apart): readonly (readonly ToldClaim[])[] => {
  const facts: ToldClaim[][] = []
  for (const one of [...group].sort((a, b) => byTime(a.claim.event_on, b.claim.event_on))) {
    const fact = facts.find((other) => other.every((member) => fits(member, one) && !apart(member, one)))
    if (fact) fact.push(one)
    else facts.push([one])
  }
  return facts
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

/**
 * Claims that tell the same fact, with the number of independent sources that tell it. People's merges join facts, and claims of which a
 * person said that they tell two facts are kept apart.
 */
export const sameFacts = (told: readonly ToldClaim[], { unlinked }: Pick<Decisions, 'unlinked'>): ToldFact[] => {
  const pairs = new Set(
    unlinked.filter(({ relation }) => relation === 'same_fact').flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]),
  )
  const apart: Apart = (a, b) => pairs.has(`${a.id} ${b.id}`)
  const facts = [...groupBy(told, keyOf).values()].flatMap((group) => split(group, apart))
  return joinMerged(facts).flatMap((group) => {
    const [first] = group
    return first ? [{ kind: first.claim.kind, claims: group.map(({ id }) => id), sources: sourcesOf(group) }] : []
  })
}
