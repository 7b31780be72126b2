import type { Tree } from '../scene/tree.ts'
import { isComma, isPunct, isQuoteMark, lower, type Range } from './reading.ts'

const finite = new Set(['VBD', 'VBZ', 'VBP'])
const opening = /^(?:DT|NN|NNS|NNP|NNPS|PRP|PRP\$|CD|JJ|JJR|JJS|PDT)$/
const relative = new Set(['who', 'which', 'that', 'whose', 'where'])

const placing = new Set(['in', 'on', 'at', 'to', 'during', 'after', 'from', 'by', 'before', 'through', 'via', 'as'])

/** The hearers, times and places behind the verb to the end of the clause; a verb only in a relative clause. */
export const isSettingOnly = (tree: Tree, from: number, end: number, lemma: string): boolean => {
  if (from > end) return true
  if (end - from > 24) return false
  const first = tree.tokens[from]!
  const begins =
    ['IN', 'TO', 'RB', 'NNP'].includes(first.xpos) || lemma === 'tell' || tree.sentence.dates.some(({ tokens: [at] }) => at === from)
  const open = tree.tokens.findIndex(
    ({ index }) => index > from && index <= end && relative.has(lower(tree.tokens[index])) && placing.has(lower(first)),
  )
  const plain = tree.tokens.slice(from, open < 0 ? end + 1 : open)
  const commas = plain.filter((token) => isPunct(token)).length
  const verbs = plain.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  return (
    begins &&
    lower(first) !== 'that' &&
    !verbs &&
    (commas === 0 || (commas <= 2 && placing.has(lower(first)) && placing.has(lower(tree.tokens[plain.findIndex(isComma) + from + 1]))))
  )
}

/** True for words that can be a noun phrase: verbs only in a relative clause or as participles. */
export const isPhrase = (tree: Tree, [first, last]: Range): boolean => {
  if (first > last || !opening.test(tree.tokens[first]!.xpos)) return false
  let clause = false
  for (let at = first; at <= last; at++) {
    const token = tree.tokens[at]!
    if (relative.has(lower(token)) && /^W|^IN/.test(token.xpos)) clause = true
    if (!clause && (finite.has(token.xpos) || token.xpos === 'MD' || token.upos === 'AUX')) return false
    if (isQuoteMark(token) || token.text === ';' || token.text === ':') return false
  }
  return tree.tokens.slice(first, last + 1).some(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON')
}
