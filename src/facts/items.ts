import type { Day, PartyId } from '../base/index.ts'
import type { ToldDelivery } from './account-columns.ts'
import { makeAccount } from './account.ts'
import { boundsOf } from './counts.ts'
import { distinct, groupBy } from './group.ts'
import { helpRung, isNamed, isPreciser, isVariant, itemKey, unitOf } from './item-name.ts'
import type { ItemAccount, ToldClaim } from './record.ts'
import { compareText } from './when.ts'

/** The item in whose account a claim belongs: its own, unless a person linked it to another. */
const itemOf = ({ claim, by_hand }: ToldClaim): string | null => by_hand?.account?.item ?? ('item' in claim ? (claim.item ?? null) : null)

const giverOf = ({ from_party, by_hand }: ToldClaim): PartyId | null => by_hand?.account?.from_party ?? from_party

/** A variant belongs to its family's account where the receiver's claims name the family and no second variant. */
const familiesOf = (told: readonly ToldClaim[]): ((one: ToldClaim) => string) => {
  const byReceiver = groupBy(told, ({ to_party }) => to_party)
  const joined = new Map<PartyId | null, Map<string, string>>()
  for (const [receiver, claims] of byReceiver) joined.set(receiver, variants(distinct(claims.map((one) => itemKey(itemOf(one) ?? '')))))
  return (one) => {
    const key = itemKey(itemOf(one) ?? '')
    return joined.get(one.to_party)?.get(key) ?? key
  }
}

/** In order of text the variants of a designation follow it. */
const variants = (keys: readonly string[]): Map<string, string> => {
  const named = keys.filter((key) => /\d/.test(key)).sort(compareText)
  const pairs = named.flatMap((family, at): [string, string][] => {
    const found: string[] = []
    for (let next = at + 1; found.length < 2 && named[next]?.startsWith(family); next++) {
      const key = named[next] as string
      if (isVariant(key, family)) found.push(key)
    }
    const [variant, second] = found
    return variant !== undefined && second === undefined ? [[variant, family]] : []
  })
  return new Map(pairs)
}

const pairOf = ({ from_party, to_party }: Pick<ToldClaim, 'from_party' | 'to_party'>): string => `${from_party ?? ''} ${to_party ?? ''}`

interface Group {
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  readonly key: string
  /** The keys under which the item is told: its own, and a vaguer one that was joined to it. */
  readonly keys: string[]
  readonly unit: string
  readonly told: ToldClaim[]
}

/** Who gave what to whom in which unit; no name of an item can make two of them one. */
const groupKey =
  (keyOf: (one: ToldClaim) => string) =>
  (one: ToldClaim): string => {
    const key = keyOf(one)
    return `${giverOf(one) ?? ''} ${one.to_party ?? ''} ${key.length} ${key} ${unitOf(one.claim)}`
  }

const groupsOf = (told: readonly ToldClaim[], keyOf: (one: ToldClaim) => string): Group[] =>
  [...groupBy(told, groupKey(keyOf)).values()].flatMap((group) => {
    const [first] = group
    return first
      ? [
          {
            from_party: giverOf(first),
            to_party: first.to_party,
            key: keyOf(first),
            keys: [keyOf(first)],
            unit: unitOf(first.claim),
            told: group,
          },
        ]
      : []
  })

/** A sum without a figure belongs to the only currency that the two parties use. */
const joinSums = (groups: readonly Group[]): Group[] => {
  const byPair = groupBy(groups, pairOf)
  return groups.filter((group) => {
    if (group.unit !== 'money') return true
    const sums = (byPair.get(pairOf(group)) ?? []).filter((other) => other.key === 'money' && other.unit !== 'money')
    const [only] = sums
    if (!only || sums.length > 1) return true
    take(only, group.told)
    return false
  })
}

/**
 * "Shells" that came belong to the same parties' "artillery shells" that were promised, where these are the only shells with a word
 * before them. Two pledges, or two deliveries, may be of different shells and stay apart.
 */
const joinForms = (groups: readonly Group[]): Group[] => {
  const byPair = groupBy(groups, pairOf)
  return groups.filter((group) => {
    if (group.unit !== 'count' || group.key === '' || helpRung(group.key, false) !== undefined) return true
    const [only, second] = (byPair.get(pairOf(group)) ?? []).filter((other) => isPreciser(other.key, group.key))
    if (!only || second || sharesKind(only, group)) return true
    take(only, group.told)
    only.keys.push(...group.keys)
    return false
  })
}

const sharesKind = (a: Group, b: Group): boolean => {
  const kinds = new Set(a.told.map(({ claim }) => claim.kind))
  return b.told.some(({ claim }) => kinds.has(claim.kind))
}

