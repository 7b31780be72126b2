import type { Span } from '../../base/index.ts'
import type { Sentence } from '../../english/index.ts'
import { quotationAt, type Quotation } from './quotations.ts'
import { charsOf, type Found, type Reading } from './reading.ts'

/** An attribution in characters, before its speakers are named. */
export interface Placed {
  readonly found: Found | null
  readonly reading: Reading | null
  readonly sentence: number
  readonly source: Span | null
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly direct: boolean
}

const isDirect = (quotations: readonly Quotation[], content: readonly Span[]): boolean =>
  content.some((span) => {
    const quotation = quotationAt(quotations, span[0])
    return quotation !== undefined && quotation.span[0] === span[0] && quotation.span[1] >= span[1] - 1
  })

/** A piece that ends or begins within a quotation of several sentences runs to that quotation's end or beginning. */
const toQuotation = (quotations: readonly Quotation[], cue: Span, sentence: Sentence, span: Span): Span => {
  const around = quotationAt(quotations, cue[0])
  const last = quotationAt(quotations, span[1] - 1)
  const first = quotationAt(quotations, span[0])
  const end = last !== undefined && last !== around && last.span[0] >= span[0] ? last.span[1] : span[1]
  const start = first !== undefined && first !== around && first.span[0] < span[0] && span[0] === sentence.span[0] ? first.span[0] : span[0]
  return [start, Math.max(end, span[1])]
}

/** The places of an attribution in the text. */
export const place = (reading: Reading, found: Found): Placed => {
  const cue = charsOf(reading, found.cue)
  const content = found.content.map((range) => toQuotation(reading.quotations, cue, reading.sentence, charsOf(reading, range)))
  return {
    found,
    reading,
    sentence: reading.sentence.index,
    source: found.source === null ? null : charsOf(reading, found.source),
    cue,
    content,
    direct: isDirect(reading.quotations, content),
  }
}
