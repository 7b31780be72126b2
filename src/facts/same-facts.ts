import type { Claim } from '../base/index.ts'
import { boundsOf, sourcesOf } from './counts.ts'
import { groupBy } from './group.ts'
import { itemKey, unitOf } from './item-name.ts'
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

/** Dated claims first, so that an undated one joins the first dated fact that it fits. */
const split = (group: readonly ToldClaim[]): readonly (readonly ToldClaim[])[] => {
  const facts: ToldClaim[][] = []
  for (const one of [...group].sort((a, b) => byTime(a.claim.event_on, b.claim.event_on))) {
    const fact = facts.find((other) => other.every((member) => fits(member, one)))
    if (fact) fact.push(one)
    else facts.push([one])
  }
  return facts
}

/** Claims that tell the same fact, with the number of independent sources that tell it. */
export const sameFacts = (told: readonly ToldClaim[]): ToldFact[] =>
  [...groupBy(told, keyOf).values()].flatMap(split).flatMap((group) => {
    const [first] = group
    return first ? [{ kind: first.claim.kind, claims: group.map(({ id }) => id), sources: sourcesOf(group) }] : []
  })
