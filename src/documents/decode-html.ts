import { finding, type Finding } from '../base/index.ts'
import { decodeText, decodeWindows1252 } from './decode-text.ts'

type Decoded = { readonly text: string; readonly findings: readonly Finding[] } | Finding

const metaCharset = /<meta[^>]{1,500}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_:.-]{2,40})/i
const xmlEncoding = /^\s*<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}["']([a-z0-9_:.-]{2,40})/i

/** The encoding that the server's header, the page's `meta` or its XML declaration names, in this order. */
export const declaredCharset = (bytes: Uint8Array, mediaType = ''): string | undefined => {
  const header = /charset\s*=\s*["']?([a-z0-9_:.-]{2,40})/i.exec(mediaType.slice(0, 500))?.[1]
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return (header ?? metaCharset.exec(head)?.[1] ?? xmlEncoding.exec(head)?.[1])?.toLowerCase()
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const western = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'iso8859-1', 'latin1', 'l1', 'us-ascii', 'ascii'])

const decodeAs = (bytes: Uint8Array, charset: string): string | undefined => {
  if (western.has(charset)) return decodeWindows1252(bytes)
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The text of a page. A byte-order mark wins, then the declared encoding, unless the bytes prove it wrong: valid UTF-8 beyond
 * ASCII is hardly anything else, and what is not valid UTF-8 is not. Then a warning says how the page was read.
 */
export const decodeHtml = (bytes: Uint8Array, label: string, mediaType?: string): Decoded => {
  const declared = declaredCharset(bytes, mediaType)
  const utf8 = isUtf8(bytes)
  const wrong = (read: string): Finding =>
    finding('warning', 'charset-mismatch', `${label}: declared as ${declared}, read as ${read}; check names with accents`)
  if (declared === undefined || /^utf-?(?:8|16)/.test(declared) || bytes[0] === 0xfe || bytes[0] === 0xff) {
    const decoded = decodeText(bytes)
    if ('kind' in decoded) return { ...decoded, message: `${label}: ${decoded.message}` }
    return {
      text: decoded.text,
      findings: declared?.startsWith('utf-8') === true && !utf8 ? [wrong('Windows-1252')] : [],
    }
  }
  const ascii = bytes.every((byte) => byte < 0x80)
  if (utf8 && !ascii && !declared.startsWith('iso-2022') && declared !== 'hz-gb-2312')
    return { text: new TextDecoder().decode(bytes), findings: [wrong('UTF-8')] }
  const text = decodeAs(bytes, declared)
  if (text !== undefined) return { text, findings: [] }
  const decoded = decodeText(bytes)
  return 'kind' in decoded
    ? { ...decoded, message: `${label}: ${decoded.message}` }
    : { text: decoded.text, findings: [wrong('UTF-8 or Windows-1252')] }
}
