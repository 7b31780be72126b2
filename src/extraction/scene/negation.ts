import { childrenBy, relationOf, type Tree } from './tree.ts'
import { negativeQuantifiers, negators } from '../lexicon/control.ts'

const isNegator = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]!
  const word = token.text.toLowerCase()
  if (negators.has(word)) return true
  // "no longer", "no more": the adverb carries a "no" of its own.
  return (word === 'longer' || word === 'more') && tree.children[index]!.some((child) => tree.tokens[child]!.text.toLowerCase() === 'no')
}

const isNegativePhrase = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]!
  if (negativeQuantifiers.has(token.text.toLowerCase()) && token.upos !== 'INTJ') return true
  return childrenBy(tree, index, 'det', 'nummod', 'advmod', 'cc').some((child) => {
    const word = tree.tokens[child]!.text.toLowerCase()
    return (
      word === 'no' ||
      word === 'none' ||
      word === 'zero' ||
      word === 'neither' ||
      (word === 'not' && tree.tokens[child]!.index < index && !isContrasted(tree, index))
    )
  })
}

const opposes = /^(not|rather|instead)$/i

/**
 * True for the side of a contrast that the sentence takes back: Serbia in "not Serbia but Bulgaria", guns in "blankets
 * rather than guns" and "blankets, not guns".
 */
export const isContrasted = (tree: Tree, index: number): boolean => {
  const marks = tree.children[index]!.filter(
    (child) =>
      ['advmod', 'cc', 'case', 'det'].includes(relationOf(tree.tokens[child]!)) && opposes.test(tree.tokens[child]!.text) && child < index,
  )
  if (marks.length === 0) return false
  if (relationOf(tree.tokens[index]!) === 'conj' || marks.some((mark) => !/^not$/i.test(tree.tokens[mark]!.text))) return true
  return childrenBy(tree, index, 'conj').some((child) =>
    childrenBy(tree, child, 'cc').some((cc) => tree.tokens[cc]!.text.toLowerCase() === 'but'),
  )
}

/** True when the clause or phrase that a predicate heads is negated by a word of its own. */
export const isNegated = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head]!
  let count = 0
  for (const child of tree.children[head]!) {
    const relation = relationOf(tree.tokens[child]!)
    if ((relation === 'advmod' || relation === 'cc' || relation === 'aux') && isNegator(tree, child)) count++
    else if ((relation === 'nsubj' || relation === 'obj') && token.upos !== 'NOUN' && isNegativePhrase(tree, child)) count++
    // "no arms contracts": the word may hang on what stands before the noun.
    else if (
      relation === 'compound' &&
      token.upos === 'NOUN' &&
      childrenBy(tree, child, 'det').some((det) => tree.tokens[det]!.text.toLowerCase() === 'no')
    )
      count++
    else if (relation === 'det' && tree.tokens[child]!.text.toLowerCase() === 'no') count++
    else if ((relation === 'mark' || relation === 'case') && tree.tokens[child]!.text.toLowerCase() === 'without') count++
    else if (relation === 'case' && /^instead$/i.test(tree.tokens[child]!.text)) count++
  }
  return count % 2 === 1
}

/** True for a phrase such as "no missiles", "none of the tanks", "nothing". */
export const isNegativeNoun = isNegativePhrase
