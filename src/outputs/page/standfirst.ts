import { capital } from '../brief/words.ts'

/**
 * A long sentence as its first clauses, up to a length, and the rest as a sentence of its own: so that what is set large stays short and
 * nothing is left out. Clauses are parted by semicolons; the first is never cut.
 */
export const parted = (sentence: string, most: number): readonly [first: string, rest: string] => {
  if (sentence.length <= most) return [sentence, '']
  let end = sentence.indexOf('; ')
  for (let next = end; next >= 0 && next <= most; next = sentence.indexOf('; ', next + 1)) end = next
  return end < 0 ? [sentence, ''] : [`${sentence.slice(0, end)}.`, capital(sentence.slice(end + 2))]
}
