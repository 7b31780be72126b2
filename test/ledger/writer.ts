import { openLedger } from '../../src/ledger/index.ts'
import { readingOf } from './sample.ts'

/** A process that adds texts one by one: `writer.js LEDGER NAME COUNT`. */
const [, , location, name, count] = process.argv
const ledger = await openLedger({ location: String(location), now: () => new Date() })
for (let at = 0; at < Number(count); at += 1) {
  const text = `Russia sent Iran shipment ${at} of ${name}.`
  await ledger.append([readingOf(text, [{ kind: 'delivery', quote: text.slice(0, -1), from_party: 'RUS', to_party: 'IRN' }])])
}
await ledger.close()
