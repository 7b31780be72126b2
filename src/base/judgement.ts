import type { Claim } from './claim.ts'

/** `contentId` of a claim's line: equal claims of one document have one id. */
export type ClaimId = string

/**
 * What two claims have to do with each other. `same_fact`: two tellings of one fact. `same_statement`: two renderings of one
 * statement, which may differ in what they make it say. `fulfils`: pledge to delivery. `loses`: delivery to the loss of what came.
 * `replaces`: loss to the delivery that makes it good.
 */
export const linkRelations = ['same_fact', 'same_statement', 'fulfils', 'loses', 'replaces'] as const
export type LinkRelation = (typeof linkRelations)[number]

/** Reliability of a source as NATO's STANAG 2511 has it; F cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof reliabilities)[number]
/** Credibility of what a source says; 6 cannot be judged. */
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const
export type Credibility = (typeof credibilities)[number]

/** Under what a rule set, not a person, accepted a link. */
export interface RuleSet {
  readonly name: string
  readonly threshold: number
  readonly score: number
}

interface Decided {
  readonly kind: 'judgement'
  /** The name of who decided. A rule set decides in the name of the person who let it. */
  readonly person: string
  readonly reason: string
}

/** What somebody decided about a claim, a link or a source. Decisions are added, never changed: `undo` names an earlier one. */
export type Judgement =
  | (Decided & { readonly verb: 'accept' | 'reject' | 'unsure'; readonly claim: ClaimId })
  /** The claim as it should read; its quote still stands in the same document. */
  | (Decided & { readonly verb: 'correct'; readonly claim: ClaimId; readonly becomes: Claim })
  /** A claim that reading missed. */
  | (Decided & { readonly verb: 'add'; readonly adds: Claim })
  /** The claims tell one fact. */
  | (Decided & { readonly verb: 'merge'; readonly claims: readonly ClaimId[] })
  | (Decided & {
      readonly verb: 'link' | 'unlink'
      readonly relation: LinkRelation
      readonly from: ClaimId
      readonly to: ClaimId
      readonly rule_set?: RuleSet
    })
  /** `undoes`: the `seq` of the judgement that no longer counts. */
  | (Decided & { readonly verb: 'undo'; readonly undoes: number })
  /** `source`: as `sourceOf` in facts names it. */
  | (Decided & { readonly verb: 'grade'; readonly source: string; readonly reliability: Reliability; readonly credibility: Credibility })

export type JudgementVerb = Judgement['verb']

/** A judgement as a ledger holds it: its place in the chain and the instant at which it was taken in. */
export interface RecordedJudgement {
  readonly seq: number
  /** ISO instant in UTC with milliseconds. */
  readonly recorded_at: string
  readonly judgement: Judgement
}
