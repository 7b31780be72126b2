import type { Facts, InstrumentFact, TriggerTest } from '../../facts/index.ts'
import type { Clause, HeadlineWords } from './headline-words.ts'
import { mainCrisis } from './headline-response.ts'
import { instrumentTitle } from './owed.ts'
import { listWords, obligationWords, timeWords } from './words.ts'
import type { PartyWords } from './words.ts'

const invoked = (facts: Facts): boolean =>
  mainCrisis(facts)?.crisis.appeals.some(
    ({ act, said, to_party }) => act === 'invoked' && said === 'affirmed' && to_party === facts.main?.from_party,
  ) ?? false

const metWords = (test: TriggerTest, facts: Facts, words: HeadlineWords): string => {
  const met =
    test.in_force === 'yes'
      ? 'a duty to defend in force is on record and its trigger was met'
      : 'a duty to defend is on record and its trigger was met, though no text says that it was in force'
  const duty = invoked(facts) ? `${met}; ${words.to} invoked it` : met
  switch (test.performance) {
    case 'kept':
      return `${duty}; it was kept on the record`
    case 'short':
      return `${duty}; no fight by ${words.from} is on record`
    case 'contested':
      return `${duty}; what ${words.from} did is contested`
    default:
      return `${duty}; what ${words.from} did is not said`
  }
}

const defenceWords = (test: TriggerTest, facts: Facts, words: HeadlineWords): string => {
  const { texts } = words
  switch (test.outcome) {
    case 'no_clause':
      return `no breach of a duty to defend is on record, because ${texts.subject} ${texts.deny} that there was one`
    case 'met':
      return metWords(test, facts, words)
    case 'not_met':
      return 'a duty to defend is on record, its trigger was not met, and so it was not put to the test'
    case 'not_in_force':
      return 'a duty to defend is on record, it was not in force then, and so it was not put to the test'
    case 'contested':
      return 'whether a duty to defend applied is contested'
    case 'not_said':
      return 'a duty to defend is on record; whether its trigger was met is not said'
  }
}

const isMain =
  (facts: Facts) =>
  (test: TriggerTest): boolean =>
    test.bound === facts.main?.from_party && test.protected_party === facts.main.to_party

/** The clause on force used, from the tests of the main pair's latest crisis. */
const testedClause = (facts: Facts, words: HeadlineWords): Clause | null => {
  const latest = facts.crises.find((crisis) => facts.tests.some((test) => test.crisis === crisis.id && isMain(facts)(test)))
  const tests = facts.tests.filter((test) => test.crisis === latest?.id && isMain(facts)(test))
  const defence =
    tests.find(({ obligation, outcome }) => obligation === 'defense' && outcome === 'met') ??
    tests.find(({ obligation }) => obligation === 'defense')
  if (defence) {
    const claims = [
      ...defence.clause_claims,
      ...(defence.outcome === 'no_clause' ? [] : [...defence.attack_claims, ...defence.response_claims]),
    ]
    return { text: defenceWords(defence, facts, words), claims }
  }
  const against = tests.find(({ performance }) => performance === 'against')
  if (against)
    return {
      text: `an act of ${words.from} that a clause on ${obligationWords[against.obligation]} forbids is on record`,
      claims: [...against.clause_claims, ...against.response_claims],
    }
  const kept = tests.filter(({ performance }) => performance === 'kept')
  if (kept.length === 0) return null
  return {
    text: `the duty of ${listWords(kept.map(({ obligation }) => obligationWords[obligation]))} was kept on the record`,
    claims: kept.flatMap((test) => [...test.clause_claims, ...test.response_claims]),
  }
}

const betweenMain = (facts: Facts): readonly InstrumentFact[] =>
  facts.instruments.filter(
    ({ parties }) => facts.main !== null && parties.includes(facts.main.from_party) && parties.includes(facts.main.to_party),
  )

const untested = (facts: Facts, words: HeadlineWords): Clause | null => {
  const defence = betweenMain(facts)
    .flatMap(({ clauses }) => clauses)
    .filter(({ obligation }) => obligation === 'defense')
  const claims = defence.flatMap(({ affirmed, denied }) => [...affirmed, ...denied])
  if (defence.some(({ said }) => said === 'contested')) return { text: 'whether there is a duty to defend is contested', claims }
  if (defence.some(({ said }) => said === 'affirmed'))
    return { text: 'a duty to defend is on record, and no attack that would put it to the test', claims }
  if (defence.length > 0) return { text: `${words.texts.subject} ${words.texts.deny} that there is a duty to defend`, claims }
  return null
}

/** What the headline says of obligations between the main pair; null when the texts tell of none that matters to it. */
export const obligationClause = (facts: Facts, words: HeadlineWords): Clause | null => testedClause(facts, words) ?? untested(facts, words)

const verbs: Readonly<Record<InstrumentFact['state'], string>> = {
  in_force: 'is on record as in force',
  not_in_force: 'is said not to be in force',
  signed: 'is on record as concluded',
  proposed: 'is on record as proposed',
  suspended: 'is said to be suspended',
  ended: 'is on record as ended',
  contested: 'is contested as to whether it is in force',
  not_said: 'is on record',
}

const turning: Partial<Record<InstrumentFact['state'], InstrumentFact['steps'][number]['act']>> = {
  in_force: 'in_force',
  signed: 'signed',
  ended: 'terminated',
}

const listed = (fact: InstrumentFact, parties: PartyWords): string => {
  const duties = fact.clauses.filter(({ said }) => said !== 'denied').map(({ obligation }) => obligationWords[obligation])
  const on = fact.steps.find(({ act, event_on }) => act === turning[fact.state] && event_on !== null)?.event_on
  const named = fact.names[0]?.toLowerCase() ?? ''
  const saysWho = fact.parties.every((party) => named.includes(parties.title(party).toLowerCase()))
  const who = fact.parties.length > 0 && fact.names.length > 0 && !saysWho ? ` of ${listWords(fact.parties.map(parties.party))}` : ''
  const violated = fact.steps.some(({ act, polarity }) => act === 'violated' && polarity === 'affirmed')
    ? ' and said to have been violated'
    : ''
  return `the ${instrumentTitle(fact, parties)}${who} ${verbs[fact.state]}${on ? ` (${timeWords(on)})` : ''}${violated}${
    duties.length > 0 ? `, with clauses on ${listWords([...new Set(duties)])}` : ''
  }`
}

/** For texts that tell of agreements and of nothing that was given or done under them. */
export const instrumentsClause = (facts: Facts, parties: PartyWords): Clause | null => {
  const own = betweenMain(facts)
  const shown = [...(own.length > 0 ? own : facts.instruments)].sort((a, b) => b.clauses.length - a.clauses.length).slice(0, 2)
  if (shown.length === 0) return null
  return { text: shown.map((fact) => listed(fact, parties)).join('; '), claims: shown.flatMap(({ claims }) => claims) }
}
