import type { Engine } from '../engines/engine.ts'
import { LedgerProblem } from '../problem.ts'
import { chainAndClaims } from './chain-and-claims.ts'
import { checksByStatement } from './checks-by-statement.ts'
import { runAll, type Migration } from './migration.ts'
import { wordIndex } from './word-index.ts'

/** Every step of the schema, in order. */
export const migrations: readonly Migration[] = [chainAndClaims, wordIndex, checksByStatement]

/** The version of the schema that this program writes. */
export const currentVersion = migrations.length

/**
 * Brings a ledger up to a version of the schema, step by step, all or nothing; several programs that do so at once wait for each other.
 * Throws `LedgerProblem` where the ledger is newer than the program.
 */
export const migrateTo = async (engine: Engine, wanted = currentVersion): Promise<void> => {
  const have = await engine.schemaVersion()
  assertNotNewer(engine, have)
  if (have !== null && have >= wanted) return
  const { integer, strict } = engine.dialect
  await engine.migrate(async (trx) => {
    await runAll(trx, [
      ...(have === null ? engine.dialect.firstly : []),
      `create table if not exists schema_version (version ${integer} primary key)${strict}`,
    ])
    const row = await trx
      .selectFrom('schema_version')
      .select(({ fn }) => fn.max('version').as('version'))
      .executeTakeFirst()
    for (const { version, up } of migrations.filter(({ version }) => version > (row?.version ?? 0) && version <= wanted)) {
      await up(trx, engine)
      await trx.insertInto('schema_version').values({ version }).execute()
    }
  })
}

/** A newer program's ledger may hold what this one would read wrongly. */
export const assertNotNewer = ({ place }: Engine, have: number | null): void => {
  if (have === null || have <= currentVersion) return
  throw new LedgerProblem(`ledger of a newer version: ${place} has ${have}, this program knows ${currentVersion}; install a newer servanda`)
}
