import { overlapOf, quoteAt, type Claim, type ClaimKind } from '../../base/index.ts'
import type { Block, Document } from '../../documents/index.ts'

/** A claim with the number it bears on the page: in the order of the texts, and within a text in reading order. */
export interface NumberedClaim {
  readonly n: number
  readonly claim: Claim
  readonly document: Document
}

/** The sign of each kind, beside its colour. */
export const letters: Readonly<Record<ClaimKind, string>> = {
  instrument: 'I',
  clause: 'C',
  pledge: 'P',
  delivery: 'D',
  loss: 'L',
  attack: 'A',
  appeal: 'Q',
  response: 'R',
  assessment: 'J',
}

/** The look of a claim's line: dashed when denied, dotted when not (yet) so, else solid. */
export const lookOf = (claim: Claim): 'denied' | 'maybe' | 'plain' =>
  claim.polarity === 'denied' ? 'denied' : claim.modality === 'actual' ? 'plain' : 'maybe'

const inReadingOrder = (a: Claim, b: Claim): number => a.evidence[0] - b.evidence[0] || b.evidence[1] - a.evidence[1]

/** The stretches of a text that are shown: its blocks, or all of it where it has none. */
export const blocksOf = ({ blocks, text }: Document): readonly Block[] =>
  blocks.length > 0 ? blocks : [{ kind: 'paragraph', span: [0, text.length] }]

const standsIn =
  (document: Document) =>
  ({ evidence, quote }: Claim): boolean =>
    evidence !== undefined &&
    quoteAt(document.text, evidence) === quote &&
    quote !== '' &&
    blocksOf(document).some(({ span }) => overlapOf(span, evidence) > 0)

/**
 * Numbers the claims whose words stand in one of the documents. A claim without a document belongs to the only one.
 * Imported rows, which have no words, are left out: their notes say where they come from.
 */
export const numberClaims = (claims: readonly Claim[], documents: readonly Document[]): readonly NumberedClaim[] => {
  const only = documents.length === 1 ? documents[0]!.id : undefined
  const found = documents.flatMap((document) =>
    claims
      .filter((claim) => (claim.document ?? only) === document.id)
      .filter(standsIn(document))
      .sort(inReadingOrder)
      .map((claim) => ({ claim, document })),
  )
  return found.map((one, index) => ({ n: index + 1, ...one }))
}
