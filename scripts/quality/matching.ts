// node scripts/run.mjs scripts/quality/matching.ts [FILE…] [--misses]: how well links between claims are proposed, on coded pairs.
import { parseArgs } from 'node:util'
import { linkRelations } from '../../src/base/index.ts'
import { proposeLinks } from '../../src/facts/matching/propose.ts'
import { askedPair, readPairs } from './matching-gold.ts'
import type { GoldPair } from './matching-gold.ts'
import { countPair, noCounts, rowOf } from './matching-tally.ts'

/** A pair counts as linked from this score on. */
const FOUND = 0.5

const found = (pair: GoldPair): { readonly score: number; readonly reasons: readonly string[] } => {
  const { claims, documents, from, to } = askedPair(pair)
  const proposal = proposeLinks(claims, documents).find(
    (one) => one.relation === pair.relation && [one.from, one.to].includes(from) && [one.from, one.to].includes(to),
  )
  return { score: proposal?.score ?? 0, reasons: proposal?.reasons ?? [] }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'boolean' } } })
const files = positionals.length > 0 ? positionals : ['test/gold/matching/dev.jsonl', 'test/gold/matching/first-contact.jsonl']
for (const file of files) {
  const counts = Object.fromEntries([...linkRelations, 'all'].map((name) => [name, noCounts()]))
  const misses: string[] = []
  for (const pair of readPairs(file)) {
    const { score, reasons } = found(pair)
    for (const name of [pair.relation, 'all']) countPair(counts[name]!, pair.linked, score >= FOUND)
    if (score >= FOUND !== pair.linked)
      misses.push(`${pair.id} ${pair.linked ? 'missed' : 'wrong'} ${score}: ${pair.why} [${reasons.join('; ')}]`)
  }
  console.log(`\n${file}\n\n| relation | pairs | links | P | R | F1 |\n|---|---|---|---|---|---|`)
  for (const [name, count] of Object.entries(counts)) console.log(rowOf(name, count))
  if (values.misses) console.log(`\n${misses.join('\n')}`)
}
