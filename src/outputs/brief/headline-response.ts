import { rungs } from '../../base/index.ts'
import type { Rung } from '../../base/index.ts'
import type { Crisis, Facts, Ladder, RungFact } from '../../facts/index.ts'
import type { Clause, HeadlineWords } from './headline-words.ts'
import { listWords, rungWords } from './words.ts'

/** The crisis of the main partner that the headline speaks of: the latest one in which the main party has a ladder. */
export const mainCrisis = (facts: Facts): { readonly crisis: Crisis; readonly ladder: Ladder } | null => {
  const found = facts.crises
    .filter(({ partner }) => partner === facts.main?.to_party)
    .map((crisis) => ({ crisis, ladder: crisis.ladders.find(({ responder }) => responder === facts.main?.from_party) }))
    .find(({ ladder }) => ladder !== undefined)
  return found?.ladder ? { crisis: found.crisis, ladder: found.ladder } : null
}

const isHelp = ({ rung }: RungFact): boolean => rung !== null && rungs.indexOf(rung) > rungs.indexOf('silence')

const highest = (facts: readonly RungFact[]): Rung | null => facts.find(isHelp)?.rung ?? null

const nouns = (denied: readonly RungFact[]): string | null => {
  const named = denied.filter(isHelp).map(({ rung }) => rungWords[rung as Rung])
  return named.length > 0 ? listWords([...named].reverse()) : denied.length > 0 ? 'help' : null
}

/** What is denied as a fact is said not to have come; what is denied of the future is said not to be coming. */
const deniedWords = (denied: readonly RungFact[], facts: Facts): readonly string[] => {
  const asFact = new Set(facts.claims.filter(({ claim }) => claim.modality === 'actual').map(({ id }) => id))
  const past = denied.filter((fact) => fact.denied.some((id) => asFact.has(id)))
  const missing = nouns(past)
  const ahead = nouns(denied.filter((fact) => !past.includes(fact)))
  return [...(missing ? [`${be(missing)} said not to have come`] : []), ...(ahead ? [`${be(ahead)} said not to be coming`] : [])]
}

const asked = ({ appeals }: Crisis, from: string | undefined) => {
  const own = appeals.filter(({ to_party, said }) => to_party === from && said === 'affirmed')
  const act = (['invoked', 'asked', 'expected'] as const).find((one) => own.some((appeal) => appeal.act === one))
  return { act, claims: own.flatMap(({ claims }) => claims) }
}

const verbs = { invoked: 'called for under their treaty', asked: 'asked for', expected: 'expected' } as const

const be = (words: string): string => `${words} ${words === 'words' || words === 'arms' || words.includes(' and ') ? 'are' : 'is'}`

/** Nothing is told of an answer: worth a headline where force was used and help was asked for. */
const unanswered = (
  { attacks }: Crisis,
  { act, claims }: ReturnType<typeof asked>,
  { from, to }: Pick<HeadlineWords, 'from' | 'to'>,
): Clause | null => {
  if (act === undefined || attacks.length === 0) return null
  return {
    text: `${to} ${act === 'expected' ? `expected help of ${from}` : `asked ${from} for help`}; what came is not said`,
    claims,
  }
}

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
  const missing = deniedWords(denied, facts)
  const claims = [...appeal.claims, ...delivered.flatMap((fact) => fact.delivered), ...denied.flatMap((fact) => fact.denied)]
  if (top === 'fights') return { text: `${from} is on record as fighting for ${to}`, claims }
  if (top === null && turned.length > 0)
    return {
      text: `from ${from}, ${listWords(turned)} in the crisis of ${to} ${turned.length > 1 ? 'are' : 'is'} on record`,
      claims,
    }
  if (top === null && missing.length === 0) return unanswered(crisis, appeal, { from, to })
  const outcome = [...(top === null ? [] : [`${be(rungWords[top])} on record`]), ...missing].reduce(
    (all, part, at, parts) => (at === 0 ? part : `${all},${at === parts.length - 1 ? ' and' : ''} ${part}`),
    '',
  )
  return {
    text: appeal.act ? `of the help that ${to} ${verbs[appeal.act]}, ${outcome}` : `from ${from}, in the crisis of ${to}, ${outcome}`,
    claims,
  }
}
