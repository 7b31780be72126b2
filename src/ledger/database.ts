import type { Finding } from '../base/index.ts'
import { checkOpened } from './check-opened.ts'
import type { Engine } from './engines/engine.ts'
import { openSqlite } from './engines/sqlite.ts'
import { assertNotNewer, migrateTo } from './migrations/index.ts'
import { LedgerProblem } from './problem.ts'

export interface Opened {
  readonly engine: Engine
  readonly findings: readonly Finding[]
}

const isAddress = (location: string): boolean => /^postgres(ql)?:\/\//.test(location)

/** The engine of a location, before anything is known of its schema. The driver of a server is loaded only where there is one. */
export const engineOf = async (location: string, readOnly: boolean): Promise<Engine> =>
  isAddress(location) ? (await import('./engines/postgres.ts')).openPostgres(location, readOnly) : openSqlite(location, readOnly)

const bringUp = async (engine: Engine, readOnly: boolean): Promise<void> => {
  const have = await engine.schemaVersion()
  assertNotNewer(engine, have)
  if (!readOnly) return migrateTo(engine)
  if (have === null) throw new LedgerProblem(`no ledger: ${engine.place} holds none yet, add a text to it first`)
}

/** Opens the database that a location names; the only place that chooses between engines. Throws `LedgerProblem`. */
export const openDatabase = async (location: string, readOnly: boolean): Promise<Opened> => {
  const engine = await engineOf(location, readOnly)
  try {
    await bringUp(engine, readOnly)
    await checkOpened(engine)
    return { engine, findings: await engine.notices() }
  } catch (error) {
    await engine.close()
    throw engine.problemOf(error)
  }
}
