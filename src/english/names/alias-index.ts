import type { Day, PartyId } from '../../base/index.ts'
import type { Name } from '../sentence.ts'

/** One way in which texts write a party. */
export interface Alias {
  readonly text: string
  /** '' for a phrase that holds a name but is no party: `South China Sea`. */
  readonly id: PartyId
  readonly form: Name['form']
  /** `the West`: without the article it is something else. */
  readonly article: boolean
  /** Stands only after the full name (or, of a leader, about the time in office). */
  readonly introduced: boolean
  /** Part of a state: read as a place unless it acts. */
  readonly region: boolean
  /** Of a city that stands for a group: the state that it lies in. */
  readonly place: PartyId | undefined
  /** Of persons in the table: the name that the rows of one person share, and the time in office. */
  readonly leader: string | undefined
  readonly term: readonly [from: Day, to: Day] | undefined
}

/** Aliases by their first run of letters in lower case, longest first. */
export type AliasIndex = Map<string, Alias[]>

export const emptyIndex = (): AliasIndex => new Map()

const wordChar = /[\p{L}\p{N}]/u

const isWordAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return wordChar.test(text[at] ?? '')
}

// Most words are of these letters only. A pattern takes them in at once, also before the engine has compiled the loop.
const asciiRun = /[A-Za-z0-9]*/y

/** The run of letters and digits that starts at a place of the text, in lower case; '' if there is none. */
export const keyAt = (text: string, at: number): string => {
  asciiRun.lastIndex = at
  asciiRun.test(text)
  let end = asciiRun.lastIndex
  while (isWordAt(text, end)) end++
  return text.slice(at, end).toLowerCase()
}

/** What is known of an alias beside its party and form. */
export type AliasMore = Partial<Pick<Alias, 'introduced' | 'region' | 'place' | 'leader' | 'term'>>

const nothing: AliasMore = {}

/** Adds an alias behind the others of its first word. Call `sortAliases` before the index is read. */
export const addAlias = (index: AliasIndex, written: string, id: PartyId, form: Name['form'], more: AliasMore = nothing): void => {
  const article = written.startsWith('the ') || written.startsWith('The ')
  const text = article ? written.slice(4) : written
  if (text === '') return
  const { introduced = false, region = false, place, leader, term } = more
  const entry: Alias = { text, id, form, article, introduced, region, place, leader, term }
  const key = keyAt(text, 0)
  const bucket = index.get(key)
  if (bucket === undefined) index.set(key, [entry])
  else bucket.push(entry)
}

/** Puts the longest first; equal lengths stay in the order of the tables. */
export const sortAliases = (index: AliasIndex): AliasIndex => {
  for (const bucket of index.values()) if (bucket.length > 1) bucket.sort((a, b) => b.text.length - a.text.length)
  return index
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0
const plainOf = (char: string): string => (char === '’' || char === 'ʼ' ? "'" : char === '\u2011' || char === '–' ? '-' : char)
// Spaces of the alias stand for any white space of the text, so that a name broken over two lines is still one.
const compare = (text: string, at: number, alias: string): number => {
  let i = at
  for (let j = 0; j < alias.length; j++) {
    if (alias[j] === ' ') {
      if (!isSpace(text.charCodeAt(i))) return -1
      while (isSpace(text.charCodeAt(i))) i++
    } else {
      const char = text[i]
      if (char === undefined || (char !== alias[j] && plainOf(char) !== plainOf(alias[j]!))) return -1
      i++
    }
  }
  return isWordAt(text, i) ? -1 : i
}

/**
 * Where the alias ends if it stands at `at`, else -1. Case counts, but a name of four letters or more may stand in
 * capitals, as in headlines (`IRAN`).
 */
export const matchAlias = (text: string, at: number, alias: string): number => {
  const end = compare(text, at, alias)
  const second = text.charCodeAt(at + 1)
  if (end >= 0 || alias.length < 4 || (second >= 97 && second <= 122)) return end
  const capitals = alias.toUpperCase()
  return capitals === alias ? -1 : compare(text, at, capitals)
}
