/** Classes of UTF-16 units, as bits, so that a scan costs one look-up a unit. */
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 4
export const UPPER = 8

const tableSize = 0x250
const table = new Uint8Array(tableSize)

const classOf = (unit: string): number => {
  const code = unit.charCodeAt(0)
  if (code <= 0x20 || (code >= 0x7f && code <= 0xa0)) return SPACE
  if (code >= 0x30 && code <= 0x39) return DIGIT
  if (/\p{Lu}/u.test(unit)) return LETTER | UPPER
  return /[\p{L}\p{M}]/u.test(unit) || code === 0xad ? LETTER : 0
}

for (let code = 0; code < tableSize; code++) table[code] = classOf(String.fromCharCode(code))

/** Blanks, marks of direction, zero-width spaces and byte-order marks: nothing a reader sees. */
const isWideSpace = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x2028 && code <= 0x202f) ||
  (code >= 0x205f && code <= 0x206f) ||
  code === 0x3000 ||
  code === 0xfeff ||
  code === 0x1680

const wideClass = (code: number): number => {
  if (code >= 0x2010 && code <= 0x2027) return 0
  if (isWideSpace(code)) return SPACE
  if (code >= 0xd800 && code <= 0xdfff) return LETTER
  if (code === 0x200c || code === 0x200d) return LETTER
  return classOf(String.fromCharCode(code))
}

/** The class bits of one UTF-16 unit. Control characters, NUL among them, count as space; halves of a pair as letters. */
export const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return code < tableSize ? (table[code] as number) : code !== code ? 0 : wideClass(code)
}
