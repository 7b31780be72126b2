import type { Claim, DayRange, Polarity, Modality } from '../base/index.ts'
import type { Scene } from './scene/scene.ts'

/** A claim less what the refiners add: its speaker, quote, document and maker. */
type Unsaid<C> = C extends Claim
  ? Omit<C, 'speaker' | 'quote' | 'evidence' | 'document' | 'made_by' | 'polarity' | 'modality' | 'event_on'>
  : never

/** What a finder gives: the fields of the claim, and the words that decided it. */
export type Draft = Unsaid<Claim> & {
  readonly polarity?: Polarity
  readonly modality?: Modality
  readonly event_on?: DayRange
  /** Token that decided the claim; attribution and dates are read from its place in the tree. */
  readonly focus: number
  /** First and last token of the evidence, both included. */
  readonly tokens: readonly [first: number, last: number]
  /** Only where the finder knows better than the attribution: the speaker is then not looked up. */
  readonly speaker?: readonly string[]
}

/** One small reader of one construction. It sees one sentence, and through the scene what the text said before. */
export interface Finder {
  /** `kind/construction`, as in `made_by` of the claims that it makes. */
  readonly name: string
  readonly find: (scene: Scene) => readonly Draft[]
}
