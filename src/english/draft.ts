import type { Span } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import type { Sentence, Token } from './sentence.ts'
import { splitSentences } from './sentences/split.ts'
import { tokenise } from './tokens/tokenise.ts'

const plainTokens = (text: string, flat: readonly number[]): Token[] => {
  const tokens: Token[] = []
  for (let i = 0; i < flat.length; i += 2) {
    const [start, end] = [flat[i] as number, flat[i + 1] as number]
    const form = text.slice(start, end)
    tokens.push({ index: i / 2, span: [start, end], text: form, lemma: form.toLowerCase(), upos: '', xpos: '', head: -1, deprel: '' })
  }
  return tokens
}

/** A sentence before it is tagged. Its tokens and words are made when they are first asked for: most sentences never need them. */
export class Draft {
  readonly text: string
  readonly span: Span
  readonly block: Sentence['block']
  readonly paragraph: number
  private madeTokens: readonly Token[] | undefined
  private madeWords: readonly string[] | undefined
  private madePlaces: readonly number[] | undefined

  constructor(text: string, span: Span, block: Sentence['block'], paragraph: number) {
    this.text = text
    this.span = span
    this.block = block
    this.paragraph = paragraph
  }

  /** Where the tokens stand in the text: `[start0, end0, start1, …]`. */
  get places(): readonly number[] {
    return (this.madePlaces ??= tokenise(this.text, this.span[0], this.span[1]))
  }

  /** The tokens without tags. */
  get tokens(): readonly Token[] {
    return (this.madeTokens ??= plainTokens(this.text, this.places))
  }

  /** The tokens' words in lower case. */
  get words(): readonly string[] {
    return (this.madeWords ??= this.madeTokens?.map(({ lemma }) => lemma) ?? wordsAt(this.text, this.places))
  }
}

const wordsAt = (text: string, flat: readonly number[]): string[] => {
  const words: string[] = []
  for (let i = 0; i < flat.length; i += 2) words.push(text.slice(flat[i], flat[i + 1]).toLowerCase())
  return words
}

/** The sentences of a document, in its order. */
export const draftsOf = ({ text, blocks }: Document): Draft[] =>
  blocks.flatMap(({ span, kind }, paragraph) => splitSentences(text, span).map((at) => new Draft(text, at, kind, paragraph)))
