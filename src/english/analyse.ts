import type { Day } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { lastOf } from './dates/calendar.ts'
import { findDates } from './dates/find.ts'
import { findNames, nameContext, type NameContext, type Tables } from './names/index.ts'
import type { Engine } from './parser/index.ts'
import type { Sentence, Token } from './sentence.ts'
import { splitSentences } from './sentences/split.ts'
import { tokenise } from './tokens/tokenise.ts'

/** What reading English needs: the tagger and parser, and the tables of names. */
export interface EnglishEngine {
  readonly parser: Engine
  readonly tables: Tables
}

export interface AnalyseOptions {
  /** Says from the words of a sentence, in lower case, whether it is worth parsing. Absent: every sentence is. */
  readonly wants?: (words: readonly string[]) => boolean
  /** Parse every sentence, whatever `wants` says. */
  readonly everything?: boolean
}

/** A sentence after the first, cheap pass. */
interface Draft {
  readonly paragraph: number
  readonly block: Sentence['block']
  readonly span: readonly [number, number]
  /** Ends of the tokens, `[start0, end0, start1, …]`. */
  readonly flat: readonly number[]
  /** The tokens without tags. */
  readonly tokens: readonly Token[]
}

const plainTokens = (text: string, flat: readonly number[]): Token[] => {
  const tokens: Token[] = []
  for (let i = 0; i < flat.length; i += 2) {
    const span = [flat[i] as number, flat[i + 1] as number] as const
    const form = text.slice(span[0], span[1])
    tokens.push({ index: i / 2, span, text: form, lemma: form.toLowerCase(), upos: '', xpos: '', head: -1, deprel: '' })
  }
  return tokens
}

const draftsOf = ({ text, blocks }: Document): Draft[] =>
  blocks.flatMap(({ span, kind }, paragraph) => splitSentences(text, span).map((at) => {
    const flat = tokenise(text, at[0], at[1])
    return { paragraph, block: kind, span: at, flat, tokens: plainTokens(text, flat) }
  }))

const spacesOf = (flat: readonly number[]): boolean[] => {
  const spaces: boolean[] = []
  for (let i = 0; i < flat.length; i += 2) spaces.push(i === 0 || (flat[i] as number) > (flat[i - 1] as number))
  return spaces
}

const parsedTokens = (parser: Engine, plain: readonly Token[], flat: readonly number[]): Token[] => {
  const forms = plain.map(({ text }) => text)
  const spaces = spacesOf(flat)
  const tags = parser.tag(forms, spaces)
  const { head, deprel } = parser.parse(forms, tags, spaces)
  return plain.map((token, i) => ({
    ...token, upos: tags.upos[i] as string, xpos: tags.xpos[i] as string, head: head[i] as number, deprel: deprel[i] as string,
  }))
}

const wanted = (tokens: readonly Token[], { wants, everything = false }: AnalyseOptions): boolean =>
  everything || wants === undefined || wants(tokens.map(({ text }) => text.toLowerCase()))

/** For each sentence the last time that the text named before it. */
const anchorsOf = (drafts: readonly Draft[], published: Day | undefined): (Day | undefined)[] => {
  let anchor: Day | undefined
  return drafts.map(({ tokens }) => {
    const before = anchor
    const on = findDates(tokens, published, anchor).findLast((date) => date.on !== undefined)?.on
    if (on !== undefined) anchor = lastOf(on)
    return before
  })
}

/**
 * The sentences of a document: split and tokenised, those that are wanted tagged and parsed, and names and dates in all of
 * them. A document without a wanted sentence is only split and tokenised: its sentences have no names and no dates.
 *
 * @returns sentences in the order of the text, their spans within the document's blocks; the same input gives the same output
 */
export const analyse = (document: Document, engine: EnglishEngine, options: AnalyseOptions = {}): Sentence[] => {
  const { text, published_on } = document
  const drafts = draftsOf(document)
  const parse = drafts.map(({ tokens }) => wanted(tokens, options))
  const read = parse.includes(true)
  // What one sentence tells another comes from the untagged words, so that it does not depend on which sentences are parsed.
  const context: NameContext = read ? nameContext(drafts.map(({ tokens }) => ({ text, tokens })), engine.tables, published_on) : {}
  const anchors = read ? anchorsOf(drafts, published_on) : []
  return drafts.map(({ span, block, paragraph, flat, tokens: plain }, index) => {
    const parsed = parse[index] as boolean
    const tokens = parsed ? parsedTokens(engine.parser, plain, flat) : plain
    const names = read ? findNames({ text, tokens }, engine.tables, context) : []
    const dates = read ? findDates(tokens, published_on, anchors[index]) : []
    return { index, span, block, paragraph, tokens, parsed, names, dates }
  })
}
