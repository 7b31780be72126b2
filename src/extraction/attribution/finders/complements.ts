import { childBy, childrenBy, relationOf, type Tree } from '../../scene/tree.ts'
import { beforeOccasion, endAfter, trimContent } from '../contents.ts'
import { cueAdjectives, mannerIn, mannerWithPreposition, takes } from '../cue-verbs.ts'
import { groupWithPreposition, isCueAdjective, skipComma, sourceHeadOf, sourcePhrase, verbGroup } from '../phrases.ts'
import { isSetting } from '../setting.ts'
import type { Manner } from '../attribution.ts'
import { lower, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'

interface Shape {
  readonly cue: Range
  readonly start: number
  readonly manner: Manner
}

const isActive = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head]!
  return (
    token.upos === 'VERB' &&
    childBy(tree, head, 'aux:pass') === undefined &&
    token.deprel !== 'amod' &&
    !(
      token.xpos === 'VBN' &&
      childBy(tree, head, 'aux') === undefined &&
      !tree.children[head]!.some((child) => tree.tokens[child]!.deprel === 'nsubj')
    )
  )
}

/** "Plans to buy": an infinitive directly behind the cue. */
const infinitive = (tree: Tree, head: number): Shape | undefined => {
  const adjective = isCueAdjective(tree, head)
  const { lemma } = tree.tokens[head]!
  if (!adjective && !(isActive(tree, head) && takes(lemma, 'infinitive'))) return undefined
  const cue = verbGroup(tree, head)
  const to = infinitiveAfter(tree, head, cue)
  if (lower(tree.tokens[to]) !== 'to' && !(lower(tree.tokens[to]) === 'not' && lower(tree.tokens[to + 1]) === 'to')) return undefined
  if (tree.tokens[to]!.upos === 'ADP') return undefined
  return { cue, start: to, manner: adjective ? cueAdjectives.get(lower(tree.tokens[head]))! : mannerIn(lemma, 'infinitive') }
}

/** Where the infinitive begins: directly, or behind a time or place ("agreed in a call on Sunday to meet"). */
const infinitiveAfter = (tree: Tree, head: number, cue: Range): number => {
  const next = cue[1] + 1
  if (lower(tree.tokens[next]) === 'to' || lower(tree.tokens[next]) === 'not') return next
  const clause = childrenBy(tree, head, 'xcomp', 'advcl').find(
    (child) => child > next && lower(tree.tokens[tree.reach[child]![0]]) === 'to',
  )
  const between = tree.children[head]!.filter((child) => child > cue[1] && clause !== undefined && child < clause)
  return clause !== undefined && between.length > 0 && between.every((child) => isSetting(tree, child)) ? tree.reach[clause]![0] : next
}

/** "Called for an embargo", "spoke of talks". */
const prepositional = (tree: Tree, head: number): Shape | undefined => {
  if (!isActive(tree, head)) return undefined
  const cue = groupWithPreposition(tree, head)
  if (cue === undefined || cue[1] + 1 >= tree.tokens.length) return undefined
  const phrase = tree.tokens[cue[1] + 1]!
  if (phrase.upos === 'PUNCT' && phrase.text !== '“' && phrase.text !== '"') return undefined
  if (tree.sentence.dates.some(({ tokens: [first] }) => first === cue[1] + 1)) return undefined
  return { cue, start: cue[1] + 1, manner: mannerWithPreposition(tree.tokens[head]!.lemma) }
}

const judging = new Set(['find', 'consider', 'deem', 'judge', 'think', 'declare'])

/** "Finds Chinese equipment dependable": an object with what it is found to be. */
const judgement = (tree: Tree, head: number): Shape | undefined => {
  if (!judging.has(tree.tokens[head]!.lemma) || !isActive(tree, head)) return undefined
  const result = childrenBy(tree, head, 'xcomp').find((child) => tree.tokens[child]!.upos === 'ADJ' && child > head)
  const cue = verbGroup(tree, head)
  return result === undefined || tree.reach[result]![1] <= cue[1] + 1 ? undefined : { cue, start: cue[1] + 1, manner: 'belief' }
}

/** "Praised the decision", "accused Budapest of blocking", "urged both armies to return". */
const object = (tree: Tree, head: number): Shape | undefined => {
  const { lemma } = tree.tokens[head]!
  if (!isActive(tree, head)) return undefined
  const child = childrenBy(tree, head, 'obj', 'xcomp', 'iobj', 'ccomp').find((index) => index > head)
  if (child === undefined) return undefined
  const cue = verbGroup(tree, head)
  const start = tree.reach[child]![0]
  if (start !== cue[1] + 1 || isSetting(tree, child)) return undefined
  if (takes(lemma, 'object')) return { cue, start, manner: mannerIn(lemma, 'object') }
  const commanded =
    tree.children[head]!.some(
      (index) =>
        index > child && ['xcomp', 'advcl', 'ccomp'].includes(relationOf(tree.tokens[index]!)) && tree.tokens[index]!.xpos === 'VB',
    ) ||
    tree.children[child]!.some((index) => ['acl', 'xcomp'].includes(relationOf(tree.tokens[index]!)) && tree.tokens[index]!.xpos === 'VB')
  return commanded && takes(lemma, 'object-infinitive') ? { cue, start, manner: mannerIn(lemma, 'object-infinitive') } : undefined
}

const found = (reading: Reading, head: number, { cue, start, manner }: Shape): Found | undefined => {
  const subject = sourceHeadOf(reading, head)
  if (subject !== undefined && lower(reading.tokens[subject]) === 'what') return undefined
  const source = subject === undefined ? undefined : sourcePhrase(reading, subject, cue)
  if (source === undefined) return undefined
  const first = skipComma(reading, start)
  const end = Math.max(endAfter(reading, head, first, false), first)
  const content = trimContent(reading, first, reading.tokens[start]!.upos === 'PART' ? end : beforeOccasion(reading, first, end))
  if (content === undefined) return undefined
  return { sentence: reading.sentence.index, source, sourceHead: subject!, cue, head, content: [content], manner }
}

/** What is planned, promised, praised, blamed or asked for, as an infinitive, a noun phrase or both. */
export const complements: AttributionFinder = (reading) =>
  reading.tokens.flatMap(({ index }) => {
    const shape = infinitive(reading, index) ?? prepositional(reading, index) ?? judgement(reading, index) ?? object(reading, index)
    return shape === undefined ? [] : (found(reading, index, shape) ?? [])
  })
