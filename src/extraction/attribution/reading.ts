import type { Span } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Sentence, Token } from '../../english/index.ts'
import { treeOf, type Tree } from '../scene/tree.ts'
import type { Manner } from './attribution.ts'
import { mend } from './mend.ts'
import { quotationAt, type Quotation } from './quotations.ts'

/** Tokens `[first, last]` of a sentence, both included. */
export type Range = readonly [first: number, last: number]

/** A sentence as the finders of attributions see it. */
export interface Reading extends Tree {
  readonly document: Document
  readonly quotations: readonly Quotation[]
}

/** An attribution in the tokens of one sentence, before speakers are named. */
export interface Found {
  readonly sentence: number
  readonly source: Range | null
  /** Token that heads the source. */
  readonly sourceHead: number | null
  readonly cue: Range
  /** Token that carries the cue; two attributions of one token are the same one. */
  readonly head: number
  /** Empty where what is said stands in the next sentence or block. */
  readonly content: readonly Range[]
  readonly manner: Manner
  /** No source is named, but who spoke before is meant: "on this telling". */
  readonly running?: boolean
  /** Outlets that the words were said to or through, outermost last. */
  readonly through?: readonly Range[]
}

/** Finds the attributions of one construction in one sentence. */
export type AttributionFinder = (reading: Reading) => readonly Found[]

export const readingOf = (document: Document, quotations: readonly Quotation[], sentence: Sentence): Reading => ({
  ...treeOf(mend(sentence)),
  document,
  quotations,
})

export const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''

export const charsOf = (tree: Tree, [first, last]: Range): Span => [tree.tokens[first]!.span[0], tree.tokens[last]!.span[1]]

export const isComma = (token: Token | undefined): boolean =>
  token?.text === ',' || token?.text === '–' || token?.text === '—' || token?.text === '--'

const quoteMarks = new Set(['“', '”', '"', '„', '«', '»', '‘', '’', "'", '``', "''"])

export const isQuoteMark = (token: Token | undefined): boolean =>
  token !== undefined && quoteMarks.has(token.text) && token.upos === 'PUNCT'

/** True for a mark that opens a quotation. */
export const opensQuotation = (reading: Reading, index: number): boolean => {
  const token = reading.tokens[index]
  return token !== undefined && quotationAt(reading.quotations, token.span[0])?.span[0] === token.span[0]
}

/** True for a heading, also one that the text does not set apart: it has no full stop. */
export const isHeading = ({ sentence, tokens }: Reading): boolean =>
  sentence.block === 'heading' || (tokens.length > 0 && tokens.length <= 25 && tokens.at(-1)!.upos !== 'PUNCT')

export const isPunct = (token: Token | undefined): boolean => token?.upos === 'PUNCT'
