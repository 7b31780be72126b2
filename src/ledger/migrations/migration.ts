import { sql } from 'kysely'
import type { Engine, Queries } from '../engines/engine.ts'

/** One step of the schema. Steps are never edited: a ledger of an earlier version is brought up by the steps that it lacks. */
export interface Migration {
  readonly version: number
  readonly up: (trx: Queries, engine: Engine) => Promise<void>
}

/** Runs statements in their order. */
export const runAll = async (trx: Queries, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(trx)
}
