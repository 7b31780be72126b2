// The ledger: claims appended a second on both engines, a dossier among many claims. `--most N` sets how many (1,000,000).
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger, type Ledger } from '../src/ledger/index.ts'
import { dossierOf } from '../src/outputs/dossier/index.ts'
import { factsOnFile } from '../src/surfaces/ledger/facts-on-file.ts'
import { startPostgres } from '../test/servers/postgres.ts'
import { perSecond } from './kit.ts'
import { readingsOf } from './ledger-claims.ts'

const flag = process.argv.indexOf('--most')
const most = flag < 0 ? 1_000_000 : Number(process.argv[flag + 1])
const folder = mkdtempSync(join(tmpdir(), 'servanda-bench-'))
const now = (): Date => new Date()
/** Texts in one transaction: 1,000 claims. */
const batch = 50

/** Appends claims, one text in `every` on the pair that is asked for; gives the milliseconds that it took by the clock. */
const fill = async (ledger: Ledger, claims: number, every: number, seed: number): Promise<number> => {
  let spent = 0
  // Made in parts, so that the texts themselves do not fill the memory.
  for (let done = 0, part = 0; done < claims; part++) {
    const size = Math.min(claims - done, 50_000)
    const readings = readingsOf(size, every, seed + part)
    const from = performance.now()
    for (let at = 0; at < readings.length; at += batch) await ledger.append(readings.slice(at, at + batch))
    spent += performance.now() - from
    done += size
  }
  return spent
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!

/** Milliseconds of a dossier: recall, facts and record. */
const dossierTime = async (ledger: Ledger): Promise<{ readonly recall: number; readonly whole: number; readonly claims: number }> => {
  const whole: number[] = []
  const recall: number[] = []
  let claims = 0
  for (let round = 0; round < 9; round++) {
    const before = performance.now()
    await ledger.recall({ parties: ['SAA', 'SBA'] })
    const from = performance.now()
    recall.push(from - before)
    const { facts, recalled } = await factsOnFile(ledger, { parties: ['SAA', 'SBA'], as_of: '2024-06-30' })
    dossierOf(facts, recalled.documents)
    whole.push(performance.now() - from)
    claims = recalled.claims.length
  }
  return { recall: median(recall), whole: median(whole), claims }
}

const measure = async (name: string, ledger: Ledger): Promise<void> => {
  for (let held = 0, next = Math.min(10_000, most), step = 0; next <= most; held = next, next *= 10, step++) {
    const claims = next - held
    const spent = await fill(ledger, claims, step === 0 ? next / 1_000 : 0, 1 + 1_000 * step)
    const { recall, whole, claims: found } = await dossierTime(ledger)
    console.log(
      `${name}, ${next.toLocaleString('en-GB')} claims: ${perSecond(claims, spent)} claims/s appended; dossier of ${found} claims ${Math.round(whole)} ms, of which recall ${Math.round(recall)} ms`,
    )
  }
}

const file = join(folder, 'ledger.sqlite')
const sqlite = await openLedger({ location: file, now })
await measure('SQLite', sqlite)
await sqlite.close()
console.log(`SQLite, size of the file: ${Math.round(statSync(file).size / 1_048_576)} MB`)
rmSync(folder, { recursive: true })

// As a server is set up when nobody sets it up: durable, with 128 MB of its own memory.
const server = await startPostgres(17, ['fsync=on', 'shared_buffers=128MB'])
try {
  const postgres = await openLedger({ location: await server.create('bench'), now })
  await measure('PostgreSQL 17', postgres)
  await postgres.close()
} finally {
  await server.stop()
}
