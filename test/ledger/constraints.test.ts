import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimIdOf } from '../../src/base/index.ts'
import { append } from '../../src/ledger/append.ts'
import { engineOf } from '../../src/ledger/database.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { allEngines } from './engines.ts'
import { tickingClock, trainers, treaty } from './sample.ts'

const forbidden = /never changed or removed|must continue the chain|must be the last entry/
const missing = /FOREIGN KEY|no such row of/
const wrongValue = /CHECK|check constraint|NOT NULL|not-null/i

const tables = [
  'entries',
  'documents',
  'readings',
  'claims',
  'claim_parties',
  'claim_standing',
  'judgements',
  'judgement_claims',
  'schema_version',
]

describe.each(allEngines())('the constraints of a ledger on $name', ({ name, start, stop, fresh, raw, server }) => {
  let location = ''
  let seq = 0
  beforeAll(async () => {
    await start()
    location = await fresh()
    const ledger = await openLedger({ location, now: tickingClock() })
    await ledger.append([trainers(), treaty()])
    await ledger.append([trainers('rules 0.2.0', [0])])
    const { head } = await ledger.append([trainers('rules 0.3.0')])
    const [claim] = treaty().claims
    await ledger.judge([{ kind: 'judgement', verb: 'accept', person: 'Ana', reason: 'read', claim: claimIdOf(claim!) }])
    seq = head.seq + 1
    await ledger.close()
  })
  afterAll(stop)

  const hash = 'f'.repeat(64)
  const entry = (at: number, recorded_at: string, kind = 'claim'): string =>
    `insert into entries (seq, recorded_at, kind, subject, body, hash) values (${at}, '${recorded_at}', '${kind}', '', '{}', '${hash}')`
  const claim = (fields: Readonly<Record<string, string | number>>): string => {
    const all = {
      seq: 1,
      id: "'new'",
      reading: 2,
      document: `'${trainers().document.id}'`,
      kind: "'loss'",
      polarity: "'affirmed'",
      modality: "'actual'",
      speaker: "'[]'",
      evidence_start: 0,
      evidence_end: 5,
      quote: "'words'",
      ...fields,
    }
    return `insert into claims (${Object.keys(all).join(', ')}) values (${Object.values(all).join(', ')})`
  }

  it.each(tables)('let nobody change, remove or empty %s', async (table) => {
    const column =
      table === 'schema_version' ? 'version' : table === 'judgement_claims' ? 'judgement' : table === 'claim_parties' ? 'claim' : 'seq'
    await expect(raw(location, `update ${table} set ${column} = ${column}`)).rejects.toThrow(forbidden)
    await expect(raw(location, `delete from ${table}`)).rejects.toThrow(forbidden)
    if (name !== 'SQLite') await expect(raw(location, `truncate ${table} cascade`)).rejects.toThrow(forbidden)
  })

  it('let nobody replace a row by another', async () => {
    const replacing = name === 'SQLite' ? 'insert or replace into' : 'insert into'
    const asBefore = (await raw(location, 'select * from documents limit 1'))[0] as Record<string, unknown>
    const values = Object.values(asBefore).map((value) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`))
    const again = `${replacing} documents (${Object.keys(asBefore).join(', ')}) values (${values.join(', ')})`
    await expect(raw(location, again)).rejects.toThrow(/never changed|duplicate key/)
    await expect(raw(location, entry(3, '2030-01-01T00:00:00.000Z').replace('insert into', replacing))).rejects.toThrow(
      /continue|duplicate key/,
    )
    if (name === 'SQLite') {
      await expect(raw(location, `pragma recursive_triggers = off; ${again}`)).rejects.toThrow(forbidden)
    }
  })

  it('let an entry only continue the chain, later than all before', async () => {
    await expect(raw(location, entry(seq + 2, '2030-01-01T00:00:00.000Z'))).rejects.toThrow(forbidden)
    await expect(raw(location, entry(0, '2030-01-01T00:00:00.000Z'))).rejects.toThrow(/continue|CHECK|check constraint/)
    await expect(raw(location, entry(seq + 1, '2020-01-01T00:00:00.000Z'))).rejects.toThrow(forbidden)
    const { recorded_at } = (await raw(location, 'select recorded_at from chain_head'))[0] as { readonly recorded_at: string }
    await expect(raw(location, entry(seq + 1, recorded_at))).rejects.toThrow(forbidden)
    await expect(raw(location, entry(seq + 1, '2030-01-01T00:00:00.000Z', 'rumour'))).rejects.toThrow(wrongValue)
    await expect(raw(location, entry(seq + 1, 'soon'))).rejects.toThrow(/continue|CHECK|check constraint/)
  })

  it('let the head only move to the last entry, and stay', async () => {
    await expect(raw(location, `update chain_head set seq = ${seq + 1}`)).rejects.toThrow(forbidden)
    await expect(raw(location, `update chain_head set seq = 1`)).rejects.toThrow(forbidden)
    await expect(raw(location, `update chain_head set hash = '${hash}'`)).rejects.toThrow(forbidden)
    await expect(raw(location, 'delete from chain_head')).rejects.toThrow(forbidden)
    await expect(raw(location, `insert into chain_head values (2, 0, '', '${hash}')`)).rejects.toThrow(/never changed|CHECK/)
  })

  it('let no claim stand without a text on file, a reading or a person, and a span', async () => {
    await expect(raw(location, claim({ document: "'nowhere'" }))).rejects.toThrow(missing)
    await expect(raw(location, claim({ seq: 9999 }))).rejects.toThrow(missing)
    await expect(raw(location, claim({ reading: 1 }))).rejects.toThrow(missing)
    await expect(raw(location, claim({ reading: 'null' }))).rejects.toThrow(wrongValue)
    await expect(raw(location, claim({ evidence_start: 5 }))).rejects.toThrow(wrongValue)
    await expect(raw(location, claim({ evidence_start: -1 }))).rejects.toThrow(wrongValue)
    await expect(raw(location, claim({ evidence_end: 'null' }))).rejects.toThrow(wrongValue)
    await expect(raw(location, claim({ quote: "''" }))).rejects.toThrow(wrongValue)
    await expect(raw(location, claim({ kind: "'rumour'" }))).rejects.toThrow(wrongValue)
    await expect(raw(location, claim({ speaker: "'no json'" }))).rejects.toThrow(/CHECK|check constraint|json/i)
    // The same row with nothing wrong goes in: what was refused above was refused for its own fault.
    const { found } = (await raw(location, "select seq as found from entries where kind = 'judgement'"))[0] as { readonly found: number }
    await expect(raw(location, claim({ seq: found }))).resolves.toEqual([])
  })

  it('refuse one row among many with all that was handed over after it, and the next addition goes on', async () => {
    const place = await fresh()
    await (await openLedger({ location: place, now: tickingClock() })).close()
    const engine = await engineOf(place, { readOnly: false, milliseconds: 1000 })
    const reading = { seq: 1, document: 'nowhere', reader: 'x' }
    const party = { party: 'RUS', kind: 'pledge', claim: 1 }
    const refused = engine.write((trx) =>
      Promise.all([engine.add(trx, 'readings', [reading, reading]), engine.add(trx, 'claim_parties', [party])]),
    )
    await expect(refused).rejects.toThrow(/UNIQUE|FOREIGN KEY|never changed|duplicate key/)
    expect(await append(engine, [trainers()], new Date('2025-07-01T00:00:00Z'))).toMatchObject({ claims: 4 })
    await engine.close()
  })

  it('let no two claims of readings have one id', async () => {
    const [taken] = (await raw(location, 'select id from claims where reading is not null limit 1')) as { readonly id: string }[]
    await expect(raw(location, claim({ seq: 1, id: `'${taken!.id}'` }))).rejects.toThrow(/UNIQUE|duplicate key/)
  })

  const roles = (): void => {
    let shared = ''
    beforeAll(async () => {
      shared = await fresh()
      await raw(shared, 'create role ann login; grant servanda_reader to ann; create role wim login; grant servanda_writer to wim')
    })

    const as = (user: string): string => server().address(new URL(shared).pathname.slice(1), user)

    it('let a writer add and nothing else', async () => {
      const ledger = await openLedger({ location: as('wim'), now: tickingClock() })
      expect(ledger.findings).toEqual([])
      expect(await ledger.append([trainers()])).toMatchObject({ claims: 4 })
      expect((await ledger.audit()).sound).toBe(true)
      await ledger.close()
      const inRole = (statement: string) => raw(shared, `set role servanda_writer; ${statement}`)
      for (const table of tables) {
        await expect(inRole(`delete from ${table}`)).rejects.toThrow(/permission denied/)
        await expect(inRole(`truncate ${table}`)).rejects.toThrow(/permission denied/)
      }
      await expect(inRole(`update entries set body = '{}'`)).rejects.toThrow(/permission denied/)
      await expect(inRole('alter table entries disable trigger all')).rejects.toThrow(/must be owner/)
      await expect(inRole('drop table claims')).rejects.toThrow(/must be owner/)
      await expect(inRole('insert into schema_version values (99)')).rejects.toThrow(/permission denied/)
    })

    it('let a reader read and nothing else', async () => {
      const ledger = await openLedger({ location: as('ann'), now: tickingClock() })
      expect((await ledger.recall({})).claims).toHaveLength(4)
      expect((await ledger.query('select count(*) as n from claim_list')).rows).toEqual([[4]])
      await expect(ledger.append([treaty()])).rejects.toThrow(/no right to do that in the ledger: .*ask its owner/)
      expect((await ledger.recall({})).claims).toHaveLength(4)
      await ledger.close()
    })

    it('write with the lesser role even for a login that may do everything', async () => {
      const ledger = await openLedger({ location: shared, now: tickingClock() })
      expect(ledger.findings).toEqual([])
      await ledger.append([treaty()])
      expect((await ledger.query('select current_user')).rows).toEqual([['servanda_reader']])
      await ledger.close()
    })

    it('are missed where the login may not make them, and it is said', async () => {
      await server().run('postgres', 'create role owner login')
      await server().run('postgres', 'create database of_owner owner owner')
      const ledger = await openLedger({ location: server().address('of_owner', 'owner'), now: tickingClock() })
      expect(await ledger.append([trainers()])).toMatchObject({ claims: 4 })
      expect(ledger.findings).toMatchObject([{ code: 'ledger-roles-missing', message: expect.stringContaining('rights: owner') }])
      await ledger.close()
    })
  }
  // SQLite knows no roles: whoever may write the file may write it.
  if (name !== 'SQLite') describe('and its roles', roles)
})
