import { finding, type Finding } from '../base/index.ts'

const hasBytes = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, i) => bytes[i] === byte)

/** Signs that never stand in a text: control characters other than tab, line ends, form feed and escape. */
const isControl = (byte: number): boolean => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27

const binary = (what: string): Finding =>
  finding('error', 'document-binary', `this is no text: ${what}, give plain text, HTML, PDF or DOCX`)

/** A finding when bytes of an encoding that extends ASCII cannot be text. */
const binarySign = (bytes: Uint8Array): Finding | null => {
  let controls = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte === 0) return binary(`NUL byte at offset ${i}`)
    if (isControl(byte)) controls++
  }
  return controls * 100 > bytes.length ? binary(`${controls} control characters in ${bytes.length} bytes`) : null
}

const decodeUtf16 = (bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): { readonly text: string } | Finding => {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return text.includes('\0') ? binary('NUL characters in UTF-16') : { text }
  } catch {
    return finding('error', 'document-encoding', `bytes that are not valid ${label.toUpperCase()}, save the text as UTF-8`)
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** What Windows-1252 has at 0x80 to 0x9f. Node 20's own decoder of that name reads Latin-1 and gives control characters there. */
const quotesAndDashes = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => quotesAndDashes[sign.charCodeAt(0) - 0x80] as string)

/** Bytes that are not valid UTF-8: still UTF-8 when most signs beyond ASCII are whole, else Windows-1252. */
const decodeDamaged = (bytes: Uint8Array): string => {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const broken = count(lenient, /\ufffd/g)
  const whole = count(lenient, /[^\x00-\x7f\ufffd]/g)
  return whole > 2 * broken ? lenient : decodeWindows1252(bytes)
}

/**
 * The text of bytes: UTF-8, UTF-16 with a byte-order mark, else Windows-1252. Only the byte-order mark is dropped; line ends
 * and all else stay as they are. Bytes that are no text (NUL, many control characters) give a finding.
 */
export const decodeText = (bytes: Uint8Array): { readonly text: string } | Finding => {
  if (hasBytes(bytes, 0xff, 0xfe)) return decodeUtf16(bytes, 'utf-16le')
  if (hasBytes(bytes, 0xfe, 0xff)) return decodeUtf16(bytes, 'utf-16be')
  const sign = binarySign(bytes)
  if (sign !== null) return sign
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: decodeDamaged(bytes) }
  }
}
