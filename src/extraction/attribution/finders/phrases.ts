import { casesOf, childBy, childrenBy, relationOf, type Tree } from '../../scene/tree.ts'
import { trimContent } from '../contents.ts'
import { viewNouns } from '../cue-nouns.ts'
import { takes } from '../cue-verbs.ts'
import { headOf } from '../heads.ts'
import { lastWord, sourcePhrase, verbGroup } from '../phrases.ts'
import { quotationAt } from '../quotations.ts'
import { isComma, isQuoteMark, lower, opensQuotation, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'

const clauseRelations = new Set(['acl:relcl', 'ccomp', 'advcl', 'acl'])

/** The clause that a phrase stands in, less the phrase: one piece or two. */
export const around = (tree: Reading, phrase: Range, host: number): Range[] => {
  const inner =
    host >= 0 && clauseRelations.has(tree.tokens[host]!.deprel) && tree.reach[host]![0] <= phrase[0] && tree.reach[host]![1] >= phrase[1]
  const last = tree.tokens.length - 1
  const [start, end] = inner ? tree.reach[host]! : [0, isQuoteMark(tree.tokens[last]) ? last : lastWord(tree)]
  return [trimContent(tree, start, phrase[0] - 1), trimContent(tree, phrase[1] + 1, end)].filter(
    (range): range is Range => range !== undefined,
  )
}

/** The predicate that a phrase depends on. */
const hostOf = (tree: Tree, index: number): number => {
  let at = tree.tokens[index]!.head
  for (let steps = 0; steps < 20 && at >= 0 && ['nmod', 'obl', 'obj', 'nsubj', 'appos'].includes(relationOf(tree.tokens[at]!)); steps++)
    at = tree.tokens[at]!.head
  return at
}

const made = (
  reading: Reading,
  head: number,
  cue: Range,
  source: Range | undefined,
  sourceHead: number,
  phrase: Range,
  host: number,
): Found | undefined => {
  const content = around(reading, phrase, host)
  if (source === undefined || content.length === 0) return undefined
  return { sentence: reading.sentence.index, source, sourceHead, cue, head, content, manner: 'speech' }
}

const opensWords = (reading: Reading, at: number): boolean =>
  opensQuotation(reading, at) && (quotationAt(reading.quotations, reading.tokens[at]!.span[0])?.words ?? 0) > 3

/** The noun phrase behind a preposition ends at the first comma that a clause of the text follows. */
const cutAtComma = (tree: Reading, phrase: Range): Range => {
  for (let at = phrase[0]; at <= phrase[1]; at++) {
    if (isComma(tree.tokens[at]) && opensWords(tree, at + 1)) return [phrase[0], at - 1]
    if (
      isComma(tree.tokens[at]) &&
      !tree.tokens.slice(at + 1, phrase[1] + 1).some(({ deprel }) => deprel === 'appos' || deprel === 'acl:relcl' || deprel === 'conj')
    )
      return [phrase[0], at - 1]
  }
  return phrase
}

const accordingTo = (reading: Reading, at: number): Found | undefined => {
  const { tokens } = reading
  if (lower(tokens[at]) !== 'according' || lower(tokens[at + 1]) !== 'to') return undefined
  const head =
    tokens[at]!.head > at ? tokens[at]!.head : tokens.find(({ index, upos }) => index > at + 1 && /^(NOUN|PROPN|PRON)$/.test(upos))?.index
  if (head === undefined || head < 0) return undefined
  const cue: Range = [at, at + 1]
  const source = sourcePhrase(reading, head, cue)
  const clipped = source === undefined ? undefined : cutAtComma(reading, [Math.max(source[0], at + 2), source[1]])
  return clipped === undefined ? undefined : made(reading, at, cue, clipped, head, [at, clipped[1]], hostOf(reading, head))
}

/** "By X's", "in his" before a noun of view: where the preposition and the owner stand. */
const ownerBefore = (tree: Tree, at: number): { readonly start: number; readonly source: Range | null } | undefined => {
  const determiner = ['this', 'that'].includes(lower(tree.tokens[at - 1]))
  const possessive = tree.tokens[at - 1]?.xpos === 'POS' || tree.tokens[at - 1]?.xpos === 'PRP$'
  if (!determiner && !possessive) return undefined
  const last = tree.tokens[at - 1]!.xpos === 'POS' ? at - 2 : at - 1
  for (let start = last - 1; start >= 0 && start >= last - 9; start--) {
    if (tree.tokens[start]!.upos === 'PUNCT') return undefined
    if (['in', 'by', 'on', 'to'].includes(lower(tree.tokens[start]))) return { start, source: determiner ? null : [start + 1, last] }
  }
  return undefined
}

/** "In the view of most historians", "by her account", "in the general's words", "on this telling". */
const inTheView = (reading: Reading, at: number): Found | undefined => {
  const { tokens } = reading
  if (!viewNouns.has(lower(tokens[at]))) return undefined
  const owner = ownerBefore(reading, at)
  if (owner !== undefined) {
    const content = around(reading, [owner.start, at], hostOf(reading, at))
    const { source } = owner
    if (content.length === 0) return undefined
    const sourceHead = source === null ? null : headOf(reading, source)
    return {
      sentence: reading.sentence.index,
      source,
      sourceHead,
      cue: [owner.start, at],
      head: at,
      content,
      manner: 'speech',
      running: source === null,
    }
  }
  const of = childrenBy(reading, at, 'nmod').find((child) => casesOf(reading, child) === 'of')
  const start = tokens.findIndex(({ index, deprel, head }) => head === at && deprel === 'case' && index < at)
  if (of === undefined || start < 0 || !['in', 'by', 'on', 'to'].includes(casesOf(reading, at))) return undefined
  const last = childBy(reading, of, 'case')!
  const source = sourcePhrase(reading, of, [start, last])
  return source === undefined ? undefined : made(reading, at, [start, last], source, of, [start, source[1]], hostOf(reading, at))
}

const isPerson = (tree: Tree, index: number): boolean =>
  tree.tokens[index]!.upos === 'PROPN' &&
  childBy(tree, index, 'flat') !== undefined &&
  !tree.sentence.dates.some(({ tokens: [a, b] }) => a <= index && index <= b)

/** "For Johan Forssell, Sweden's trade minister, it is a beginning": only a person at the start of a clause. */
const forSomebody = (reading: Reading, at: number): Found | undefined => {
  const { tokens } = reading
  if (at !== 0 || !['for', 'to'].includes(lower(tokens[0]))) return undefined
  const head = tokens[0]!.head
  if (head < 0) return undefined
  const person = [head, ...childrenBy(reading, head, 'appos')].find((index) => isPerson(reading, index))
  const source = sourcePhrase(reading, head, [0, 0])
  if (person === undefined || source === undefined) return undefined
  const pronoun = tokens.findIndex(({ index, xpos }) => index > head && index <= source[1] && xpos === 'PRP')
  const cut: Range = pronoun < 0 ? source : [source[0], pronoun - 1]
  if (!isComma(tokens[cut[1] + 1]) && tokens[cut[1] + 1]?.xpos !== 'PRP') return undefined
  return made(reading, 0, [0, 0], cut, head, [0, cut[1]], hostOf(reading, head))
}

/** "As the army admitted", "as the inspector put it". */
const asSaid = (reading: Reading, at: number): Found | undefined => {
  const verb = reading.tokens[at]!
  const opening = lower(reading.tokens[reading.reach[at]![0]])
  if (verb.upos !== 'VERB' || !(takes(verb.lemma, 'tail') || verb.lemma === 'put') || opening !== 'as') return undefined
  const subject = childBy(reading, at, 'nsubj')
  const [start] = reading.reach[at]!
  const set = start === 0 || isComma(reading.tokens[start - 1]) || isComma(reading.tokens[start])
  if (!set || subject === undefined || relationOf(verb) === 'root' || childBy(reading, at, 'ccomp', 'xcomp') !== undefined) return undefined
  if (childBy(reading, at, 'obj') !== undefined && verb.lemma !== 'put') return undefined
  const cue = verbGroup(reading, at)
  const [first, last] = reading.reach[at]!
  return made(reading, at, cue, sourcePhrase(reading, subject, cue), subject, [first, last], hostOf(reading, at))
}

/** Phrases that attribute: "according to", "in the words of", "for Dr Rao", "as the army admitted". */
export const phrases: AttributionFinder = (reading) =>
  reading.tokens.flatMap(
    ({ index }) => accordingTo(reading, index) ?? inTheView(reading, index) ?? forSomebody(reading, index) ?? asSaid(reading, index) ?? [],
  )
