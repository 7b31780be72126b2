import { holds, type Span } from '../../base/index.ts'
import type { Sentence } from '../../english/index.ts'
import type { Placed } from './extend.ts'
import { quotationAt, type Quotation } from './quotations.ts'

/** The quotation that a sentence lies in wholly, its final marks included. */
const quotationOf = (quotations: readonly Quotation[], sentence: Sentence): Quotation | undefined => {
  const quotation = quotationAt(quotations, sentence.span[0])
  return quotation !== undefined && quotation.span[1] >= sentence.span[1] - 1 && quotation.words >= 2 ? quotation : undefined
}

const covers = (placed: readonly Placed[], span: Span): boolean => placed.some(({ content }) => content.some((piece) => holds(piece, span)))

const bare = (sentence: Sentence, content: Span): Placed => ({
  found: null,
  reading: null,
  sentence: sentence.index,
  source: null,
  cue: null,
  content: [content],
  direct: true,
})

const isOutside = ({ cue }: Placed, quotation: Quotation): boolean => cue !== null && !holds(quotation.span, cue)

/** What a sentence that ends with a colon leads to: the quotation, or the sentence, that follows. */
const led = (quotations: readonly Quotation[], next: Sentence | undefined): Span | undefined => {
  if (next === undefined) return undefined
  const quotation = quotationAt(quotations, next.span[0])
  return quotation?.span ?? (next.block === 'quotation' ? next.span : undefined)
}

/**
 * Carries quotations on: those that stand in sentences of their own belong to who spoke before in the paragraph; a paragraph of its
 * own in quotation marks is an attribution without source and cue.
 */
export const continued = (quotations: readonly Quotation[], sentences: readonly Sentence[], all: readonly Placed[]): Placed[] => {
  const bySentence = new Map<number, Placed[]>()
  for (const placed of all) bySentence.set(placed.sentence, [...(bySentence.get(placed.sentence) ?? []), placed])
  const out: Placed[] = []
  let speaking = -1
  for (const [position, sentence] of sentences.entries()) {
    const own = (bySentence.get(sentence.index) ?? []).flatMap((placed): Placed[] => {
      if (placed.content.length > 0) return [placed]
      const content = led(quotations, sentences[position + 1])
      return content === undefined ? [] : [{ ...placed, content: [content], direct: true }]
    })
    const quotation = quotationOf(quotations, sentence)
    if (quotation !== undefined && !covers(out, quotation.span) && !own.some((placed) => isOutside(placed, quotation))) {
      const before = out[speaking]
      const sameParagraph = before !== undefined && sentences[position - 1]?.paragraph === sentence.paragraph
      const running = before !== undefined && position > 0 && leavesOpen(quotations, sentences[position - 1]!)
      if (before !== undefined && (sameParagraph || running)) out[speaking] = { ...before, content: [...before.content, quotation.span] }
      else if (before !== undefined || sentence.block === 'quotation') out.push(bare(sentence, quotation.span))
    } else if (quotation === undefined) {
      const direct = own.findLast((placed) => placed.direct)
      speaking =
        direct === undefined
          ? own.length === 0 && sentences[position - 1]?.paragraph === sentence.paragraph
            ? -1
            : speaking
          : out.length + own.indexOf(direct)
    }
    out.push(...own)
  }
  return out
}

/** True where a quotation is still open at the end of a sentence's block. */
const leavesOpen = (quotations: readonly Quotation[], sentence: Sentence): boolean => {
  const quotation = quotationAt(quotations, sentence.span[1] - 1)
  return quotation !== undefined && !quotation.closed
}
