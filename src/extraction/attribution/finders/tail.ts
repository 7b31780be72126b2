import { childBy, childrenBy, relationOf, type Tree } from '../../scene/tree.ts'
import { trimContent } from '../contents.ts'
import { cueVerb, mannerIn, needsQuotation, takes } from '../cue-verbs.ts'
import { lastWord, skipComma, sourcePhrase, verbGroup } from '../phrases.ts'
import {
  isComma,
  isHeading,
  isQuoteMark,
  lower,
  opensQuotation,
  type AttributionFinder,
  type Found,
  type Range,
  type Reading,
} from '../reading.ts'

/** A reporting clause set off by commas or quotation marks: ", he said on Monday,". */
interface Clump {
  readonly head: number
  readonly subject: number
  readonly source: Range
  readonly cue: Range
  readonly range: Range
}

const isFinite = (tree: Tree, head: number): boolean => {
  const { xpos } = tree.tokens[head]!
  return xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'VBN' || childBy(tree, head, 'aux') !== undefined
}

const isBreak = (tree: Tree, at: number): boolean => {
  const token = tree.tokens[at]
  return token === undefined || isComma(token) || isQuoteMark(token) || /^[.;:?!]+$/.test(token.text)
}

/** The speaker of a tail, before or behind the verb; where the parser took an inverted subject for an object, that one. */
const subjectIn = (tree: Reading, head: number, cue: Range): number | undefined => {
  const subjects = childrenBy(tree, head, 'nsubj').filter((child) => !['who', 'which', 'that'].includes(lower(tree.tokens[child])))
  const inverted = isBreak(tree, cue[0] - 1) ? subjects.find((child) => child > cue[1]) : undefined
  const own = inverted ?? subjects.findLast((child) => child < cue[0]) ?? subjects[0]
  if (own !== undefined) return own
  return isBreak(tree, cue[0] - 1) ? childrenBy(tree, head, 'obj').find((child) => tree.reach[child]![0] === cue[1] + 1) : undefined
}

const clauseRelations = new Set(['ccomp', 'conj', 'cc', 'advcl', 'parataxis', 'acl', 'punct', 'csubj', 'xcomp'])

/** The end of a reporting clause: recipients and phrases of time and place belong to it. */
const clumpEnd = (tree: Tree, head: number, start: number): number => {
  let end = start
  for (const child of tree.children[head]!) {
    if (child <= start || clauseRelations.has(relationOf(tree.tokens[child]!))) continue
    const [from, to] = tree.reach[child]!
    if (from > end + 1 && !isComma(tree.tokens[end + 1])) break
    end = Math.max(end, to)
  }
  return end
}

const semicolonAfter = (tree: Tree, from: number): number => {
  const at = tree.tokens.findIndex(({ index, text }) => index > from && text === ';')
  return at < 0 ? tree.tokens.length : at
}

const saysSomethingAfter = (tree: Reading, head: number, subject: number, cue: Range): boolean =>
  childrenBy(tree, head, 'ccomp', 'xcomp').some(
    (child) =>
      child > cue[1] &&
      tree.reach[child]![0] < semicolonAfter(tree, cue[1]) &&
      !opensQuotation(tree, skipComma(tree, tree.reach[child]![0])),
  ) ||
  (tree.tokens[head]!.lemma !== 'tell' &&
    tree.tokens[head]!.lemma !== 'ask' &&
    childrenBy(tree, head, 'obj').some((child) => child > cue[1] && child !== subject))

const clumpAt = (tree: Reading, head: number): Clump | undefined => {
  const cue = verbGroup(tree, head)
  const subject = subjectIn(tree, head, cue)
  if (subject === undefined || saysSomethingAfter(tree, head, subject, cue)) return undefined
  const source = sourcePhrase(tree, subject, cue)
  if (source === undefined) return undefined
  const first = Math.min(cue[0], source[0])
  const last = clumpEnd(tree, head, Math.max(cue[1], source[1]))
  const ends = isBreak(tree, last + 1) || childrenBy(tree, head, 'advcl').some((child) => tree.reach[child]![0] === last + 1)
  if (first === 0 || !isBreak(tree, first - 1) || opensQuotation(tree, first - 1) || !ends) return undefined
  return { head, subject, source, cue, range: [first, last] }
}

