// `npm run bench`: all benchmarks, each in a process of its own.
import { join } from 'node:path'
import { build, install, root, run } from './setup.mjs'

install({ tests: true })
await build()
for (const bench of ['bench/reading.ts', 'bench/process.ts', 'bench/parser.ts', 'bench/ledger.ts', 'bench/balances.ts']) {
  const status = run(process.execPath, [join(root, 'scripts', 'run.mjs'), bench])
  if (status !== 0) process.exit(status)
}
