import type { Day, Span } from '../base/index.ts'

/** A stretch of the text that is set apart: a heading, a paragraph, a block quotation, a caption, a list item. */
export interface Block {
  readonly span: Span
  readonly kind: 'heading' | 'paragraph' | 'quotation' | 'caption' | 'list-item'
}

/** Where a stretch of the text stands in the original: `p. 3`, `Art. 3(2)`. */
export interface Anchor {
  readonly span: Span
  readonly place: string
}

/** What is known of a text from outside it: options of the command, the sidecar file, the page's metadata. */
export interface Origin {
  readonly published_on?: Day
  readonly outlet?: string
  readonly url?: string
  readonly title?: string
}

/**
 * A text as it is kept. Offsets everywhere count UTF-16 units of `text`, which is the decoded original less its
 * byte-order mark (plain text), or the main text drawn from it (other formats).
 */
export interface Document extends Origin {
  readonly kind: 'document'
  /** `contentId` of the text. */
  readonly id: string
  /** The file name or address that the user gave. */
  readonly label: string
  readonly text: string
  /** SHA-256 of the original bytes. */
  readonly sha256: string
  /** In the order of the text, not overlapping, together covering all that is to be read. */
  readonly blocks: readonly Block[]
  readonly anchors: readonly Anchor[]
}
