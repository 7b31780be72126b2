import { finding, listOf, parseCsv } from '../../base/index.ts'
import type { Day, Finding, PartyId, Row } from '../../base/index.ts'
import type { Name } from '../sentence.ts'
import { addAlias, emptyIndex, sortAliases } from './alias-index.ts'
import type { AliasIndex, AliasMore } from './alias-index.ts'

/** The tables of `data/` that names are read from; the keys are the file names without `.csv`. */
export const nameTables = ['states', 'groups', 'regions', 'leaders', 'offices', 'ambiguous', 'not-parties'] as const
export type NameTable = (typeof nameTables)[number]

/** The texts of the tables. A table that is absent is empty. */
export type TableFiles = Partial<Readonly<Record<NameTable, string>>>

export interface Party {
  readonly id: PartyId
  readonly kind: 'state' | 'group'
  /** The name to show: `Russia`, `NATO`. */
  readonly name: string
}

/** Neighbouring words that show that a name is no party: `Atlanta, Georgia`, `Michael Jordan`. */
export interface Guard {
  readonly after: ReadonlySet<string>
  readonly before: ReadonlySet<string>
}

/** Everything that the name finder knows, ready for look-up. */
export interface Tables {
  readonly parties: ReadonlyMap<PartyId, Party>
  readonly aliases: AliasIndex
  /** Keys of the few aliases that begin with a small letter. */
  readonly smallKeys: ReadonlySet<string>
  readonly guards: ReadonlyMap<string, Guard>
  /** Offices in lower case; the value says whether who holds one acts for the state. */
  readonly offices: ReadonlyMap<string, boolean>
  /** First and last words of offices, so that most words are passed by at once. */
  readonly officeEdges: { readonly first: ReadonlySet<string>; readonly last: ReadonlySet<string> }
}

interface Draft {
  readonly parties: Map<PartyId, Party>
  readonly aliases: AliasIndex
  readonly guards: Map<string, Guard>
  readonly offices: Map<string, boolean>
  readonly findings: Finding[]
}

const badRow = (draft: Draft, table: NameTable, row: Row, why: string): void => {
  draft.findings.push(finding('warning', 'table-row', `${table}.csv line ${row.line}: ${why}; the row was left out, correct it`))
}

const cell = (row: Row, name: string): string => row.cells[name] ?? ''

const add = (draft: Draft, texts: readonly string[], id: PartyId, form: Name['form'], more?: AliasMore): void => {
  for (const text of texts) addAlias(draft.aliases, text, id, form, more)
}

// `Pole|Poles` is written out; `Russians` follows from `Russian`.
const peopleOf = (row: Row): string[] => [
  ...listOf(cell(row, 'people')),
  ...listOf(cell(row, 'adjectives'))
    .filter((word) => /[nibktrdg]$/.test(word))
    .map((word) => `${word}s`),
]

// `Brussels@BEL`: a city that stands for the party, and as a place lies in that state.
const seatOf = (draft: Draft, id: PartyId, seat: string): void => {
  const [text = '', place] = seat.split('@')
  add(draft, [text], id, place === undefined ? 'metonym' : 'capital', place === undefined ? undefined : { place })
}

const partyRow = (draft: Draft, table: 'states' | 'groups', row: Row): void => {
  const id = cell(row, 'id')
  if (!/^[A-Z0-9]{2,24}$/.test(id)) return badRow(draft, table, row, `id "${id}" is not a short upper-case code`)
  const kind = table === 'states' ? 'state' : 'group'
  const form = kind === 'state' ? 'name' : 'group'
  const name = cell(row, 'name') || draft.parties.get(id)?.name || id
  draft.parties.set(id, { id, kind, name })
  add(draft, [cell(row, 'name'), ...listOf(cell(row, 'aliases'))], id, form)
  add(draft, listOf(cell(row, 'adjectives')), id, 'demonym')
  add(draft, peopleOf(row), id, 'demonym')
  add(draft, listOf(cell(row, 'capital')), id, 'capital')
  add(draft, listOf(cell(row, 'short')), id, form, { introduced: true })
  for (const seat of listOf(cell(row, 'seats'))) seatOf(draft, id, seat)
}

const regionRow = (draft: Draft, row: Row): void => {
  const [id, name] = [cell(row, 'state'), cell(row, 'name')]
  if (id === '' || name === '') return badRow(draft, 'regions', row, 'name or state is missing')
  add(draft, [name, ...listOf(cell(row, 'aliases'))], id, 'name', { region: true })
}

// Not `isDay`: asking the calendar for each of a thousand rows would cost more than all the rest of loading.
const monthForm = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

const leaderRow = (draft: Draft, row: Row): void => {
  const [id, name, from, to] = [cell(row, 'state'), cell(row, 'name'), cell(row, 'from'), cell(row, 'to')]
  if (id === '' || name === '') return badRow(draft, 'leaders', row, 'state or name is missing')
  if (!monthForm.test(from) || (to !== '' && !monthForm.test(to))) {
    return badRow(draft, 'leaders', row, `"${from}" to "${to}" are not days, months or years`)
  }
  const term: readonly [Day, Day] = [from, to || '9999']
  add(draft, [name, ...listOf(cell(row, 'aliases'))], id, 'person', { term, leader: name })
  add(draft, listOf(cell(row, 'short')), id, 'person', { term, leader: name, introduced: true })
}

const readers: Readonly<Record<NameTable, (draft: Draft, row: Row) => void>> = {
  states: (draft, row) => partyRow(draft, 'states', row),
  groups: (draft, row) => partyRow(draft, 'groups', row),
  regions: regionRow,
  leaders: leaderRow,
  offices: (draft, row) => {
    for (const word of [cell(row, 'office'), cell(row, 'plural')]) {
      if (word !== '') draft.offices.set(word.toLowerCase(), cell(row, 'acts_for_state') === 'yes')
    }
  },
  ambiguous: (draft, row) => {
    const words = (column: string): Set<string> => new Set(listOf(cell(row, column)))
    draft.guards.set(cell(row, 'name'), { after: words('not_after'), before: words('not_before') })
  },
  'not-parties': (draft, row) => add(draft, [cell(row, 'phrase')], '', 'name'),
}

const edgesOf = (offices: ReadonlyMap<string, boolean>): Tables['officeEdges'] => {
  const words = [...offices.keys()].map((office) => office.split(/[ -]/))
  return { first: new Set(words.map((parts) => parts[0]!)), last: new Set(words.map((parts) => parts.at(-1)!)) }
}

const smallKeysOf = (aliases: AliasIndex): ReadonlySet<string> =>
  new Set([...aliases].filter(([, bucket]) => bucket.some(({ text }) => text[0] !== text[0]?.toUpperCase())).map(([key]) => key))

/**
 * Builds the look-up from the texts of the tables. Tables of the user (`more`) are read after the project's own: a row with
 * an id that exists adds its names to that party. Rows that cannot be read are findings, and left out.
 */
export const loadTables = (files: TableFiles, more: TableFiles = {}): { tables: Tables; findings: Finding[] } => {
  const draft: Draft = { parties: new Map(), aliases: emptyIndex(), guards: new Map(), offices: new Map(), findings: [] }
  for (const table of nameTables) {
    for (const text of [files[table], more[table]]) {
      if (text !== undefined) for (const row of parseCsv(text)) readers[table](draft, row)
    }
  }
  sortAliases(draft.aliases)
  return { tables: { ...draft, smallKeys: smallKeysOf(draft.aliases), officeEdges: edgesOf(draft.offices) }, findings: draft.findings }
}
