import type { Argument, Frame } from './frame.ts'
import { casesOf, childrenBy, hasAncestor, relationOf, type Tree } from './tree.ts'
import { wordSet } from '../lexicon/words.ts'

type Range = readonly [first: number, last: number]

/** Relations that are left out of the evidence: what merely comments on the phrase. */
const trimmed: ReadonlySet<string> = new Set(['acl', 'appos', 'parataxis', 'advcl', 'punct', 'dep', 'discourse'])

/** The core of a phrase: its head with determiners, adjectives, complements; without relative clauses and asides. */
export const phraseRange = (tree: Tree, head: number, depth = 6): Range => {
  let [first, last] = [head, head]
  for (const child of tree.children[head]!) {
    const token = tree.tokens[child]!
    if (
      depth === 0 ||
      trimmed.has(relationOf(token)) ||
      relationOf(token) === 'conj' ||
      relationOf(token) === 'cc' ||
      casesOf(tree, child).startsWith('according')
    )
      continue
    const range = phraseRange(tree, child, depth - 1)
    first = Math.min(first, range[0])
    last = Math.max(last, range[1])
  }
  return [first, last]
}

const union = (ranges: readonly Range[]): Range => [
  Math.min(...ranges.map((range) => range[0])),
  Math.max(...ranges.map((range) => range[1])),
]

/** The predicate with its auxiliaries, negation and particle, and the governors that bear on it. */
export const predicateRange = (tree: Tree, frame: Frame): Range => {
  const marks = childrenBy(tree, frame.head, 'aux', 'compound:prt', 'cop', 'advmod').filter((child) => Math.abs(child - frame.head) < 6)
  return union([frame.head, ...marks].map((at): Range => [at, at]))
}

/** "were destroyed, but have not been replaced": the subject that a second verb shares stands with the first. */
const isShared = (tree: Tree, frame: Frame, arg: Argument): boolean => {
  const token = tree.tokens[frame.head]!
  return (
    relationOf(token) === 'conj' &&
    tree.tokens[token.head]!.upos === 'VERB' &&
    arg.head < token.head &&
    hasAncestor(tree, arg.head, token.head) &&
    !hasAncestor(tree, arg.head, frame.head)
  )
}

/** Verbs that only tell that something is said: they are the business of the attribution. */
const reports =
  wordSet(`say, tell, report, add, acknowledge, claim, believe, think, note, insist, write, announce, declare, state, warn, show,
  stress, know, reveal, explain, admit, argue, quote, see, emphasise, emphasize`)

/** The shortest run of words that holds a predicate and the participants that the claim is made from. */
export const evidenceOf = (tree: Tree, frame: Frame, args: readonly (Argument | undefined)[] = frame.args): Range => {
  const heads = args.filter((arg): arg is Argument => arg !== undefined && arg.role !== 'clause' && !isShared(tree, frame, arg))
  return union([
    predicateRange(tree, frame),
    ...frame.governors
      .filter((governor) => !reports.has(governor.lemma))
      .slice(0, 2)
      .map((governor): Range => [governor.head, governor.head]),
    ...heads.map((arg) => phraseRange(tree, arg.head)),
  ])
}

/** The whole clause of a predicate, without what merely comments on it. */
export const clauseRange = (tree: Tree, head: number): Range => phraseRange(tree, head)
