/** Forms of a word that only the features see; the text itself is never changed. */

const beyondAscii = /[^\x00-\x7f]/

/** Curly quotes, dashes and the ellipsis sign as ASCII. */
export const plainForm = (raw: string): string => {
  if (!beyondAscii.test(raw)) return raw
  return raw
    .replace(/[\u2018\u2019\u201a\u201b\u02bc\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2026/g, '...')
}

/** The key of a word in dictionaries: lower case, every digit as `0`. Takes a plain form. */
export const wordKey = (plain: string): string => plain.toLowerCase().replace(/[0-9]/g, '0')

const isUpper = (char: string): boolean => (char >= 'A' && char <= 'Z') || (char > '\x7f' && char !== char.toLowerCase())
const isLower = (char: string): boolean => (char >= 'a' && char <= 'z') || (char > '\x7f' && char !== char.toUpperCase())
const isDigit = (char: string): boolean => char >= '0' && char <= '9'

/** The shape of a word: `Xx`, `XX-00`; runs are capped at two signs, the whole at eight. Takes a plain form. */
export const shapeOf = (plain: string): string => {
  let shape = ''
  let run = 0
  let last = ''
  for (let i = 0; i < plain.length && shape.length < 8; i++) {
    const char = plain[i]!
    const sign = isDigit(char) ? '0' : isUpper(char) ? 'X' : isLower(char) ? 'x' : char
    run = sign === last ? run + 1 : 1
    last = sign
    if (run <= 2) shape += sign
  }
  return shape
}

const hasLetter = /\p{L}/u

const capital = /^\p{Lu}/u
const longWord = /^\p{L}.{3}/u

/** True for a line of at least four long words that all begin with a capital, and that no full stop ends. */
const isTitle = (plain: readonly string[]): boolean => {
  const long = plain.filter((word) => longWord.test(word))
  return long.length >= 4 && plain.at(-1) !== '.' && long.every((word) => capital.test(word))
}

/**
 * True for a headline whose capitals say nothing: more than 70 % of the words with letters (and at least three) are in upper
 * case, or every
 * long word begins with a capital.
 */
export const isHeadline = (plain: readonly string[]): boolean => {
  let upper = 0
  let lettered = 0
  for (const word of plain) {
    if (!hasLetter.test(word)) continue
    lettered++
    if (word === word.toUpperCase()) upper++
  }
  return (upper >= 3 && upper > 0.7 * lettered) || isTitle(plain)
}
