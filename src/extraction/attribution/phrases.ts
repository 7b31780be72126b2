import { childBy, childrenBy, relationOf, type Tree } from '../scene/tree.ts'
import { chaining, cueAdjectives, cuePrepositions, takes } from './cue-verbs.ts'
import { utterances } from './cue-nouns.ts'
import { isSetting } from './setting.ts'
import { beforeParticiple } from './contents.ts'
import { isComma, isPunct, lower, type Range } from './reading.ts'

const wh = new Set(['when', 'where', 'why', 'how', 'that', 'as', 'so', 'while'])

const belongsBefore = (tree: Tree, index: number, head: number): boolean => {
  const token = tree.tokens[index]!
  const relation = relationOf(token)
  if (wh.has(lower(token))) return false
  if (token.head !== head) return relation === 'advmod' && tree.tokens[token.head]?.head === head && token.head > index
  return relation === 'aux' || relation === 'cop' || (relation === 'advmod' && (token.upos === 'ADV' || token.upos === 'PART'))
}

const ownGroup = (tree: Tree, head: number): Range => {
  let first = head
  while (first > 0 && belongsBefore(tree, first - 1, head)) first--
  const particle = childBy(tree, head, 'compound:prt')
  return [first, particle === head + 1 ? particle : head]
}

/** The verb that brings in an infinitive and stands directly before it: "went on" before "to say". */
const chainedTo = (tree: Tree, head: number, first: number): number | undefined => {
  let at = first - 1
  while (at >= 0 && (lower(tree.tokens[at]) === 'to' || tree.tokens[at]!.upos === 'ADV' || tree.tokens[at]!.upos === 'PART')) at--
  if (at < 0 || first - at < 1) return undefined
  const governor = tree.tokens[at]!
  const particleOf = relationOf(governor) === 'compound:prt' ? governor.head : at
  const relation = relationOf(tree.tokens[head]!)
  return (relation === 'xcomp' || relation === 'advcl' || relation === 'ccomp') &&
    tree.tokens[head]!.head === particleOf &&
    chaining.has(tree.tokens[particleOf]!.lemma)
    ? particleOf
    : undefined
}

/**
 * The whole verb group of a cue: auxiliaries, negation and adverbs before the verb, its particle, and the verb that brings it in
 * ("went on to say", "has not said", "declined to say").
 */
export const verbGroup = (tree: Tree, head: number, steps = 3): Range => {
  const [first, last] = ownGroup(tree, head)
  const governor = steps > 0 ? chainedTo(tree, head, first) : undefined
  return governor === undefined ? [first, last] : [verbGroup(tree, governor, steps - 1)[0], last]
}

/** The verb group with the preposition that belongs to the cue ("called for", "spoke of"); undefined without one. */
export const groupWithPreposition = (tree: Tree, head: number): Range | undefined => {
  const [first, last] = verbGroup(tree, head)
  const next = lower(tree.tokens[last + 1])
  return cuePrepositions(tree.tokens[head]!.lemma).includes(next) ? [first, last + 1] : undefined
}

export const isCueAdjective = (tree: Tree, head: number): boolean =>
  cueAdjectives.has(lower(tree.tokens[head])) && childBy(tree, head, 'cop', 'aux:pass') !== undefined

const pronouns = new Set(['who', 'which', 'that'])

/** Verbs whose object does what the infinitive says: "urged Iran to say". */
const controlled = (tree: Tree, head: number): number | undefined =>
  takes(tree.tokens[head]!.lemma, 'object-infinitive') ? childBy(tree, head, 'obj') : undefined

/** "Released a statement saying": who released it says it. */
const writerOf = (tree: Tree, noun: number, steps: number): number | undefined => {
  const { head } = tree.tokens[noun]!
  const written = utterances.has(tree.tokens[noun]!.lemma) && relationOf(tree.tokens[noun]!) === 'obj' && head >= 0
  return written ? understood(tree, head, steps - 1) : undefined
}

