import type { Finding } from '../base/index.ts'
import { auditError } from './audit-error.ts'
import type { Queries } from './engines/engine.ts'
import type { Derived } from './rows.ts'
import { addedTables, type AddedTable, type Tables } from './tables.ts'

/** The column that names the entry to which a row belongs. */
const ownerOf: { readonly [T in Exclude<AddedTable, 'entries'>]: keyof Tables[T] & string } = {
  documents: 'seq',
  readings: 'seq',
  claims: 'seq',
  claim_parties: 'claim',
  claim_standing: 'seq',
  judgements: 'seq',
  judgement_claims: 'judgement',
}

type OwnedTable = keyof typeof ownerOf
const ownedTables = Object.keys(ownerOf) as OwnedTable[]

const lineOf = (columns: readonly string[], row: object): string =>
  JSON.stringify(columns.map((column) => (row as Record<string, unknown>)[column] ?? null))

/** Owners of rows that are in one list and not, or not as often, in the other. */
const different = (columns: readonly string[], owner: string, derived: readonly object[], there: readonly object[]): readonly number[] => {
  const count = new Map<string, { owner: number; times: number }>()
  const step = (rows: readonly object[], by: number): void => {
    for (const row of rows) {
      const line = lineOf(columns, row)
      const times = (count.get(line)?.times ?? 0) + by
      count.set(line, { owner: (row as Record<string, number>)[owner] ?? 0, times })
    }
  }
  step(derived, 1)
  step(there, -1)
  return [...new Set([...count.values()].filter(({ times }) => times !== 0).map((one) => one.owner))].sort((a, b) => a - b)
}

const compareTable = async (
  db: Queries,
  table: OwnedTable,
  derived: readonly object[],
  [first, last]: readonly [number, number],
): Promise<readonly Finding[]> => {
  const owner = ownerOf[table]
  const there = await db
    .selectFrom(table as 'claims')
    .selectAll()
    .where(owner as 'seq', '>=', first)
    .where(owner as 'seq', '<=', last)
    .execute()
  return different(Object.keys(addedTables[table]), owner, derived, there).map((seq) =>
    auditError('row-changed', `row changed: ${table} of entry ${seq}, it is not what the entry says`),
  )
}

/** Holds the rows of all entries from a first to a last against those derived from them. */
export const compareRows = async (db: Queries, derived: Derived, span: readonly [number, number]): Promise<readonly Finding[]> => {
  const found: Finding[] = []
  for (const table of ownedTables) found.push(...(await compareTable(db, table, derived[table], span)))
  return found
}

const mostStrays = 200

/** Rows that belong to no entry: no entry's comparison would look at them. Asked of one state, in which every row has its entry. */
export const strayRows = async (trx: Queries, last: number): Promise<readonly Finding[]> => {
  const found: Finding[] = []
  for (const table of ownedTables) {
    const owner = ownerOf[table]
    const rows = await trx
      .selectFrom(table as 'claims')
      .select(owner as 'seq')
      .where(({ eb, or }) => or([eb(owner as 'seq', '<', 1), eb(owner as 'seq', '>', last)]))
      .limit(mostStrays)
      .execute()
    const owners = new Set(rows.map((row) => (row as Record<string, number>)[owner]))
    for (const seq of owners) found.push(auditError('row-astray', `row astray: ${table} of entry ${seq}, there is no such entry`))
  }
  return found
}
