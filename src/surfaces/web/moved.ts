import { firstDay, type Day, type PartyId } from '../../base/index.ts'
import type { Ledger } from '../../ledger/index.ts'
import { movedOf } from '../../outputs/changes/index.ts'
import type { Front } from '../../outputs/web/index.ts'
import { factsOnFile } from '../ledger/facts-on-file.ts'

type Pair = readonly [from: PartyId, to: PartyId]
type Changed = NonNullable<Front['moved']>

/** Additions that are looked at, and what of them is shown. */
const mostTexts = 60
const mostJudgements = 200
const mostPairs = 6
const mostOfPair = 4

/** The day on which something was taken in last; null in an empty ledger. */
export const lastDayOn = async (ledger: Ledger): Promise<Day | null> => {
  const [[text], [judgement]] = await Promise.all([ledger.latestDocuments({ limit: 1 }), ledger.latestJudgements({ limit: 1 })])
  const [latest] = [text?.recorded_at ?? '', judgement?.recorded_at ?? ''].sort().reverse()
  return latest === undefined || latest === '' ? null : latest.slice(0, 10)
}

/** The pairs of which texts that were taken in since a day, or claims that were judged since, tell; those of which most is told first. */
const pairsSince = async (ledger: Ledger, since: Day): Promise<readonly Pair[]> => {
  const [texts, judgements] = await Promise.all([
    ledger.latestDocuments({ limit: mostTexts, since }),
    ledger.latestJudgements({ limit: mostJudgements, since }),
  ])
  const judged = judgements.flatMap(({ claim }) => claim ?? [])
  const told = await Promise.all([
    texts.length > 0 ? ledger.recall({ documents: texts.map(({ id }) => id) }) : undefined,
    judged.length > 0 ? ledger.recall({ claims: judged }) : undefined,
  ])
  const counts = new Map<string, { readonly pair: Pair; count: number }>()
  for (const { from_party, to_party } of told.flatMap((recalled) => recalled?.claims ?? [])) {
    if (from_party === null || to_party === null || from_party === to_party) continue
    const key = `${from_party}/${to_party}`
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { pair: [from_party, to_party], count: 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ pair }) => pair)
}

/** The last instant before a day, month or year began. */
const justBefore = (day: Day): string => new Date(Date.parse(`${firstDay(day)}T00:00:00.000Z`) - 1).toISOString()

/**
 * Figures that are others than before a day, pair by pair: the accounts by what had been recorded until then beside those of now. Each
 * change stands once, though several accounts show it. `pause` is waited for before each account.
 */
export const movedOn = async (
  ledger: Ledger,
  since: Day,
  nameOf: (id: PartyId) => string,
  pause: () => Promise<void> = async () => {},
): Promise<Changed> => {
  const pairs = await pairsSince(ledger, since)
  const said = new Set<string>()
  const dyads: Changed['dyads'][number][] = []
  for (const [from_party, to_party] of pairs.slice(0, mostPairs)) {
    const parties = [from_party, to_party]
    await pause()
    const before = await factsOnFile(ledger, { parties, recorded_by: justBefore(since) })
    await pause()
    const after = await factsOnFile(ledger, { parties })
    const lines = movedOf(before.facts, after.facts, nameOf).filter(({ words }) => !said.has(words) && said.add(words))
    if (lines.length === 0) continue
    const changes = lines.slice(0, mostOfPair).map(({ words, account }) => ({ words, account }))
    const first = before.recalled.claims.length === 0
    dyads.push({
      from_party,
      to_party,
      from_name: nameOf(from_party),
      to_name: nameOf(to_party),
      first,
      changes: first ? [] : changes,
      more: lines.length - (first ? 0 : changes.length),
    })
  }
  return { since, dyads, more: Math.max(0, pairs.length - mostPairs) }
}
