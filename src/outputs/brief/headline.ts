import type { Facts } from '../../facts/index.ts'
import { itemsClause, othersClause } from './headline-items.ts'
import { instrumentsClause, obligationClause } from './headline-obligation.ts'
import { responseClause } from './headline-response.ts'
import { textWords } from './headline-words.ts'
import type { Clause, HeadlineWords } from './headline-words.ts'
import { capital, itemWords, listWords } from './words.ts'
import type { PartyWords } from './words.ts'

/** The headline, and the same by account: what is owed, what was given, what was answered. */
export interface Headline {
  readonly whole: Clause
  readonly obligations: Clause
  readonly items: Clause
  readonly responses: Clause
}

const sentence = (clauses: readonly Clause[]): Clause => ({
  text: `${capital(clauses.map(({ text }) => text).join('; '))}.`,
  claims: [...new Set(clauses.flatMap(({ claims }) => claims))],
})

const join = (a: Clause, b: Clause): Clause => ({ text: `${a.text}; ${b.text}`, claims: [...a.claims, ...b.claims] })

/** For claims that are no promise, delivery, duty or answer. */
const remainder = (facts: Facts, parties: PartyWords, texts: HeadlineWords['texts']): Clause => {
  const attacks = facts.crises.flatMap(({ partner, attacks: all }) =>
    all
      .filter(({ act, said }) => act === 'used' && said !== 'denied')
      .map(({ from_party, claims }) => ({
        text: `force used by ${parties.party(from_party)} against ${parties.party(partner)}`,
        claims,
      })),
  )
  const nothing = 'no promise, delivery or duty between states is told'
  if (attacks.length > 0)
    return {
      text: `${listWords(attacks.slice(0, 3).map(({ text }) => text))} ${attacks.length > 1 ? 'are' : 'is'} on record; ${nothing}`,
      claims: attacks.slice(0, 3).flatMap(({ claims }) => claims),
    }
  if (facts.assessments.length > 0) {
    const judged = [...new Set(facts.assessments.map(({ from_party }) => parties.party(from_party)))]
    return {
      text: `judgements of ${listWords(judged.slice(0, 3))} as a partner are on record, and no promise, delivery or duty`,
      claims: facts.assessments.flatMap(({ claims }) => claims),
    }
  }
  if (facts.items.length + facts.supports.length > 0) {
    const accounts = [...facts.items, ...facts.supports]
    return {
      text: 'items are on record, and no pair of a giver and a receiver',
      claims: accounts.flatMap(({ claims }) => claims),
    }
  }
  return { text: `${texts.subject} ${texts.tell} of no promise, delivery, duty or response between states`, claims: [] }
}

const supportsClause = (facts: Facts, { from, to }: HeadlineWords): Clause | null => {
  const own = facts.supports.filter(
    ({ from_party, to_party, promised }) =>
      from_party === facts.main?.from_party && to_party === facts.main?.to_party && promised.said === 'affirmed',
  )
  if (own.length === 0) return null
  const none = own.every(({ state }) => state === 'none_arrived')
  const list = listWords(own.map(({ item }) => itemWords(item ?? 'help', 'class')))
  return {
    text: none ? `${list} that ${from} promised ${to} is said not to have come` : `a promise of ${list} by ${from} to ${to} is on record`,
    claims: own.flatMap(({ claims }) => claims),
  }
}

/**
 * The headline, made from the facts by rules: what is on record of the main pair, account by account. It names
 * what is on record, never what is the case.
 */
export const headlineOf = (facts: Facts, parties: PartyWords, documents: number): Headline => {
  const texts = textWords(documents)
  const words: HeadlineWords = {
    from: parties.party(facts.main?.from_party ?? null),
    to: parties.party(facts.main?.to_party ?? null),
    texts,
  }
  const items = facts.main ? itemsClause(facts, words) : null
  const responses = facts.main ? (responseClause(facts, words) ?? supportsClause(facts, words)) : null
  const obligations = facts.main ? obligationClause(facts, words) : null
  const listed = instrumentsClause(facts, parties)
  const named = obligations && listed ? join(listed, obligations) : (obligations ?? listed)
  const others = items && othersClause(facts, parties, words)
  const main = [items, others, responses, items || responses ? obligations : named].filter((clause) => clause !== null)
  return {
    whole: sentence(main.length > 0 ? main : [named ?? remainder(facts, parties, texts)]),
    obligations: sentence([named ?? { text: `${texts.subject} ${texts.tell} of no agreement and no duty`, claims: [] }]),
    items: sentence([items ?? { text: 'no item promised or given between the main parties is told', claims: [] }]),
    responses: sentence([responses ?? { text: 'no response in a crisis is told', claims: [] }]),
  }
}
