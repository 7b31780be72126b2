// The pages of a ledger over HTTP on loopback, against a page that says "hello": p50 and p95, weight. `--claims N` sets how many (100,000),
// `--after S` how many seconds after its start the server is asked (30).
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '../src/ledger/index.ts'
import { openTables } from '../src/surfaces/engine.ts'
import { listen, type Listening } from '../src/surfaces/http/index.ts'
import { webSite } from '../src/surfaces/web/index.ts'
import { readingsOf } from './ledger-claims.ts'

const numberAfter = (flag: string, usual: number): number => {
  const at = process.argv.indexOf(flag)
  return at < 0 ? usual : Number(process.argv[at + 1])
}
const claims = numberAfter('--claims', 100_000)
const seconds = numberAfter('--after', 30)
const folder = mkdtempSync(join(tmpdir(), 'servanda-bench-'))
const requests = 40

const started = async (answer: (request: Request) => Response | Promise<Response>): Promise<Listening> => {
  const served = await listen(answer, '127.0.0.1', 0)
  if (served.kind !== 'served') throw new Error(served.message)
  return served
}

interface Asked {
  readonly p50: number
  readonly p95: number
  readonly first: number
  readonly kilobytes: number
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

/** Asks addresses one after the other, each with its connection kept; the first answer is told apart. */
const ask = async (base: string, pathOf: (round: number) => string): Promise<Asked> => {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < requests; round++) {
    const from = performance.now()
    const response = await fetch(`${base}${pathOf(round).slice(1)}`)
    const body = await response.arrayBuffer()
    if (!response.ok) throw new Error(`${pathOf(round)}: status ${response.status}`)
    times.push(performance.now() - from)
    bytes = Math.max(bytes, body.byteLength)
  }
  const sorted = [...times].sort((a, b) => a - b)
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), first: times[0]!, kilobytes: bytes / 1024 }
}

const ledger = await openLedger({ location: join(folder, 'ledger.sqlite'), now: () => new Date() })
const readings = readingsOf(claims, 100)
for (let from = 0; from < readings.length; from += 50) await ledger.append(readings.slice(from, from + 50))
const { app, prepare } = webSite({
  ledger,
  read: () => Promise.reject(new Error('nothing is read here')),
  sentenceAt: () => ({ words: [], lines: '' }),
  tables: openTables().tables,
  now: () => new Date(),
  chance: randomBytes,
  clientAddress: () => '127.0.0.1',
  isOwnHost: () => true,
  mode: { kind: 'loopback', person: 'bench' },
  onFault: (message) => console.error(message),
})
const site = await started((request) => app.fetch(request))
const hello = await started(() => new Response('<!doctype html><title>hello</title>hello', { headers: { 'content-type': 'text/html' } }))

const dyads = await ledger.listDyads()
// A server that has stood for a while: what it draws after its start, while nobody asks, is drawn.
await prepare()
await new Promise((go) => setTimeout(go, seconds * 1000))
const pair = (round: number) => dyads[round % dyads.length]!
const pages: readonly (readonly [string, (round: number) => string])[] = [
  ['front', () => '/'],
  ['account, another each time', (round) => `/dyads/${pair(round + 40).from_party}/${pair(round + 40).to_party}`],
  ['account, as of a day', (round) => `/dyads/${dyads[0]!.from_party}/${dyads[0]!.to_party}?as_of=20${String(10 + (round % 15))}-06-01`],
  ['partner', (round) => `/partners/${pair(round).from_party}`],
  ['text', (round) => `/sources/${readings[round * 7]!.document.id}`],
  ['conflicts', () => '/conflicts'],
  ['conflicts, another page each time', (round) => `/conflicts?page=${2 + round}`],
  ['search', (round) => `/search?q=${encodeURIComponent(`${1 + (round % 40)} radar`)}`],
  ['review, another each time', (round) => `/review?of=${pair(round + 100).from_party}/${pair(round + 100).to_party}`],
  ['list of texts', (round) => `/sources?page=${1 + (round % 20)}`],
  ['data', () => '/data'],
]
const bare = await ask(hello.url, () => '/')
console.log(`${claims.toLocaleString('en-GB')} claims, ${dyads.length} pairs; "hello": p95 ${bare.p95.toFixed(1)} ms`)
console.log('page                               first    p50    p95  p95/hello   KB')
for (const [name, pathOf] of pages) {
  const { first, p50, p95, kilobytes } = await ask(site.url, pathOf)
  const cells = [first.toFixed(0), p50.toFixed(1), p95.toFixed(1), (p95 / bare.p95).toFixed(0), kilobytes.toFixed(0)]
  console.log(`${name.padEnd(34)} ${cells.map((cell, column) => cell.padStart([5, 6, 6, 10, 4][column]!)).join(' ')}`)
}
await site.close()
await hello.close()
await ledger.close()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
