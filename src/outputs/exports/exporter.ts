import type { Claim } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Facts } from '../../facts/index.ts'

/** Where else a document is kept, and when it was seen at its address. */
export interface Capture {
  readonly archived_url?: string
  /** ISO day or instant. */
  readonly seen_at?: string
}

/** What is exported: claims, the documents that they stand in, and, by id of the document, what is known of its capture. */
export interface ExportInput {
  readonly claims: readonly Claim[]
  readonly documents: readonly Document[]
  readonly captures?: Readonly<Record<string, Capture>>
  /** The facts of these claims, if they are at hand; otherwise a format that needs them makes them. */
  readonly facts?: Facts
}

/** The instant that an export names as its own. Nothing here reads a clock. */
export interface ExportClock {
  readonly exported_at: string
}

export interface ExportFile {
  /** A bare file name. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Writes one format. The first file is the main one. */
export type WriteExport = (input: ExportInput, clock: ExportClock) => Promise<readonly ExportFile[]>

/** A text file in UTF-8 without a byte-order mark. Half a surrogate pair becomes U+FFFD. */
export const textFile = (name: string, text: string): ExportFile => ({ name, bytes: new TextEncoder().encode(text) })

/** The document of each claim by its id, for looking up. */
export const documentsById = (documents: readonly Document[]): ReadonlyMap<string, Document> =>
  new Map(documents.map((document) => [document.id, document]))
