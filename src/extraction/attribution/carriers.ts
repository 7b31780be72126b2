import { childBy } from '../scene/tree.ts'
import type { Attribution } from './attribution.ts'
import type { Reading } from './reading.ts'
import { speakerOf } from './speaker-names.ts'
import { carriedNouns, carryVerbs } from './speaker-words.ts'

/** The outlet of a short sentence that only says where the words before it stood: "Meduza carried the report." */
export const carrierOf = (reading: Reading): string | undefined => {
  if (reading.tokens.length > 16) return undefined
  for (const { index, lemma, upos } of reading.tokens) {
    if (upos !== 'VERB' || !carryVerbs.has(lemma)) continue
    const object = childBy(reading, index, 'obj')
    const subject = childBy(reading, index, 'nsubj')
    if (object === undefined || subject === undefined || !carriedNouns.has(reading.tokens[object]!.lemma)) continue
    if (reading.tokens[subject]!.upos === 'PROPN') return speakerOf(reading, subject, reading.reach[subject]!, reading.document.text).name
  }
  return undefined
}

interface InParagraph {
  readonly attribution: Attribution
  readonly paragraph: number
}

/** Ends the chains of the last paragraph in which somebody spoke with the outlet that carried it. */
export const withCarrier = <T extends InParagraph>(all: readonly T[], outlet: string): T[] => {
  const last = all.findLast(({ attribution }) => attribution.speaker.length > 0)
  return all.map((one) => {
    const { speaker } = one.attribution
    if (one.paragraph !== last?.paragraph || speaker.length === 0 || speaker.includes(outlet)) return one
    return { ...one, attribution: { ...one.attribution, speaker: [...speaker, outlet] } }
  })
}
