import type { Day, PartyId } from '../../base/index.ts'
import type { Token } from '../sentence.ts'
import { addAlias, emptyIndex, keyAt, sortAliases } from './alias-index.ts'
import type { AliasIndex } from './alias-index.ts'
import { findAliases } from './find-names.ts'
import type { NameContext, Words } from './find-names.ts'
import type { Found } from './guards.ts'
import { nameBackward, nameForward, shortForms } from './person-names.ts'
import type { Tables } from './tables.ts'

const mods = new Set([
  'deputy',
  'first',
  'second',
  'acting',
  'interim',
  'caretaker',
  'outgoing',
  'incoming',
  'new',
  'newly',
  'top',
  'senior',
  'chief',
  'then',
  'permanent',
  'special',
  'presidential',
  'military',
  'army',
  'nuclear',
  'government',
  'ministry',
  'foreign',
  'defence',
  'defense',
  'air',
  'force',
  'navy',
  'security',
  'state',
  'elected',
  'appointed',
  'current',
  'vice',
  'de',
  'facto',
  'transitional',
  'de-facto',
  '-',
  'former',
  'ex',
  'late',
  'retired',
  'exiled',
  'ousted',
  'deposed',
  'hardline',
  'veteran',
  'intelligence',
  'police',
  'federal',
  'national',
  'parliamentary',
  'peace',
  'trade',
  'diplomatic',
  'political',
  'high',
  'ranking',
  'level',
  'longtime',
  'right-wing',
  'embassy',
])
const past = new Set(['former', 'ex', 'late', 'retired', 'ousted', 'deposed', 'exiled'])

interface Office {
  readonly last: number
  readonly acts: boolean
}

const slice = (words: Words, first: number, last: number): string =>
  words.text.slice(words.tokens[first]!.span[0], words.tokens[last]!.span[1]).replace(/\s+/g, ' ')

const longestOffice = 6

/** The office that starts at a token, past adjectives: `deputy foreign minister`. */
const officeAt = (words: Words, tables: Tables, at: number): (Office & { readonly former: boolean }) | undefined => {
  let former = false
  for (let first = at; first < Math.min(at + 5, words.tokens.length); first++) {
    const word = words.tokens[first]!.text.toLowerCase()
    const lastOf = tables.officeEdges.first.has(word) ? Math.min(first + longestOffice, words.tokens.length) - 1 : -1
    for (let last = lastOf; last >= first; last--) {
      const acts = tables.offices.get(slice(words, first, last).toLowerCase())
      if (acts !== undefined) return { last, acts, former }
    }
    if (!mods.has(word)) return undefined
    former ||= past.has(word)
  }
  return undefined
}

/** The office that ends at a token; the first token tells where it starts. */
const officeEndingAt = (words: Words, tables: Tables, at: number): { first: number; acts: boolean } | undefined => {
  if (!tables.officeEdges.last.has(words.tokens[at]?.text.toLowerCase() ?? '')) return undefined
  for (let first = Math.max(0, at - longestOffice + 1); first <= at; first++) {
    const acts = tables.offices.get(slice(words, first, at).toLowerCase())
    if (acts !== undefined) return { first, acts }
  }
  return undefined
}

interface Person {
  readonly first: number
  readonly last: number
  readonly acts: boolean
}

const skip = (tokens: readonly Token[], at: number, pattern: RegExp, step: 1 | -1): number =>
  pattern.test(tokens[at]?.text ?? '') ? at + step : at

const isFormer = (tokens: readonly Token[], at: number): boolean =>
  past.has(tokens[at]?.text.toLowerCase() ?? '') || (tokens[at]?.text === '-' && past.has(tokens[at - 1]?.text.toLowerCase() ?? ''))

