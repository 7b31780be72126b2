import type { PartyId, Span } from '../../base/index.ts'
import { holds } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Sentence } from '../../english/index.ts'
import type { Attribution } from './attribution.ts'
import { withSpeakers } from './chain.ts'
import { continued } from './continuations.ts'
import { place } from './extend.ts'
import { attributionsIn } from './find.ts'
import { quotationsOf } from './quotations.ts'
import { readingOf } from './reading.ts'

export type { Attribution, Manner } from './attribution.ts'

const startOf = ({ source, cue, content }: Attribution): number =>
  Math.min(...[source, cue, ...content].flatMap((span) => (span === null ? [] : [span[0]])))

/**
 * All attributions of a text, in its order: who says, believes, plans, judges or asks for what. Sentences that were not parsed
 * give none.
 */
export const attributionsOf = (document: Document, sentences: readonly Sentence[]): Attribution[] => {
  const quotations = quotationsOf(document)
  const readings = sentences.filter(({ parsed }) => parsed).map((sentence) => readingOf(document, quotations, sentence))
  const placed = readings.flatMap((reading) => attributionsIn(reading).map((found) => place(reading, found)))
  return withSpeakers(readings, continued(quotations, sentences, placed)).sort((a, b) => startOf(a) - startOf(b))
}

const sizeOf = (attribution: Attribution): number => attribution.content.reduce((sum, [start, end]) => sum + end - start, 0)

const covering = (attributions: readonly Attribution[], span: Span): Attribution[] =>
  attributions
    .filter(({ content, carries }) => content.some((piece) => holds(piece, span)) || carries.some((piece) => holds(piece, span)))
    .sort((a, b) => sizeOf(a) - sizeOf(b) || b.speaker.length - a.speaker.length)

/** Times speak for nobody: "a year after the war began, ministers said" is parsed wrongly at times. */
const isTime = (name: string): boolean => /^(a |the )?(year|month|week|day|decade|hour|time|morning|evening|night)s?$/i.test(name)

/** Who answers for the words at a span, nearest first; empty in the text's own voice. */
export const speakersAt = (attributions: readonly Attribution[], span: Span): string[] => [
  ...new Set(covering(attributions, span).flatMap(({ speaker }) => speaker.filter((name) => !isTime(name)))),
]

/** The party that the innermost speaker of the words at a span speaks for. */
export const speakerPartyAt = (attributions: readonly Attribution[], span: Span): PartyId | undefined =>
  covering(attributions, span).find((attribution) => attribution.party !== undefined)?.party
