import { casesOf, childBy, childrenBy, type Tree } from '../../scene/tree.ts'
import type { Manner } from '../attribution.ts'
import { beforeParticiple, endAfter, trimContent } from '../contents.ts'
import { cueAdjectives, mannerIn, takes, telling } from '../cue-verbs.ts'
import { quotationAt } from '../quotations.ts'
import { headOf } from '../heads.ts'
import { isPhrase } from '../stretches.ts'
import { isSetting } from '../setting.ts'
import { isCueAdjective, lastWord, skipComma, sourceHeadOf, sourcePhrase, verbGroup } from '../phrases.ts'
import { isComma, isQuoteMark, lower, opensQuotation, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'

const complementisers = new Set(['that', 'whether', 'why', 'how', 'what'])
const adjacentOnly = new Set(['when', 'who', 'where', 'which'])
const asking = new Set(['ask', 'wonder', 'know', 'doubt', 'see', 'inquire'])

/** True for a "that" that stands for a noun: the only subject, or the object, of a relative clause. */
export const isRelative = (tree: Tree, at: number): boolean => {
  const { head, deprel } = tree.tokens[at]!
  if (head < 0 || lower(tree.tokens[at]) !== 'that') return false
  const noun = tree.tokens[head]!.head
  if (noun >= 0 && isSetting(tree, noun)) return false
  return deprel.startsWith('nsubj') ? childrenBy(tree, head, 'nsubj').length === 1 : deprel === 'obj' || deprel === 'obl'
}

/** Where a complementiser follows at most a recipient and a phrase of time: "told reporters on Tuesday that". */
const complementiserAfter = (tree: Tree, cue: Range): number | undefined => {
  for (let at = cue[1] + 1; at < tree.tokens.length && at <= cue[1] + 10; at++) {
    const token = tree.tokens[at]!
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.text === ';') return undefined
    const word = lower(token)
    const speech = takes(tree.tokens[cue[1]]!.lemma, 'tail') && childBy(tree, cue[1], 'obj') === undefined
    if (complementisers.has(word) && token.xpos !== 'DT' && (speech || !isRelative(tree, at))) return at
    if ((at === cue[1] + 1 && adjacentOnly.has(word)) || (word === 'if' && asking.has(tree.tokens[cue[1]]!.lemma))) return at
  }
  return undefined
}

/** Where what is said begins, and how far it runs at least. */
interface Start {
  readonly at: number
  readonly least: number
}

const from = (tree: Tree, at: number | undefined, clause: number): Start | undefined =>
  at === undefined ? undefined : { at, least: tree.reach[clause]![1] }

const plain = (at: number | undefined): Start | undefined => (at === undefined ? undefined : { at, least: at })

const opensWords = (tree: Tree, at: number): boolean =>
  tree.tokens[at - 1]?.text === ':' || tree.tokens[at]?.text === ':' || isQuoteMark(tree.tokens[at])

/** The clause that is said, behind the cue. */
const clauseStart = (tree: Reading, head: number, cue: Range): Start | undefined => {
  const { lemma } = tree.tokens[head]!
  const gerund = takes(lemma, 'gerund') || lemma === 'report'
  const behind = (relation: string): number[] => childrenBy(tree, head, relation).filter((child) => child > cue[1])
  const clause = behind('ccomp')[0] ?? (gerund ? behind('xcomp').find((child) => tree.tokens[child]!.xpos === 'VBG') : undefined)
  if (clause !== undefined) return from(tree, Math.max(cue[1] + 1, strandedSubject(tree, head, clause) ?? tree.reach[clause]![0]), clause)
  const stranded = behind('parataxis').find((child) => strandedSubject(tree, head, child) !== undefined)
  if (stranded !== undefined) return from(tree, strandedSubject(tree, head, stranded), stranded)
  const quoted = behind('parataxis').find((child) => opensWords(tree, tree.reach[child]![0]))
  if (quoted !== undefined) return plain(tree.reach[quoted]![0])
  return (
    plain(complementiserAfter(tree, cue) ?? quotationAfter(tree, head, cue) ?? relativeAfterHearer(tree, head, cue)) ??
    bareClause(tree, head, cue)
  )
}

const startsPhrase = /^(?:DT|NN|NNS|NNP|NNPS|PRP|PRP\$|EX|CD|JJ)$/
const always = new Set([
  'announce',
  'say',
  'believe',
  'think',
  'insist',
  'argue',
  'note',
  'acknowledge',
  'estimate',
  'claim',
  'warn',
  'admit',
  'concede',
])

