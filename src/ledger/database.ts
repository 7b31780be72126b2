import type { Finding } from '../base/index.ts'
import { checkOpened } from './check-opened.ts'
import type { Engine } from './engines/engine.ts'
import { openSqlite } from './engines/sqlite.ts'
import { assertNotNewer, migrateTo } from './migrations/index.ts'

export interface Opened {
  readonly engine: Engine
  readonly findings: readonly Finding[]
}

const bringUp = async (engine: Engine, readOnly: boolean): Promise<void> => {
  if (readOnly) assertNotNewer(engine, await engine.schemaVersion())
  else await migrateTo(engine)
}

/** Opens the database that a location names; the only place that chooses between engines. Throws `LedgerProblem`. */
export const openDatabase = async (location: string, readOnly: boolean): Promise<Opened> => {
  const engine = await openSqlite(location, readOnly)
  try {
    await bringUp(engine, readOnly)
    await checkOpened(engine)
    return { engine, findings: [] }
  } catch (error) {
    await engine.close()
    throw engine.problemOf(error)
  }
}
