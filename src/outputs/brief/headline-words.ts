import type { ClaimId } from '../../base/index.ts'

/** A part of a headline with the claims that it was made from. */
export interface Clause {
  readonly text: string
  readonly claims: readonly ClaimId[]
}

export interface HeadlineWords {
  /** The main party and its partner, as within a sentence. */
  readonly from: string
  readonly to: string
  readonly texts: { readonly subject: string; readonly deny: string; readonly tell: string }
}

export const textWords = (count: number): HeadlineWords['texts'] =>
  count === 1 ? { subject: 'the text', deny: 'denies', tell: 'tells' } : { subject: 'the texts', deny: 'deny', tell: 'tell' }