/** "Has said his will give nothing": verbs that always have something said behind them, whatever the tree. */
const bareClause = (tree: Reading, head: number, cue: Range): Start | undefined => {
  const { lemma, xpos } = tree.tokens[head]!
  const first = tree.tokens[cue[1] + 1]
  const finite = ['VBD', 'VBZ', 'VBP'].includes(xpos) || childBy(tree, head, 'aux') !== undefined || isLead(tree, head)
  if (!always.has(lemma) || !finite || first === undefined || !startsPhrase.test(first.xpos)) return undefined
  const last = lastWord(tree)
  const verb = tree.tokens.slice(first.index + 1, last + 1).some(({ xpos: tag }) => ['VBD', 'VBZ', 'VBP', 'MD'].includes(tag))
  return verb ? { at: first.index, least: last } : undefined
}

/** The subject of what is said, which the parser took for an object: "found reduction of yields exceeded a tenth". */
const strandedSubject = (tree: Tree, head: number, clause: number): number | undefined => {
  if (telling.has(tree.tokens[head]!.lemma) || childBy(tree, clause, 'nsubj', 'csubj', 'expl', 'mark') !== undefined) return undefined
  if (!['VBD', 'VBZ', 'VBP'].includes(tree.tokens[clause]!.xpos) && childBy(tree, clause, 'aux', 'cop') === undefined) return undefined
  const object = childrenBy(tree, head, 'obj').find((child) => child > head && child < clause)
  return object === undefined ? undefined : tree.reach[object]![0]
}

/** A quotation directly behind the cue, or behind a comma: "commented, “Hoping that …”". */
const quotationAfter = (reading: Reading, head: number, cue: Range): number | undefined => {
  const at = skipComma(reading, cue[1] + 1)
  if (!takes(reading.tokens[head]!.lemma, 'tail') || !opensQuotation(reading, at)) return undefined
  return (quotationAt(reading.quotations, reading.tokens[at]!.span[0])?.words ?? 0) >= 4 ? at : undefined
}

/** "Told Sky News any process must be …": what is said hangs on the hearer as a relative clause without a pronoun. */
const relativeAfterHearer = (tree: Tree, head: number, cue: Range): number | undefined => {
  const { lemma } = tree.tokens[head]!
  const relations = telling.has(lemma) ? ['obj', 'iobj', 'obl'] : takes(lemma, 'tail') ? ['obl'] : []
  const hearers = childrenBy(tree, head, ...relations).filter((child) => child > cue[1])
  const clauses = hearers.flatMap((hearer) => childrenBy(tree, hearer, 'acl:relcl'))
  const clause = clauses.find(
    (child) => childBy(tree, child, 'nsubj') !== undefined && !/^W/.test(tree.tokens[tree.reach[child]![0]]!.xpos),
  )
  return clause === undefined ? undefined : tree.reach[clause]![0]
}

/** A noun phrase and a finite verb behind a place. */
const clauseFollows = (tree: Tree, place: number): boolean => {
  const first = tree.tokens[place + 1]
  return (
    first !== undefined &&
    startsPhrase.test(first.xpos) &&
    tree.tokens.slice(place + 2).some(({ xpos }) => ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos))
  )
}

/** "The president, who had flown in, told lawmakers that …": the parser took the verb for a participle. */
const isLead = (tree: Tree, head: number): boolean =>
  ['VBN', 'VBD'].includes(tree.tokens[head]!.xpos) &&
  childBy(tree, head, 'aux', 'aux:pass') === undefined &&
  (isComma(tree.tokens[head - 1]) || isPhrase(tree, [0, head - 1])) &&
  (complementiserAfter(tree, [head, head]) !== undefined || (isPhrase(tree, [0, head - 1]) && clauseFollows(tree, head)))

/** The noun phrase that opens the sentence and ends at the comma before a place. */
const openingPhrase = (tree: Tree, place: number): Range | undefined =>
  /^(?:DT|NN|NNS|NNP|NNPS|PRP|CD|JJ|PRP\$)$/.test(tree.tokens[0]!.xpos) && !isQuoteMark(tree.tokens[0])
    ? [0, isComma(tree.tokens[place - 1]) ? place - 2 : place - 1]
    : undefined

const isCue = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head]!
  if (isCueAdjective(tree, head)) return true
  return (
    token.upos === 'VERB' &&
    ((token.deprel !== 'amod' && token.deprel !== 'acl') ||
      token.xpos === 'VBG' ||
      isLead(tree, head) ||
      childBy(tree, head, 'ccomp') !== undefined) &&
    takes(token.lemma, 'clause')
  )
}

