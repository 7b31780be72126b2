import type { AttributionFinder, Found, Range, Reading } from './reading.ts'
import { clauses } from './finders/clause.ts'
import { colons } from './finders/colon.ts'
import { complements } from './finders/complements.ts'
import { nouns } from './finders/nouns.ts'
import { passives } from './finders/passive.ts'
import { around, phrases } from './finders/phrases.ts'
import { quotedSources } from './finders/quoted.ts'
import { tails } from './finders/tail.ts'

/** In order of trust: of two readings of one cue the earlier finder's stands. */
const finders: readonly AttributionFinder[] = [quotedSources, phrases, colons, passives, tails, clauses, nouns, complements]

const isWithin = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** "Tass, citing the deputy minister, reported that …": what is cited is what the nearest report of the sentence says. */
const withCited = (reading: Reading, found: readonly Found[]): Found[] => found.flatMap((one) => {
  if (one.content.length > 0 || one.cue[1] === reading.tokens.length - 1 || reading.tokens.at(-1)!.text === ':') return [one]
  const report = found.find((other) => other !== one && other.content.length > 0 && other.manner === 'speech' && !other.content.some((range) => isWithin(range, one.cue)))
  const last = one.source?.[1] ?? one.cue[1]
  const content = report?.content ?? around(reading, [one.cue[0], last], reading.tokens[one.head]!.head)
  return content.length === 0 ? [] : [{ ...one, content, ...(report?.source ? { through: [report.source] } : {}) }]
})

/** The attributions of one sentence, in the order of their cues. */
export const attributionsIn = (reading: Reading): Found[] => {
  const heads = new Map<number, Found>()
  for (const find of finders) for (const found of find(reading)) if (!heads.has(found.head)) heads.set(found.head, found)
  return withCited(reading, [...heads.values()].sort((a, b) => a.cue[0] - b.cue[0]))
}
