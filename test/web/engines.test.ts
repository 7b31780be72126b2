import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimIdOf } from '../../src/base/index.ts'
import { postgresEngines, type TestEngine } from '../ledger/engines.ts'
import { tickingClock } from '../ledger/sample.ts'
import { hostile, report } from '../browser/told.ts'
import { asking, openSite, readUntilDone, type Asking, type Site } from './kit.ts'

const newest = postgresEngines().at(-1) as TestEngine
const first = claimIdOf(report.claims[0]!)

const records = [
  '/index.json',
  '/index.json?since=2020-01-01',
  '/dyads/POL/MDA.json',
  '/dyads/POL/MDA.json?as_of=2025-06-01&known_by=2025-07-01',
  '/partners/POL.json',
  '/conflicts.json',
  '/sources.json',
  `/sources/${report.document.id}.json`,
  `/sources/${hostile.document.id}.json`,
  '/review.json',
  '/review.json?of=POL/MDA',
  `/review.json?claim=${first}`,
  '/data.json',
]
const pages = ['/', '/dyads/POL/MDA', '/partners/POL', '/conflicts', '/sources', `/sources/${report.document.id}`, '/review', '/data']

/** What people do to a ledger through its pages: a text is added, claims are decided about, one decision is taken back. */
const work = async (ask: Asking): Promise<void> => {
  const text = 'Norway will give Ukraine 14 fighters in 2025, the ministry said. It delivered six of them in March 2025.'
  await readUntilDone(ask, await ask.postForm('/add', { text, published: '2025-04-02' }))
  const decisions = [
    { verb: 'accept', claim: first },
    { verb: 'unsure', claim: claimIdOf(report.claims[1]!), reason: 'two readings' },
    { verb: 'correct', claim: claimIdOf(report.claims[2]!), polarity: 'denied', reason: 'it says not' },
  ]
  for (const decision of decisions) expect((await ask.postForm('/review', { item: '', ...decision })).status).toBe(303)
  const { last } = (await (await ask.get('/review.json')).json()) as { last: { seq: number } }
  expect((await ask.postForm('/review', { verb: 'undo', undoes: String(last.seq) })).status).toBe(303)
}

/** All records and pages, without what is drawn by chance: the tokens of forms. */
const answers = async (ask: Asking): Promise<Record<string, string>> => {
  const found: Record<string, string> = {}
  for (const path of [...records, ...pages]) {
    const response = await ask.get(path)
    expect(response.status, path).toBe(200)
    found[path] = (await response.text()).replaceAll(/(name="csrf" value=")[^"]+/g, '$1')
  }
  // Each engine ranks by its own measure.
  const { claims } = (await (await ask.get('/search.json?q=launchers')).json()) as { claims: { id: string }[] }
  found['search'] = claims
    .map((claim) => JSON.stringify(claim))
    .sort()
    .join('\n')
  return found
}

describe(`pages of a ledger on ${newest.name}`, () => {
  const sites: Site[] = []
  let asks: readonly [sqlite: Asking, postgres: Asking]

  beforeAll(async () => {
    await newest.start()
    const location = await newest.fresh()
    for (const place of [{}, { location }])
      sites.push(await openSite({ now: () => new Date('2025-08-01') }, { now: tickingClock(), ...place }))
    asks = [asking(sites[0]!.options), asking(sites[1]!.options)]
  }, 120_000)
  afterAll(async () => {
    for (const site of sites) await site.close()
    await newest.stop()
  })

  it('are on that engine', () => expect(sites.map(({ ledger }) => ledger.engine)).toEqual(['sqlite', 'postgresql']))

  it('and their twins are the same as on SQLite, to the letter', async () => {
    const [sqlite, postgres] = [await answers(asks[0]), await answers(asks[1])]
    expect(postgres).toEqual(sqlite)
    expect(sqlite['/dyads/POL/MDA.json']).toContain('"kind":"dossier"')
    expect(sqlite['search']).toContain('it was 48 launchers')
  })

  it('and so are they after a text was added and claims were decided about', { timeout: 60_000 }, async () => {
    for (const ask of asks) await work(ask)
    const [sqlite, postgres] = [await answers(asks[0]), await answers(asks[1])]
    expect(postgres).toEqual(sqlite)
    expect(sqlite['/sources.json']).toContain('2025-04-02')
  })

  it('have no fault of the program', () => expect(sites.flatMap(({ faults }) => faults)).toEqual([]))
})
