import type { PartyId, Span } from '../../base/index.ts'
import { holds } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Sentence } from '../../english/index.ts'
import type { Attribution } from './attribution.ts'

export type { Attribution } from './attribution.ts'

/** All attributions of a text, in its order. */
export const attributionsOf = (_document: Document, _sentences: readonly Sentence[]): Attribution[] => []

const covering = (attributions: readonly Attribution[], span: Span): Attribution[] =>
  attributions.filter((attribution) => attribution.content.some((content) => holds(content, span)))
    .sort((a, b) => sizeOf(a) - sizeOf(b))

const sizeOf = (attribution: Attribution): number => attribution.content.reduce((sum, [start, end]) => sum + end - start, 0)

/** Who answers for the words at a span, nearest first; empty in the text's own voice. */
export const speakersAt = (attributions: readonly Attribution[], span: Span): string[] =>
  [...new Set(covering(attributions, span).flatMap((attribution) => attribution.speaker))]

/** The party that the innermost speaker of the words at a span speaks for. */
export const speakerPartyAt = (attributions: readonly Attribution[], span: Span): PartyId | undefined =>
  covering(attributions, span).find((attribution) => attribution.party !== undefined)?.party
