import type { MemoSentence } from '../sentence.ts'

/** A place in a sentence that a rule objects to; `start` and `end` count from the front of the sentence. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** What, colon, the value, what to do. */
  readonly message: string
}

export interface Rule {
  readonly code: string
  readonly find: (sentence: MemoSentence) => readonly Hit[]
}

const spaces = (part: string): string => (part === ' ?' ? '\\s*' : part === ' ' ? '\\s+' : part.replaceAll(' ', '\\s'))

/** A pattern for whole words, with any white space where a space stands. Case does not matter. */
export const words = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.replace(/\[[^\]]*\]| \??/g, spaces)})(?![\\p{L}\\p{N}])`, 'giu')

/** A text of a memo on one line, for a message; what is hidden is left out. */
export const shown = (text: string): string => `“${text.replace(/[\uFFFB\uFFFC\u2060]+/g, '…').replace(/\s+/g, ' ')}”`
