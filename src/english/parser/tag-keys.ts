import { mix } from './hash.ts'
import type { WordForm } from './lexicon.ts'

/** How a token stands in its sentence, as far as the tagger looks. */
export interface Standing {
  readonly first: boolean
  readonly tightBefore: boolean
  readonly spaceAfter: boolean
  readonly headline: boolean
}

const key = (template: number, value: number): number => mix(mix(0x51ed270b, template), value)

/** Keys of a word's own features that its form alone decides. */
export const ownKeys = (form: WordForm): number[] => [
  key(1, form.hash),
  ...form.suffixes.map((suffix, i) => key(2 + i, suffix)),
  ...form.prefixes.map((prefix, i) => key(6 + i, prefix)),
  key(9, form.shape),
  key(10, form.cluster256),
  key(11, form.cluster64),
  key(12, form.tagClass),
]

/** Keys of a word's own features that its place decides too. */
export const standingKeys = (form: WordForm, standing: Standing): [number, number] => {
  const bits = (standing.tightBefore ? 1 : 0) + (standing.spaceAfter ? 2 : 0) + (standing.headline ? 4 : 0)
  return [mix(key(13, form.shape), standing.first ? 1 : 0), mix(key(14, form.shape), bits)]
}

/** Keys by which a word helps to tag the word `offset` places before it (`offset` -2, -1, 1 or 2: where the helper stands). */
export const neighbourKeys = (form: WordForm, offset: number): number[] => {
  const base = 32 + (offset + 2) * 8
  if (offset === -2 || offset === 2) return [key(base, form.hash)]
  return [
    key(base, form.hash),
    key(base + 1, form.shape),
    key(base + 2, form.suffixes[1]!),
    key(base + 3, form.suffixes[2]!),
    key(base + 4, form.tagClass),
  ]
}

/** Keys of the pairs (previous word, word) and (word, next word). */
export const pairKeys = (before: WordForm, form: WordForm, after: WordForm): [number, number] => [
  mix(key(20, before.hash), form.hash),
  mix(key(21, form.hash), after.hash),
]
