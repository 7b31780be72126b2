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

describe.each(allEngines())('a ledger of the version before on $name', ({ name, start, stop, fresh, server }) => {
  beforeAll(start)
  afterAll(stop)

  /** What a program of that version would have left: its schema, and texts without an index of their words. */
  const ofVersionOne = async (location: string): Promise<void> => {
    const engine = await engineOf(location, { readOnly: false, milliseconds: 1000 })
    await migrateTo(engine, 1)
    await append({ ...engine, addWords: async () => {} }, [trainers()], new Date('2025-07-01T00:00:00Z'))
    await engine.close()
  }

  it('is brought up when it is opened, with everything that it holds', async () => {
    const location = name === 'SQLite' ? await fresh() : await server().create('before')
    await ofVersionOne(location)
    const old = openLedger({ location, now: tickingClock(), readOnly: true })
    await expect(old).rejects.toThrow(
      /^ledger of an earlier version: .* has 1, this program needs 2; open it once for writing, as by adding a text$/,
    )
    const ledger = await openLedger({ location, now: tickingClock() })
    expect(await ledger.audit()).toMatchObject({ sound: true, documents: 1, claims: 4 })
    expect(await ledger.search('trainers', 5)).toHaveLength(1)
    await ledger.append([treaty()])
    expect(await ledger.search('treaty', 5)).toHaveLength(1)
    await ledger.close()
    expect(await (await openLedger({ location, now: tickingClock(), readOnly: true })).search('trainers', 5)).toHaveLength(1)
  })

  it('stays as it was when a step fails', async () => {
    const location = name === 'SQLite' ? await fresh() : await server().create('failing')
    await ofVersionOne(location)
    const engine = await engineOf(location, { readOnly: false, milliseconds: 1000 })
    const broken = { ...engine, addWords: () => Promise.reject(new Error('no words')) }
    await expect(migrateTo(broken)).rejects.toThrow('no words')
    expect(await engine.schemaVersion()).toBe(1)
    await migrateTo(engine)
    expect(await engine.schemaVersion()).toBe(2)
    await engine.close()
  })
})
