import { createRequire } from 'node:module'
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection, type TransactionSettings } from 'kysely'

export type SqliteValue = string | number | null

export interface SqliteStatement {
  readonly columns: () => { readonly name: string }[]
  readonly setReturnArrays: (arrays: boolean) => void
  readonly all: (...values: SqliteValue[]) => unknown[]
  readonly run: (...values: SqliteValue[]) => unknown
  readonly iterate: (...values: SqliteValue[]) => IterableIterator<unknown>
}

/** What this program uses of `node:sqlite`; `@photostructure/sqlite` has the same for a Node without it. */
export interface SqliteHandle {
  readonly prepare: (sql: string) => SqliteStatement
  readonly exec: (sql: string) => void
  readonly close: () => void
}

interface SqliteModule {
  readonly DatabaseSync: new (file: string, options: { readonly readOnly?: boolean; readonly timeout?: number }) => SqliteHandle
}

const require = createRequire(import.meta.url)

/** Loads Node's own module without its note that it is experimental: the user can do nothing about it. */
const builtIn = (): SqliteModule | undefined => {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return require('node:sqlite') as SqliteModule
  } catch {
    return undefined
  } finally {
    process.emitWarning = emitWarning
  }
}

/** Early builds have no full-text index and do not name columns. */
const isWhole = ({ DatabaseSync }: SqliteModule): boolean => {
  const memory = new DatabaseSync(':memory:', {})
  const statement = memory.prepare("select sqlite_compileoption_used('ENABLE_FTS5') as has")
  const [row] = statement.all() as { readonly has: number }[]
  const whole = row?.has === 1 && typeof statement.columns === 'function' && typeof statement.setReturnArrays === 'function'
  memory.close()
  return whole
}

const packageName = '@photostructure/sqlite'

let loaded: { readonly module: SqliteModule; readonly file: string } | undefined

/** Node's own SQLite where it has one with a full-text index and names of columns, else that of the package. */
const load = (): { readonly module: SqliteModule; readonly file: string } => {
  if (loaded) return loaded
  const own = builtIn()
  loaded =
    own && isWhole(own)
      ? { module: own, file: 'node:sqlite' }
      : { module: require(packageName) as SqliteModule, file: require.resolve(packageName) }
  return loaded
}

/** What a process of its own loads SQLite from: a file, or `node:sqlite`. */
export const sqliteModuleFile = (): string => load().file

/** Milliseconds for which a writer waits for another. */
const busyTimeout = 30_000

export const openHandle = (file: string, options: { readonly readOnly: boolean }): SqliteHandle =>
  new (load().module.DatabaseSync)(file, { readOnly: options.readOnly, timeout: busyTimeout })

const mostStatements = 200

/** Statements by their text, prepared once. */
export const statementsOf = (handle: SqliteHandle): ((sql: string) => SqliteStatement) => {
  const known = new Map<string, SqliteStatement>()
  return (sql) => {
    const found = known.get(sql) ?? handle.prepare(sql)
    if (known.size >= mostStatements) known.clear()
    known.set(sql, found)
    return found
  }
}

const checked = (values: readonly unknown[]): SqliteValue[] =>
  values.map((value) => {
    const fits = value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    if (!fits) throw new TypeError(`a ${typeof value} cannot be bound`)
    return value as SqliteValue
  })

/** A transaction that writes takes the lock at once: one that reads first and then writes would fail instead of waiting. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'))
  }
}

/** Kysely's dialect over a handle. */
export class HandleDialect extends SqliteDialect {
  readonly #handle: SqliteHandle

  constructor(handle: SqliteHandle) {
    super({ database: undefined as never })
    this.#handle = handle
  }

  override createDriver(): SqliteDriver {
    const prepared = statementsOf(this.#handle)
    return new ImmediateDriver({
      database: {
        close: () => this.#handle.close(),
        prepare: (sql) => ({
          reader: true,
          all: (values) => prepared(sql).all(...checked(values)),
          run: () => ({ changes: 0, lastInsertRowid: 0 }),
          iterate: (values) => prepared(sql).iterate(...checked(values)),
        }),
      },
    })
  }

  override createAdapter(): SqliteAdapter {
    return new SqliteAdapter()
  }
}
