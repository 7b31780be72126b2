const small: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  half: 0.5,
  dozen: 12,
  score: 20,
  couple: 2,
  pair: 2,
}
const scale: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  m: 1e6,
  mn: 1e6,
  k: 1e3,
  tn: 1e12,
  dozen: 12,
}

const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/

/** "24", "1,000", "2.5m": the figure, or undefined. */
const figure = (word: string): number | undefined => {
  if (digits.test(word)) return Number(word.replaceAll(',', ''))
  const short = /^(\d[\d,]*(?:\.\d+)?)(bn|mn|m|k|tn)$/.exec(word)
  return short ? Number(short[1]!.replaceAll(',', '')) * scale[short[2]!]! : undefined
}

/**
 * The number that a run of lower-case words spells: "two dozen" is 24, "half a million" 500,000, "1.5 billion"
 * 1,500,000,000. Undefined where a word is no part of a number. Rounded to the unit where it is a count of wholes.
 */
export const numberOf = (words: readonly string[]): number | undefined => {
  let total = 0
  let current: number | undefined
  for (const word of words
    .flatMap((each) => each.split('-'))
    .filter((each) => each !== 'and' && each !== 'a' && each !== 'of' && each !== '')) {
    const value = figure(word) ?? (word === 'dozen' && current !== undefined ? undefined : small[word])
    const factor = scale[word]
    if (value !== undefined) current = (current ?? 0) + value
    else if (factor !== undefined) {
      current = (current ?? 1) * factor
      if (factor >= 1000) {
        total += current
        current = 0
      }
    } else return undefined
  }
  return current === undefined ? undefined : Number((total + current).toPrecision(12))
}

/** True for a word that may stand in a number. */
export const isNumberWord = (word: string): boolean =>
  word.split('-').every((part) => figure(part) !== undefined || part in small || part in scale)
