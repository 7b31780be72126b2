import type { Sentence, Token } from '../../english/index.ts'
import { cueVerb } from './cue-verbs.ts'

const nominal = new Set(['NOUN', 'PROPN', 'PRON'])

/** The verb that a word taken for a plural noun may be: "plans" in "Jakarta plans to buy". */
const verbOf = (token: Token): string | undefined => {
  if (token.xpos !== 'NNS' || token.deprel !== 'root') return undefined
  const word = token.text.toLowerCase()
  return [word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')].find((lemma) => lemma !== word && cueVerb(lemma) !== undefined)
}

/** The relation of what hung on the noun, now that it hangs on a verb. */
const mended = (token: Token, verb: number, subject: number, tokens: readonly Token[]): Token => {
  if (token.index === subject) return { ...token, head: verb, deprel: 'nsubj' }
  if (token.head !== verb) return token
  if (token.index < verb) return token.upos === 'PUNCT' ? token : { ...token, head: subject }
  if (!token.deprel.startsWith('acl') && token.deprel !== 'ccomp') return token
  const infinitive = tokens.some(({ head, text }) => head === token.index && text.toLowerCase() === 'to')
  return { ...token, deprel: infinitive ? 'xcomp' : 'ccomp' }
}

/**
 * A sentence whose verb was taken for a plural noun ("The admiral doubts that …") with its tree put right; any other as it is.
 * Only where a noun stands before the word and a clause hangs on it.
 */
export const mend = (sentence: Sentence): Sentence => {
  const { tokens } = sentence
  const root = tokens.find((token) => token.head < 0 && token.deprel === 'root')
  const lemma = root === undefined ? undefined : verbOf(root)
  if (root === undefined || lemma === undefined) return sentence
  const before = tokens[root.index - 1]
  const clause = tokens.some(({ head, index, deprel, upos }) => head === root.index && index > root.index && upos !== 'NOUN' && (deprel.startsWith('acl') || deprel === 'ccomp'))
  const noun = before !== undefined && (nominal.has(before.upos) || (before.upos === 'ADJ' && before.head === root.index))
  if (!clause || !noun) return sentence
  const verb = { ...root, upos: 'VERB', xpos: 'VBZ', lemma }
  return { ...sentence, tokens: tokens.map((token) => (token === root ? verb : mended(token, root.index, before.index, tokens))) }
}
