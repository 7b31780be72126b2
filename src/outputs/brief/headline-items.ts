import type { ClaimId } from '../../base/index.ts'
import type { Facts, ItemAccount } from '../../facts/index.ts'
import { inReadingOrder } from './items.ts'
import type { Clause, HeadlineWords } from './headline-words.ts'
import { boundsWords, itemWords, shortList, timeWords } from './words.ts'
import type { PartyWords } from './words.ts'

type Group = 'none' | 'part' | 'came' | 'open' | 'cancelled' | 'suspended' | 'contested'

const groupOf = (account: ItemAccount): Group | null => {
  switch (account.state) {
    case 'none_arrived':
      return 'none'
    case 'partly_arrived':
      return 'part'
    case 'arrived':
      return 'came'
    case 'not_said':
      return 'open'
    case 'cancelled':
      return 'cancelled'
    case 'suspended':
      return 'suspended'
    case 'contested':
      return 'contested'
    default:
      return null
  }
}

const label = ({ item, naming, unit, promised }: ItemAccount): string => {
  if (unit !== 'count' && unit !== 'money' && promised.count) return boundsWords(promised.count.low, promised.count.high, unit)
  return itemWords(item, naming, unit)
}

const isSum = ({ unit }: ItemAccount): boolean => unit !== 'count'
const followed = (accounts: readonly ItemAccount[]): string => (accounts.every(isSum) ? 'payment' : 'delivery')

const names = (accounts: readonly ItemAccount[]): string => shortList(accounts.map(label))

const overdue = (accounts: readonly ItemAccount[]): string => {
  const late = accounts.filter(({ due }) => due.status === 'overdue' && due.due_on !== null)
  const [first] = late
  if (!first || first.due.due_on === null) return ''
  return late.length === accounts.length && late.length === 1
    ? ` (overdue, was due ${timeWords(first.due.due_on)})`
    : ` (${names(late)} overdue)`
}

/** A single account in figures: "500,000 of the 1,000,000 shells". */
const figures = ({ promised, delivered, item, naming, unit }: ItemAccount): string | null => {
  if (!promised.count || !delivered.count) return null
  const mark = promised.count.contested || delivered.count.contested ? ' (contested)' : ''
  const thing = unit === 'count' ? ` ${itemWords(item, naming)}` : ''
  const came = boundsWords(delivered.count.low, delivered.count.high, unit)
  return `${came} of ${boundsWords(promised.count.low, promised.count.high, unit)}${thing}${mark}`
}

const phrase = (group: Group, accounts: readonly ItemAccount[]): string => {
  const [only] = accounts
  const counted = accounts.length === 1 && only ? figures(only) : null
  switch (group) {
    case 'none':
      return `no delivery of ${names(accounts)} is on record${overdue(accounts)}`
    case 'part':
      return `${counted ? `delivery of ${counted}` : `delivery of ${names(accounts)} in part`} is on record${overdue(accounts)}`
    case 'came':
      return `delivery of ${counted ?? names(accounts)} is on record`
    case 'open':
      return `whether ${names(accounts)} ${accounts.every(isSum) ? 'was paid' : 'came'} is not said`
    case 'cancelled':
      return `${names(accounts)} ${accounts.length === 1 ? 'is' : 'are'} said to have been cancelled`
    case 'suspended':
      return `supply of ${names(accounts)} is said to be suspended`
    case 'contested':
      return `what came of ${names(accounts)} is contested`
  }
}

const whole = (group: Group, accounts: readonly ItemAccount[], { from, to }: HeadlineWords): string | null => {
  const [only] = accounts
  const counted = accounts.length === 1 && only ? figures(only) : null
  if (group === 'none' && accounts.every(({ item }) => item === null)) return `of what ${from} promised ${to}, no delivery is on record`
  if (group === 'none') return `of the ${names(accounts)} that ${from} promised ${to}, no delivery is on record${overdue(accounts)}`
  if (group === 'came') return `delivery of all that ${from} promised ${to} is on record: ${counted ?? names(accounts)}`
  if (group === 'open') return `${from} promised ${to} ${names(accounts)}; whether ${followed(accounts)} followed is not said`
  return null
}

