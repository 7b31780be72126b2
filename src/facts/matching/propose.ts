import { linkRelations } from '../../base/index.ts'
import type { Claim, Judgement, LinkRelation } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { ToldClaim } from '../record.ts'
import { placed, tell } from '../told.ts'
import { compareText } from '../when.ts'
import { candidatesAmong } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { featureNames, featuresOf } from './features.ts'
import type { FeatureName, Features } from './features.ts'
import { profileOf } from './profile.ts'
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

/** Score of a pair, 0 to 1: a logistic function of the weighted features. */
export const scoreOf = (weights: Readonly<Record<string, readonly number[]>>, relation: LinkRelation, features: Features): number => {
  let sum = 0
  for (const name in features) sum += features[name as FeatureName]! * weightOf(weights, relation, name as FeatureName)
  return 1 / (1 + Math.exp(-sum))
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`

const reasonsOf = (relation: LinkRelation, features: Features): readonly string[] =>
  featureNames
    .filter((name) => name !== 'bias' && features[name] !== undefined)
    .map((name) => ({ name, weight: features[name]! * weightOf(matchingWeights, relation, name) }))
    .filter(({ weight }) => Math.abs(weight) >= 0.05)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ name, weight }) => `${name}: ${signed(weight)}`)

const proposalOf = ({ relation, from, to }: Candidate): Proposal | null => {
  const features = featuresOf(relation, from, to)
  const score = Number(scoreOf(matchingWeights, relation, features).toFixed(3))
  if (score < LEAST_SCORE) return null
  return { kind: 'proposal', relation, from: from.told.id, to: to.told.id, score, reasons: reasonsOf(relation, features) }
}

const keyOf = ({ relation, from, to }: Proposal): string => `${relation} ${from} ${to}`

const byScore = (a: Proposal, b: Proposal): number => b.score - a.score || compareText(keyOf(a), keyOf(b))

/** Links that claims as told may have, best first; of the relations that are asked for. */
export const proposalsAmong = (told: readonly ToldClaim[], relations: readonly LinkRelation[] = linkRelations): readonly Proposal[] =>
  candidatesAmong(told.map(profileOf), relations)
    .map(proposalOf)
    .filter((one) => one !== null)
    .sort(byScore)

/** Pairs that may be linked, with what is weighed; for training and measuring. */
export const candidatesOf = (claims: readonly Claim[], documents: readonly Document[]): readonly Candidate[] =>
  candidatesAmong(toldOf(claims, documents).map(profileOf), linkRelations)

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
