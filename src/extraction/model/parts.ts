import type { Span } from '../../base/index.ts'

/** A sentence with its number, counted from 1 over the whole document. */
export interface Numbered {
  readonly number: number
  readonly span: Span
}

/** What is put to a model at a time. */
export type Part = readonly Numbered[]

export interface PartSize {
  /** UTF-16 units of text; a single sentence may be longer. */
  readonly units: number
  /** Sentences at the end of a part that the next one begins with. */
  readonly overlap: number
}

/** About three thousand tokens: models lose little from the middle of so short a text, and one answer holds all its claims. */
export const partSize: PartSize = { units: 12_000, overlap: 3 }

const lengthOf = ({ span: [start, end] }: Numbered): number => end - start

/** A text in parts that overlap, in the order of the text. A text of usual length is its own only part. */
export const partsOf = (sentences: readonly Span[], size: PartSize = partSize): readonly Part[] => {
  const numbered = sentences.map((span, at): Numbered => ({ number: at + 1, span }))
  const parts: Part[] = []
  let from = 0
  while (from < numbered.length) {
    let to = from
    for (let units = 0; to < numbered.length && (to === from || units + lengthOf(numbered[to]!) <= size.units); to++)
      units += lengthOf(numbered[to]!)
    parts.push(numbered.slice(from, to))
    if (to === numbered.length) break
    // A part always begins after the one before it, however long its sentences are.
    from = Math.max(to - size.overlap, from + 1)
  }
  return parts
}

/** A part in two halves, for an answer that became too long; undefined for a single sentence. */
export const halvesOf = (part: Part): readonly [Part, Part] | undefined => {
  if (part.length < 2) return undefined
  const middle = Math.ceil(part.length / 2)
  return [part.slice(0, middle), part.slice(middle)]
}