/** Where the words before a reporting clause begin: the sentence, or what follows a semicolon or an earlier clump. */
const startBefore = (tree: Tree, clump: Clump, earlier: number): number => {
  let start = earlier
  for (let at = earlier; at < clump.range[0] - 1; at++) if (tree.tokens[at]!.text === ';') start = at + 1
  const host = tree.tokens[clump.head]!.head
  if (host < 0 || relationOf(tree.tokens[clump.head]!) !== 'parataxis') return start
  const relation = tree.tokens[host]!.deprel
  return relation === 'acl:relcl' && tree.reach[host]![0] > start ? tree.reach[host]![0] : start
}

/** What follows a reporting clause and is still said by the same: "deliveries, he said, would resume". */
const pieceAfter = (tree: Reading, clump: Clump): Range | undefined => {
  const { head, range } = clump
  let at = range[1] + 1
  const stop = tree.tokens[at]?.text ?? ''
  while (at < tree.tokens.length && /^[,;:.–—]$|^--$/.test(tree.tokens[at]!.text)) at++
  if (at >= tree.tokens.length || /^[.?!]$/.test(stop)) return undefined
  const quoted = opensQuotation(tree, at)
  if (!quoted && stop !== ';') {
    const token = tree.tokens[head]!
    if (tree.tokens[at]!.xpos === 'VBG') return undefined
    const broken = token.head < 0 && !hasClause(tree, [0, range[0] - 2])
    if (!broken && (token.head < 0 || childrenBy(tree, head, 'ccomp').some((child) => child < range[0]) || tree.reach[head]![1] >= at))
      return undefined
  }
  if (
    stop === ';' &&
    tree.tokens.slice(at).some(({ upos, lemma }) => upos === 'VERB' && takes(lemma, 'clause') && cueVerb(lemma)?.manner === 'speech')
  )
    return undefined
  const end = tree.tokens.length - 1
  return trimContent(tree, at, isQuoteMark(tree.tokens[end]) ? end : lastWord(tree))
}

const hasClause = (tree: Tree, [first, last]: Range): boolean =>
  tree.tokens.slice(first, last + 1).some(({ upos }) => upos === 'VERB' || upos === 'AUX')

const foundIn = (reading: Reading, clump: Clump, earlier: number): Found | undefined => {
  const before = trimContent(reading, startBefore(reading, clump, earlier), clump.range[0] - 1)
  if (before === undefined || !reading.tokens.slice(before[0], before[1] + 1).some(({ upos }) => upos !== 'PUNCT')) return undefined
  const after = pieceAfter(reading, clump)
  if (after !== undefined && opensQuotation(reading, after[0]) && !isQuoteMark(reading.tokens[clump.range[0] - 1])) return undefined
  const bound = isQuoteMark(reading.tokens[clump.range[0] - 1]) || isHeading(reading) || relationOf(reading.tokens[clump.head]!) !== 'root'
  if (!bound && after === undefined && !hasClause(reading, before)) return undefined
  if (needsQuotation(reading.tokens[clump.head]!.lemma) && !isQuoteMark(reading.tokens[clump.range[0] - 1])) return undefined
  const { source, subject, cue, head } = clump
  return {
    sentence: reading.sentence.index,
    source,
    sourceHead: subject,
    cue,
    head,
    content: after === undefined ? [before] : [before, after],
    manner: mannerIn(reading.tokens[head]!.lemma, 'tail'),
  }
}

/** "…, officials said"; "“…,” said the mayor"; "deliveries, he said, would resume". */
export const tails: AttributionFinder = (reading) => {
  const found: Found[] = []
  let earlier = 0
  const add = (clump: Clump | undefined): void => {
    const attribution = clump === undefined ? undefined : foundIn(reading, clump, earlier)
    if (clump === undefined || attribution === undefined) return
    found.push(attribution)
    earlier = clump.range[1] + 1
  }
  for (const { index, upos, lemma } of reading.tokens) {
    if (upos === 'VERB' && takes(lemma, 'tail') && isFinite(reading, index)) add(clumpAt(reading, index))
  }
  return found
}
