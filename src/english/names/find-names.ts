import type { Day } from '../../base/index.ts'
import type { Name, Token } from '../sentence.ts'
import { keyAt, matchAlias } from './alias-index.ts'
import type { Alias, AliasIndex } from './alias-index.ts'
import { isGuarded, isJoinedAway, isLanguage, isOthersSeat, isPartOfPerson } from './guards.ts'
import type { Found } from './guards.ts'
import { readingOf } from './reading.ts'
import type { Tables } from './tables.ts'

/** What names are found in. Tags and trees are used where they are there. */
export interface Words {
  /** The text that the spans of the tokens count in. */
  readonly text: string
  readonly tokens: readonly Token[]
}

/** What the document tells beyond the sentence. */
export interface NameContext {
  readonly published_on?: Day
  /** Persons that the document introduces, from `personsOf`. */
  readonly persons?: AliasIndex
  /** Codes and leaders that the document names in full, so that their short forms are known. */
  readonly introduced?: ReadonlySet<string>
}

const yearsOfMemory = 2

// A month or a year of publication may mean its last day.
const endOf = (day: Day): string => `${day}-99`

// Without a day of publication only leaders of recent years are known by their surname alone.
const isAboutTime = (alias: Alias, published: Day | undefined): boolean => {
  if (alias.term === undefined) return false
  if (published === undefined) return alias.term[1] >= '2008'
  const [from, to] = [Number(alias.term[0].slice(0, 4)), Number(alias.term[1].slice(0, 4))]
  const year = Number(published.slice(0, 4))
  return from <= year && year <= to + yearsOfMemory
}

const inOffice = (alias: Alias, published: Day): boolean =>
  alias.term !== undefined && alias.term[0] <= endOf(published) && published <= alias.term[1]

const mayStand = (alias: Alias, context: NameContext): boolean => {
  // Who takes office later does not act for the state yet.
  if (alias.term !== undefined && context.published_on !== undefined && alias.term[0] > endOf(context.published_on)) return false
  if (!alias.introduced) return true
  const known = alias.leader ?? alias.id
  return context.introduced?.has(known) === true || isAboutTime(alias, context.published_on)
}

const rank = (alias: Alias, context: NameContext): number => {
  if (alias.place !== undefined) return 3
  if (context.introduced?.has(alias.leader ?? '') === true) return 2
  return context.published_on !== undefined && inOffice(alias, context.published_on) ? 1 : 0
}

/** Of the aliases that end at the same place the one that fits the document and its day best. */
const bestOf = (matches: readonly Alias[], context: NameContext): Alias =>
  matches.reduce((best, alias) => (rank(alias, context) > rank(best, context) ? alias : best))

interface Match {
  readonly alias: Alias
  readonly end: number
}

const longestAt = (bucket: readonly Alias[], words: Words, first: number, context: NameContext): Match | undefined => {
  const start = words.tokens[first]!.span[0]
  const before = words.tokens[first - 1]?.text
  let end = -1
  const matches: Alias[] = []
  for (const alias of bucket) {
    if (matches.length > 0 && alias.text.length < matches[0]!.text.length) break
    if (alias.article && before !== 'the' && before !== 'The' && before !== 'THE') continue
    const at = matchAlias(words.text, start, alias.text)
    if (at < 0 || !mayStand(alias, context)) continue
    end = at
    matches.push(alias)
  }
  return matches.length === 0 ? undefined : { alias: bestOf(matches, context), end }
}

const lastToken = (words: Words, first: number, end: number): number => {
  let last = first
  while (last + 1 < words.tokens.length && words.tokens[last + 1]!.span[0] < end) last++
  return last
}

const capitalWord = /^\p{Lu}{2,3}$/u

// In a line in capitals "US", "IS" and "WHO" may be the common words.
const shouts = (words: Words): boolean => {
  const letters = words.tokens.filter((token) => /\p{L}{2}/u.test(token.text))
  return letters.length > 3 && letters.every((token) => token.text === token.text.toUpperCase())
}

const commonWords = new Set(['US', 'IS', 'WHO', 'AU', 'IT'])

interface Line extends Words {
  /** True if all of it is in capitals; asked once for a line. */
  readonly isShout: () => boolean
}

const lineOf = (words: Words): Line => {
  let known: boolean | undefined
  return { text: words.text, tokens: words.tokens, isShout: () => (known ??= shouts(words)) }
}

const isParty = (found: Found, words: Line, tables: Tables, before: readonly Found[]): boolean => {
  const written = words.text.slice(found.span[0], found.span[1])
  // "US$3 trillion" is a currency.
  if (words.text[found.span[1]] === '$') return false
  if (capitalWord.test(written) && commonWords.has(written) && words.isShout()) return false
  return (
    !isGuarded(found, words, tables.guards) &&
    !isJoinedAway(found, words) &&
    !isPartOfPerson(found, words) &&
    !isOthersSeat(found, words, before) &&
    !isLanguage(found, words)
  )
}

const matchAt = (words: Words, first: number, tables: Tables, context: NameContext): Found | undefined => {
  const token = words.tokens[first]!
  // Few names begin with a small letter, and those are one plain word there: no need to cut and fold each word of a text.
  const code = token.text.charCodeAt(0)
  const key = code >= 97 && code <= 122 && !token.text.includes('-') ? token.text : keyAt(words.text, token.span[0])
  if (key === '') return undefined
  const own = context.persons?.get(key)
  const known = tables.aliases.get(key)
  const fromText = own && longestAt(own, words, first, context)
  const fromTables = known && longestAt(known, words, first, context)
  const match = fromText && (!fromTables || fromText.end >= fromTables.end) ? fromText : fromTables
  if (!match) return undefined
  return { alias: match.alias, span: [words.tokens[first]!.span[0], match.end], tokens: [first, lastToken(words, first, match.end)] }
}

/** Aliases found in the words, longest first, none inside another; phrases that are no party are left out. */
export const findAliases = (words: Words, tables: Tables, context: NameContext = {}): Found[] => {
  const found: Found[] = []
  const line = lineOf(words)
  for (let first = 0; first < words.tokens.length; first++) {
    const match = matchAt(words, first, tables, context)
    if (!match) continue
    if (match.alias.id === '') first = match.tokens[1]
    else if (isParty(match, line, tables, found)) {
      found.push(match)
      first = match.tokens[1]
    }
  }
  return found
}

/** Aliases as names: what each one is read as from the words around it. */
export const namesOf = (found: readonly Found[], words: Words): Name[] =>
  found.map((one) => {
    const reading = readingOf(one, found, words)
    const id = reading === 'place' ? (one.alias.place ?? one.alias.id) : one.alias.id
    return { span: one.span, tokens: one.tokens, id, reading, form: one.alias.form }
  })

/**
 * The names of parties in a sentence, in the order of the text and not overlapping. Reading by syntax needs a tree (`head`,
 * `deprel`); without one the words around decide. Spans count as the tokens' do.
 */
export const findNames = (words: Words, tables: Tables, context: NameContext = {}): Name[] =>
  namesOf(findAliases(words, tables, context), words)
