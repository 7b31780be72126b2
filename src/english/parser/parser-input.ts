import type { Kept } from './gaps.ts'
import type { WordForm } from './lexicon.ts'
import { newInput, type ParserInput } from './parse-features.ts'
import type { ParserVocabulary } from './parse-layout.ts'

/** Numbers of words and suffixes by text. */
export interface VocabularyIndex {
  readonly words: ReadonlyMap<string, number>
  readonly suffixes: ReadonlyMap<string, number>
}

export const indexVocabulary = (vocabulary: ParserVocabulary): VocabularyIndex => ({
  words: new Map(vocabulary.words.map((word, i) => [word, i + 2])),
  suffixes: new Map(vocabulary.suffixes.map((suffix, i) => [suffix, i + 2])),
})

/** The numbers that the parser sees for the kept words of a sentence. `tags` are joint tag numbers of all its words. */
export const makeInput = (index: VocabularyIndex, forms: readonly WordForm[], tags: Uint8Array, kept: Kept): ParserInput => {
  const input = newInput(kept.places.length)
  kept.places.forEach((place, k) => {
    const form = forms[place]!
    const i = k + 1
    input.tag[i] = tags[place]! + 1
    input.word[i] = index.words.get(form.key) ?? 1
    input.suffix[i] = index.suffixes.get(form.key.slice(-3)) ?? 1
    input.cluster[i] = form.cluster256 + 1
    input.gap[i] = kept.gaps[k]!
  })
  input.gap[input.n + 1] = kept.gaps[input.n]!
  return input
}
