import type { PartyId, Span } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Sentence } from '../../english/index.ts'
import type { Treaty } from '../actors/contracting.ts'
import type { InstrumentMention } from '../actors/instrument-mentions.ts'
import type { Crisis, ItemMention, Mention } from '../actors/mentions.ts'
import type { Frame } from './frame.ts'
import { framesOf } from './frames.ts'
import { mendedTree } from './mended-tree.ts'
import type { Tree } from './tree.ts'

/** A sentence with all that a finder may ask of it: its tree, its frames, and what the text said before. */
export interface Scene extends Tree {
  readonly document: Document
  readonly frames: readonly Frame[]
  readonly discourse: Discourse
}

/** What is known from the whole text. */
export interface Discourse {
  /** Spans of all sentences, in the order of the text. */
  readonly sentences: readonly Span[]
  /** The paragraph of each sentence. */
  readonly paragraphs: readonly number[]
  /** Parties named, in the order of the text. */
  readonly mentions: readonly Mention[]
  /** The same with subjects that stand for a party without its name: what a pronoun behind them may mean. */
  readonly subjects: readonly Mention[]
  /** Goods named, in the order of the text. */
  readonly items: readonly ItemMention[]
  /** Attacks and threats of the whole text, as far as they have a victim. */
  readonly crises: readonly Crisis[]
  /** Party that the words of a token's attributed content are spoken for ("we"), if it is known. */
  readonly speakerParty: (sentence: Sentence, token: number) => PartyId | undefined
  /** Agreements named, in the order of the text. */
  readonly instruments: readonly InstrumentMention[]
  /** What the text is known to be where it gives provisions of a treaty. */
  readonly treaty: Treaty
}

export const sceneOf = (document: Document, sentence: Sentence, discourse: Discourse): Scene => {
  const tree = mendedTree(sentence)
  return { ...tree, document, discourse, frames: framesOf(tree) }
}
