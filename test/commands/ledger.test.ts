import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimIdOf, type Claim } from '../../src/base/index.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { scratch, servanda, type Ran } from './kit.ts'

const { folder, remove } = scratch()
afterAll(remove)
const file = join(folder, 'ledger.sqlite')
const env = { SERVANDA_LEDGER: file, SERVANDA_PERSON: 'Ana Kovač' }
const run = (...args: string[]): Promise<Ran> => servanda(args, { env })

const write = (name: string, text: string, origin: Record<string, string>): string => {
  writeFileSync(join(folder, `${name}.txt`), text)
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(origin))
  return join(folder, `${name}.txt`)
}

const first = write(
  'first',
  'Norway promised Ukraine eight Leopard 2 tanks in February 2023. Norway delivered the eight Leopard 2 tanks in March 2023.\n',
  {
    published_on: '2023-04-01',
    outlet: 'Oslo Wire',
  },
)
const second = write(
  'second',
  'Russia attacked Ukraine in February 2022. Poland delivered 14 Leopard 2 tanks to Ukraine in March 2023.\n',
  {
    published_on: '2023-05-01',
    outlet: 'Warsaw Desk',
  },
)

interface Line {
  readonly kind: string
  readonly from_party: string
  readonly document: string
}
const linesOf = ({ out }: Ran): Line[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

describe('the commands of the ledger', () => {
  beforeAll(async () => {
    expect(await run('add', first, second)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^2 texts added with \d claims\n$/),
    })
  })

  it('add nothing when the same texts are added again', async () => {
    expect(await run('add', first, second)).toMatchObject({ code: 0, out: '0 texts added with 0 claims; 2 texts on file already\n' })
  })

  it('leave the claims of another reader alone unless the rules are asked for', async () => {
    const other = { SERVANDA_LEDGER: join(folder, 'other.sqlite') }
    const ledger = await openLedger({ location: other.SERVANDA_LEDGER, now: () => new Date() })
    await servanda(['add', first], { env: other })
    const { documents, claims } = await ledger.recall({})
    await ledger.append([{ document: documents[0]!, reader: 'model a/b', claims: claims.slice(1) }])
    const unasked = await servanda(['add', first], { env: other })
    expect(unasked.out).toBe(
      '0 texts added with 0 claims; 1 text on file already; 1 text read by another reader left as it is, --reader rules reads over that\n',
    )
    expect((await ledger.recall({})).claims).toEqual(claims.slice(1))
    await servanda(['add', first, '--reader', 'rules'], { env: other })
    expect((await ledger.recall({})).claims).toEqual(claims)
    await ledger.close()
  })

  it('list the texts and the pairs on file', async () => {
    const { out } = await run('ledger', 'list')
    expect(out).toContain('Oslo Wire')
    expect(out).toContain('Warsaw Desk')
    const pairs = linesOf(await run('ledger', 'list', '--dyads', '--jsonl'))
    expect(pairs).toContainEqual(expect.objectContaining({ from_party: 'NOR', to_party: 'UKR' }))
  })

  it('show a text with its claims, and refuse an id that is not on file', async () => {
    const [text] = linesOf(await run('ledger', 'list', '--jsonl')) as unknown as { id: string }[]
    const { out } = await run('ledger', 'show', text!.id)
    expect(out).toContain('Leopard 2')
    expect(await run('ledger', 'show', 'feedfeedfeedfeed')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^not on file: feedfeedfeedfeed/),
    })
  })

  it('find claims by the words of their quotes', async () => {
    expect(linesOf(await run('ledger', 'search', 'Leopard', 'promised', '--jsonl'))).toEqual([expect.objectContaining({ kind: 'pledge' })])
  })

  it('answer SQL over the views, and refuse to change anything', async () => {
    const { out } = await run(
      'ledger',
      'query',
      "SELECT kind, count(*) AS n FROM claim_list WHERE from_party = 'NOR' GROUP BY kind ORDER BY kind",
      '--format',
      'csv',
    )
    expect(out).toBe('"kind","n"\r\n"delivery",1\r\n"pledge",1\r\n')
    const many = await run('ledger', 'query', 'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t LIMIT 10001) SELECT n FROM t')
    expect(many).toMatchObject({ code: 0, err: expect.stringContaining('answer cut: at 10,000 rows, ask for less') })
    for (const sql of ['DELETE FROM claim_list', 'DROP TABLE claims', 'SELECT 1; DELETE FROM claims', 'not sql']) {
      const ran = await run('ledger', 'query', sql)
      expect([sql, ran.code === 0, ran.err.includes('internal error')]).toEqual([sql, false, false])
    }
  })

  it('record what a person decides, with reason and name, and take it back', async () => {
    const [claim] = linesOf(await run('ledger', 'search', 'promised', '--jsonl'))
    const shown = await run('ledger', 'show', claim!.document)
    const id = /^([0-9a-f]{16}) {2}pledge/m.exec(shown.out)![1]!
    const rejected = await run('review', 'reject', id, '--reason', 'the ministry denied it')
    expect(rejected).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ {2}reject by Ana Kovač: the ministry denied it\n$/) })
    const seq = /^\d+/.exec(rejected.out)![0]
    expect((await run('review', 'undo', seq, '--reason', 'wrong claim', '--by', 'Bo')).out).toContain('undo by Bo')
    expect((await run('ledger', 'history', id)).out).toContain('the ministry denied it')
    expect(await run('review', 'accept', 'feedfeedfeedfeed', '--reason', 'x')).toMatchObject({
      code: 1,
      err: expect.stringContaining('feedfeedfeedfeed'),
    })
    expect(await run('review', 'accept', id)).toMatchObject({ code: 2 })
  })

  it('take in a claim that reading missed, by its words', async () => {
    const [text] = linesOf(await run('ledger', 'search', 'attacked', '--jsonl'))
    const fields = ['kind=assessment', 'from_party=POL', 'to_party=UKR', 'verdict=reliable'].flatMap((field) => ['--set', field])
    const added = await run(
      'review',
      'add',
      text!.document,
      '--quote',
      'Poland delivered 14 Leopard 2 tanks',
      ...fields,
      '--reason',
      'told so',
    )
    expect(added).toMatchObject({ code: 0, err: '' })
    expect((await run('dossier', 'Poland', 'Ukraine')).out).toContain('Poland delivered 14 Leopard 2 tanks')
    expect(await run('review', 'add', text!.document, '--quote', 'no such words', ...fields, '--reason', 'x')).toMatchObject({ code: 2 })
    const listed = await run('review', 'queue', 'Poland', 'Ukraine', '--list')
    expect(listed.out).not.toContain('assessment')
    const [found] = linesOf(await run('ledger', 'search', 'Poland', 'delivered', '--jsonl')).filter(({ kind }) => kind === 'assessment')
    expect(await run('review', 'unsure', claimIdOf(found as unknown as Claim), '--reason', 'second thoughts')).toMatchObject({ code: 0 })
  })

  it('go through what waits, one item at a time, from lines of input', async () => {
    const ran = await servanda(['review', 'Norway', 'Ukraine'], { env, input: 'a\nstands there\nq\n' })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('1 judgement recorded as Ana Kovač')
  })

  it('tell a dossier, as of a day and as known by a day', async () => {
    const now = await run('dossier', 'NOR', 'UKR')
    expect(now.out).toContain('Leopard 2')
    expect((await run('dossier', 'NOR', 'UKR', '--known-by', '2023-01-01')).out).not.toContain('Norway delivered')
    expect(JSON.parse((await run('dossier', 'NOR', 'UKR', '--format', 'json')).out)).toMatchObject({ kind: 'dossier' })
    expect(await run('dossier', 'Ruritania', 'UKR')).toMatchObject({ code: 2, err: expect.stringMatching(/^party not known: Ruritania/) })
  })

  it('tell balances and what changed between two days', async () => {
    expect((await run('balance', 'NOR', 'UKR')).out).toMatch(/Leopard 2/)
    expect((await run('diff', 'NOR', 'UKR', '--from', '2023-02-15', '--to', '2023-04-15')).out).toContain('Leopard 2')
  })

  it('audit, back up, restore elsewhere with the same chain, and find a changed byte', async () => {
    const audit = await run('audit')
    const head = /head \d+ ([0-9a-f]{64})/.exec(audit.out)![1]!
    expect(audit).toMatchObject({ code: 0, out: expect.stringMatching(/^Sound: 2 texts/) })
    const backup = join(folder, 'backup.gz')
    expect(await run('backup', backup)).toMatchObject({ code: 0, out: expect.stringContaining(head) })
    const copy = { SERVANDA_LEDGER: join(folder, 'copy.sqlite') }
    expect(await servanda(['restore', backup], { env: copy })).toMatchObject({ code: 0, out: expect.stringContaining(head) })
    expect(await servanda(['audit', '--head', head], { env: copy })).toMatchObject({ code: 0 })
    expect(await servanda(['audit', '--head', 'f'.repeat(64)], { env: copy })).toMatchObject({ code: 1 })
    writeFileSync(backup, readFileSync(backup).subarray(0, 500))
    const cut = await servanda(['restore', backup], { env: { SERVANDA_LEDGER: join(folder, 'cut.sqlite') } })
    expect([cut.code, cut.err.includes('internal error')]).toEqual([1, false])
  })
})