/** The subject of a verb, its own or that of the verb it hangs on; of a relative clause the noun. */
const understood = (tree: Tree, head: number, steps: number): number | undefined => {
  const all = childrenBy(tree, head, 'nsubj')
  const own = all.find((child) => !pronouns.has(lower(tree.tokens[child])) && tree.tokens[child]!.upos !== 'DET') ?? all[0]
  const token = tree.tokens[head]!
  if (own !== undefined) return pronouns.has(lower(tree.tokens[own])) && relationOf(token) === 'acl' ? token.head : own
  if (steps === 0 || token.head < 0) return undefined
  const relation = relationOf(token)
  if (relation === 'xcomp') return controlled(tree, token.head) ?? understood(tree, token.head, steps - 1)
  if (relation === 'acl') return writerOf(tree, token.head, steps) ?? token.head
  // "Insisted that troops would stay, saying …": it is who insisted that goes on.
  const governor = tree.tokens[token.head]!
  if (relation === 'advcl' && token.xpos === 'VBG' && token.lemma === 'say' && relationOf(governor) === 'ccomp')
    return understood(tree, governor.head, steps - 1)
  return ['conj', 'advcl', 'parataxis'].includes(relation) ? understood(tree, token.head, steps - 1) : undefined
}

/** ", and a spokesman said": the noun phrase behind the conjunction, where the parser did not see the subject. */
const besideConjunction = (tree: Tree, head: number): number | undefined => {
  if (relationOf(tree.tokens[head]!) !== 'conj' || childBy(tree, head, 'nsubj') !== undefined) return undefined
  const phrase = phraseBefore(tree, verbGroup(tree, head)[0])
  if (phrase === undefined || phrase < tree.tokens[head]!.head) return undefined
  const before = tree.tokens[tree.reach[phrase]![0]]!
  const opens = before.upos === 'CCONJ' ? before : tree.tokens[before.index - 1]
  return opens?.upos === 'CCONJ' || relationOf(tree.tokens[phrase]!) === 'nsubj' ? phrase : undefined
}

/** "His spokesman had earlier in the day said": the subject of the auxiliary that stands apart. */
const ofDistantAuxiliary = (tree: Tree, head: number): number | undefined => {
  if (!['VBD', 'VBN'].includes(tree.tokens[head]!.xpos) || childBy(tree, head, 'aux') !== undefined) return undefined
  for (let at = head - 1; at >= 0 && at >= head - 7; at--) {
    if (isComma(tree.tokens[at])) return undefined
    if (['had', 'has', 'have'].includes(lower(tree.tokens[at]))) return childBy(tree, at, 'nsubj')
  }
  return undefined
}

/** The subject of a cue, its own or understood. */
export const sourceHeadOf = (tree: Tree, head: number): number | undefined => {
  const apart = childBy(tree, head, 'nsubj') === undefined ? ofDistantAuxiliary(tree, head) : undefined
  const found = apart ?? besideConjunction(tree, head) ?? understood(tree, head, 6)
  if (found !== undefined && found !== head) return lower(tree.tokens[found]) === 'it' && isEmptyIt(tree, head) ? undefined : found
  const { xpos } = tree.tokens[head]!
  if (xpos !== 'VBD' && xpos !== 'VBZ' && xpos !== 'VBP') return undefined
  const before = phraseBefore(tree, verbGroup(tree, head)[0])
  // "In Lima, the president said": the place in front is not the speaker, what stands beside it is.
  return before !== undefined && childBy(tree, before, 'case') !== undefined ? (childBy(tree, before, 'appos') ?? before) : before
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON'])

/** The head of the noun phrase that ends directly before a place; for a subject that the parser hung elsewhere. */
const phraseBefore = (tree: Tree, place: number): number | undefined => {
  let at = place - 1
  if (isComma(tree.tokens[at])) at--
  if (at < 0 || isPunct(tree.tokens[at])) return undefined
  for (let steps = 0; steps < 12; steps++) {
    const { head } = tree.tokens[at]!
    if (
      head < 0 ||
      head >= place ||
      tree.reach[head]![1] >= place ||
      (['VERB', 'AUX'].includes(tree.tokens[head]!.upos) && relationOf(tree.tokens[head]!) !== 'acl')
    )
      break
    at = head
  }
  return nominal.has(tree.tokens[at]!.upos) ? at : undefined
}

const isEmptyIt = (tree: Tree, head: number): boolean => childBy(tree, head, 'expl') !== undefined

const trimEnds = (tree: Tree, first: number, last: number, head: number): Range | undefined => {
  let from = first
  let to = last
  while (from <= to && from < head && (isPunct(tree.tokens[from]) || ['cc', 'case', 'fixed'].includes(relationOf(tree.tokens[from]!))))
    from++
  while (to > from && to > head && pronouns.has(lower(tree.tokens[to]))) to--
  while (from < to && from < head && pronouns.has(lower(tree.tokens[from])) && tree.tokens[from]!.xpos.startsWith('W')) from++
  while (to >= from && isPunct(tree.tokens[to]) && !/[)\]]/.test(tree.tokens[to]!.text)) to--
  return from <= to ? [from, to] : undefined
}

