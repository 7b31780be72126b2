import type { PartyId } from '../../base/index.ts'
import type { Name, Sentence } from '../../english/index.ts'
import { relationOf } from '../scene/tree.ts'

/** A party named at a place of the text, as later pronouns may refer to it. */
export interface Mention {
  readonly id: PartyId
  /** Where the name begins in the text. */
  readonly at: number
  readonly sentence: number
  readonly token: number
  /** Subject of a clause, or owner or nationality of one: what a following "it" most likely means. */
  readonly subject: boolean
  readonly person: boolean
  readonly place: boolean
  /** An organisation or armed group, and no state. */
  readonly group: boolean
  /** Coordinated with the mention before it: "Iran and Russia". */
  readonly joined: boolean
}

/** Goods named at a place of the text, as a later "they" or "four of them" may refer to them. */
export interface ItemMention {
  readonly sentence: number
  readonly token: number
  readonly item: string
  /** A designation or a noun that nothing stands before: what a text is about, rather than a part of it. */
  readonly named: boolean
  /** Subject of a clause: what a following "them" most likely means. */
  readonly subject?: boolean
  /** True where a clause tells that the goods change hands, or are to. */
  readonly moved?: boolean
}

/** Somebody attacked or threatened at a place of the text: whom a later reaction is a response to. */
export interface Crisis {
  readonly sentence: number
  readonly token: number
  readonly attacker: PartyId | null
  readonly victim: PartyId
}

const topOf = (sentence: Sentence, name: Name): number => {
  const [first, last] = name.tokens
  for (let at = first; at <= last; at++) {
    const head = sentence.tokens[at]!.head
    if (head < first || head > last) return at
  }
  return last
}

const isSubject = (sentence: Sentence, token: number): boolean => {
  for (let at = token, steps = 0; at >= 0 && steps < 4; steps++) {
    const relation = relationOf(sentence.tokens[at]!)
    if (relation === 'nsubj') return true
    if (!['nmod', 'amod', 'compound', 'flat', 'appos', 'conj'].includes(relation)) return false
    at = sentence.tokens[at]!.head
  }
  return false
}

/** All mentions of parties in a text, in its order. */
export const mentionsOf = (sentences: readonly Sentence[]): Mention[] =>
  sentences.flatMap((sentence) => sentence.names.map((name): Mention => {
    const token = topOf(sentence, name)
    const tree = sentence.tokens[token]!
    return {
      id: name.id, at: name.span[0], sentence: sentence.index, token, subject: sentence.parsed && isSubject(sentence, token),
      person: name.form === 'person', place: name.reading === 'place', group: name.form === 'group', joined: sentence.parsed && relationOf(tree) === 'conj',
    }
  }))
