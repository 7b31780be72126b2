import type { Day, DayRange } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { lastOf } from './dates/calendar.ts'
import { findDates } from './dates/find.ts'
import { findNames, nameContext, type NameContext, type Tables } from './names/index.ts'
import type { Engine } from './parser/index.ts'
import type { DateMention, Sentence, Token } from './sentence.ts'
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
  readonly flat: readonly number[]
}

const draftsOf = ({ text, blocks }: Document): Draft[] =>
  blocks.flatMap(({ span, kind }, paragraph) => splitSentences(text, span).map((at) =>
    ({ paragraph, block: kind, span: at, flat: tokenise(text, at[0], at[1]) })))

const formsOf = (text: string, flat: readonly number[]): string[] => {
  const forms: string[] = []
  for (let i = 0; i < flat.length; i += 2) forms.push(text.slice(flat[i], flat[i + 1]))
  return forms
}

const plainTokens = (forms: readonly string[], flat: readonly number[]): Token[] => forms.map((text, index) => ({
  index, span: [flat[2 * index] as number, flat[2 * index + 1] as number], text, lemma: text.toLowerCase(), upos: '', xpos: '', head: -1, deprel: '',
}))

const spacesOf = (flat: readonly number[]): boolean[] => {
  const spaces: boolean[] = []
  for (let i = 0; i < flat.length; i += 2) spaces.push(i === 0 || (flat[i] as number) > (flat[i - 1] as number))
  return spaces
}

const parsedTokens = (parser: Engine, forms: readonly string[], flat: readonly number[]): Token[] => {
  const spaces = spacesOf(flat)
  const tags = parser.tag(forms, spaces)
  const { head, deprel } = parser.parse(forms, tags, spaces)
  return forms.map((text, index) => {
    const xpos = tags.xpos[index] as string
    return {
      index, span: [flat[2 * index] as number, flat[2 * index + 1] as number], text, lemma: text.toLowerCase(),
      upos: tags.upos[index] as string, xpos, head: head[index] as number, deprel: deprel[index] as string,
    }
  })
}

type Words = Pick<Sentence, 'tokens' | 'parsed'>

const wordsOf = (text: string, { flat }: Draft, parser: Engine, { wants, everything = false }: AnalyseOptions): Words => {
  const forms = formsOf(text, flat)
  const parsed = everything || wants === undefined || wants(forms.map((form) => form.toLowerCase()))
  return { tokens: parsed ? parsedTokens(parser, forms, flat) : plainTokens(forms, flat), parsed }
}

const lastTime = (dates: readonly DateMention[]): DayRange | undefined => dates.findLast(({ on }) => on !== undefined)?.on

/**
 * The sentences of a document: split and tokenised, those that are wanted tagged and parsed, and names and dates in all of
 * them. A document without a wanted sentence is only split and tokenised: its sentences have no names and no dates.
 *
 * @returns sentences in the order of the text, their spans within the document's blocks; the same input gives the same output
 */
export const analyse = (document: Document, engine: EnglishEngine, options: AnalyseOptions = {}): Sentence[] => {
  const { text, published_on } = document
  const drafts = draftsOf(document)
  const words = drafts.map((draft) => wordsOf(text, draft, engine.parser, options))
  const read = words.some(({ parsed }) => parsed)
  const context: NameContext = read ? nameContext(words.map(({ tokens }) => ({ text, tokens })), engine.tables, published_on) : {}
  let anchor: Day | undefined
  return drafts.map(({ span, block, paragraph }, index) => {
    const { tokens, parsed } = words[index] as Words
    const dates = read ? findDates(tokens, published_on, anchor) : []
    const time = lastTime(dates)
    if (time !== undefined) anchor = lastOf(time)
    const names = read ? findNames({ text, tokens }, engine.tables, context) : []
    return { index, span, block, paragraph, tokens, parsed, names, dates }
  })
}
