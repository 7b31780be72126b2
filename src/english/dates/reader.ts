import type { Day } from '../../base/index.ts'

/** The little that the finders of dates need of a token. */
export interface Word {
  readonly text: string
  readonly span: readonly [start: number, end: number]
  /** Penn tag, or empty when the sentence has not been tagged. */
  readonly xpos?: string
}

/** A sentence as the finders of dates read it. */
export interface Reader {
  readonly words: readonly Word[]
  /** The same words in lower case. */
  readonly lower: readonly string[]
  /** Tokens that stood with `mid-` before them, which is taken off here. */
  readonly mids: ReadonlySet<number>
  readonly published?: Day
  /** The last time that the text named before, which `that year` and `two days later` refer to. */
  readonly anchor?: Day
  /** The last time named in this sentence: terms run from it (`said in January that they would come within three months`). */
  readonly spokenOn?: Day
}

export const at = (reader: Reader, i: number): string => reader.lower[i] ?? ''

export const isCapital = (reader: Reader, i: number): boolean => /^\p{Lu}/u.test(reader.words[i]?.text ?? '')