/** Adds claims to a group one by one: there may be more of them than a call can have arguments. */
const take = (group: Group, told: readonly ToldClaim[]): void => told.forEach((one) => group.told.push(one))

const holdingOf = (holder: PartyId | null, key: string): string => `${holder ?? ''} ${key}`

/** A loss belongs to the account of the one giver from whom the loser had the item, else to an account without a giver. */
const placeLosses = (groups: Group[], losses: readonly ToldClaim[], keyOf: (one: ToldClaim) => string): Group[] => {
  const byHolder = groupBy(
    groups.filter(({ unit }) => unit !== 'money').flatMap((group) => group.keys.map((key) => ({ key, group }))),
    ({ key, group }) => holdingOf(group.to_party, key),
  )
  const linkedTo = ({ by_hand }: ToldClaim): PartyId | null => by_hand?.account?.from_party ?? null
  for (const lost of groupBy(losses, (one) => JSON.stringify([one.to_party, keyOf(one), linkedTo(one)])).values()) {
    const [first] = lost
    if (!first) continue
    const holders = byHolder.get(holdingOf(first.to_party, keyOf(first))) ?? []
    const giver = linkedTo(first)
    const [only, second] = giver === null ? holders : holders.filter(({ group }) => group.from_party === giver)
    if (only && !second) take(only.group, lost)
    else
      groups.push({
        from_party: null,
        to_party: first.to_party,
        key: keyOf(first),
        keys: [keyOf(first)],
        unit: unitOf(first.claim),
        told: [...lost],
      })
  }
  return groups
}

const isArrival = ({ claim }: ToldClaim): boolean =>
  claim.kind === 'delivery' && claim.polarity === 'affirmed' && claim.modality === 'actual'

const deniesAll = ({ claim }: ToldClaim): boolean =>
  claim.kind === 'delivery' &&
  claim.item === undefined &&
  claim.polarity === 'denied' &&
  claim.modality === 'actual' &&
  claim.quantity === undefined

/** "There is no truth in it": a denial that names no item is beside every arrival that another source tells in the same text. */
const placeDenials = (groups: readonly Group[]): Group[] => {
  const placed = new Set<ToldClaim>()
  const byPair = groupBy(groups, pairOf)
  for (const denial of groups.filter(({ key }) => key === '').flatMap(({ told }) => told.filter(deniesAll))) {
    const contradicted = (byPair.get(pairOf(denial)) ?? []).filter(
      (group) =>
        group.key !== '' && group.told.some((one) => isArrival(one) && one.document === denial.document && one.source !== denial.source),
    )
    contradicted.forEach(({ told }) => told.push(denial))
    if (contradicted.length > 0) placed.add(denial)
  }
  return groups
    .map((group) => (group.key === '' ? { ...group, told: group.told.filter((one) => !placed.has(one)) } : group))
    .filter(({ told }) => told.length > 0)
}

/** What a delivery makes good, by its own words or by a person's link. */
const madeGood = ({ claim, by_hand }: ToldClaim): string | undefined =>
  by_hand?.makes_good ?? (claim.kind === 'delivery' ? claim.replaces : undefined)

const isReplacement = (one: ToldClaim): one is ToldDelivery => isArrival(one) && madeGood(one) !== undefined

/** What a party that lost an item "delivers" of it to nobody else, it replaces from its own means. */
const ownReplacements = (
  given: readonly ToldClaim[],
  losses: readonly ToldClaim[],
  keyOf: (one: ToldClaim) => string,
): ReadonlyMap<ToldClaim, ToldDelivery> => {
  const lost = new Set(losses.map((one) => holdingOf(one.to_party, keyOf(one))))
  const isOwn = (one: ToldClaim): one is ToldDelivery =>
    isArrival(one) &&
    one.from_party !== null &&
    (one.to_party === null || one.to_party === one.from_party) &&
    lost.has(holdingOf(one.from_party, keyOf(one)))
  return new Map(given.filter(isOwn).map((one) => [one, { ...one, to_party: one.from_party, merged: true }]))
}

/** Replacements by what was lost and by whom, each with the account that tells of the loss: where there are several, the first. */
const replacementsIn = (
  groups: readonly Group[],
  told: readonly (readonly [holding: string, one: ToldDelivery])[],
): ReadonlyMap<Group, readonly ToldDelivery[]> => {
  const byHolding = groupBy(told, ([holding]) => holding)
  const taken = new Map<Group, ToldDelivery[]>()
  const withLoss = groups.filter((group) => group.told.some(({ claim }) => claim.kind === 'loss'))
  for (const group of [...withLoss, ...groups]) {
    for (const key of distinct(group.keys)) {
      const holding = holdingOf(group.to_party, key)
      const found = byHolding.get(holding)
      if (!found || group.unit !== 'count') continue
      byHolding.delete(holding)
      taken.set(group, [...(taken.get(group) ?? []), ...found.map(([, one]) => one)])
    }
  }
  return taken
}

