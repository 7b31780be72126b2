import { plainForm } from './normal.ts'

/** The words of a sentence that the parser sees, without punctuation, and what stood in the gaps between them. */
export interface Kept {
  /** Places of the kept words in the sentence. */
  readonly places: Int32Array
  /** `gaps[k]` is what stands before kept word `k`; the last entry is what stands after the last word. Bits as in `gapBit`. */
  readonly gaps: Uint8Array
}

const comma = 1
const dash = 2
const opening = 4
const closing = 8
const quote = 16
const tight = 32
const final = 64

const gapBit = (plain: string, isTight: boolean): number => {
  const first = plain[0] ?? ''
  if (isTight && (first === '-' || first === '/')) return tight
  if (first === ',') return comma
  if (plain.startsWith('..') || first === ':' || first === ';' || first === '-') return dash
  if (first === '(' || first === '[' || first === '{' || first === '<') return opening
  if (first === ')' || first === ']' || first === '}' || first === '>') return closing
  if (first === '"' || first === "'" || first === '`') return quote
  return first === '.' || first === '!' || first === '?' ? final : dash
}

/** Sets apart the tokens that `isPunct` names. A sentence of punctuation alone keeps its first token. */
export const stripPunctuation = (words: readonly string[], spaceBefore: readonly boolean[], isPunct: (i: number) => boolean): Kept => {
  const places: number[] = []
  const gaps: number[] = [0]
  for (let i = 0; i < words.length; i++) {
    if (!isPunct(i)) {
      places.push(i)
      gaps.push(0)
      continue
    }
    const touches = i > 0 && !spaceBefore[i] && i + 1 < words.length && !spaceBefore[i + 1]
    gaps[gaps.length - 1]! |= gapBit(plainForm(words[i]!), touches)
  }
  if (places.length === 0 && words.length > 0) return { places: Int32Array.of(0), gaps: Uint8Array.of(0, gaps[0]!) }
  return { places: Int32Array.from(places), gaps: Uint8Array.from(gaps) }
}
