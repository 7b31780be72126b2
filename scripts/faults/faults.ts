// `npm run faults [-- --runs N --cuts N --seed N]`: kills, cuts, and what the ledger holds afterwards. Exits 1 on any loss.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { startPostgres } from '../../test/servers/postgres.ts'
import { synchronousOf } from './check.ts'
import { cutMany } from './cut.ts'
import { killMany, type Killed } from './kill.ts'
import { seeded } from '../parser/random.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100' }, cuts: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
})

const folder = mkdtempSync(join(tmpdir(), 'servanda-faults-'))
const random = seeded(Number(values.seed))

/** The appender in the project's folder, from where it finds the libraries. */
const compiled = async (): Promise<string> => {
  const outfile = join(process.cwd(), '.cache', 'scripts', `appender.${process.pid}.mjs`)
  mkdirSync(join(process.cwd(), '.cache', 'scripts'), { recursive: true })
  await build({
    entryPoints: ['scripts/faults/appender.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    target: 'node20.19',
  })
  return outfile
}

const progress = (what: string) => (run: number) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${run} `)
}

const rowOf = (what: string, { runs, confirmed, lost, half, unsound }: Killed): string =>
  `| ${what} | ${runs} | ${confirmed} | ${lost} | ${half} | ${unsound} |`

const appender = await compiled()
const server = await startPostgres(17)
const results: [string, Killed][] = []
let synchronous = 0
try {
  const runs = Number(values.runs)
  const file = join(folder, 'killed.sqlite')
  results.push(['SQLite, kill -9', await killMany(appender, file, runs, random, progress('SQLite'))])
  synchronous = await synchronousOf(file)
  results.push(['SQLite, log cut', await cutMany(folder, Number(values.cuts), random)])
  const address = await server.create('faults')
  results.push(['PostgreSQL, kill -9', await killMany(appender, address, runs, random, progress('PostgreSQL'))])
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
  if (existsSync(appender)) rmSync(appender)
}
console.log('| fault | times | texts confirmed | confirmed and lost | half there | audits that failed |\n|---|---|---|---|---|---|')
for (const [what, killed] of results) console.log(rowOf(what, killed))
console.log(`\nSQLite's synchronous is ${synchronous} (2: FULL); seed ${values.seed}.`)
if (synchronous !== 2 || results.some(([, { lost, half, unsound }]) => lost + half + unsound > 0)) process.exitCode = 1
