import type { Sentence, Token } from '../../../english/index.ts'
import { buyVerbs, getVerbs, handOvers } from '../../lexicon/transfer.ts'

/** A tree that mends may change: heads and relations by position. */
export interface Draft {
  readonly tokens: readonly Token[]
  readonly sentence: Sentence
  readonly head: number[]
  readonly deprel: string[]
  /** Words that the tagger took for nouns, with the lemma of the verb that they are. */
  readonly verbs: Map<number, string>
  /** Penn tags put right. */
  readonly tags: Map<number, string>
}

export const isVerb = (draft: Draft, at: number): boolean => draft.tokens[at]?.upos === 'VERB'

export const childrenOf = (draft: Draft, at: number, pattern: RegExp): number[] => {
  const found: number[] = []
  for (let child = 0; child < draft.head.length; child++)
    if (draft.head[child] === at && pattern.test(draft.deprel[child]!)) found.push(child)
  return found
}

export const isUnder = (draft: Draft, at: number, above: number): boolean => {
  for (let up = at, steps = 0; up >= 0 && steps < 60; up = draft.head[up]!, steps++) if (up === above) return true
  return false
}

export const attach = (draft: Draft, at: number, head: number, deprel: string): void => {
  if (head >= 0 && isUnder(draft, head, at)) return
  draft.head[at] = head
  draft.deprel[at] = deprel
}

/** Gives a token's place in the tree to another one below it, and hangs it there. */
export const changePlaces = (draft: Draft, above: number, below: number, deprel: string): void => {
  const [head, relation] = [draft.head[above]!, draft.deprel[above]!]
  draft.head[below] = head
  draft.deprel[below] = relation
  draft.head[above] = below
  draft.deprel[above] = deprel
}

export const nameOf = (draft: Draft, at: number) => draft.sentence.names.find((name) => name.tokens[0] <= at && at <= name.tokens[1])

export const isParty = (draft: Draft, at: number): boolean => {
  const name = nameOf(draft, at)
  return name ? name.form !== 'demonym' : /^(it|they|he|she|we)$/i.test(draft.tokens[at]?.text ?? '')
}

export const isGoodsNoun = (draft: Draft, at: number): boolean => {
  const token = draft.tokens[at]
  return (
    token !== undefined &&
    (token.upos === 'NOUN' || (token.upos === 'PROPN' && !nameOf(draft, at)) || (token.upos === 'NUM' && !nameOf(draft, at)))
  )
}

export const takesObject: ReadonlySet<string> = new Set([...handOvers, ...buyVerbs, ...getVerbs])

const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday'

/** A word of a date or of a stretch of time. */
export const timeWord = new RegExp(`^(\\d{4}|(year|month|week|day|time)s?|${months}|${days}|spring|summer|autumn|winter|fall)$`, 'i')

/** The token of a name that the others hang on. */
export const headIn = (draft: Draft, first: number, last: number): number => {
  for (let at = first; at <= last; at++) if (draft.head[at]! < first || draft.head[at]! > last) return at
  return last
}

export const finite = /^(VBD|VBZ|VBP)$/

export const isFinite = (draft: Draft, at: number): boolean =>
  finite.test(draft.tokens[at]!.xpos) ||
  childrenOf(draft, at, /^(aux|cop)/).some((child) => finite.test(draft.tokens[child]!.xpos) || draft.tokens[child]!.xpos === 'MD')

/** The first finite predicate behind a verb and below it that no subject of its own stands before. */
export const mainBehind = (draft: Draft, verb: number): number | undefined => {
  for (let at = verb + 1; at < draft.tokens.length; at++) {
    if (
      !/^(ccomp|xcomp|advcl|parataxis|conj|obj|acl|dep|acl:relcl)$/.test(draft.deprel[at]!) ||
      !isUnder(draft, at, verb) ||
      !isFinite(draft, at)
    )
      continue
    const subject = childrenOf(draft, at, /^nsubj/)[0]
    const opened = childrenOf(draft, at, /^(mark|cc)$/).length > 0
    if (opened || (subject !== undefined && !(subject === verb + 1 && isParty(draft, subject)))) continue
    return at
  }
  return undefined
}
