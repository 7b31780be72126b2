import type { Claim, ClaimKind, PartyId } from '../../base/index.ts'
import type { Discourse } from '../scene/scene.ts'
import { isBarred } from './barred.ts'
import {
  candidatesOf,
  familyOf,
  featureNames,
  featuresOf,
  isDirected,
  questionOf,
  type Directed,
  type FeatureName,
  type Question,
  type Side,
} from './party-features.ts'
import { partyWeights } from './party-weights.ts'

/** Under this share of belief a side stays open: the text does not make it clear. */
const leastBelief = 0.25

const weightOf = (group: string, at: number): number => (partyWeights.shared?.[at] ?? 0) + (partyWeights[group]?.[at] ?? 0)

/** A party as the open side of a claim, and how much speaks for it. */
interface Choice {
  readonly id: PartyId
  /** Share of belief among all candidates, from 0 to 1. */
  readonly belief: number
}

const groupOf = ({ claim, side }: Question): string => `${familyOf[claim.kind]}.${side}`

/** What spoke most for a party as the open side, strongest first; asked only by those who want an explanation. */
export const reasonsFor = (question: Question, id: PartyId): FeatureName[] => {
  const group = groupOf(question)
  return featuresOf(question, id)
    .map((value, at) => ({ name: featureNames[at]!, weight: value * weightOf(group, at) }))
    .filter(({ weight }) => weight > 0.1)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** The party that most likely is the open side: a small scorer trained on coded texts (scripts/quality/train-fill.ts). */
const chooseParty = (question: Question, barred: (id: PartyId) => boolean = () => false): Choice | undefined => {
  const group = groupOf(question)
  const scored = candidatesOf(question)
    .filter((id) => !barred(id))
    .map((id) => {
      const score = featuresOf(question, id).reduce((sum, value, at) => sum + value * weightOf(group, at), 0)
      return { id, weight: Math.exp(score) }
    })
  const sum = scored.reduce((total, { weight }) => total + weight, 0)
  const best = scored.reduce<(typeof scored)[number] | undefined>((top, each) => (!top || each.weight > top.weight ? each : top), undefined)
  return best && { id: best.id, belief: best.weight / sum }
}

const choiceFor = (claim: Directed, side: Side, claims: readonly Claim[], discourse: Discourse): Choice | undefined => {
  const choice = chooseParty(questionOf(claim, side, claims, discourse), isBarred(claim, side, claims))
  return choice && choice.belief >= leastBelief ? choice : undefined
}

const withSides = (claim: Directed, from_party: PartyId | null, to_party: PartyId | null): Directed =>
  ({ ...claim, from_party, to_party }) as Directed

/** A judgement of partners in general has no partner: its second side stays open. */
const mayBeFilled = (claim: Claim): claim is Directed =>
  isDirected(claim) && familyOf[claim.kind] !== undefined && !(claim.kind === 'assessment' && claim.from_party !== null)

/** Of two open sides the surer one is filled first, and the other one beside it. */
const fill = (claim: Directed, claims: readonly Claim[], discourse: Discourse): Directed => {
  const giver = claim.from_party === null ? choiceFor(claim, 'from_party', claims, discourse) : undefined
  const receiver = claim.to_party === null ? choiceFor(claim, 'to_party', claims, discourse) : undefined
  const giverFirst = (giver?.belief ?? 0) >= (receiver?.belief ?? 0)
  const begun = giverFirst
    ? withSides(claim, claim.from_party ?? giver?.id ?? null, claim.to_party)
    : withSides(claim, claim.from_party, claim.to_party ?? receiver?.id ?? null)
  return openSides(begun) === 0 || openSides(claim) === 1
    ? begun
    : withSides(
        begun,
        begun.from_party ?? choiceFor(begun, 'from_party', claims, discourse)?.id ?? null,
        begun.to_party ?? choiceFor(begun, 'to_party', claims, discourse)?.id ?? null,
      )
}

const openSides = (claim: Claim): number => (mayBeFilled(claim) ? Number(claim.from_party === null) + Number(claim.to_party === null) : 0)

/** Claims that leave one side open come first: then they tell more about those that name nobody. */
const fillOpen = (claims: readonly Claim[], discourse: Discourse, open: 1 | 2): Claim[] =>
  claims.map((claim) => (openSides(claim) === open ? fill(claim as Directed, claims, discourse) : claim))

/** True where a text tells of something between two parties, by the words of one sentence. */
const tellsOfTwo = (claims: readonly Claim[]): boolean =>
  claims.some((claim) =>
    'parties' in claim && claim.parties ? claim.parties.length > 1 : claim.from_party !== null && claim.to_party !== null,
  )

const needsParty: ReadonlySet<ClaimKind> = new Set(['pledge', 'delivery', 'loss', 'response', 'appeal', 'assessment'])

const hasParty = (claim: Claim): boolean => !needsParty.has(claim.kind) || claim.from_party !== null || claim.to_party !== null

/**
 * A side that a sentence leaves open is filled where the rest of the text makes it clear. A sentence that names no party
 * speaks of parties only where the text tells elsewhere of something between two; else it is no claim between states.
 */
export const fillParties = (claims: Claim[], discourse: Discourse): Claim[] => {
  const half = fillOpen(claims, discourse, 1)
  return (tellsOfTwo(half) ? fillOpen(half, discourse, 2) : half).filter(hasParty)
}
