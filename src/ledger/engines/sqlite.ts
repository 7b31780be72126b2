import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Kysely, sql } from 'kysely'
import { assertNotGone, keepHead, keptHeadFile, readKeptHead } from '../kept-head.ts'
import { LedgerProblem } from '../problem.ts'
import { addedTables, type Tables } from '../tables.ts'
import { turn, type Engine, type EngineOptions, type Queries } from './engine.ts'
import { sqliteWords } from './sqlite-dialect.ts'
import { HandleDialect, openHandle, statementsOf, type SqliteHandle, type SqliteStatement, type SqliteValue } from './sqlite-handle.ts'
import { sqliteProblem } from './sqlite-problem.ts'
import { querySqlite } from './sqlite-query.ts'
import { auditWords } from './sqlite-words.ts'

/** Marks a file as a ledger: `SRVD`. */
const applicationId = 0x53525644

const rowsBetweenTurns = 500

const pragma = (handle: SqliteHandle, name: string): number =>
  Object.values(handle.prepare(`pragma ${name}`).all()[0] as Record<string, number>)[0] ?? 0

const tablesIn = (handle: SqliteHandle): number =>
  (handle.prepare('select count(*) as tables from sqlite_schema').all()[0] as { readonly tables: number }).tables

/** Refuses a file that is something else, before anything is written to it. */
const assertLedger = (handle: SqliteHandle, file: string): void => {
  if (pragma(handle, 'application_id') === applicationId || tablesIn(handle) === 0) return
  throw new LedgerProblem(`not a ledger: ${file}, it is another program's database; name another file`)
}

const setUp = (handle: SqliteHandle, file: string, readOnly: boolean): void => {
  assertLedger(handle, file)
  if (!readOnly) handle.exec(`pragma journal_mode = wal; pragma synchronous = full`)
  handle.exec('pragma foreign_keys = on; pragma recursive_triggers = on; pragma cache_size = -65536; pragma mmap_size = 1073741824')
}

const openFile = (file: string, readOnly: boolean): SqliteHandle => {
  if (readOnly && !existsSync(file)) throw new LedgerProblem(`no such ledger: ${file}, add a text to it first or name another file`)
  if (existsSync(file) && statSync(file).isDirectory()) throw new LedgerProblem(`not a ledger: ${file}, it is a folder; name a file`)
  if (file !== ':memory:') assertNotGone(file)
  const handle = openHandle(file, { readOnly })
  try {
    setUp(handle, file, readOnly)
    return handle
  } catch (error) {
    handle.close()
    throw error
  }
}

const insertion = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`

/** One prepared statement run row by row is the fastest way in; the query builder would write each row's statement anew. */
const adder = (prepared: (sql: string) => SqliteStatement) => {
  const run = async (text: string, rows: readonly (readonly SqliteValue[])[]): Promise<void> => {
    const statement = prepared(text)
    for (const [at, row] of rows.entries()) {
      statement.run(...row)
      if (at % rowsBetweenTurns === rowsBetweenTurns - 1) await turn()
    }
  }
  const add: Engine['add'] = (_trx, table, rows) => {
    const columns = Object.keys(addedTables[table])
    const values = rows.map((row) => columns.map((column) => (row as unknown as Record<string, SqliteValue>)[column] ?? null))
    return run(insertion(table, columns), values)
  }
  const addWords: Engine['addWords'] = (_trx, rows) =>
    run(
      insertion('claim_words', ['rowid', 'words']),
      rows.map(({ claim, words }) => [claim, words]),
    )
  return { add, addWords }
}

const versionOf = async (db: Queries): Promise<number | null> => {
  const found = await sql<{ has: number }>`select count(*) as has from sqlite_schema where name = 'schema_version'`.execute(db)
  if (found.rows[0]?.has !== 1) return null
  const row = await db
    .selectFrom('schema_version')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  return row?.version ?? null
}

/** Moves what is in the log into the file, as far as no reader needs it there: then a copy of the one file is whole. */
const moveLog = (handle: SqliteHandle, readOnly: boolean): void => {
  if (!readOnly) handle.exec('pragma wal_checkpoint(passive)')
}

const keptBeside = (file: string): Engine['keptHead'] =>
  file === ':memory:'
    ? { read: () => null, keep: () => {}, remedy: '' }
    : {
        read: () => readKeptHead(file),
        keep: (head) => keepHead(file, head),
        remedy: `remove ${keptHeadFile(file)} to go on with what is there`,
      }

const writers = new Map<string, Promise<unknown>>()

/**
 * One writer of a file at a time within this process. Between processes SQLite itself waits; but it waits without letting the event loop
 * turn, so that a writer of the same process would never come to its end.
 */
const inTurn = async <T>(file: string, action: () => Promise<T>): Promise<T> => {
  const key = resolve(file)
  const before = file === ':memory:' ? undefined : writers.get(key)
  const mine = (before ?? Promise.resolve()).then(action, action)
  if (file !== ':memory:') writers.set(key, mine)
  try {
    return await mine
  } finally {
    if (writers.get(key) === mine) writers.delete(key)
  }
}

const guarded = <T>(file: string, action: () => T): T => {
  try {
    return action()
  } catch (error) {
    throw sqliteProblem(file, error)
  }
}

/** A ledger in one file, or in memory (`:memory:`). Throws `LedgerProblem`. */
export const openSqlite = async (file: string, { readOnly, milliseconds }: EngineOptions): Promise<Engine> => {
  const handle = guarded(file, () => openFile(file, readOnly))
  const db = new Kysely<Tables>({ dialect: new HandleDialect(handle) })
  const write: Engine['write'] = (action) => inTurn(file, () => db.transaction().execute(action))
  return {
    name: 'sqlite',
    place: file,
    db,
    dialect: sqliteWords,
    read: (action) => db.transaction().setAccessMode('read only').execute(action),
    write,
    migrate: (action) =>
      write(async (trx) => {
        handle.exec(`pragma application_id = ${applicationId}`)
        return action(trx)
      }),
    underWay: 1,
    ...adder(statementsOf(handle)),
    auditWords: () => auditWords(handle),
    findWords: (words) => {
      const match = words.map((word) => `"${word}"*`).join(' AND ')
      return sql<{ claim: number; rank: number }>`select rowid as claim, rank from claim_words where claim_words match ${match}`
    },
    listed: (values) => sql`(select value from json_each(${JSON.stringify(values)}))`,
    keptHead: keptBeside(file),
    schemaVersion: () => versionOf(db),
    notices: async () => [],
    query: (text) => querySqlite(file, handle, text, milliseconds),
    problemOf: (error) => sqliteProblem(file, error),
    close: async () => {
      try {
        moveLog(handle, readOnly)
      } finally {
        await db.destroy()
      }
    },
  }
}
