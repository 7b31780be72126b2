import { relationOf, type Tree } from '../scene/tree.ts'
import type { Range } from './reading.ts'

const isNominal = (upos: string): boolean => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON'

/** The token of a phrase that the rest of it hangs on. */
export const headOf = (tree: Tree, [first, last]: Range): number => {
  const words = tree.tokens.slice(first, last + 1).filter(({ upos }) => isNominal(upos))
  const outside = words.filter(({ head }) => head < first || head > last)
  // The words of a name whose head the parser put elsewhere: the last of them heads the name.
  if (
    outside.length > 1 &&
    outside.every(({ upos }) => upos === 'PROPN') &&
    outside.at(-1)!.index - outside[0]!.index === outside.length - 1
  )
    return outside.at(-1)!.index
  return (outside.find((token) => relationOf(token) === 'nsubj') ?? outside[0] ?? words[0] ?? tree.tokens[first]!).index
}
