/** A contrast set between commas: `Iran, not Russia, supplied`. Places of tokens. */
export interface Contrast {
  /** The comma before `not`. */
  readonly opens: number
  /** The comma after the contrasted words. */
  readonly closes: number
}

const nominal = new Set(['NOUN', 'PROPN', 'PRON'])
const phrase = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM'])
const longest = 6

/**
 * Finds the first `, not X,` that follows a noun, with nothing but a short noun phrase in it. The parser mistakes the noun before
 * it for the root, so the engine parses the sentence without it. Takes plain forms.
 */
export const findContrast = (words: readonly string[], upos: readonly string[]): Contrast | undefined => {
  for (let opens = 1; opens + 3 < words.length; opens++) {
    if (words[opens] !== ',' || words[opens + 1]!.toLowerCase() !== 'not' || !nominal.has(upos[opens - 1]!)) continue
    let end = opens + 2
    while (end < words.length && end - opens - 2 < longest && phrase.has(upos[end]!)) end++
    if (words[end] === ',' && nominal.has(upos[end - 1]!) && end + 1 < words.length) return { opens, closes: end }
  }
  return undefined
}
