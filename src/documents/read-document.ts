import { contentId, finding, sha256, type Finding } from '../base/index.ts'
import type { Document, Origin } from './document.ts'
import { nothing, type Drawn } from './drawn.ts'
import { formatOf, isRead, type Format } from './format.ts'
import { languageFinding } from './language.ts'
import { maxBinaryBytes, maxTextBytes, megabytes } from './limits.ts'
import { drawPlainText } from './plain.ts'
import { articleAnchors } from './treaty.ts'

/** What is known of the bytes from outside them. */
export interface Known {
  /** The file name or address that the user gave. */
  readonly label: string
  /** The media type that a server declared, with its parameters: `text/html; charset=windows-1251`. */
  readonly media_type?: string
  /** Known better than the file's own metadata, which it overrides. */
  readonly origin?: Origin
}

export interface ReadResult {
  readonly document?: Document
  readonly findings: readonly Finding[]
}

type Reader = (bytes: Uint8Array, known: Known) => Promise<Drawn> | Drawn

/** The readers of formats that need a library are loaded when such a file occurs, so that a plain text is read at once. */
const readers: Readonly<Record<Format, Reader>> = {
  plain: (bytes, { label }) => drawPlainText(bytes, label),
  markdown: async (bytes, { label }) => (await import('./markdown.ts')).drawMarkdown(bytes, label),
  html: async (bytes, { label, media_type }) => (await import('./html.ts')).drawHtml(bytes, label, media_type),
  pdf: async (bytes, { label }) => (await import('./pdf.ts')).drawPdf(bytes, label),
  docx: async (bytes, { label }) => (await import('./docx.ts')).drawDocx(bytes, label),
  email: async (bytes, { label }) => (await import('./email.ts')).drawEmail(bytes, label),
  feed: (_bytes, { label }) =>
    nothing(finding('error', 'document-is-feed', `${label}: is a feed and no text, read what it names with \`servanda watch\``)),
}

const smallText = 1024 * 1024

/** Whether to read this in a worker that can be ended: all but plain texts of usual size, which are read in a moment. */
export const needsWorker = (bytes: Uint8Array, { label, media_type }: Known): boolean => {
  const format = formatOf(bytes, label, media_type)
  if (!isRead(format) || format === 'feed' || bytes.length > maxBinaryBytes) return false
  return format !== 'plain' || (bytes.length > smallText && bytes.length <= maxTextBytes)
}

const tooLarge = (bytes: Uint8Array, format: Format, label: string): Finding | undefined => {
  const most = format === 'pdf' || format === 'docx' ? maxBinaryBytes : maxTextBytes
  if (bytes.length <= most) return undefined
  return finding(
    'error',
    'document-too-large',
    `${label}: ${megabytes(bytes.length)}, at most ${megabytes(most)} are read; split it into parts`,
  )
}

/** Drops what is undefined, because an absent field and an undefined one are different records. */
const present = (origin: Origin): Origin => Object.fromEntries(Object.entries(origin).filter(([, value]) => value !== undefined))

const documentOf = (bytes: Uint8Array, drawn: Drawn, { label, origin = {} }: Known): Document => ({
  kind: 'document',
  id: contentId(drawn.text),
  label,
  text: drawn.text,
  sha256: sha256(bytes),
  blocks: drawn.blocks,
  anchors: [...drawn.anchors, ...articleAnchors(drawn.text)],
  ...present(drawn.origin),
  ...present(origin),
})

/**
 * Reads the bytes of one file or page: plain text, Markdown, HTML, PDF, Word (DOCX) or an e-mail. The same bytes give the same
 * document. Whatever is wrong with them comes back as findings; without a document one of them is an error.
 */
export const readDocument = async (bytes: Uint8Array, known: Known): Promise<ReadResult> => {
  const { label } = known
  if (bytes.length === 0) return { findings: [finding('error', 'document-empty', `${label}: 0 bytes, nothing to read`)] }
  const format = formatOf(bytes, label, known.media_type)
  if (!isRead(format)) {
    return {
      findings: [finding('error', 'document-unsupported', `${label}: is ${format}, give a text, HTML, Markdown, PDF, DOCX or e-mail file`)],
    }
  }
  const large = tooLarge(bytes, format, label)
  if (large !== undefined) return { findings: [large] }
  const drawn = await readers[format](bytes, known)
  if (drawn.findings.some(({ severity }) => severity === 'error')) return { findings: drawn.findings }
  if (drawn.text.trim() === '')
    return {
      findings: [...drawn.findings, finding('error', 'document-empty', `${label}: no text in it, nothing to read`)],
    }
  const language = await languageFinding(drawn.text, label)
  if (language !== undefined) return { findings: [...drawn.findings, language] }
  const document = documentOf(bytes, drawn, known)
  return { document, findings: drawn.findings.map((each) => ({ ...each, document: document.id })) }
}

/** Where a span stands in the original, widest first: `p. 3, Art. 3(2)`; undefined when the original has no places. */
export const placeOf = ({ anchors }: Document, [start]: readonly [number, number]): string | undefined => {
  const places = anchors.filter(({ span }) => span[0] <= start && start < span[1]).map(({ place }) => place)
  return places.length === 0 ? undefined : places.join(', ')
}
