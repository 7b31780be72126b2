import { rungs } from '../../base/index.ts'
import type { Rung } from '../../base/index.ts'
import type { Crisis, Facts, Ladder, RungFact } from '../../facts/index.ts'
import type { Clause, HeadlineWords } from './headline.ts'
import { listWords, rungWords } from './words.ts'

/** The crisis of the main partner that the headline speaks of: the latest one in which the main party has a ladder. */
export const mainCrisis = (facts: Facts): { readonly crisis: Crisis; readonly ladder: Ladder } | null => {
  const found = facts.crises.filter(({ partner }) => partner === facts.main?.to_party)
    .map((crisis) => ({ crisis, ladder: crisis.ladders.find(({ responder }) => responder === facts.main?.from_party) }))
    .find(({ ladder }) => ladder !== undefined)
  return found?.ladder ? { crisis: found.crisis, ladder: found.ladder } : null
}

const isHelp = ({ rung }: RungFact): boolean => rung !== null && rungs.indexOf(rung) > rungs.indexOf('silence')

const highest = (facts: readonly RungFact[]): Rung | null => facts.find(isHelp)?.rung ?? null

const deniedWords = (denied: readonly RungFact[]): string | null => {
  const named = denied.filter(isHelp).map(({ rung }) => rungWords[rung as Rung])
  return named.length > 0 ? listWords([...named].reverse()) : denied.length > 0 ? 'help' : null
}

const asked = ({ appeals }: Crisis, from: string | undefined) => {
  const own = appeals.filter(({ to_party, said }) => to_party === from && said === 'affirmed')
  const act = (['invoked', 'asked', 'expected'] as const).find((one) => own.some((appeal) => appeal.act === one))
  return { act, claims: own.flatMap(({ claims }) => claims) }
}

const verbs = { invoked: 'called for under their treaty', asked: 'asked for', expected: 'expected' } as const

const short = (came: string | null, missing: string | null): string => {
  if (came && missing) return `${came} on record, and ${missing} said not to have come`
  return came ? `${came} on record` : `${missing ?? 'none'} said not to have come`
}

const be = (words: string): string => `${words} ${words === 'words' || words === 'arms' || words.includes(' and ') ? 'are' : 'is'}`

/** What the headline says of the response in the main crisis; null when the texts tell of none. */
export const responseClause = (facts: Facts, { from, to }: HeadlineWords): Clause | null => {
  const main = mainCrisis(facts)
  if (!main) return null
  const { crisis, ladder } = main
  const delivered = ladder.rungs.filter((fact) => fact.delivered.length > 0)
  const denied = ladder.rungs.filter((fact) => fact.denied.length > 0)
  const appeal = asked(crisis, facts.main?.from_party)
  const top = highest(delivered)
  const turned = delivered.filter((fact) => !isHelp(fact) && fact.rung !== null).map(({ rung }) => rungWords[rung as Rung])
  const missing = deniedWords(denied)
  const claims = [...appeal.claims, ...delivered.flatMap((fact) => fact.delivered), ...denied.flatMap((fact) => fact.denied)]
  if (top === 'fights') return { text: `${from} is on record as fighting for ${to}`, claims }
  if (top === null && turned.length > 0) return { text: `from ${from}, ${listWords(turned)} in the crisis of ${to} ${turned.length > 1 ? 'are' : 'is'} on record`, claims }
  if (top === null && missing === null) return appeal.act ? { text: `${to} ${appeal.act === 'expected' ? 'expected help of' : 'asked'} ${from}${appeal.act === 'expected' ? '' : ' for help'}; what came is not said`, claims } : null
  const outcome = short(top === null ? null : be(rungWords[top]), missing === null ? null : be(missing))
  return { text: appeal.act ? `of the help that ${to} ${verbs[appeal.act]}, ${outcome}` : `from ${from}, in the crisis of ${to}, ${outcome}`, claims }
}