/**
 * The whole noun phrase of a source, with its titles, articles, appositions and relative clauses, less what the parser hung on
 * it by mistake: the cue, and phrases of time and place at its end.
 */
export const sourcePhrase = (tree: Tree, index: number, cue: Range): Range | undefined => {
  const [start, end] = tree.reach[index]!
  let first = index < cue[0] ? start : Math.max(start, cue[1] + 1)
  let last = index < cue[0] ? Math.min(apposedEnd(tree, index, end, cue), cue[0] - 1) : end
  for (const child of childrenBy(tree, index, 'parataxis', 'advcl', 'advmod', 'obl', 'discourse', 'ccomp', 'punct')) {
    const [from, to] = tree.reach[child]!
    if (relationOf(tree.tokens[child]!) === 'punct') continue
    if (from > index && (isSetting(tree, child) || ['parataxis', 'ccomp'].includes(relationOf(tree.tokens[child]!))))
      last = Math.min(last, from - 1)
    if (to < index && ['parataxis', 'ccomp', 'advcl', 'discourse'].includes(relationOf(tree.tokens[child]!)))
      first = Math.max(first, to + 1)
  }
  if (index < cue[0] && first > 0 && tree.tokens[first - 1]!.upos === 'DET' && tree.tokens[first - 1]!.head >= index) first--
  const cut = beforeParticiple(tree, first, beforeDay(tree, index, cutSetting(tree, index, last)))
  return trimEnds(tree, first, cut, index)
}

/** An apposition that the parser took for a second subject: "Helen Marsh, a Democrat who …, said". */
const apposedEnd = (tree: Tree, index: number, end: number, cue: Range): number => {
  const last = isPunct(tree.tokens[end]) ? end - 1 : end
  if (relationOf(tree.tokens[index]!) !== 'nsubj') return end
  const siblings = childrenBy(tree, tree.tokens[index]!.head, 'nsubj')
  const beside = siblings.find((child) => tree.reach[child]![0] === end + 1 && tree.tokens[child]!.upos === 'PROPN' && child < cue[0])
  if (beside !== undefined) return tree.reach[beside]![1]
  if (!isComma(tree.tokens[last + 1])) return end
  const next = siblings.find((child) => child > last && tree.reach[child]![0] === last + 2)
  return next === undefined || tree.reach[next]![1] >= cue[0] ? end : tree.reach[next]![1]
}

/** "Hugo Chavez Tuesday said": the day is no part of the name. */
const beforeDay = (tree: Tree, head: number, last: number): number =>
  last > head &&
  tree.tokens[last - 1]!.upos !== 'ADP' &&
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today)$/i.test(tree.tokens[last]!.text)
    ? last - 1
    : last

/** Cuts "on Sunday", "in an interview" from the end of a phrase. */
const cutSetting = (tree: Tree, head: number, last: number): number => {
  const tail = tree.children[head]!.filter(
    (child) => child > head && tree.reach[child]![1] >= last && relationOf(tree.tokens[child]!) !== 'punct',
  )[0]
  if (tail === undefined || !isSetting(tree, tail) || childBy(tree, tail, 'case') === undefined) return last
  return ['on', 'in', 'at', 'during', 'by'].includes(lower(tree.tokens[childBy(tree, tail, 'case')!])) ? tree.reach[tail]![0] - 1 : last
}

/** The last token of a sentence before its final full stop and closing marks. */
export const lastWord = (tree: Tree): number => {
  let last = tree.tokens.length - 1
  while (last > 0 && /^[.;:,]$/.test(tree.tokens[last]!.text)) last--
  return last
}

/** The first token at or after a place that is no comma or colon. */
export const skipComma = (tree: Tree, index: number): number => {
  let at = index
  while (at < tree.tokens.length && (isComma(tree.tokens[at]) || tree.tokens[at]!.text === ':')) at++
  return at
}
