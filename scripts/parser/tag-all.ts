import { readForm, type Lexicon, type WordForm } from '../../src/english/parser/lexicon.ts'
import { isHeadline, plainForm } from '../../src/english/parser/normal.ts'
import { newTaggerMemo, tagForms, type TaggerModel } from '../../src/english/parser/tagger.ts'

export interface PlainSentence {
  readonly words: readonly string[]
  readonly spaceBefore: readonly boolean[]
}

/** Reads the forms of many sentences; equal words share one form. */
export const formReader = (lexicon: Lexicon): ((sentence: PlainSentence) => { forms: WordForm[]; headline: boolean }) => {
  const known = new Map<string, WordForm>()
  return ({ words }) => {
    const plain = words.map(plainForm)
    const headline = isHeadline(plain)
    const forms = plain.map((word) => {
      const id = (headline ? '^' : '') + word
      const form = known.get(id) ?? readForm(lexicon, word, headline)
      known.set(id, form)
      return form
    })
    return { forms, headline }
  }
}

/** Tags sentences: joint tag numbers of each. */
export const tagAll = (model: TaggerModel, sentences: readonly PlainSentence[]): Uint8Array[] => {
  const read = formReader(model.lexicon)
  const memo = newTaggerMemo()
  return sentences.map((sentence) => {
    const { forms, headline } = read(sentence)
    return tagForms(model, memo, forms, sentence.spaceBefore, headline)
  })
}
