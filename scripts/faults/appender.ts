// Appends texts until it is killed, as `servanda add` does, and says after each batch up to which text the ledger has confirmed.
import { writeSync } from 'node:fs'
import { openLedger } from '../../src/ledger/index.ts'
import { readingOf } from './readings.ts'

const [location, from, size] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])]
const ledger = await openLedger({ location, now: () => new Date() })
for (let first = from; ; first += size) {
  await ledger.append(Array.from({ length: size }, (_, at) => readingOf(first + at)))
  writeSync(1, `${first + size}\n`)
}
