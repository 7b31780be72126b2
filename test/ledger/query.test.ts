import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LedgerProblem, openLedger, type Ledger } from '../../src/ledger/index.ts'
import { currentVersion } from '../../src/ledger/migrations/index.ts'
import { contentOf } from '../source-files.ts'
import { allEngines } from './engines.ts'
import { tickingClock, trainers, treaty } from './sample.ts'

const views = ['claim_list', 'document_list', 'judgement_list'] as const

/** Columns of a view as docs/ledger.md lists them. */
const documented = (view: string): string[] => {
  const section = contentOf('docs/ledger.md').split(`### \`${view}\``)[1]?.split('\n#')[0] ?? ''
  return [...section.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`(\w+)`/g)].map(([, name]) => name!),
  )
}

describe.each(allEngines())("a reader's own question to a ledger on $name", ({ name, start, stop, fresh, raw }) => {
  let ledger: Ledger
  let location = ''
  beforeAll(async () => {
    await start()
    location = await fresh()
    ledger = await openLedger({ location, now: tickingClock(), queryMilliseconds: 1500 })
    await ledger.append([trainers(), treaty()])
    await ledger.append([trainers('rules 0.2.0', [2])])
    const { claims } = await ledger.recall({ parties: ['IRN'] })
    expect(claims).toHaveLength(3)
  })
  afterAll(async () => {
    await ledger.close()
    await stop()
  })

  it('is answered over the views', async () => {
    const kinds = await ledger.query('SELECT kind, count(*) AS n FROM claim_list WHERE standing = 1 GROUP BY kind ORDER BY kind;')
    expect(kinds).toEqual({
      columns: ['kind', 'n'],
      rows: [
        ['appeal', 1],
        ['delivery', 1],
        ['instrument', 1],
        ['loss', 1],
        ['pledge', 1],
      ],
      cut: null,
    })
    const row = await ledger.query(
      "select item, quantity_low, quantity_high, due_from, due_to, speaker, evidence_start, title from claim_list join document_list d on d.id = document where item = 'Su-35'",
    )
    expect(row.rows).toEqual([['Su-35', 24, 24, '2025-01-01', '2025-12-31', '[]', 0, 'Trainers, not fighters']])
  })

  it.each(views)('finds every column of %s in the documents', async (view) => {
    const { columns } = await ledger.query(`select * from ${view}`)
    expect(documented(view)).toEqual(columns)
  })

  it('may repeat names, hold signs in strings, and begin with a comment', async () => {
    expect(await ledger.query("-- which; one\nselect 1 as a, 'x;y' as a, null as b /* ; */")).toEqual({
      columns: ['a', 'a', 'b'],
      rows: [[1, 'x;y', null]],
      cut: null,
    })
    expect((await ledger.query('with t(n) as (values (1), (2)) select sum(n) from t')).rows).toEqual([[3]])
  })

  it('gets 10,000 rows at most, and is told', async () => {
    const numbers = 'with recursive t(n) as (select 1 union all select n + 1 from t where n < 12000) select n from t'
    const { rows, cut } = await ledger.query(numbers)
    expect([rows.length, rows.at(-1), cut]).toEqual([10_000, [10_000], 'rows'])
  })

  /** A ledger that may take its time: what weighs much takes long on a busy machine. */
  const patiently = async <T>(ask: (patient: Ledger) => Promise<T>): Promise<T> => {
    const patient = await openLedger({ location, now: tickingClock(), queryMilliseconds: 60_000 })
    try {
      return await ask(patient)
    } finally {
      await patient.close()
    }
  }

  it('gets as many rows as weigh 16 MB, and is told', async () => {
    const numbers = 'with recursive t(n) as (select 1 union all select n + 1 from t where n < 9)'
    const long = name === 'SQLite' ? "printf('%.*c', 2500000, 'é')" : "repeat('é', 2500000)"
    const { rows, cut } = await patiently((patient) => patient.query(`${numbers} select n, ${long} from t`))
    expect([rows.map(([n]) => n), cut]).toEqual([[1, 2, 3], 'bytes'])
  })

  it('does not get a single value that is larger than any answer, and the next is answered', () =>
    patiently(async (patient) => {
      if (name === 'SQLite') {
        expect(await patient.query("select printf('%.*c', 90000000, 'x') as x")).toEqual({ columns: ['x'], rows: [], cut: 'bytes' })
      } else await expect(patient.query("select repeat('x', 90000000)")).rejects.toThrow(/^query: more than 64 MB at once, ask for less$/)
      expect((await patient.query('select 1')).rows).toEqual([[1]])
    }))

  it('is given up when it takes too long', async () => {
    const endless = 'with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t'
    await expect(ledger.query(endless)).rejects.toThrow(/^query: no answer within 1.5 s, ask for less$/)
    expect((await ledger.query('select 1')).rows).toEqual([[1]])
  })

  it.each([
    ['insert into schema_version values (5)', /give a SELECT/],
    ['select 1; drop view claim_list', /one statement at a time/],
    ["select 1 -- '\n; drop view claim_list", /one statement at a time/],
    ['', /give a SELECT/],
    ['pragma query_only = off', /give a SELECT/],
    ["attach 'x' as y", /give a SELECT/],
    ['explain select 1', /give a SELECT/],
    [`select '${'x'.repeat(20_001)}'`, /at most 20000 characters/],
    ["select '\0'", /of text/],
    ['with gone as (delete from claims returning 1) select * from gone', /^query: /],
    ['select gone from nowhere', /^query: .*nowhere/],
    ['select * from', /^query: /],
    ["select 'open", /^query: /],
  ])('that is no single question is refused: %j', async (text, message) => {
    const told = await ledger.query(text).catch((error: unknown) => error)
    expect(told).toBeInstanceOf(LedgerProblem)
    expect((told as Error).message).toMatch(message)
    expect((await ledger.audit()).sound).toBe(true)
    expect(await raw(location, 'select max(version) as version from schema_version')).toEqual([
      { version: name === 'SQLite' ? currentVersion : String(currentVersion) },
    ])
  })

  it('cannot change anything even where it calls what could', async () => {
    if (name === 'SQLite') return expect((await ledger.query('select * from pragma_query_only')).rows).toEqual([[1]])
    await expect(ledger.query("select set_config('transaction_read_only', 'off', true)")).rejects.toThrow(/read-write mode/)
    await expect(ledger.query("select pg_read_file('/etc/passwd')")).rejects.toThrow(/permission denied/)
  })
})

describe('a ledger in memory', () => {
  it('answers a question too', async () => {
    const ledger = await openLedger({ location: ':memory:', now: tickingClock() })
    await ledger.append([trainers()])
    expect((await ledger.query('select count(*) as n from claim_list')).rows).toEqual([[4]])
    await expect(ledger.query('with t(n) as (select 1) delete from claims')).rejects.toThrow(LedgerProblem)
    await ledger.close()
  })
})
