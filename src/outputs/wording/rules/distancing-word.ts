import type { MemoSentence } from '../sentence.ts'
import { shown, words } from './rule.ts'
import type { Hit, Rule } from './rule.ts'

const distancing = words('allegedly|alleged|so[- ]called|purportedly|purported|supposedly|reputedly|ostensibly|self-styled|self-proclaimed')

const find = ({ text }: MemoSentence): readonly Hit[] =>
  [...text.matchAll(distancing)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    message: `doubt in our own voice: ${shown(match[0])}, name who says it (“by the account of …”), or quote it`,
  }))

/** Words that cast doubt without saying whose doubt it is. */
export const distancingWord: Rule = { code: 'distancing-word', find }