const contentFrom = (reading: Reading, head: number, start: number, least: number): Range | undefined => {
  const first = skipComma(reading, start)
  const clause = reading.tokens[first]!.head
  const end = Math.max(endAfter(reading, head, first, true), first, least, clause > first ? reading.reach[clause]![1] : first)
  const last = Math.min(end, lastQuoted(reading))
  return trimContent(reading, first, beforeShared(reading, head, first, beforeParticiple(reading, first, last)))
}

/** "Said a boat had been rammed but gave no details": a past tense beside a pluperfect is no longer what was said. */
const beforeShared = (tree: Tree, head: number, first: number, last: number): number => {
  const clause = childrenBy(tree, head, 'ccomp').find((child) => child >= first)
  if (clause === undefined || tree.tokens[head]!.xpos !== 'VBD' || childBy(tree, clause, 'aux') === undefined) return last
  const next = childrenBy(tree, clause, 'conj').find(
    (child) =>
      tree.tokens[child]!.xpos === 'VBD' && childBy(tree, child, 'nsubj') === undefined && childBy(tree, child, 'aux') === undefined,
  )
  const conjunction = next === undefined ? undefined : childBy(tree, next, 'cc')
  return conjunction === undefined || conjunction <= first || conjunction > last ? last : conjunction - 1
}

const lastQuoted = (reading: Reading): number => {
  const last = reading.tokens.length - 1
  return isQuoteMark(reading.tokens[last]) ? last : lastWord(reading)
}

const mannerOf = (tree: Tree, head: number): Manner =>
  (isCueAdjective(tree, head) ? cueAdjectives.get(lower(tree.tokens[head])) : undefined) ?? mannerIn(tree.tokens[head]!.lemma, 'clause')

/** "Made clear that", "made it clear that": the verb with its adjective. */
const clearGroup = (tree: Tree, head: number, cue: Range): Range => {
  if (tree.tokens[head]!.lemma !== 'make') return cue
  const after = [cue[1] + 1, cue[1] + 2].find((at) => ['clear', 'plain', 'known'].includes(lower(tree.tokens[at])))
  return after === undefined ? cue : [cue[0], after]
}

const afterClear = (tree: Tree, cue: Range): number | undefined => {
  const next = tree.tokens[cue[1] + 1]
  return next === undefined || next.upos === 'ADP' || next.upos === 'PUNCT' ? undefined : next.index
}

const isMakeClear = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.lemma === 'make' && clearGroup(tree, head, [head, head])[1] > head

/** "By the Crown" in "it is asserted by the Crown that …". */
const agentOf = (tree: Tree, head: number): number | undefined =>
  childrenBy(tree, head, 'obl').find((child) => casesOf(tree, child) === 'by' && !isSetting(tree, child))

const found = (reading: Reading, head: number): Found | undefined => {
  const cue = clearGroup(reading, head, verbGroup(reading, head))
  const start = isMakeClear(reading, head) ? plain(afterClear(reading, cue)) : clauseStart(reading, head, cue)
  const content = start === undefined || start.at >= reading.tokens.length ? undefined : contentFrom(reading, head, start.at, start.least)
  if (content === undefined) return undefined
  const passive = childBy(reading, head, 'aux:pass') !== undefined && !isCueAdjective(reading, head)
  const lead = ['amod', 'acl'].includes(reading.tokens[head]!.deprel) && isLead(reading, head) ? openingPhrase(reading, cue[0]) : undefined
  const subject = lead !== undefined ? headOf(reading, lead) : passive ? agentOf(reading, head) : sourceHeadOf(reading, head)
  const source = lead ?? (subject === undefined ? undefined : sourcePhrase(reading, subject, cue))
  if (source === undefined && !passive && reading.tokens[head]!.xpos !== 'VBG' && childBy(reading, head, 'expl') === undefined)
    return undefined
  return {
    sentence: reading.sentence.index,
    source: source ?? null,
    sourceHead: source === undefined ? null : subject!,
    cue,
    head,
    content: [content],
    manner: mannerOf(reading, head),
  }
}

/** "Officials said that two convoys had left"; "analysts believe …"; "the minister is confident that …". */
export const clauses: AttributionFinder = (reading) =>
  reading.tokens.flatMap(({ index }) => (isCue(reading, index) || isMakeClear(reading, index) ? (found(reading, index) ?? []) : []))
