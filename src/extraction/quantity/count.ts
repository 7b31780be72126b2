import { casesOf, childrenBy, type Tree } from '../scene/tree.ts'
import { isNumberWord, numberOf } from './number.ts'

type Count = number | readonly [number, number]

const lower = (tree: Tree, at: number): string => tree.tokens[at]!.text.toLowerCase()

/** The number that ends at a token: its own words and the number words right before it. */
const numberAt = (tree: Tree, at: number): number | undefined => {
  let first = at
  while (first > 0 && at - first < 6 && isNumberWord(lower(tree, first - 1))) first--
  const words = tree.tokens
    .slice(first, at + 1)
    .map((token) => token.text.toLowerCase())
    .filter((word) => word !== '-')
  return numberOf(words)
}

/** "24 to 48", "between 24 and 48", "24-48". */
const rangeAt = (tree: Tree, at: number): Count | undefined => {
  const text = tree.tokens
    .slice(Math.max(0, at - 4), at + 1)
    .map((token) => token.text.toLowerCase())
    .join(' ')
  const range = /(?:between )?(\S+) (?:to|and|-|–|or) (\S+)$/.exec(text)
  const [low, high] = [range?.[1], range?.[2]].map((word) => (word && isNumberWord(word) ? numberOf([word]) : undefined))
  const joined = / and /.test(range?.[0] ?? '') && !/between/.test(text)
  return low !== undefined && high !== undefined && low < high && !joined ? [low, high] : undefined
}

/** "Leopard 2", "Block 52": a number right behind a capitalised word is a part of a name. */
const isFigureOfName = (tree: Tree, at: number): boolean => {
  const before = tree.tokens[at - 1]
  return (
    before !== undefined &&
    before.upos === 'PROPN' &&
    /^\p{Lu}/u.test(before.text) &&
    /^\d/.test(tree.tokens[at]!.text) &&
    !isNamed(tree, at - 1)
  )
}

const isNamed = (tree: Tree, at: number): boolean => tree.sentence.names.some((name) => name.tokens[0] <= at && at <= name.tokens[1])

/** Numbers that hang on a noun, else those that stand in the noun group before it, whatever the tree says. */
const figuresBefore = (tree: Tree, head: number): number[] => {
  const own = childrenBy(tree, head, 'nummod').filter((child) => !isFigureOfName(tree, child))
  if (own.length) return own
  for (let at = head - 1; at >= 0 && head - at < 8; at--) {
    const token = tree.tokens[at]!
    if (token.upos === 'NUM' && !isFigureOfName(tree, at)) return [at]
    if (!['NUM', 'NOUN', 'PROPN', 'ADJ'].includes(token.upos)) return []
  }
  return []
}

/** The count that stands with a noun, or undefined: "two dozen jets" is 24. Digits of a designation are no count. */
export const countOf = (tree: Tree, head: number): Count | undefined => {
  const figures = figuresBefore(tree, head)
  for (const child of figures.flatMap((figure) => [figure, ...childrenBy(tree, figure, 'conj')])) {
    const range = rangeAt(tree, child)
    if (range) return range
  }
  for (const child of figures) {
    const number = numberAt(tree, child)
    if (number !== undefined) return number
  }
  return undefined
}

/** The number in "24 of the aircraft": the head is a number and the noun hangs on it by "of". */
export const countAsHead = (tree: Tree, head: number): { count: Count; noun: number } | undefined => {
  if (!isNumberWord(lower(tree, head)) || (head > 0 && /^(every|each|any|no)$/.test(lower(tree, head - 1)))) return undefined
  const noun = childrenBy(tree, head, 'nmod', 'obl').find((child) => casesOf(tree, child) === 'of')
  const count = rangeAt(tree, head) ?? numberAt(tree, head)
  return noun === undefined || count === undefined ? undefined : { count, noun }
}
