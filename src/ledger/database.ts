import type { Finding } from '../base/index.ts'
import { checkOpened } from './check-opened.ts'
import type { Engine, EngineOptions } from './engines/engine.ts'
import { openSqlite } from './engines/sqlite.ts'
import { assertNotNewer, currentVersion, migrateTo } from './migrations/index.ts'
import { isForeignAddress, isServer } from './place/index.ts'
import { LedgerProblem } from './problem.ts'

export interface Opened {
  readonly engine: Engine
  readonly findings: readonly Finding[]
}

/** The engine of a location, before anything is known of its schema. The driver of a server is loaded only where there is one. */
export const engineOf = async (location: string, options: EngineOptions): Promise<Engine> => {
  if (isForeignAddress(location))
    throw new LedgerProblem(
      `ledger: ${location.slice(0, location.indexOf('://'))}://…, give a file or an address that begins with postgres://`,
    )
  return isServer(location) ? (await import('./engines/postgres.ts')).openPostgres(location, options) : openSqlite(location, options)
}

const bringUp = async (engine: Engine, readOnly: boolean): Promise<void> => {
  const have = await engine.schemaVersion()
  assertNotNewer(engine, have)
  if (!readOnly) return migrateTo(engine)
  if (have !== null && have < currentVersion) {
    const needs = `has ${have}, this program needs ${currentVersion}; open it once for writing, as by adding a text`
    throw new LedgerProblem(`ledger of an earlier version: ${engine.place} ${needs}`)
  }
  if (have === null) throw new LedgerProblem(`no ledger: ${engine.place} holds none yet, add a text to it first`)
}

/** Opens the database that a location names; the only place that chooses between engines. Throws `LedgerProblem`. */
export const openDatabase = async (location: string, options: EngineOptions): Promise<Opened> => {
  const engine = await engineOf(location, options)
  try {
    await bringUp(engine, options.readOnly)
    await checkOpened(engine)
    return { engine, findings: await engine.notices() }
  } catch (error) {
    await engine.close()
    throw engine.problemOf(error)
  }
}
