import type { Document } from '../../documents/index.ts'
import { sectionsOf } from '../../english/index.ts'
import { placeText } from '../../outputs/explanations/index.ts'
import type { TreeWord } from '../../outputs/web/index.ts'
import type { Reader } from '../reader.ts'

/** How the sentence at a place of a text was taken apart. */
export interface TakenApart {
  /** Its words and what each belongs to; none where no sentence stands there. */
  readonly words: readonly TreeWord[]
  /** What was found in it and made of it, in words. */
  readonly lines: string
}

/** Takes the sentence at an offset of a text apart. */
export type TakeApart = (document: Document, offset: number) => TakenApart

/** The same by the rules' own reader. Of a very long text only the section around the place is read. */
export const takeApartWith =
  (reader: Pick<Reader, 'explainPlace' | 'sentenceAt'>): TakeApart =>
  (document, offset) => {
    const sections = [...sectionsOf(document)]
    const around = sections.findLast((one) => one.offset <= offset) ?? sections[0]
    if (!around) return { words: [], lines: placeText(document, undefined, offset) }
    const at = offset - around.offset
    const tokens = reader.sentenceAt(around.document, at)?.tokens ?? []
    return {
      words: tokens.map(({ text, deprel, upos, head }) => ({ text, relation: deprel, part: upos, head })),
      lines: placeText(around.document, reader.explainPlace(around.document, at), at),
    }
  }
