import { attackNouns } from '../../lexicon/force.ts'
import { attach, childrenOf, type Draft } from './draft.ts'

const word = (draft: Draft, at: number | undefined): string => (at === undefined ? '' : draft.tokens[at]!.text.toLowerCase())

/** `launched an offensive`: a noun that the tagger took for an adjective. */
export const adjectiveAsBlow = (draft: Draft, at: number): void => {
  const { upos, lemma, text } = draft.tokens[at]!
  if (upos !== 'ADJ' || !attackNouns.has(lemma.toLowerCase())) return
  if (/^(obj|nsubj|nsubj:pass|obl|nmod|conj|nmod:poss)$/.test(draft.deprel[at]!)) draft.tags.set(at, /s$/.test(text) ? 'NNS' : 'NN')
}

/** `condemned the attacks by RSF militias`: who attacks came out as a part of the verb above, which has a subject of its own. */
export const agentBehindBlow = (draft: Draft, at: number): void => {
  const verb = draft.head[at]!
  if (!/^(obj|obl|obl:agent)$/.test(draft.deprel[at]!) || verb < 0 || verb > at || childrenOf(draft, verb, /^aux:pass$/).length > 0) return
  if (draft.tokens[verb]!.upos !== 'VERB' || childrenOf(draft, verb, /^nsubj$/).length === 0) return
  const by = childrenOf(draft, at, /^case$/)[0]
  const attack = by === undefined ? -1 : by - 1
  if (word(draft, by) !== 'by' || attack <= verb || !attackNouns.has(draft.tokens[attack]!.lemma.toLowerCase())) return
  if (draft.head[attack] === verb) attach(draft, at, attack, 'nmod')
}

/** `attacks by Houthi militias on Saudi Arabia`: who is attacked came out as hanging on who attacks. */
export const targetBehindAgent = (draft: Draft, at: number): void => {
  const agent = draft.head[at]!
  if (!/^(nmod|obl)$/.test(draft.deprel[at]!) || agent < 0 || agent > at) return
  const attack = draft.head[agent]!
  if (attack < 0 || attack > agent || !attackNouns.has(draft.tokens[attack]!.lemma.toLowerCase())) return
  if (word(draft, childrenOf(draft, agent, /^case$/)[0]) !== 'by') return
  if (/^(on|against|upon|at|into)$/.test(word(draft, childrenOf(draft, at, /^case$/)[0]))) attach(draft, at, attack, 'nmod')
}
