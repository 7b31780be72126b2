import type { ClaimId, Facts, ItemAccount } from '../../facts/index.ts'
import { inReadingOrder } from './items.ts'
import type { Clause, HeadlineWords } from './headline.ts'
import { boundsWords, itemWords, shortList, timeWords } from './words.ts'

type Group = 'none' | 'part' | 'came' | 'open' | 'cancelled' | 'suspended' | 'contested'

const groupOf = (account: ItemAccount): Group | null => {
  switch (account.state) {
    case 'none_arrived': return 'none'
    case 'partly_arrived': return 'part'
    case 'arrived': return 'came'
    case 'not_said': return 'open'
    case 'cancelled': return 'cancelled'
    case 'suspended': return 'suspended'
    case 'contested': return 'contested'
    default: return null
  }
}

const label = ({ item, naming, unit, promised }: ItemAccount): string => {
  if (unit !== 'count' && unit !== 'money' && promised.count) return boundsWords(promised.count.low, promised.count.high, unit)
  return itemWords(item, naming, unit)
}

const names = (accounts: readonly ItemAccount[]): string => shortList(accounts.map(label))

const overdue = (accounts: readonly ItemAccount[]): string => {
  const late = accounts.filter(({ due }) => due.status === 'overdue' && due.due_on !== null)
  const [first] = late
  if (!first || first.due.due_on === null) return ''
  return late.length === accounts.length && late.length === 1 ? ` (overdue, was due ${timeWords(first.due.due_on)})` : ` (${names(late)} overdue)`
}

/** A single account in figures: "500,000 of the 1,000,000 shells". */
const figures = ({ promised, delivered, item, naming, unit }: ItemAccount): string | null => {
  if (!promised.count || !delivered.count) return null
  const mark = promised.count.contested || delivered.count.contested ? ' (contested)' : ''
  const thing = unit === 'count' ? ` ${itemWords(item, naming)}` : ''
  return `${boundsWords(delivered.count.low, delivered.count.high, unit)} of ${boundsWords(promised.count.low, promised.count.high, unit)}${thing}${mark}`
}

const phrase = (group: Group, accounts: readonly ItemAccount[]): string => {
  const [only] = accounts
  const counted = accounts.length === 1 && only ? figures(only) : null
  switch (group) {
    case 'none': return `no delivery of ${names(accounts)} is on record${overdue(accounts)}`
    case 'part': return `${counted ? `delivery of ${counted}` : `delivery of a part of ${names(accounts)}`} is on record${overdue(accounts)}`
    case 'came': return `delivery of ${counted ?? names(accounts)} is on record`
    case 'open': return `whether ${names(accounts)} came is not said`
    case 'cancelled': return `${names(accounts)} ${accounts.length === 1 ? 'is' : 'are'} said to have been cancelled`
    case 'suspended': return `supply of ${names(accounts)} is said to be suspended`
    case 'contested': return `what came of ${names(accounts)} is contested`
  }
}

const whole = (group: Group, accounts: readonly ItemAccount[], { from, to }: HeadlineWords): string | null => {
  const [only] = accounts
  const counted = accounts.length === 1 && only ? figures(only) : null
  if (group === 'none') return `of the ${names(accounts)} that ${from} promised ${to}, no delivery is on record${overdue(accounts)}`
  if (group === 'came') return `delivery of all that ${from} promised ${to} is on record: ${counted ?? names(accounts)}`
  if (group === 'open') return `${from} promised ${to} ${names(accounts)}; whether ${accounts.length === 1 ? 'it' : 'they'} came is not said`
  return null
}

const order: readonly Group[] = ['came', 'part', 'none', 'contested', 'suspended', 'cancelled', 'open']

const unpledged = (accounts: readonly ItemAccount[], { from, to }: HeadlineWords): Clause | null => {
  const came = accounts.filter(({ state }) => state === 'arrived_without_pledge')
  const none = accounts.filter(({ state }) => state === 'none_without_pledge')
  const shown = came.length > 0 ? came : none
  if (shown.length === 0) return null
  const claims = shown.flatMap(({ delivered }) => delivered.claims)
  return came.length > 0
    ? { text: `delivery of ${names(came)} from ${from} to ${to} is on record, without a pledge on record`, claims }
    : { text: `${names(none)} from ${from} ${none.length === 1 ? 'is' : 'are'} said not to have come to ${to}; no pledge is on record`, claims }
}

const claimsOf = (accounts: readonly ItemAccount[]): readonly ClaimId[] =>
  accounts.flatMap(({ promised, delivered, due }) => [...promised.claims, ...delivered.claims, ...(due.status === 'overdue' ? due.claims : [])])

/** What the headline says of items between the main pair; null when the texts tell of none. */
export const itemsClause = (facts: Facts, words: HeadlineWords): Clause | null => {
  const own = inReadingOrder(facts.items.filter(({ from_party, to_party }) => from_party === facts.main?.from_party && to_party === facts.main?.to_party), facts)
  const pledged = own.filter((account) => groupOf(account) !== null && account.promised.said !== 'not_applicable')
  if (pledged.length === 0) return unpledged(own, words)
  const groups = order.map((group) => ({ group, accounts: pledged.filter((account) => groupOf(account) === group) })).filter(({ accounts }) => accounts.length > 0)
  const [first] = groups
  const single = groups.length === 1 && first ? whole(first.group, first.accounts, words) : null
  const text = single ?? `of what ${words.from} promised ${words.to}, ${groups.map(({ group, accounts }) => phrase(group, accounts)).join('; ')}`
  return { text, claims: claimsOf(pledged) }
}
