/**
 * A text for a flat column: without what an engine cannot hold (NUL, halves of a surrogate pair). The chain's body keeps it to the letter.
 */
export const plainText = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD')

const mostWords = 400
const longestWord = 100

/** The words of texts as the full-text index holds them, the same for every engine: folded (`café` is `cafe`), in order, without signs. */
export const wordsOf = (...texts: readonly (string | null)[]): readonly string[] => {
  const folded = texts
    .filter((text) => text !== null)
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords).map((word) => word.slice(0, longestWord))
}
