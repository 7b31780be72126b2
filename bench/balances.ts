// The balance of one pair as of a day over ever more claims, against hledger and ledger on an export of the same entries.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentId, sha256, type Claim } from '../src/base/index.ts'
import type { Document } from '../src/documents/index.ts'
import { balanceOfClaims, type Balance } from '../src/facts/index.ts'

const flag = process.argv.indexOf('--most')
const most = flag < 0 ? 1_000_000 : Number(process.argv[flag + 1])
const day = '2024-06-30'

/** Claims on one item, in one text: pledges and deliveries by turns, each on a day of its own, so that their sum is what a bookkeeper adds up. */
const perItem = 200

interface Story {
  readonly document: Document
  readonly claims: readonly Claim[]
}

const dayOf = (at: number): string => new Date(Date.UTC(2000, 0, 1 + 45 * at)).toISOString().slice(0, 10)
const quantityOf = (item: number, at: number): number => 1 + ((item * 7 + at * 13) % 40)

const storyOf = (item: number): Story => {
  const lines = Array.from({ length: perItem }, (_, at) => `${at}: ${quantityOf(item, at)} of type ${item}`)
  const text = lines.join('. ')
  const id = contentId(text)
  const claims = lines.map((quote, at): Claim => {
    const start = text.indexOf(quote)
    const said = {
      polarity: 'affirmed',
      modality: 'actual',
      speaker: [],
      evidence: [start, start + quote.length],
      quote,
      document: id,
    } as const
    const fields = {
      from_party: 'RUS',
      to_party: 'IND',
      item: `Type-${item}`,
      quantity: quantityOf(item, at),
      event_on: dayOf(at),
      ...said,
    }
    return at % 2 === 0 ? { kind: 'pledge', act: 'made', ...fields } : { kind: 'delivery', ...fields }
  })
  const document: Document = {
    kind: 'document',
    id,
    label: `text ${item}`,
    outlet: `outlet ${item % 50}`,
    text,
    sha256: sha256(text),
    published_on: '2024-05-01',
    blocks: [{ span: [0, text.length], kind: 'paragraph' }],
    anchors: [],
  }
  return { document, claims }
}

/** The entries as a journal that both programs read: an account for each column, a commodity for each item. */
const journalOf = (stories: readonly Story[]): string =>
  stories
    .flatMap(({ claims }) =>
      claims.map((claim) => {
        const { kind, item, quantity, event_on } = claim as Claim & { item: string; quantity: number; event_on: string }
        return `${event_on} claim\n  ${kind === 'pledge' ? 'promised' : 'delivered'}  ${quantity} "${item}"\n  other\n\n`
      }),
    )
    .join('')

const totalsOf = ({ dyads }: Balance): ReadonlyMap<string, number> =>
  new Map(
    dyads.flatMap(({ rows }) =>
      rows.flatMap((row) => [
        [`promised ${row.item}`, row.promised.count?.high ?? 0] as const,
        [`delivered ${row.item}`, row.delivered.count?.high ?? 0] as const,
      ]),
    ),
  )

interface Timed {
  readonly seconds: number
  readonly totals: ReadonlyMap<string, number>
}

const timed = (program: string, args: readonly string[], readTotals: (out: string) => ReadonlyMap<string, number>): Timed | undefined => {
  const from = performance.now()
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30 })
  if (status === null) return undefined
  return { seconds: (performance.now() - from) / 1000, totals: readTotals(stdout) }
}

/** `12 "Type-3"  promised`, where an account has several commodities on the last of their lines, as both programs print it. */
const totalsIn = (out: string): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>()
  let waiting: [string, number][] = []
  for (const line of out.split('\n')) {
    const [, amount, item, account] = /^\s*(-?\d+) "?([^"\s]+)"?(?:\s+(\S+))?\s*$/.exec(line) ?? []
    if (amount === undefined || item === undefined) continue
    waiting.push([item, Number(amount)])
    if (account === undefined) continue
    for (const [name, total] of waiting) totals.set(`${account} ${name}`, total)
    waiting = []
  }
  return totals
}

const isSame = (ours: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>): boolean =>
  [...ours].every(([key, total]) => theirs.get(key) === total)

const others: readonly (readonly [string, (journal: string) => readonly string[]])[] = [
  ['hledger', (journal) => ['-f', journal, 'bal', 'promised', 'delivered', '--flat', '-N', '-e', '2024-07-01']],
  ['ledger', (journal) => ['-f', journal, 'bal', 'promised', 'delivered', '--flat', '--no-total', '-e', '2024-07-01']],
]

const folder = mkdtempSync(join(tmpdir(), 'servanda-balances-'))
for (let claims = 10_000; claims <= most; claims *= 10) {
  const stories = Array.from({ length: claims / perItem }, (_, item) => storyOf(item))
  const all = stories.flatMap((story) => story.claims)
  const documents = stories.map(({ document }) => document)
  const from = performance.now()
  const balance = balanceOfClaims(all, documents, { valid_on: day, about: { from_party: 'RUS', to_party: 'IND' } })
  const seconds = (performance.now() - from) / 1000
  const journal = join(folder, `${claims}.journal`)
  writeFileSync(journal, journalOf(stories))
  const ours = totalsOf(balance)
  const told = others.map(([program, args]) => {
    const theirs = timed(program, args(journal), totalsIn)
    if (!theirs) return `${program} is not installed (apt-get install ${program})`
    return `${program} ${theirs.seconds.toFixed(2)} s, ratio ${(seconds / theirs.seconds).toFixed(2)}, totals ${isSame(ours, theirs.totals) ? 'the same' : 'differ'}`
  })
  console.log(`balance of ${claims.toLocaleString('en-GB')} claims of one pair: ${seconds.toFixed(2)} s; ${told.join('; ')}`)
}
rmSync(folder, { recursive: true })
