import { plainForm } from './normal.ts'

const joined = /^(?:[A-Z]\/)?[A-Z][A-Za-z]{0,11}-(?:[A-Z]{1,2})?\d{1,4}[A-Za-z]{0,5}\d{0,2}(?:-\d{1,3})?s?$/
/** Without a digit: `Iskander-M`. */
const lettered = /^[A-Z][a-z]{2,11}-(?:[A-Z]{1,2}\d{0,2}|[IVX]{1,4})s?$/
const stem = /^[A-Z][A-Za-z]{0,9}$/
const number = /^(?:[A-Z]{1,2})?\d{1,4}[A-Za-z]{0,4}\d?$/
const notStems = new Set([
  'Pre',
  'Post',
  'Mid',
  'Late',
  'Early',
  'Under',
  'Over',
  'Non',
  'Article',
  'Page',
  'The',
  'In',
  'From',
  'Since',
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
  'January',
  'February',
  'March',
  'April',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
])

/** True for a designation of a weapon, vehicle or road that stands as one word: `Su-35`, `MiG-29`, `Ka-52M`, `Tor-M1`. */
export const isDesignation = (word: string): boolean => {
  if (word.length < 3 || word.length > 24) return false
  const plain = plainForm(word)
  return (joined.test(plain) || lettered.test(plain)) && !notStems.has(plain.slice(0, plain.indexOf('-')))
}

/** A run of UD tokens that is one word for the engine: `[first, last]`, both included. */
export type TokenGroup = readonly [first: number, last: number]

/**
 * Finds designations that UD writes as three tokens (`Su` `-` `35`, without spaces).
 * Returns one group per engine token; most hold one UD token.
 */
export const groupDesignations = (words: readonly string[], spaceBefore: readonly boolean[]): TokenGroup[] => {
  const groups: TokenGroup[] = []
  for (let i = 0; i < words.length; i++) {
    const whole =
      i + 2 < words.length &&
      !spaceBefore[i + 1] &&
      !spaceBefore[i + 2] &&
      plainForm(words[i + 1]!) === '-' &&
      stem.test(words[i]!) &&
      !notStems.has(words[i]!) &&
      number.test(words[i + 2]!) &&
      !(i + 3 < words.length && !spaceBefore[i + 3] && plainForm(words[i + 3]!) === '-')
    groups.push(whole ? [i, i + 2] : [i, i])
    if (whole) i += 2
  }
  return groups
}
