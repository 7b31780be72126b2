const clitic = /(?:n['’`]t|['’`](?:s|re|ve|ll|d|m))$/i

/** Two words written as one: where the second begins. */
const fused: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['wont', 2],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['havent', 4],
  ['arent', 3],
])

/** Adds the word `[start, stop)` to `out`, its clitic (`'s`, `n't`, `’re`) or its fused second word apart. */
export const splitClitics = (text: string, start: number, stop: number, out: number[]): void => {
  const length = stop - start
  if (length >= 3 && length <= 60) {
    const word = text.slice(start, stop)
    const at = length <= 8 ? fused.get(word.toLowerCase()) : undefined
    if (at !== undefined) {
      out.push(start, start + at, start + at, stop)
      return
    }
    const third = word.charCodeAt(length - 2)
    const match = third > 0x2b && third < 0x7b && !/['’`]/.test(word.slice(-3)) ? null : clitic.exec(word)
    if (match !== null && match.index > 0) {
      out.push(start, start + match.index, start + match.index, stop)
      return
    }
  }
  out.push(start, stop)
}
