import type { PartyId } from '../../base/index.ts'
import type { Name, Sentence } from '../../english/index.ts'
import { mendedTree } from '../scene/mended-tree.ts'
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
  /** Subject of the main clause: what a following sentence most likely goes on about. */
  readonly main: boolean
  /** Object or receiver, or owner or nationality of one. */
  readonly object: boolean
  /** Subject of a verb of saying: who tells of others. */
  readonly telling: boolean
  /** A people, or the nationality of several: "the Danes", "Danish pilots". */
  readonly plural: boolean
  readonly person: boolean
  readonly place: boolean
  /** The preposition before it, lower-case: "to" of "sent to Poland"; empty where there is none. */
  readonly prep: string
  /** Named by an adjective: "Danish pilots". */
  readonly adjective: boolean
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
  /** Coordinated with goods before it: "boats" in "vehicles, helicopters and boats". */
  readonly joined?: boolean
}

/** Somebody attacked or threatened at a place of the text: whom a later reaction is a response to. */
export interface Crisis {
  readonly sentence: number
  readonly token: number
  readonly attacker: PartyId | null
  readonly victim: PartyId
  /** Told only by its asking for help, and whom it asked: it counts for what the next words tell. */
  readonly asked?: readonly PartyId[]
}

const topOf = (sentence: Sentence, name: Name): number => {
  const [first, last] = name.tokens
  for (let at = first; at <= last; at++) {
    const head = sentence.tokens[at]!.head
    if (head < first || head > last) return at
  }
  return last
}

const parts: ReadonlySet<string> = new Set(['nmod', 'amod', 'compound', 'flat', 'appos', 'conj'])

const owning = /^(of|'s|’s|'|’|between|and)$/

/** "the supply of weapons to Ukraine": a phrase that goes to, from or with a noun takes no part as that noun does. */
const isAside = (sentence: Sentence, at: number): boolean =>
  relationOf(sentence.tokens[at]!) === 'nmod' &&
  sentence.tokens.some(({ head, deprel, text }) => head === at && deprel === 'case' && !owning.test(text.toLowerCase()))

/** The token whose relation tells what a name takes part in: "pilots" of "two Danish pilots". */
const bearerOf = (sentence: Sentence, token: number): number => {
  let at = token
  for (let steps = 0; steps < 4 && parts.has(relationOf(sentence.tokens[at]!)) && sentence.tokens[at]!.head >= 0; steps++) {
    if (isAside(sentence, at)) return at
    at = sentence.tokens[at]!.head
  }
  return at
}

/** "Serbia, for its part, has been shopping": a name that opens a sentence before a comma is its subject, whatever the tree says. */
const opens = (sentence: Sentence, name: Name): boolean => {
  const [first, last] = name.tokens
  const next = sentence.tokens[last + 1]
  const start = first === 0 || (first === 1 && /^the$/i.test(sentence.tokens[0]!.text))
  return (
    start &&
    name.form !== 'person' &&
    next?.text === ',' &&
    /^(vocative|root|dislocated|nsubj|obl|dep|parataxis)/.test(sentence.tokens[last]!.deprel)
  )
}

/** "One of these groups, the SDF, opposed it": a noun that opens a sentence and was taken for its root, with the verb below it. */
const isTopic = (sentence: Sentence, bearer: number): boolean => {
  const { head, upos } = sentence.tokens[bearer]!
  return (
    head < 0 &&
    bearer < 4 &&
    /^(NOUN|PROPN|PRON|NUM)$/.test(upos) &&
    sentence.tokens.some((token) => token.head === bearer && token.upos === 'VERB') &&
    !sentence.tokens.some((token) => token.head === bearer && token.deprel === 'cop')
  )
}

/** True for the verb of a main clause, or one that is coordinated with it. */
const isMain = (sentence: Sentence, verb: number): boolean => {
  let at = verb
  for (let steps = 0; steps < 6 && /^(conj|parataxis)$/.test(relationOf(sentence.tokens[at]!)); steps++) at = sentence.tokens[at]!.head
  return sentence.tokens[at]!.head < 0
}

const says = /^(say|tell|add|note|report|warn|explain|announce|write|claim|state|think|reckon|observe)$/

/** "Russian-built launchers": who made a thing takes no part in what befalls it. */
const isMaker = (sentence: Sentence, name: Name): boolean => {
  const [dash, made] = [sentence.tokens[name.tokens[1] + 1], sentence.tokens[name.tokens[1] + 2]]
  return (
    dash !== undefined &&
    /^[-–‑]$/.test(dash.text) &&
    made !== undefined &&
    /^(built|made|designed|manufactured|developed|produced|engined|type|style)$/i.test(made.text)
  )
}

const isPlural = (sentence: Sentence, token: number): boolean => {
  const word = sentence.tokens[token]!
  const owner = parts.has(relationOf(word)) && relationOf(word) !== 'conj' ? sentence.tokens[word.head] : undefined
  return [word, owner].some(
    (each) => each !== undefined && /^NNP?S$/.test(each.xpos) && /s$/i.test(each.text) && (each.xpos === 'NNS' || each.upos === 'PROPN'),
  )
}

const prepOf = (sentence: Sentence, token: number): string => {
  const first = sentence.tokens.find(({ head, deprel }) => head === token && deprel === 'case')
  return first === undefined || first.index > token ? '' : first.text.toLowerCase()
}

const mentionOf = (sentence: Sentence, name: Name): Mention => {
  const token = topOf(sentence, name)
  const bearer = bearerOf(sentence, token)
  const { parsed } = sentence
  const relation = relationOf(sentence.tokens[bearer]!)
  const verb = sentence.tokens[sentence.tokens[bearer]!.head]
  return {
    id: name.id,
    at: name.span[0],
    sentence: sentence.index,
    token,
    subject: parsed && (relation === 'nsubj' || opens(sentence, name) || isTopic(sentence, bearer)),
    main: parsed && ((relation === 'nsubj' && isMain(sentence, sentence.tokens[bearer]!.head)) || opens(sentence, name)),
    object: parsed && /^(obj|iobj)$/.test(relation),
    telling: parsed && relation === 'nsubj' && verb !== undefined && says.test(verb.lemma),
    plural: parsed && name.form !== 'name' && isPlural(sentence, token),
    person: name.form === 'person',
    place: name.reading === 'place',
    prep: prepOf(sentence, token),
    adjective: name.form === 'demonym',
    group: name.form === 'group',
    joined: parsed && relationOf(sentence.tokens[token]!) === 'conj',
  }
}

/** All mentions of parties in a text, in its order. */
export const mentionsOf = (sentences: readonly Sentence[]): Mention[] =>
  sentences
    .map((sentence) => (sentence.parsed ? mendedTree(sentence).sentence : sentence))
    .flatMap((sentence) => sentence.names.filter((name) => !isMaker(sentence, name)).map((name) => mentionOf(sentence, name)))