/**
 * A text that leaves the giver of a named type out speaks of the only one from whom the other texts say that the receiver has it. A class
 * may come from anybody and stays apart.
 */
const joinGivers = (groups: readonly Group[]): Group[] => {
  const byHolding = groupBy(groups, ({ to_party, key, unit }) => JSON.stringify([to_party, key, unit]))
  return groups.filter((group) => {
    if (group.from_party !== null || group.to_party === null || !group.told.some((one) => isNamed(itemOf(one) ?? ''))) return true
    const [only, second] = (byHolding.get(JSON.stringify([group.to_party, group.key, group.unit])) ?? []).filter(
      (other) => other.from_party !== null,
    )
    if (!only || second) return true
    take(only, group.told)
    return false
  })
}

/** The shortest way in which the texts write the item. */
const labelOf = (told: readonly ToldClaim[]): string | null =>
  distinct(told.map(itemOf).filter((item) => item !== null)).sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? null

const isHelp = ({ told }: Group, item: string | null): boolean =>
  item !== null &&
  helpRung(
    item,
    told.some(({ claim }) => boundsOf(claim) !== null),
  ) !== undefined

const inOrder = (a: ItemAccount, b: ItemAccount): number =>
  compareText(`${a.from_party ?? '~'} ${a.to_party ?? '~'}`, `${b.from_party ?? '~'} ${b.to_party ?? '~'}`) ||
  compareText(a.unit === 'count' ? '' : a.unit, b.unit === 'count' ? '' : b.unit) ||
  compareText(a.item ?? '~', b.item ?? '~')

/** The class that a table gives an item as texts write it; null when it has none. */
export type ClassOf = (item: string) => string | null

/** Whether what goes from one side to another is asked for: an account is where it, or a claim in it, is. */
export type Wanted = (sides: Pick<ItemAccount, 'from_party' | 'to_party'>) => boolean

export interface AccountsOptions {
  readonly classOf?: ClassOf | undefined
  /** Items that are not wanted are left out, which is faster; help that cannot be counted belongs to crises and is all told. */
  readonly wanted?: Wanted
}

/**
 * The accounts of things given: `items` that can be counted (and sums of money, each currency for itself), and
 * `supports`, help that cannot. `left` are the claims of items that were not wanted.
 */
export const accountsOf = (
  told: readonly ToldClaim[],
  reference: Day | null,
  { classOf = () => null, wanted = () => true }: AccountsOptions = {},
): { readonly items: ItemAccount[]; readonly supports: ItemAccount[]; readonly left: ReadonlySet<ToldClaim> } => {
  const concerned = told.filter(({ claim }) => claim.kind === 'pledge' || claim.kind === 'delivery' || claim.kind === 'loss')
  const keyOf = familiesOf(concerned)
  const given = concerned.filter(({ claim }) => claim.kind !== 'loss')
  const losses = concerned.filter(({ claim }) => claim.kind === 'loss')
  const own = ownReplacements(given, losses, keyOf)
  const others = given.filter((one) => !own.has(one))
  const groups = placeLosses(placeDenials(joinForms(joinSums(joinGivers(groupsOf(others, keyOf))))), losses, keyOf)
  const replacements = replacementsIn(groups, [
    ...given.filter(isReplacement).map((one) => [holdingOf(one.to_party, itemKey(madeGood(one) ?? '')), one] as const),
    ...[...own.values()].map((one) => [holdingOf(one.to_party, keyOf(one)), one] as const),
  ])
  const left = new Set<ToldClaim>()
  const made: ToldClaim[] = []
  const accounts = groups.flatMap((group) => {
    const { from_party, to_party, unit } = group
    const replacing = replacements.get(group) ?? []
    const item = labelOf(group.told)
    const help = isHelp(group, item)
    const isMade = help || wanted(group) || group.told.some(wanted)
    for (const one of [group.told, replacing].flat()) {
      if (isMade) made.push(one)
      else left.add(one)
    }
    if (!isMade) return []
    const head = { from_party, to_party, item, item_class: item === null ? null : classOf(item), unit }
    return [{ help, account: makeAccount(head, group.told, replacing, reference) }]
  })
  for (const one of made) left.delete(one)
  const pick = (help: boolean): ItemAccount[] =>
    accounts
      .filter((one) => one.help === help)
      .map(({ account }) => account)
      .sort(inOrder)
  return { items: pick(false), supports: pick(true), left }
}
