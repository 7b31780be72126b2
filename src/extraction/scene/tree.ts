import type { Sentence, Token } from '../../english/index.ts'
import type { Span } from '../../base/index.ts'
import { shelves } from './memo.ts'

/** A parsed sentence with its children lists. Token positions are indices of `sentence.tokens`. */
export interface Tree {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly children: readonly (readonly number[])[]
  /** First and last token of the subtree of each token. */
  readonly reach: readonly (readonly [number, number])[]
}

export const treeOf = (sentence: Sentence): Tree => {
  const { tokens } = sentence
  const children: number[][] = tokens.map(() => [])
  for (const token of tokens) if (token.head >= 0) children[token.head]!.push(token.index)
  const reach: [number, number][] = tokens.map((token) => [token.index, token.index])
  // Each token stretches its ancestors; the climb is bounded by the length of the sentence.
  for (const token of tokens) {
    let above = token.head
    for (let steps = 0; above >= 0 && steps < tokens.length; steps++) {
      const range = reach[above]!
      if (token.index < range[0]) range[0] = token.index
      if (token.index > range[1]) range[1] = token.index
      above = tokens[above]!.head
    }
  }
  return { sentence, tokens, children, reach }
}

/** The relation without its subtype: `nsubj` for `nsubj:pass`. */
export const relationOf = (token: Token): string => {
  const colon = token.deprel.indexOf(':')
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon)
}

/** Children whose relation is one of those named; a name without subtype matches every subtype. */
export const childrenBy = (tree: Tree, index: number, ...relations: readonly string[]): number[] => {
  const children = tree.children[index]!
  return children.length === 0 ? [] : children.filter((child) => isOneOf(relations, tree.tokens[child]!))
}

const isOneOf = (relations: readonly string[], token: Token): boolean =>
  relations.includes(token.deprel) || (token.deprel.includes(':') && relations.includes(relationOf(token)))

export const childBy = (tree: Tree, index: number, ...relations: readonly string[]): number | undefined =>
  tree.children[index]!.find((child) => isOneOf(relations, tree.tokens[child]!))

/** The token and all that is coordinated with it, in the order of the text. */
export const conjuncts = (tree: Tree, index: number): number[] => {
  const found = [index]
  for (let at = 0; at < found.length && at < 64; at++) found.push(...childrenBy(tree, found[at]!, 'conj'))
  return found.sort((a, b) => a - b)
}

/** The first token of the coordination that a token belongs to. */
export const firstConjunct = (tree: Tree, index: number): number => {
  let at = index
  for (let steps = 0; steps < 64 && relationOf(tree.tokens[at]!) === 'conj' && tree.tokens[at]!.head >= 0; steps++)
    at = tree.tokens[at]!.head
  return at
}

/** The preposition or subordinator of a phrase, lower-case, with its fixed parts ("instead of", "according to"). */
export const casesOf = (tree: Tree, index: number): string => {
  const known = knownCases(tree.tokens)
  const before = known.get(index)
  if (before !== undefined) return before
  const cases = readCases(tree, index)
  known.set(index, cases)
  return cases
}

const knownCases = shelves<string>()

const readCases = (tree: Tree, index: number): string => {
  const marks = childrenBy(tree, index, 'case')
  if (marks.length === 0) return ''
  const words = marks.flatMap((mark) => [mark, ...childrenBy(tree, mark, 'fixed')]).sort((a, b) => a - b)
  return words.map((word) => tree.tokens[word]!.text.toLowerCase()).join(' ')
}

/** The span of tokens `[first, last]`, both included. */
export const spanOf = (tree: Tree, first: number, last: number): Span => [tree.tokens[first]!.span[0], tree.tokens[last]!.span[1]]

/** The ancestors of a token, nearest first. */
export const ancestors = (tree: Tree, index: number): number[] => {
  const found: number[] = []
  for (let at = tree.tokens[index]!.head; at >= 0 && found.length < tree.tokens.length; at = tree.tokens[at]!.head) found.push(at)
  return found
}

export const hasAncestor = (tree: Tree, index: number, above: number): boolean => index === above || ancestors(tree, index).includes(above)

/** Lower-case words of a token's direct children with a relation. */
export const wordsBy = (tree: Tree, index: number, ...relations: readonly string[]): string[] =>
  childrenBy(tree, index, ...relations).map((child) => tree.tokens[child]!.text.toLowerCase())
