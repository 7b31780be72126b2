import type { Day, PartyId } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { lastOf } from './dates/calendar.ts'
import { findDates } from './dates/find.ts'
import { Draft, draftsOf } from './draft.ts'
import {
  findAliases,
  findNames,
  mayName,
  mayNamePerson,
  nameContext,
  namesAsOf,
  namesOf,
  type Found,
  type NameContext,
  type Tables,
  type Words,
} from './names/index.ts'
import type { Engine } from './parser/index.ts'
import type { DateMention, Sentence, Token } from './sentence.ts'
import { isJoinedDesignation } from './tokens/designations.ts'

/** What reading English needs: the tagger and parser, and the tables of names. */
export interface EnglishEngine {
  readonly parser: Engine
  readonly tables: Tables
}

/** What is known of a sentence before it is parsed. */
export interface Seen {
  /** Its words, in lower case. */
  readonly words: readonly string[]
  /** The parties that it names, each once. */
  readonly parties: readonly PartyId[]
}

export interface AnalyseOptions {
  /** Says for each sentence of a text, in its order, whether it is worth parsing. Absent: every sentence is. */
  readonly wants?: (sentences: readonly Seen[]) => readonly boolean[]
  /** Parse every sentence, whatever `wants` says. */
  readonly everything?: boolean
}

/** A designation keeps its capitals and loses only its plural: the lemma of `Su-35s` is `Su-35`. */
const lemmaOf = (parser: Engine, text: string, xpos: string): string =>
  isJoinedDesignation(text) ? text.replace(/(?<=\d)s$/, '') : parser.lemma(text, xpos)

const parsedTokens = (parser: Engine, plain: readonly Token[]): Token[] => {
  const forms = plain.map(({ text }) => text)
  const spaces = plain.map(({ span }, i) => i === 0 || span[0] > (plain[i - 1] as Token).span[1])
  const tags = parser.tag(forms, spaces)
  const { head, deprel } = parser.parse(forms, tags, spaces)
  return plain.map(({ index, span, text }, i) => {
    const xpos = tags.xpos[i] as string
    return {
      index,
      span,
      text,
      lemma: lemmaOf(parser, text, xpos),
      upos: tags.upos[i] as string,
      xpos,
      head: head[i] as number,
      deprel: deprel[i] as string,
    }
  })
}

const nothing: readonly never[] = []

/** A sentence that is only split: its tokens are made when somebody asks for them. */
const unread = (draft: Draft, index: number): Sentence => {
  const { span, block, paragraph } = draft
  return {
    index,
    span,
    block,
    paragraph,
    get tokens() {
      return draft.tokens
    },
    parsed: false,
    names: nothing,
    dates: nothing,
  }
}

const plain = ({ text, tokens }: Draft): Words => ({ text, tokens })

/** The aliases in each sentence, read from its untagged words. Sentences that may name nobody are passed by. */
const aliasesOf = (
  drafts: readonly Draft[],
  named: readonly boolean[],
  { tables }: EnglishEngine,
  context: NameContext,
): (readonly Found[])[] =>
  drafts.map((draft, at) => (named[at] || mayNamePerson(draft, context) ? findAliases(plain(draft), tables, context) : nothing))

const partiesOf = (found: readonly Found[]): PartyId[] => (found.length === 0 ? [] : [...new Set(found.map(({ alias }) => alias.id))])

/** What the untagged words of a sentence tell of times, and the last time that the text named before it. */
interface Times {
  readonly dates: readonly DateMention[]
  readonly anchor: Day | undefined
}

const timesOf = (drafts: readonly Draft[], published: Day | undefined): Times[] => {
  let anchor: Day | undefined
  return drafts.map(({ tokens, words }) => {
    const times = { dates: findDates(tokens, published, anchor, words), anchor }
    const on = times.dates.findLast((date) => date.on !== undefined)?.on
    if (on !== undefined) anchor = lastOf(on)
    return times
  })
}

/**
 * The sentences of a document: split and tokenised, those that are wanted tagged and parsed, and names and dates in all of
 * them. A document without a wanted sentence is only split: its sentences have no names and no dates.
 *
 * @returns sentences in the order of the text, their spans within the document's blocks; the same input gives the same output
 */
export const analyse = (document: Document, engine: EnglishEngine, options: AnalyseOptions = {}): Sentence[] => {
  const { text, published_on } = document
  const drafts = draftsOf(document)
  const wants = options.everything ? undefined : options.wants
  const named = drafts.map((draft) => mayName(draft, engine.tables))
  if (wants && !named.includes(true)) return drafts.map(unread)
  // What one sentence tells another comes from the untagged words, so that it does not depend on which sentences are parsed.
  const context = nameContext(drafts.filter((_, at) => named[at]).map(plain), engine.tables, published_on)
  const found = aliasesOf(drafts, named, engine, context)
  const wanted = wants?.(drafts.map(({ words }, at) => ({ words, parties: partiesOf(found[at] as Found[]) })))
  if (wanted && !wanted.includes(true)) return drafts.map(unread)
  const times = timesOf(drafts, published_on)
  return drafts.map((draft, index): Sentence => {
    const { span, block, paragraph } = draft
    const { dates: plainDates, anchor } = times[index] as Times
    if (wanted?.[index] === false) {
      return {
        index,
        span,
        block,
        paragraph,
        tokens: draft.tokens,
        parsed: false,
        names: namesAsOf(namesOf(found[index] as Found[], plain(draft)), published_on),
        dates: plainDates,
      }
    }
    const tokens = parsedTokens(engine.parser, draft.tokens)
    const names = namesAsOf(findNames({ text, tokens }, engine.tables, context), published_on)
    return { index, span, block, paragraph, tokens, parsed: true, names, dates: findDates(tokens, published_on, anchor, draft.words) }
  })
}
