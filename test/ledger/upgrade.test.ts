import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { append } from '../../src/ledger/append.ts'
import { engineOf } from '../../src/ledger/database.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { currentVersion, migrateTo, migrations } from '../../src/ledger/migrations/index.ts'
import { allEngines } from './engines.ts'
import { tickingClock, trainers, treaty } from './sample.ts'

describe('the steps of the schema', () => {
  it('are numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(Array.from({ length: currentVersion }, (_, at) => at + 1))
  })
})

describe.each(allEngines())('a ledger of a version before on $name', ({ name, start, stop, fresh, raw, server }) => {
  beforeAll(start)
  afterAll(stop)

  const empty = async (database: string): Promise<string> => (name === 'SQLite' ? fresh() : server().create(database))

  /** What a program of that version would have left: its schema and a text; the first one had no index of words. */
  const ofVersion = async (location: string, version: number): Promise<void> => {
    const engine = await engineOf(location, { readOnly: false, milliseconds: 1000 })
    await migrateTo(engine, version)
    const then = version === 1 ? { ...engine, addWords: async () => {} } : engine
    await append(then, [trainers()], new Date('2025-07-01T00:00:00Z'))
    await engine.close()
  }

  it.each(migrations.slice(0, -1))(
    'of version $version is brought up when it is opened, with everything that it holds',
    async ({ version }) => {
      const location = await empty(`before_${version}`)
      await ofVersion(location, version)
      const old = openLedger({ location, now: tickingClock(), readOnly: true })
      await expect(old).rejects.toThrow(
        `has ${version}, this program needs ${currentVersion}; open it once for writing, as by adding a text`,
      )
      const ledger = await openLedger({ location, now: tickingClock() })
      expect(await ledger.audit()).toMatchObject({ sound: true, documents: 1, claims: 4 })
      expect(await ledger.search('trainers', 5)).toHaveLength(1)
      await ledger.append([treaty()])
      expect(await ledger.search('treaty', 5)).toHaveLength(1)
      await ledger.close()
      expect(await (await openLedger({ location, now: tickingClock(), readOnly: true })).search('trainers', 5)).toHaveLength(1)
      const nowhere = "insert into claim_parties (party, kind, claim) values ('RUS', 'pledge', 99)"
      await expect(raw(location, nowhere)).rejects.toThrow(/FOREIGN KEY|no such row of claims/)
    },
  )

  it('stays as it was when a step fails', async () => {
    const location = await empty('failing')
    await ofVersion(location, 1)
    const engine = await engineOf(location, { readOnly: false, milliseconds: 1000 })
    const broken = { ...engine, addWords: () => Promise.reject(new Error('no words')) }
    await expect(migrateTo(broken)).rejects.toThrow('no words')
    expect(await engine.schemaVersion()).toBe(1)
    await migrateTo(engine)
    expect(await engine.schemaVersion()).toBe(currentVersion)
    await engine.close()
  })
})
