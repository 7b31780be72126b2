import { childBy, relationOf, type Tree } from '../scene/tree.ts'
import { cueVerb } from './cue-verbs.ts'
import { isSetting } from './setting.ts'
import { quotationAt, type Quotation } from './quotations.ts'
import { isComma, isQuoteMark, lower, opensQuotation, type Range, type Reading } from './reading.ts'
import { words } from './words.ts'

/** The quotation that a mark opens or closes. */
const quotationOf = (reading: Reading, index: number): Quotation | undefined =>
  quotationAt(reading.quotations, reading.tokens[index]!.span[0])

/** True where the mark at the end of a piece closes a quotation that began in an earlier piece, or before it. */
const closesEarlier = (reading: Reading, first: number, last: number): boolean => {
  const quotation = quotationOf(reading, last)
  return (
    quotation !== undefined && quotation.span[1] === reading.tokens[last]!.span[1] && quotation.span[0] < reading.tokens[first]!.span[0]
  )
}

const outer = /^[,:;.–—()]$|^--$/

/** What is said, less commas and stops at its ends; quotation marks stay where the quotation is part of it. */
export const trimContent = (reading: Reading, first: number, last: number): Range | undefined => {
  const { tokens } = reading
  let from = first
  let to = last
  while (from <= to && (outer.test(tokens[from]!.text) || (isQuoteMark(tokens[from]) && !opensQuotation(reading, from)))) from++
  while (to >= from && outer.test(tokens[to]!.text)) to--
  while (to >= from && isQuoteMark(tokens[to]) && (closesEarlier(reading, from, to) || opensQuotation(reading, to))) {
    to--
    while (to >= from && outer.test(tokens[to]!.text)) to--
  }
  return from <= to ? [from, to] : undefined
}

/** Participles that start a report of their own behind a comma: ", adding that …", ", citing …". */
const reporting = new Set(
  words(`adding warning noting saying arguing insisting citing stressing claiming calling accusing urging telling quoting
  promising pledging vowing describing predicting explaining acknowledging emphasising emphasizing suggesting alleging
  asserting referring pointing declaring denying confirming blaming praising condemning criticising criticizing
  denouncing demanding threatening cautioning complaining`),
)

const occasions = new Set([
  'speech',
  'statement',
  'interview',
  'letter',
  'tweet',
  'briefing',
  'address',
  'call',
  'conference',
  'post',
  'meeting',
])

/** The end of a noun phrase before "in a speech last month", which tells where it was said. */
export const beforeOccasion = (tree: Tree, first: number, last: number): number => {
  for (let at = first + 1; at < last; at++) {
    if (!['in', 'during', 'on', 'at'].includes(lower(tree.tokens[at]))) continue
    const noun = tree.tokens.slice(at + 1, Math.min(last, at + 4) + 1).find(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
    if (noun !== undefined && occasions.has(noun.lemma) && tree.tokens[at + 1]!.upos === 'DET') return at - 1
  }
  return last
}

/** The end of a piece, or the token before ", adding that …" and the like. */
export const beforeParticiple = (tree: Tree, first: number, last: number): number => {
  for (let at = first + 1; at < last; at++) {
    if (
      lower(tree.tokens[at]) === 'saying' &&
      (isComma(tree.tokens[at + 1]) || isQuoteMark(tree.tokens[at + 1]) || lower(tree.tokens[at + 1]) === 'that')
    )
      return at - 1
    if (!isComma(tree.tokens[at]) || tree.tokens[at + 1]!.xpos !== 'VBG') continue
    if (reporting.has(lower(tree.tokens[at + 1])) && !isComma(tree.tokens[at + 2])) return at - 1
  }
  return last
}

/** A participle that starts a report of its own: ", adding that …", ", citing …". */
const isReportingParticiple = (tree: Tree, index: number): boolean =>
  tree.tokens[index]!.xpos === 'VBG' &&
  (cueVerb(tree.tokens[index]!.lemma) !== undefined || isComma(tree.tokens[tree.reach[index]![0] - 1]))

const contrasts = new Set(['while', 'whereas', 'although', 'though', 'but'])

/** True where a dependent of the cue that stands behind what is said is not part of it. */
const isAfterwards = (tree: Tree, child: number, clause: boolean): boolean => {
  const token = tree.tokens[child]!
  const relation = relationOf(token)
  const start = tree.reach[child]![0]
  if (relation === 'parataxis') return childBy(tree, child, 'nsubj', 'expl', 'csubj') !== undefined
  if (relation === 'conj' || relation === 'cc') return true
  if (relation === 'advcl') {
    const mark = childBy(tree, child, 'mark', 'advmod')
    const comma = isComma(tree.tokens[start - 1])
    return (
      isReportingParticiple(tree, child) ||
      (comma && (mark === undefined || contrasts.has(lower(tree.tokens[mark])))) ||
      (mark !== undefined && lower(tree.tokens[mark]) === 'as')
    )
  }
  if (relation === 'advmod') return isComma(tree.tokens[start - 1])
  if (relation === 'obl') return isSetting(tree, child) || (!clause && isComma(tree.tokens[start - 1]))
  return false
}

/**
 * The end of what is said when it stands behind its cue: from `start`, through all dependents of the cue up to the first that
 * tells of something else.
 */
export const endAfter = (tree: Tree, head: number, start: number, clause: boolean): number => {
  let end = -1
  for (const child of tree.children[head]!) {
    const [from, to] = tree.reach[child]!
    if (to < start || relationOf(tree.tokens[child]!) === 'punct') continue
    if (end >= 0 && from > end && isAfterwards(tree, child, clause)) break
    end = Math.max(end, to)
  }
  return end
}