const order: readonly Group[] = ['came', 'part', 'none', 'contested', 'suspended', 'cancelled', 'open']

const unpledgedWords: readonly (readonly [ItemAccount['state'], (list: string, words: HeadlineWords) => string])[] = [
  ['arrived_without_pledge', (list, { from, to }) => `delivery of ${list} from ${from} to ${to} is on record, without a pledge on record`],
  ['contested', (list, { from, to }) => `whether ${list} came from ${from} to ${to} is contested`],
  ['none_without_pledge', (list, { from, to }) => `delivery of ${list} from ${from} to ${to} is denied; no pledge is on record`],
  ['refused', (list, { from, to }) => `${from} is on record as refusing ${to} ${list}`],
  ['pledge_denied', (list, { from, to }) => `a promise of ${list} by ${from} to ${to} is denied`],
  ['expected_without_pledge', (list, { from, to }) => `${list} from ${from} to ${to} are expected; no pledge is on record`],
  ['planned', (list, { from, to }) => `plans of ${from} for ${list} to ${to} are on record, and no promise`],
  ['unconfirmed', (list, { from, to }) => `reports of ${list} from ${from} to ${to} are unconfirmed`],
]

/** Without a pledge the first of these that is told stands for the items. */
const unpledged = (accounts: readonly ItemAccount[], words: HeadlineWords): Clause | null => {
  for (const [state, say] of unpledgedWords) {
    const shown = accounts.filter((account) => account.state === state)
    if (shown.length > 0) return { text: say(names(shown), words), claims: shown.flatMap(({ claims }) => claims) }
  }
  return null
}

const claimsOf = (accounts: readonly ItemAccount[]): readonly ClaimId[] =>
  accounts.flatMap(({ promised, delivered, due }) => [
    ...promised.claims,
    ...delivered.claims,
    ...(due.status === 'overdue' ? due.claims : []),
  ])

const cameFrom = (accounts: readonly ItemAccount[]): boolean =>
  accounts.some(({ state }) => state === 'arrived' || state === 'arrived_without_pledge' || state === 'partly_arrived')

/** Others who gave to the main partner: the headline must not pass for the whole account of what it was given. */
export const othersClause = (facts: Facts, parties: PartyWords, { to }: HeadlineWords): Clause | null => {
  const others = facts.items.filter(
    ({ from_party, to_party, unit, lost, state }) =>
      to_party === facts.main?.to_party &&
      from_party !== facts.main?.from_party &&
      from_party !== null &&
      unit === 'count' &&
      (state !== 'lost_only' || lost.said === 'not_applicable'),
  )
  const givers = [...new Set(others.map(({ from_party }) => from_party))].filter((giver) =>
    cameFrom(others.filter(({ from_party }) => from_party === giver)),
  )
  if (givers.length === 0) return null
  const text = `delivery to ${to} from ${shortList(givers.map(parties.party), 4)} is on record too`
  return {
    text,
    claims: others.filter(({ from_party }) => givers.includes(from_party)).flatMap(({ delivered }) => delivered.claims),
  }
}

/** What the headline says of items between the main pair; null when the texts tell of none. */
export const itemsClause = (facts: Facts, words: HeadlineWords): Clause | null => {
  const own = inReadingOrder(
    facts.items.filter(({ from_party, to_party }) => from_party === facts.main?.from_party && to_party === facts.main?.to_party),
    facts,
  )
  const pledged = own.filter((account) => groupOf(account) !== null && account.promised.said !== 'not_applicable')
  if (pledged.length === 0) return unpledged(own, words)
  const groups = order
    .map((group) => ({ group, accounts: pledged.filter((account) => groupOf(account) === group) }))
    .filter(({ accounts }) => accounts.length > 0)
  const [first] = groups
  const single = groups.length === 1 && first ? whole(first.group, first.accounts, words) : null
  const text =
    single ?? `of what ${words.from} promised ${words.to}, ${groups.map(({ group, accounts }) => phrase(group, accounts)).join('; ')}`
  return { text, claims: claimsOf(pledged) }
}
