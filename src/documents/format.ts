import { decodeText } from './decode-text.ts'
import { zipProblem } from './zip-check.ts'

/** The formats that are read, and those that are recognised to be refused by name. */
export type Format = 'plain' | 'markdown' | 'html' | 'pdf' | 'docx' | 'email' | 'feed'
export type Refused =
  | 'a zip archive'
  | 'an old Word file (.doc)'
  | 'a Rich Text file'
  | 'an Excel file'
  | 'a PowerPoint file'
  | 'an OpenDocument file'
  | 'a picture'
  | 'a compressed file'
  | 'a program'
  | 'a database'

const begins = (bytes: Uint8Array, ...codes: readonly number[]): boolean => codes.every((code, i) => bytes[i] === code)

/** The first bytes as Latin-1, so that each byte is one character; NULs dropped, so that UTF-16 can be looked at too. */
const opening = (bytes: Uint8Array, length: number): string =>
  String.fromCharCode(...bytes.subarray(0, length))
    .replaceAll('\0', '')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')

const holds = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'latin1')

const zipped = (bytes: Uint8Array): Format | Refused => {
  if (holds(bytes, 'word/document.xml')) return 'docx'
  if (holds(bytes, 'xl/workbook.xml')) return 'an Excel file'
  if (holds(bytes, 'ppt/presentation.xml')) return 'a PowerPoint file'
  if (holds(bytes, 'application/vnd.oasis.opendocument')) return 'an OpenDocument file'
  return holds(bytes, 'word/') ? 'docx' : 'a zip archive'
}

/** What the first bytes alone say, where they are sure. */
const byMagic = (bytes: Uint8Array): Format | Refused | undefined => {
  if (begins(bytes, 0x50, 0x4b, 3, 4)) return zipped(bytes)
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'an old Word file (.doc)'
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47) || begins(bytes, 0xff, 0xd8, 0xff) || begins(bytes, 0x47, 0x49, 0x46, 0x38)) return 'a picture'
  if (begins(bytes, 0x1f, 0x8b) || begins(bytes, 0x37, 0x7a, 0xbc, 0xaf) || begins(bytes, 0x28, 0xb5, 0x2f, 0xfd))
    return 'a compressed file'
  if (begins(bytes, 0x7f, 0x45, 0x4c, 0x46) || begins(bytes, 0x4d, 0x5a, 0x90, 0)) return 'a program'
  const head = opening(bytes, 1024)
  if (head.trimStart().startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'a Rich Text file'
  return head.startsWith('SQLite format 3') ? 'a database' : undefined
}

const mediaTypes: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'message/rfc822': 'email',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/pdf': 'pdf',
}
const extensions: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  eml: 'email',
  rss: 'feed',
  atom: 'feed',
  pdf: 'pdf',
  txt: 'plain',
}

/** What follows the XML declaration, comments and processing instructions at the start of a file. */
const afterPreamble = (head: string): string => {
  let rest = head.trimStart()
  for (let i = 0; i < 20; i += 1) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 3 : rest.startsWith('<?') ? rest.indexOf('?>') + 2 : 0
    if (end < 4) return rest
    rest = rest.slice(end).trimStart()
  }
  return rest
}

/** A doctype, `<html>` or the root of a feed at the start is sure; a `<` alone is not. */
const byOpeningTag = (bytes: Uint8Array): Format | undefined => {
  const head = afterPreamble(opening(bytes, 4096)).slice(0, 20).toLowerCase()
  const root = /^<(!doctype html|html|head|body|rss|feed|rdf:rdf)\b/.exec(head)?.[1]
  if (root === undefined) return undefined
  return root === 'rss' || root === 'feed' || root === 'rdf:rdf' ? 'feed' : 'html'
}

const header = /^(?:from|to|date|subject|message-id|mime-version|received|return-path|delivered-to|reply-to|content-type|x-[a-z-]+):/i

/** Two or more different mail headers, `From:` among them, before the first blank line. */
const looksLikeMail = (bytes: Uint8Array): boolean => {
  const lines =
    opening(bytes, 4096)
      .split(/\r?\n\r?\n/, 1)[0]
      ?.split(/\r?\n/) ?? []
  const names = new Set(lines.flatMap((line) => header.exec(line)?.[0].toLowerCase() ?? []))
  return header.test(lines[0] ?? '') && names.has('from:') && names.size >= 3
}

/** Bytes of a file that is called a Word file and shows nothing of one: half an archive, or no text either. */
const isBrokenWord = (bytes: Uint8Array, sure: Format | Refused | undefined): boolean =>
  sure === 'a zip archive' ? zipProblem(bytes) === 'damaged' : sure === undefined && 'kind' in decodeText(bytes)

/**
 * The format of the bytes: magic numbers first, then an opening tag, the media type that a server declared, the
 * ending of the name, mail headers; else plain text. A string with an article is a kind of file that is not read.
 */
export const formatOf = (bytes: Uint8Array, label: string, mediaType?: string): Format | Refused => {
  const sure = byMagic(bytes) ?? byOpeningTag(bytes)
  const ending = /\.([a-z]{2,8})$/i.exec(label.split(/[?#]/, 1)[0] ?? '')?.[1]?.toLowerCase() ?? ''
  if (ending === 'docx' && isBrokenWord(bytes, sure)) return 'docx'
  if (sure !== undefined) return sure
  const declared = mediaTypes[mediaType?.split(';', 1)[0]?.trim().toLowerCase() ?? '']
  if (declared !== undefined) return declared
  return extensions[ending] ?? (looksLikeMail(bytes) ? 'email' : 'plain')
}

/** True for what is read, false for what is only recognised. */
export const isRead = (format: Format | Refused): format is Format => !format.includes(' ')
