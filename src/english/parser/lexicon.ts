import { hashText } from './hash.ts'
import { isDesignation } from './designations.ts'
import { shapeOf, wordKey } from './normal.ts'

/** What is known of words: vectors and clusters of the commonest, tag classes of those seen in training. */
export interface Lexicon {
  readonly index: ReadonlyMap<string, number>
  /** The first `vectorCount` words have a vector and clusters. */
  readonly vectorCount: number
  readonly vectors: Float32Array
  readonly clusters64: Uint8Array
  readonly clusters256: Uint8Array
  /** Ambiguity class of each word (0: not seen in training): the set of its usual tags. */
  readonly classes: Uint16Array
}

export const vectorWidth = 48

/** All that depends on the form of a word alone (and on whether its sentence is a headline in capitals). */
export interface WordForm {
  readonly key: string
  readonly hash: number
  readonly shape: number
  /** Hashes of the last 1 to 4 and the first 1 to 3 letters. */
  readonly suffixes: readonly number[]
  readonly prefixes: readonly number[]
  /** Index into `Lexicon.vectors`, -1 when the word has none. */
  readonly vector: number
  readonly cluster64: number
  /** 1 to 256, 0 for none. */
  readonly cluster256: number
  readonly tagClass: number
}

// All designations are read as the commonest one, because most of them are rare or new.
const commonDesignation = 'f-00'

/** Reads a word form. Takes a plain form (`plainForm`). */
export const readForm = (lexicon: Lexicon, plain: string, headline: boolean): WordForm => {
  const key = wordKey(plain).slice(0, 64)
  const known = lexicon.index.get(key)
  const like = isDesignation(plain) ? (lexicon.index.get(commonDesignation) ?? -1) : (known ?? -1)
  const vector = like >= 0 && like < lexicon.vectorCount ? like : -1
  return {
    key,
    hash: hashText(key),
    shape: hashText(shapeOf(headline ? plain.toLowerCase() : plain)),
    suffixes: [1, 2, 3, 4].map((length) => hashText(key.slice(-length))),
    prefixes: [1, 2, 3].map((length) => hashText(key.slice(0, length))),
    vector,
    cluster64: vector < 0 ? 0 : lexicon.clusters64[vector]! + 1,
    cluster256: vector < 0 ? 0 : lexicon.clusters256[vector]! + 1,
    tagClass: known === undefined ? 0 : lexicon.classes[known]!,
  }
}

/** The form of the place before the first and after the last word. */
export const edgeForm: WordForm = {
  key: '',
  hash: hashText('\u0002'),
  shape: hashText('\u0002'),
  suffixes: [1, 2, 3, 4],
  prefixes: [1, 2, 3],
  vector: -1,
  cluster64: 0,
  cluster256: 0,
  tagClass: 0xffff,
}
