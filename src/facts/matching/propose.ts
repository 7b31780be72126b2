import { linkRelations } from '../../base/index.ts'
import type { Claim, Judgement, LinkRelation } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { ToldClaim } from '../record.ts'
import { placed, tell } from '../told.ts'
import { compareText } from '../when.ts'
import { eachCandidate } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { featureNames, featuresOf, weigh } from './features.ts'
import type { FeatureName, Features, Weigh } from './features.ts'
import { profilesOf } from './profile.ts'
import type { Profile } from './profile.ts'
import type { Proposal } from './record.ts'
import { matchingWeights } from './weights.ts'

/** Under this name links are recorded that were accepted by their score. */
export const ruleSetName = 'matching 1'

/** Proposals with a lower score are not worth a look. */
const LEAST_SCORE = 0.3

const at = new Map<FeatureName, number>(featureNames.map((name, index) => [name, index]))

/** The weight of a feature for a relation: what all relations share and what is its own. */
export const weightOf = (weights: Readonly<Record<string, readonly number[]>>, relation: LinkRelation, name: FeatureName): number =>
  (weights.shared?.[at.get(name)!] ?? 0) + (weights[relation]?.[at.get(name)!] ?? 0)

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** Score of a pair, 0 to 1: a logistic function of the weighted features. */
export const scoreOf = (weights: Readonly<Record<string, readonly number[]>>, relation: LinkRelation, features: Features): number => {
  let sum = 0
  for (const name in features) sum += features[name as FeatureName]! * weightOf(weights, relation, name as FeatureName)
  return logistic(sum)
}

/** The weights that are written down, added up for each relation: a hundred thousand pairs are weighed for one question. */
const ownWeights = Object.fromEntries(
  linkRelations.map((relation) => [relation, Float64Array.from(featureNames, (name) => weightOf(matchingWeights, relation, name))]),
) as Readonly<Record<LinkRelation, Float64Array>>

/** The sum of weights of pairs of one relation, by the weights that are written down; nothing is made for a pair. */
const ownSums = (relation: LinkRelation): ((from: Profile, to: Profile) => number) => {
  const weights = ownWeights[relation]
  const total = { sum: 0 }
  const add: Weigh = (feature, value) => {
    total.sum += value * weights[feature]!
  }
  return (from, to) => {
    total.sum = 0
    weigh(relation, from, to, add)
    return total.sum
  }
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`

const reasonsOf = ({ relation, from, to }: Candidate): readonly string[] => {
  const features = featuresOf(relation, from, to)
  return featureNames
    .filter((name) => name !== 'bias' && features[name] !== undefined)
    .map((name) => ({ name, weight: features[name]! * ownWeights[relation][at.get(name)!]! }))
    .filter(({ weight }) => Math.abs(weight) >= 0.05)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ name, weight }) => `${name}: ${signed(weight)}`)
}

const proposalOf = (candidate: Candidate, score: number): Proposal => ({
  kind: 'proposal',
  relation: candidate.relation,
  from: candidate.from.told.id,
  to: candidate.to.told.id,
  score,
  // Of thousands of proposals few are looked at.
  get reasons() {
    return reasonsOf(candidate)
  },
})

const byScore = (a: Proposal, b: Proposal): number =>
  b.score - a.score || compareText(a.relation, b.relation) || compareText(a.from, b.from) || compareText(a.to, b.to)

/** Links that claims as told may have, best first; of the relations that are asked for, and with at least a score. */
export const proposalsAmong = (
  told: readonly ToldClaim[],
  relations: readonly LinkRelation[] = linkRelations,
  least = LEAST_SCORE,
): readonly Proposal[] => {
  const found: Proposal[] = []
  // Rounding and the logistic function cost more than weighing, and most pairs score low.
  const leastSum = Math.log((least - 0.001) / (1.001 - least))
  eachCandidate(profilesOf(told), relations, (relation) => {
    const sumOf = ownSums(relation)
    return (from, to) => {
      const sum = sumOf(from, to)
      if (sum < leastSum) return
      const score = Math.round(logistic(sum) * 1000) / 1000
      if (score >= least) found.push(proposalOf({ relation, from, to }, score))
    }
  })
  return found.sort(byScore)
}

/** Pairs that may be linked, with what is weighed; for training and measuring. */
export const candidatesOf = (claims: readonly Claim[], documents: readonly Document[]): readonly Candidate[] => {
  const found: Candidate[] = []
  eachCandidate(profilesOf(toldOf(claims, documents)), linkRelations, (relation) => (from, to) => void found.push({ relation, from, to }))
  return found
}

const toldOf = (claims: readonly Claim[], documents: readonly Document[]): readonly ToldClaim[] => {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const inPlace = claims.map((claim) => placed(claim, byId))
  return tell(inPlace, byId, {}, { links: [], merges: [] }).told
}

/**
 * Links that claims may have: tellings of one fact, renderings of one statement, pledge to delivery, delivery to loss, loss to what makes
 * it good. Each has a score and the reasons that make it, best first. Claims are compared within blocks (receiver, holder, speaker), each
 * with a bounded number of others. A person decides; see `acceptAbove`.
 */
export const proposeLinks = (claims: readonly Claim[], documents: readonly Document[]): readonly Proposal[] =>
  proposalsAmong(toldOf(claims, documents))

/** Judgements that link what scores at least `threshold`, in the name of the person who lets the rule set decide, and marked as such. */
export const acceptAbove = (proposals: readonly Proposal[], threshold: number, person: string): readonly Judgement[] =>
  proposals
    .filter(({ score }) => score >= threshold)
    .map(({ relation, from, to, score, reasons }) => ({
      kind: 'judgement',
      verb: 'link',
      person,
      reason: reasons.slice(0, 3).join('; '),
      relation,
      from,
      to,
      rule_set: { name: ruleSetName, threshold, score },
    }))
