import type { Span } from '../../base/index.ts'

/**
 * A type of equipment as the field writes it: `Su-35`, `S-300PMU-2`, `F/A-18E`, `AIM-120`, `T-72B3`, `Tor-M1`, `Iskander-M`,
 * `9K720`, with a plural `s`. All parts are bounded, so matching is linear.
 */
const digitForm = String.raw`(?:[A-Z]\/)?[A-Z][A-Za-z]{0,11}-\d{1,4}(?:[A-Z]{1,5}\d{0,2})?(?:-\d{1,3})?(?:s|[a-z])?`
const letterForm = String.raw`[A-Z][a-z]{2,11}-(?:[A-Z]{1,2}\d{0,2}|[IVX]{1,4})`
const edge = String.raw`(?![\p{L}\d])`
const sticky = new RegExp(`(?:${digitForm}|${letterForm})${edge}(?!-\\p{L})(?!\\.\\d)`, 'uy')
const whole = new RegExp(`^(?:${digitForm}|${letterForm})$`, 'u')
/** First parts that make no designation: months, and words that join to numbers. */
const notType: ReadonlySet<string> = new Set(
  (
    'Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June ' +
    'July August September October November December Mid Post Pre Page Article Top Under Over Anti Non Pro'
  ).split(' '),
)

const isType = (word: string): boolean => !notType.has(word.slice(0, word.indexOf('-')))

/** Where a hyphenated designation that starts at `at` ends, or -1. */
export const designationEnd = (text: string, at: number): number => {
  sticky.lastIndex = at
  const match = sticky.exec(text)
  return match === null || !isType(match[0]) ? -1 : sticky.lastIndex
}

/** True for a word that the tokeniser keeps whole as a designation though UD splits it at its hyphens. */
export const isJoinedDesignation = (word: string): boolean => word.includes('-') && whole.test(word) && isType(word)

interface Piece {
  readonly span: Span
  readonly text: string
}

const split = (token: Piece): Piece[] => {
  if (!isJoinedDesignation(token.text)) return [{ span: token.span, text: token.text }]
  let at = token.span[0]
  return token.text.split(/(-)/).map((text) => {
    const piece: Piece = { span: [at, at + text.length], text }
    at += text.length
    return piece
  })
}

/** The tokens as UD has them: a designation such as `Su-35` becomes `Su`, `-`, `35`; all others stay as they are. */
export const udTokens = (tokens: Piece | readonly Piece[]): Piece[] => ('span' in tokens ? split(tokens) : tokens.flatMap(split))
