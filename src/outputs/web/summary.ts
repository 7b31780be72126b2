import type { Dossier } from '../dossier/record.ts'
import type { DyadSummary } from './record.ts'

type Lane = DyadSummary['rungs'][number]

const lanes = ['delivered', 'promised', 'denied'] as const

/** The rungs of all crises in which the provider of the pair answers; what was done wins over what was promised or denied. */
const rungsOf = ({ crises, main }: Dossier): readonly Lane[] => {
  const seen = new Map<string, Lane>()
  const told = crises.flatMap(({ ladders }) => ladders.filter(({ responder }) => responder === main?.from_party))
  for (const lane of lanes) {
    for (const { rung, level, [lane]: notes } of told.flatMap(({ rungs }) => rungs)) {
      if (rung !== null && level !== null && notes.length > 0 && !seen.has(rung)) seen.set(rung, { rung, level, lane })
    }
  }
  return [...seen.values()].sort((a, b) => a.level - b.level)
}

/** What the account of a pair comes to, for a line in a list of pairs. */
export const summaryOf = (dossier: Dossier): DyadSummary => {
  const { items, main, headline, contested } = dossier
  const own = items.filter(({ from_party, to_party }) => from_party === main?.from_party && to_party === main?.to_party)
  const shown = own.find(({ promised, delivered }) => promised.high !== null || delivered.high !== null) ?? own[0]
  return {
    headline: headline.text,
    item: shown ?? null,
    rungs: rungsOf(dossier),
    contested: contested.length,
    overdue: own.filter(({ due }) => due.status === 'overdue').length,
  }
}