/** `Russian President Vladimir Putin`, `Iran's foreign minister, Abbas Araghchi`; `Araghchi, the Iranian foreign minister`. */
const besideNationality = (words: Words, tables: Tables, found: Found): Person | undefined => {
  const { tokens } = words
  const office = officeAt(words, tables, skip(tokens, found.tokens[1] + 1, /^['’]s?$/, 1))
  if (office === undefined) return undefined
  const acts = office.acts && !office.former && !isFormer(tokens, found.tokens[0] - 1)
  const start = skip(tokens, office.last + 1, /^,$/, 1)
  const last = nameForward(tokens, start)
  if (last >= 0) return { first: start, last, acts }
  const comma = skip(tokens, skip(tokens, found.tokens[0] - 1, /^(the|a|an)$/, -1), /^(former|ex)$/, -1)
  if (tokens[comma]?.text !== ',') return undefined
  const first = nameBackward(tokens, comma - 1)
  return first < 0 ? undefined : { first, last: comma - 1, acts }
}

/** `President Vladimir Putin of Russia`; `Araghchi, foreign minister of Iran`; `the president of Ukraine, Volodymyr Zelenskyy`. */
const behindOf = (words: Words, tables: Tables, found: Found): Person | undefined => {
  const { tokens } = words
  const preposition = skip(tokens, found.tokens[0] - 1, /^the$/i, -1)
  if (!/^(of|for|to)$/.test(tokens[preposition]?.text ?? '')) return undefined
  // "Ambassador to the United Nations": the office of another state.
  if (tokens[preposition]?.text === 'to') return undefined
  const office = officeEndingAt(words, tables, preposition - 1)
  if (office !== undefined) return aroundOffice(words, found, office)
  const first = nameBackward(tokens, preposition - 1)
  if (first < 0) return undefined
  for (let start = first; start <= preposition - 1; start++) {
    const title = officeEndingAt(words, tables, start - 1) ?? undefined
    if (title !== undefined) return { first: start, last: preposition - 1, acts: title.acts && !isFormer(tokens, title.first - 1) }
  }
  return undefined
}

const aroundOffice = (words: Words, found: Found, office: { first: number; acts: boolean }): Person | undefined => {
  const { tokens } = words
  const acts = office.acts && !isFormer(tokens, office.first - 1)
  const comma = skip(tokens, skip(tokens, office.first - 1, /^(deputy|former|ex|acting|chief|a|the|an)$/, -1), /^(the|a|an)$/, -1)
  if (tokens[comma]?.text === ',') {
    const first = nameBackward(tokens, comma - 1)
    if (first >= 0) return { first, last: comma - 1, acts }
  }
  const start = skip(tokens, found.tokens[1] + 1, /^,$/, 1)
  const last = nameForward(tokens, start)
  return last < 0 ? undefined : { first: start, last, acts }
}

// In a headline with all words in capitals nothing tells a name from a verb.
const isTitleCase = (words: Words): boolean => {
  const long = words.tokens.filter((token) => /^\p{L}{4,}/u.test(token.text))
  return long.length > 3 && long.every((token) => /^\p{Lu}/u.test(token.text))
}

const familyFirst = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM'])

const holdsParty = (words: Words, person: Person, found: readonly Found[]): boolean =>
  found.some(
    (one) =>
      one.alias.form !== 'person' &&
      one.tokens[0] >= person.first &&
      one.tokens[1] <= person.last &&
      one.tokens[1] - one.tokens[0] === person.last - person.first,
  ) || /^\p{Lu}+$/u.test(slice(words, person.first, person.last))

const ranks = new Set([
  'rear',
  'vice',
  'brigadier',
  'brig.',
  'lieutenant',
  'lt.',
  'maj.',
  'major',
  'captain',
  'capt.',
  'sergeant',
  'sir',
  'dr',
  'dr.',
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'lord',
  'lady',
  'prince',
  'princess',
  'ayatollah',
  'mullah',
  'field',
  'marshal',
  'commodore',
])

const isTitle = (tables: Tables, word: string): boolean => ranks.has(word) || tables.offices.has(word)

// The last words of a run may be a title ("President"): then the name starts behind it.
const withoutTitle = (words: Words, tables: Tables, person: Person): Person => {
  let { first } = person
  while (first < person.last && isTitle(tables, words.tokens[first]!.text.toLowerCase())) first++
  return { ...person, first }
}

const isTaken = (tables: Tables, text: string): boolean =>
  (tables.aliases.get(keyAt(text, 0)) ?? []).some((alias) => alias.text === text && alias.form !== 'person')

const addPerson = (persons: AliasIndex, tables: Tables, words: Words, person: Person, id: PartyId): void => {
  const name = slice(words, person.first, person.last)
  const party = person.acts ? id : ''
  if (isTaken(tables, name)) return
  addAlias(persons, name, party, 'person')
  for (const short of shortForms(name, familyFirst.has(id))) {
    if (!isTaken(tables, short)) addAlias(persons, short, party, 'person', { introduced: true, leader: name })
  }
}

/**
 * What a whole document tells about its names: the persons that it introduces with state and office ("Russian President
 * Vladimir Putin" makes "Putin" the state later on), and which parties it names in full. One pass over all sentences;
 * tags are used where they are there. Somebody introduced as "former" does not act for the state.
 */
export const nameContext = (sentences: readonly Words[], tables: Tables, published_on?: Day): NameContext => {
  const persons = emptyIndex()
  const introduced = new Set<string>()
  const plain: NameContext = published_on === undefined ? {} : { published_on }
  for (const words of sentences) {
    const found = findAliases(words, tables, plain)
    for (const { alias } of found) if (alias.introduced !== true) introduced.add(alias.leader ?? alias.id)
    if (found.length === 0 || isTitleCase(words)) continue
    for (const one of found) {
      if (one.alias.form === 'person') continue
      const person = besideNationality(words, tables, one) ?? behindOf(words, tables, one)
      if (person === undefined || holdsParty(words, person, found)) continue
      const named = withoutTitle(words, tables, person)
      addPerson(persons, tables, words, named, one.alias.id)
      introduced.add(slice(words, named.first, named.last))
    }
  }
  return { ...plain, persons: sortAliases(persons), introduced }
}
