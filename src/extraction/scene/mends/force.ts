import { attackNouns } from '../../lexicon/force.ts'
import { attach, childrenOf, type Draft } from './draft.ts'

const word = (draft: Draft, at: number | undefined): string => (at === undefined ? '' : draft.tokens[at]!.text.toLowerCase())

/** `attacks by Houthi militias on Saudi Arabia`: who is attacked came out as hanging on who attacks. */
export const targetBehindAgent = (draft: Draft, at: number): void => {
  const agent = draft.head[at]!
  if (!/^(nmod|obl)$/.test(draft.deprel[at]!) || agent < 0 || agent > at) return
  const attack = draft.head[agent]!
  if (attack < 0 || attack > agent || !attackNouns.has(draft.tokens[attack]!.lemma.toLowerCase())) return
  if (word(draft, childrenOf(draft, agent, /^case$/)[0]) !== 'by') return
  if (/^(on|against|upon|at|into)$/.test(word(draft, childrenOf(draft, at, /^case$/)[0]))) attach(draft, at, attack, 'nmod')
}
