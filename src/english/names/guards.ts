import type { Span } from '../../base/index.ts'
import type { Token } from '../sentence.ts'
import type { Alias } from './alias-index.ts'
import type { Guard } from './tables.ts'

/** An alias where it stands. */
export interface Found {
  readonly alias: Alias
  readonly span: Span
  readonly tokens: readonly [first: number, last: number]
}

interface Text {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** True where the words around show another meaning: `Atlanta, Georgia`, `Indian Congress Party`. */
export const isGuarded = (found: Found, words: Text, guards: ReadonlyMap<string, Guard>): boolean => {
  const guard = guards.get(found.alias.text)
  if (guard === undefined) return false
  const [first, last] = found.tokens
  const next = words.tokens[last + 1]?.text
  const previous = words.tokens[first - 1]?.text === ',' ? words.tokens[first - 2] : words.tokens[first - 1]
  return (next !== undefined && guard.before.has(next)) || (previous !== undefined && guard.after.has(previous.text))
}

const turning = new Set(['pro', 'anti', 'ex', 'post', 'non', 'pre', 'neo', 'trans', 'un'])

/** True for the name in `pro-Russian` or `post-Soviet`: a stance or a time, not the party. */
export const isJoinedAway = (found: Found, words: Text): boolean => {
  const first = found.tokens[0]
  const dash = words.tokens[first - 1]
  const prefix = words.tokens[first - 2]
  return (
    dash !== undefined &&
    prefix !== undefined &&
    /^[-–‑]$/.test(dash.text) &&
    dash.span[0] === prefix.span[1] &&
    turning.has(prefix.text.toLowerCase())
  )
}

const titles = new Set([
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'dr',
  'dr.',
  'president',
  'premier',
  'chancellor',
  'minister',
  'secretary',
  'king',
  'queen',
  'sultan',
  'emir',
  'prince',
  'sheikh',
  'ayatollah',
  'general',
  'gen.',
  'marshal',
  'colonel',
  'col.',
  'admiral',
  'senator',
  'chairman',
  'comrade',
  'leader',
  'pope',
  'ambassador',
  'chief',
  'spokesman',
  'spokeswoman',
  'commander',
  'taoiseach',
  'the',
  'a',
  'an',
  'and',
  'but',
  'or',
  'when',
  'while',
  'if',
  'as',
  'after',
  'before',
  'that',
  'with',
  'by',
  'for',
  'to',
  'of',
  'in',
  'on',
])

const isCapitalised = (token: Token | undefined): token is Token => token !== undefined && /^\p{Lu}[\p{L}'’-]*\p{Ll}/u.test(token.text)

// Tags decide where they are there: a verb that opens a headline is capitalised too.
const isNameWord = (token: Token | undefined): boolean => isCapitalised(token) && (token.upos === 'PROPN' || token.upos === '')

const isApart = (left: Token, right: Token): boolean => right.span[0] > left.span[1]

/** True for a surname or city inside another person's name: `Mike Johnson`, `Abbas Kiarostami`, `Paris Hilton`. */
export const isPartOfPerson = (found: Found, words: Text): boolean => {
  const { form, introduced } = found.alias
  const [first, last] = found.tokens
  const [previous, next] = [words.tokens[first - 1], words.tokens[last + 1]]
  if (form === 'person' && introduced === true) {
    if (isNameWord(previous) && first >= 2 && !titles.has(previous!.text.toLowerCase())) return true
    return isNameWord(next) && isApart(words.tokens[last]!, next!) && first === last
  }
  return (form === 'capital' || form === 'name') && first === last && isFlatOfPerson(first, words)
}

// The tree joins the words of a person's name by `flat`; a city and its state or a ship's name do not stand so.
const isFlatOfPerson = (at: number, words: Text): boolean => {
  const token = words.tokens[at]!
  const previous = words.tokens[at - 1]
  const next = words.tokens[at + 1]
  if (token.deprel === 'flat' && token.head === at - 1 && isNameWord(previous) && isGivenName(previous!)) return true
  return next?.deprel === 'flat' && next.head === at && isNameWord(next) && personSurnames.has(token.text)
}

const personSurnames = new Set([
  'Paris',
  'Chad',
  'Georgia',
  'Israel',
  'Jordan',
  'Sofia',
  'Victoria',
  'Santiago',
  'Kingston',
  'London',
  'Cuba',
  'India',
  'Kenya',
  'China',
  'Chile',
])

// Words that stand before a place without being a given name.
const notGiven = new Set([
  'north',
  'south',
  'east',
  'west',
  'central',
  'northern',
  'southern',
  'eastern',
  'western',
  'president',
  'republic',
  'president',
  'king',
  'queen',
  'prince',
  'new',
  'old',
  'greater',
  'downtown',
  'metropolitan',
  'minister',
  'team',
  'miss',
  'air',
  'fc',
  'real',
])

const isGivenName = (token: Token): boolean =>
  !notGiven.has(token.text.toLowerCase()) && token.text.length > 2 && token.text !== token.text.toUpperCase()

/** True for `Congress` in `Mexico's Congress`: the seat of another party, which is named just before. */
export const isOthersSeat = (found: Found, words: Text, before: readonly Found[]): boolean => {
  const previous = before.at(-1)
  if (found.alias.form !== 'metonym' || previous === undefined || previous.alias.id === found.alias.id) return false
  const between = words.text.slice(previous.span[1], found.span[0])
  return /^(?:['’]s?)?\s+$/.test(between)
}

/** True for the language: `in Russian,`, `speaks Turkish`. */
export const isLanguage = (found: Found, words: Text): boolean => {
  if (found.alias.form !== 'demonym' || found.alias.text.endsWith('s')) return false
  const [first, last] = found.tokens
  const previous = words.tokens[first - 1]?.text.toLowerCase()
  const next = words.tokens[last + 1]
  const ends = next === undefined || /^[.,;:!?)”"'’]$/.test(next.text) || /^(and|or|as|on|at|to|is|was)$/.test(next.text)
  if (previous !== undefined && /^(in|into|from)$/.test(previous)) return ends
  return previous !== undefined && /^(speak|speaks|spoke|speaking|fluent|learn|learned|translated)$/.test(previous) && ends
}
