import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimIdOf } from '../../src/base/index.ts'
import { openLedger, type Ledger } from '../../src/ledger/index.ts'
import { report, told } from '../browser/told.ts'
import { asking, openSite, readUntilDone, type Asking, type Site } from './kit.ts'

interface Front {
  readonly moved: {
    readonly since: string
    readonly dyads: readonly { from_party: string; to_party: string; first: boolean; changes: readonly { words: string }[]; more: number }[]
  } | null
}

const delivered = told(
  'Sixteen Piorun launchers have now come from Poland, Chisinau said.',
  [
    [
      'Sixteen Piorun launchers have now come from Poland',
      { kind: 'delivery', from_party: 'POL', to_party: 'MDA', item: 'Piorun', quantity: 16, event_on: '2024-11' },
    ],
  ],
  { published_on: '2024-12-01', outlet: 'A second paper' },
)

let site: Site
let ledger: Ledger
let ask: Asking
let day = '2025-01-01'
beforeAll(async () => {
  site = await openSite()
  ledger = await openLedger({ location: ':memory:', now: () => new Date(`${day}T12:00:00Z`) })
  ask = asking({ ...site.options, ledger })
})
afterAll(async () => {
  await ledger.close()
  await site.close()
})

const front = async (query = ''): Promise<Front> => (await (await ask.get(`/index.json${query}`)).json()) as Front

describe('what changed, on the front page', () => {
  it('is nothing in an empty ledger', async () => expect((await front()).moved).toBeNull())

  it('names a pair as new on file when nothing was known of it before', async () => {
    await ledger.append([{ document: report.document, claims: report.claims, reader: 'by hand' }])
    const { moved } = await front()
    expect(moved?.since).toBe('2025-01-01')
    const own = moved?.dyads.find(({ from_party, to_party }) => from_party === 'POL' && to_party === 'MDA')
    expect(own).toMatchObject({ first: true, changes: [] })
    expect(own!.more).toBeGreaterThan(3)
  })

  it('tells which figures are others since the last day, and by a day that is asked for', async () => {
    day = '2025-02-01'
    await ledger.append([{ document: delivered.document, claims: delivered.claims, reader: 'by hand' }])
    const { moved } = await front()
    expect(moved).toMatchObject({ since: '2025-02-01', dyads: [{ from_party: 'POL', to_party: 'MDA', first: false }] })
    expect(moved!.dyads[0]!.changes.map(({ words }) => words)).toContainEqual(
      expect.stringMatching(/^Piorun, Poland → Moldova: delivered 14 → 1[46]–30/),
    )
    expect((await front('?since=2025-01-15')).moved!.dyads[0]!.changes).toEqual(moved!.dyads[0]!.changes)
    expect((await front('?since=2025-01-01')).moved!.dyads.find(({ from_party }) => from_party === 'POL')!.first).toBe(true)
    expect((await front('?since=2025-03')).moved).toMatchObject({ dyads: [] })
    const page = await ask.text('/')
    expect(page).toContain('What changed on 1 February 2025')
    expect(page).toContain('delivered 14 →')
  })

  it('tells what a decision moved', async () => {
    day = '2025-02-02'
    const [claim] = delivered.claims
    await ledger.judge([{ kind: 'judgement', verb: 'reject', person: 'Ana', reason: 'a rumour', claim: claimIdOf(claim!) }])
    const { moved } = await front()
    expect(moved?.since).toBe('2025-02-02')
    expect(moved!.dyads[0]!.changes.map(({ words }) => words)).toContainEqual(expect.stringMatching(/delivered .* → 14/))
  })
})

it('a text that a model read keeps its claims when the same text is sent', async () => {
  const text = 'Norway will give Ukraine 14 fighters, the ministry said.'
  const send = async () => readUntilDone(ask, await ask.postForm('/add', { text, published: '2025-01-02' }))
  const { document } = await send()
  const { documents } = await ledger.recall({ documents: [document!] })
  await ledger.append([{ document: documents[0]!, reader: 'model a/b', claims: [] }])
  expect(await send()).toMatchObject({ state: 'known', document, findings: [expect.stringContaining('another reader')] })
  expect((await ledger.recall({ documents: [document!] })).claims).toEqual([])
})
