import type { Day } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { lastOf } from './dates/calendar.ts'
import { findDates } from './dates/find.ts'
import { findNames, mayName, nameContext, type Tables } from './names/index.ts'
import type { Engine } from './parser/index.ts'
import type { DateMention, Name, Sentence, Token } from './sentence.ts'
import { splitSentences } from './sentences/split.ts'
import { isJoinedDesignation } from './tokens/designations.ts'
import { tokenise } from './tokens/tokenise.ts'

/** What reading English needs: the tagger and parser, and the tables of names. */
export interface EnglishEngine {
  readonly parser: Engine
  readonly tables: Tables
}

/** What is known of a sentence before it is parsed. */
export interface Seen {
  /** A party is named in it. */
  readonly named: boolean
  /** The sentence before it is parsed. */
  readonly before: boolean
}

export interface AnalyseOptions {
  /** Says from the words of a sentence, in lower case, and what is known of it whether it is worth parsing. Absent: every sentence is. */
  readonly wants?: (words: readonly string[], seen: Seen) => boolean
  /** Parse every sentence, whatever `wants` says. */
  readonly everything?: boolean
}

/** A sentence after the first, cheap pass. */
interface Draft {
  readonly paragraph: number
  readonly block: Sentence['block']
  readonly span: readonly [number, number]
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
  blocks.flatMap(({ span, kind }, paragraph) => splitSentences(text, span).map((at) =>
    ({ paragraph, block: kind, span: at, tokens: plainTokens(text, tokenise(text, at[0], at[1])) })))

const spacesOf = (tokens: readonly Token[]): boolean[] =>
  tokens.map(({ span }, i) => i === 0 || span[0] > (tokens[i - 1] as Token).span[1])

/** A designation keeps its capitals and loses only its plural: the lemma of `Su-35s` is `Su-35`. */
const lemmaOf = (parser: Engine, text: string, xpos: string): string =>
  isJoinedDesignation(text) ? text.replace(/(?<=\d)s$/, '') : parser.lemma(text, xpos)

const parsedTokens = (parser: Engine, plain: readonly Token[]): Token[] => {
  const forms = plain.map(({ text }) => text)
  const spaces = spacesOf(plain)
  const tags = parser.tag(forms, spaces)
  const { head, deprel } = parser.parse(forms, tags, spaces)
  return plain.map((token, i) => {
    const xpos = tags.xpos[i] as string
    return {
      ...token, lemma: lemmaOf(parser, token.text, xpos), upos: tags.upos[i] as string, xpos,
      head: head[i] as number, deprel: deprel[i] as string,
    }
  })
}

const wordsOf = (tokens: readonly Token[]): string[] => tokens.map(({ lemma }) => lemma)

/** For each sentence whether it is to be parsed. */
const wantedOf = (drafts: readonly Draft[], names: readonly (readonly Name[])[], { wants, everything = false }: AnalyseOptions): boolean[] => {
  if (everything || wants === undefined) return drafts.map(() => true)
  const wanted: boolean[] = []
  for (const [at, { tokens }] of drafts.entries()) {
    wanted.push(wants(wordsOf(tokens), { named: names[at]!.length > 0, before: wanted[at - 1] ?? false }))
  }
  return wanted
}

/** What the untagged words of a sentence tell of times, and the last time that the text named before it. */
interface Times {
  readonly dates: readonly DateMention[]
  readonly anchor: Day | undefined
}

const timesOf = (drafts: readonly Draft[], published: Day | undefined): Times[] => {
  let anchor: Day | undefined
  return drafts.map(({ tokens }) => {
    const times = { dates: findDates(tokens, published, anchor), anchor }
    const on = times.dates.findLast((date) => date.on !== undefined)?.on
    if (on !== undefined) anchor = lastOf(on)
    return times
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
  const unread = () => drafts.map((draft, index) => ({ ...draft, index, parsed: false, names: [], dates: [] }))
  if (options.wants && !options.everything && !drafts.some(({ tokens }) => mayName(tokens, engine.tables))) return unread()
  // What one sentence tells another comes from the untagged words, so that it does not depend on which sentences are parsed.
  const context = nameContext(drafts.map(({ tokens }) => ({ text, tokens })), engine.tables, published_on)
  const plainNames = drafts.map(({ tokens }) => findNames({ text, tokens }, engine.tables, context))
  const parse = wantedOf(drafts, plainNames, options)
  if (!parse.includes(true)) return unread()
  const times = timesOf(drafts, published_on)
  return drafts.map((draft, index) => {
    const { dates: plainDates, anchor } = times[index] as Times
    const parsed = parse[index] as boolean
    const tokens = parsed ? parsedTokens(engine.parser, draft.tokens) : draft.tokens
    const names = parsed ? findNames({ text, tokens }, engine.tables, context) : plainNames[index] as Name[]
    const dates = parsed ? findDates(tokens, published_on, anchor) : plainDates
    return { ...draft, index, tokens, parsed, names, dates }
  })
}
