import type { Document } from '../../documents/index.ts'
import { placeText } from '../../outputs/explanations/index.ts'
import type { Reader } from '../reader.ts'

/** Words on how the sentence at a place of a text was taken apart. */
export type PlaceLines = (document: Document, offset: number) => string

/** The same by the rules' own reader. */
export const placeLines =
  (reader: Pick<Reader, 'explainPlace'>): PlaceLines =>
  (document, offset) =>
    placeText(document, reader.explainPlace(document, offset), offset)
