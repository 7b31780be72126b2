import { relationOf, type Tree } from '../scene/tree.ts'
import { settings } from './cue-nouns.ts'
import { lower } from './reading.ts'

/** True for a phrase that tells when or how a thing was said: "on Friday", "in an interview". */
export const isSetting = (tree: Tree, index: number): boolean => {
  const token = tree.tokens[index]!
  const relation = relationOf(token)
  if (relation !== 'obl' && relation !== 'advmod' && relation !== 'nmod') return false
  return (
    settings.has(token.lemma) ||
    settings.has(lower(token)) ||
    token.deprel === 'obl:tmod' ||
    tree.sentence.dates.some(({ tokens: [first, last] }) => first <= index && index <= last)
  )
}
