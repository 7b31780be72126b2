import type { Sentence, Token } from '../../english/index.ts'
import { cueVerb } from './cue-verbs.ts'

const nominal = new Set(['NOUN', 'PROPN', 'PRON'])

const has = (tokens: readonly Token[], head: number, relation: string): boolean =>
  tokens.some((token) => token.head === head && token.deprel.startsWith(relation))

/** The verb that a word taken for a noun may be: "plans" in "Jakarta plans to buy", "fear" in "many fear that". */
const verbOf = (token: Token, tokens: readonly Token[]): string | undefined => {
  const word = token.text.toLowerCase()
  const plural = token.xpos === 'NNS' && (token.deprel === 'root' || token.deprel === 'nsubj')
  const base = token.xpos === 'NN' && token.deprel === 'root' && has(tokens, token.index, 'nsubj') && !has(tokens, token.index, 'cop')
  if (!plural && !base) return undefined
  const lemmas = base ? [word] : [word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')]
  return lemmas.find((lemma) => (base || lemma !== word) && cueVerb(lemma) !== undefined)
}

/** The clause that hangs on the noun, or on which the noun hangs as its subject ("Jakarta plans to buy"). */
const clauseOf = (noun: Token, tokens: readonly Token[]): Token | undefined => {
  const infinitive = (at: number): boolean => tokens[noun.index + 1]?.text.toLowerCase() === 'to' && tokens[noun.index + 1]!.head === at
  if (noun.deprel === 'nsubj') return infinitive(noun.head) && tokens[noun.head]!.deprel === 'root' ? tokens[noun.head] : undefined
  return tokens.find(
    ({ head, index, deprel }) => head === noun.index && index > noun.index && (deprel.startsWith('acl') || deprel === 'ccomp'),
  )
}

interface Mend {
  readonly verb: Token
  readonly subject: number
  readonly clause: Token
  readonly relation: 'xcomp' | 'ccomp'
}

const mendOf = (tokens: readonly Token[]): Mend | undefined => {
  for (const token of tokens) {
    const lemma = verbOf(token, tokens)
    const clause = lemma === undefined ? undefined : clauseOf(token, tokens)
    const before = tokens[token.index - 1]
    if (lemma === undefined || clause === undefined || before === undefined) continue
    const own = tokens.find(({ head, deprel }) => head === token.index && deprel.startsWith('nsubj'))
    if (own === undefined && !nominal.has(before.upos) && !(before.upos === 'ADJ' && before.head === token.index)) continue
    const relation = tokens[token.index + 1]?.text.toLowerCase() === 'to' ? 'xcomp' : 'ccomp'
    const verb = { ...token, upos: 'VERB', xpos: token.xpos === 'NNS' ? 'VBZ' : 'VBP', lemma, head: -1, deprel: 'root' }
    return { verb, subject: own?.index ?? before.index, clause, relation }
  }
  return undefined
}

const mended = (token: Token, { verb, subject, clause, relation }: Mend): Token => {
  if (token.index === verb.index) return verb
  if (token.index === subject) return { ...token, head: verb.index, deprel: 'nsubj' }
  if (token.index === clause.index) return { ...token, head: verb.index, deprel: relation }
  if (token.head === verb.index && token.index < verb.index && token.upos !== 'PUNCT' && token.index < subject)
    return { ...token, head: subject }
  return token
}

/**
 * A sentence whose verb was taken for a noun ("The admiral doubts that …", "Jakarta plans to …") with its tree put right; any
 * other as it is. Only where a noun stands before the word and a clause behind it.
 */
export const mend = (sentence: Sentence): Sentence => {
  const found = mendOf(sentence.tokens)
  return found === undefined ? sentence : { ...sentence, tokens: sentence.tokens.map((token) => mended(token, found)) }
}
