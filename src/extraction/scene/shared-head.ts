import { designation } from '../items/index.ts'
import type { ItemPhrase } from './item.ts'
import { childrenBy, type Tree } from './tree.ts'

/** "Su-25 and L-39 aircraft", "Pantsir-S1, Tor and Buk-M2E systems": one noun for several types, each of them an item. */
export const eachType = (tree: Tree, item: ItemPhrase): ItemPhrase[] => {
  const heads = childrenBy(tree, item.head, 'compound').filter((child) => child < item.head)
  const row = [...new Set(heads.flatMap((child) => [child, ...childrenBy(tree, child, 'conj')]))].sort((a, b) => a - b)
  if (row.length < 2 || !joined(tree, row, item.head)) return [item]
  const types = [...new Set(row.map((at) => designation(tree.tokens[at]!.text)))]
  if (types.length < 2 || types.some((type) => type === undefined)) return [item]
  // One count for several types tells of none of them how many.
  return types.map((type): ItemPhrase => ({ head: item.head, item: type! }))
}

/** True where a comma or an "and" stands between each two, and the last stands right before the noun. */
const joined = (tree: Tree, row: readonly number[], head: number): boolean =>
  row.at(-1) === head - 1 && row.every((at, place) => place === 0 || /^(and|or|,|\/)$/i.test(tree.tokens[at - 1]!.text))
