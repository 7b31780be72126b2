import type { Kysely, RawBuilder, Transaction } from 'kysely'
import type { Finding } from '../../base/index.ts'
import type { Head, QueryResult } from '../record.ts'
import type { AddedTable, ClaimWords, Tables } from '../tables.ts'

/** Whatever runs queries: the database, or a transaction on it. */
export type Queries = Kysely<Tables>

/** A column whose every value has to stand in a key of another table. */
export interface Reference {
  readonly column: string
  readonly table: string
  readonly key: string
}

/** How an engine spells what the schema needs, where engines differ. */
export interface Dialect {
  /** Text that sorts by its code points. */
  readonly text: string
  /** Whole numbers to 2⁵³. */
  readonly integer: string
  readonly real: string
  /** What stands after the closing bracket of a table. */
  readonly strict: string
  /** The same for a table that is its own index. */
  readonly clustered: string
  /** Statements that the others build on. */
  readonly firstly: readonly string[]
  /** A condition: the column holds JSON. */
  readonly isJson: (column: string) => string
  /** A condition: the column holds a day, a month or a year. */
  readonly isDay: (column: string) => string
  /** Statements after which nobody can change, remove or replace rows of a table; `keys` are its unique columns. */
  readonly appendOnly: (table: string, keys: readonly (readonly string[])[]) => readonly string[]
  /** Statements after which an entry can only continue the chain, and the head only name its last entry. */
  readonly chainOnly: readonly string[]
  /** Statements that make the full-text index. */
  readonly wordIndex: readonly string[]
  /**
   * Statements after which what rows name, table by table, is looked for once for all rows of a statement in place of once for each; none
   * where an engine does that for each row at little cost.
   */
  readonly checksByStatement: (references: Readonly<Record<string, readonly Reference[]>>) => readonly string[]
  /** Statements that let the roles read all of these tables and views, and add to the tables. */
  readonly grants: (tables: readonly string[], views: readonly string[]) => readonly string[]
}

/** Holds the full-text index against the words that it should have. */
export interface WordAudit {
  /** Takes the words of all claims with numbers from a first to a last; gives those whose words are others, as far as it can be told now. */
  readonly compare: (words: readonly ClaimWords[], span: readonly [number, number]) => Promise<readonly number[]>
  /** Gives what can only be told at the end; `last` is the last entry there is, at which the comparison need not have arrived. */
  readonly end: (last: number) => Promise<readonly number[]>
  readonly close: () => void
}

/** One engine: all that is not the same on both, and nothing else. */
export interface Engine {
  readonly name: 'sqlite' | 'postgresql'
  /** The file or the server, as messages name it: without a password. */
  readonly place: string
  readonly db: Queries
  readonly dialect: Dialect
  /** A transaction that sees one state of the ledger and writes nothing. */
  readonly read: <T>(action: (trx: Transaction<Tables>) => Promise<T>) => Promise<T>
  /** A transaction that writes, one at a time. */
  readonly write: <T>(action: (trx: Transaction<Tables>) => Promise<T>) => Promise<T>
  /** The same for changing the schema: one process at a time, with the rights of the login. */
  readonly migrate: <T>(action: (trx: Transaction<Tables>) => Promise<T>) => Promise<T>
  /**
   * How many pieces of an addition may be under way. A server keeps the order of what it is handed, and works while the next piece is
   * made ready; a file of this process has to be written in order.
   */
  readonly underWay: number
  /** Adds many rows at once, letting the event loop turn. */
  readonly add: <T extends AddedTable>(trx: Queries, table: T, rows: readonly Tables[T][]) => Promise<void>
  readonly addWords: (trx: Queries, rows: readonly ClaimWords[]) => Promise<void>
  readonly auditWords: () => WordAudit
  /** A query for `claim` and `rank` (least first) of the claims that hold all these words, each perhaps as a beginning of a longer one. */
  readonly findWords: (words: readonly string[]) => RawBuilder<{ claim: number; rank: number }>
  /** A list of texts as a bracketed query with the column `value`: however many, it is bound as one parameter. */
  readonly listed: (values: readonly string[]) => RawBuilder<string>
  /** The last head seen, kept outside the database, and how to do without it. */
  readonly keptHead: { readonly read: () => Head | null; readonly keep: (head: Head) => void; readonly remedy: string }
  readonly schemaVersion: () => Promise<number | null>
  /** What is worth saying about how the ledger was opened. */
  readonly notices: () => Promise<readonly Finding[]>
  /** Runs one SELECT that was given from outside. */
  readonly query: (text: string) => Promise<QueryResult>
  /** What an error of the engine means to the user; a bug comes back as it is. */
  readonly problemOf: (error: unknown) => unknown
  readonly close: () => Promise<void>
}

/** Rows that a question from outside may get. */
export const mostRows = 10_000
/** What the values of these rows may weigh together, in bytes: a text in UTF-8, 8 for a number. */
export const mostBytes = 16_000_000

export interface EngineOptions {
  readonly readOnly: boolean
  /** How long a question from outside may take. */
  readonly milliseconds: number
}

/** Lets timers, sockets and signals have their turn in a long run. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
