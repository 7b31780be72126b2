import type { Span } from '../../base/index.ts'
import type { Part } from './parts.ts'
import { shownSentence } from './shown.ts'

/** Where a quote stands; `healed` when it differed from the text in white space, quotation marks or hyphens. */
export interface Place {
  readonly span: Span
  readonly healed: boolean
}

/** What is taken for the same: `''` for signs that are not seen at all. */
const folded = (sign: string): string => {
  if (/[\s\u00a0\u202f\u2007]/.test(sign)) return ' '
  if (/['"`´‘’‚‛“”„‟«»‹›′″]/.test(sign)) return "'"
  if (/[-‐‑‒–—―−]/.test(sign)) return '-'
  return /[\u00ad\u200b-\u200d\u2060\ufeff]/.test(sign) ? '' : sign
}

/** A text with what differs only in form made alike, and for each of its units the place in the text that it comes from. */
interface Fold {
  readonly text: string
  readonly places: readonly number[]
}

const foldOf = (text: string): Fold => {
  let out = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = folded(text[at]!)
    // Runs of blanks, marks or hyphens count as one: `--` for a dash, `''` for a quotation mark.
    if (sign === '' || (/[ '-]/.test(sign) && out.endsWith(sign))) continue
    out += sign
    places.push(at)
  }
  return { text: out, places }
}

/** Letters or digits that a quote must have to be found by. */
const hasWords = (quote: string): boolean => (quote.match(/[\p{L}\p{N}]/gu) ?? []).length >= 3

const bare = (quote: string): string => quote.replace(/^[\s']+|[\s']+$/g, '')

/** A sentence as it was shown, and where it begins in the document. */
interface ShownAt {
  readonly number: number
  readonly shown: string
  readonly offset: number
  readonly fold: Fold
}

/** A part of a text, ready for quotes to be looked up in it. */
export interface QuotedPart {
  readonly sentences: readonly ShownAt[]
  readonly whole: Fold
}

/** Makes a part ready; each sentence is folded once, however many quotes are looked up. */
export const quotedPart = (text: string, part: Part): QuotedPart => {
  const sentences = part.map(({ number, span }): ShownAt => {
    const shown = shownSentence(text, span)
    return { number, shown, offset: span[0], fold: foldOf(shown) }
  })
  return { sentences, whole: foldOf(sentences.map(({ shown }) => shown).join(' ')) }
}

const exactIn = ({ shown, offset }: ShownAt, quote: string): Place | undefined => {
  const at = shown.indexOf(quote)
  return at < 0 ? undefined : { span: [offset + at, offset + at + quote.length], healed: false }
}

const healedIn = ({ fold, offset }: ShownAt, quote: string): Place | undefined => {
  for (const wanted of formsOf(quote)) {
    const at = fold.text.indexOf(wanted)
    if (at < 0) continue
    return { span: [offset + fold.places[at]!, offset + fold.places[at + wanted.length - 1]! + 1], healed: true }
  }
  return undefined
}

/** A quote made alike, as it is and without marks around it. */
const formsOf = (quote: string): string[] => {
  const whole = foldOf(quote).text.trim()
  return [...new Set([whole, bare(whole)])].filter(hasWords)
}

/**
 * Where a quote stands within one of the sentences: to the letter if it does anywhere, else healed; of several sentences in the one
 * whose number the model gave, or the nearest to it.
 */
export const placeOfQuote = ({ sentences }: QuotedPart, quote: string, number: number): Place | undefined => {
  const wanted = quote.trim()
  if (!hasWords(wanted)) return undefined
  const nearest = [...sentences].sort((a, b) => Math.abs(a.number - number) - Math.abs(b.number - number) || a.number - b.number)
  for (const find of [exactIn, healedIn]) {
    for (const sentence of nearest) {
      const place = find(sentence, wanted)
      if (place) return place
    }
  }
  return undefined
}

/** True when the quote stands in the part, but over more than one sentence. */
export const runsOver = ({ whole }: QuotedPart, quote: string): boolean => formsOf(quote).some((form) => whole.text.includes(form))
