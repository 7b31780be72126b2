import type { Day, PartyId } from '../base/index.ts'
import type { ToldDelivery } from './account-columns.ts'
import { makeAccount } from './account.ts'
import { boundsOf } from './counts.ts'
import { distinct, groupBy } from './group.ts'
import { helpRung, isPreciser, isVariant, itemKey, unitOf } from './item-name.ts'
import type { ItemAccount, ToldClaim } from './record.ts'
import { compareText } from './when.ts'

const itemOf = ({ claim }: ToldClaim): string | null => ('item' in claim ? (claim.item ?? null) : null)

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

const variants = (keys: readonly string[]): Map<string, string> => {
  const named = keys.filter((key) => /\d/.test(key))
  const pairs = named.flatMap((family): [string, string][] => {
    const [variant, second] = named.filter((key) => isVariant(key, family))
    return variant !== undefined && second === undefined ? [[variant, family]] : []
  })
  return new Map(pairs)
}

interface Group {
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  readonly key: string
  /** The keys under which the item is told: its own, and a vaguer one that was joined to it. */
  readonly keys: string[]
  readonly unit: string
  readonly told: ToldClaim[]
}

const groupsOf = (told: readonly ToldClaim[], keyOf: (one: ToldClaim) => string): Group[] =>
  [...groupBy(told, (one) => JSON.stringify([one.from_party, one.to_party, keyOf(one), unitOf(one.claim)])).values()].flatMap((group) => {
    const [first] = group
    return first
      ? [
          {
            from_party: first.from_party,
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
const joinSums = (groups: readonly Group[]): Group[] =>
  groups.filter((group) => {
    if (group.unit !== 'money') return true
    const sums = groups.filter(
      (other) =>
        other.key === 'money' && other.unit !== 'money' && other.from_party === group.from_party && other.to_party === group.to_party,
    )
    const [only] = sums
    if (!only || sums.length > 1) return true
    only.told.push(...group.told)
    return false
  })

/**
 * "Shells" that came belong to the same parties' "artillery shells" that were promised, where these are the only shells with a word
 * before them. Two pledges, or two deliveries, may be of different shells and stay apart.
 */
const joinForms = (groups: readonly Group[]): Group[] =>
  groups.filter((group) => {
    if (group.unit !== 'count' || group.key === '' || helpRung(group.key, false) !== undefined) return true
    const [only, second] = groups.filter(
      (other) => other.from_party === group.from_party && other.to_party === group.to_party && isPreciser(other.key, group.key),
    )
    if (!only || second || group.told.some((one) => only.told.some(({ claim }) => claim.kind === one.claim.kind))) return true
    only.told.push(...group.told)
    only.keys.push(...group.keys)
    return false
  })

/** A loss belongs to the account of the one giver from whom the loser had the item, else to an account without a giver. */
const placeLosses = (groups: Group[], losses: readonly ToldClaim[], keyOf: (one: ToldClaim) => string): Group[] => {
  for (const lost of groupBy(losses, (one) => JSON.stringify([one.to_party, keyOf(one)])).values()) {
    const [first] = lost
    if (!first) continue
    const holders = groups.filter(
      ({ to_party, keys, unit }) => to_party === first.to_party && keys.includes(keyOf(first)) && unit !== 'money',
    )
    const [only, second] = holders
    if (only && !second) only.told.push(...lost)
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
  for (const denial of groups.filter(({ key }) => key === '').flatMap(({ told }) => told.filter(deniesAll))) {
    const contradicted = groups.filter(
      (group) =>
        group.key !== '' &&
        group.from_party === denial.from_party &&
        group.to_party === denial.to_party &&
        group.told.some((one) => isArrival(one) && one.document === denial.document && one.source !== denial.source),
    )
    contradicted.forEach(({ told }) => told.push(denial))
    if (contradicted.length > 0) placed.add(denial)
  }
  return groups
    .map((group) => (group.key === '' ? { ...group, told: group.told.filter((one) => !placed.has(one)) } : group))
    .filter(({ told }) => told.length > 0)
}

const isReplacement = (one: ToldClaim): one is ToldDelivery =>
  one.claim.kind === 'delivery' && one.claim.replaces !== undefined && one.claim.polarity === 'affirmed' && one.claim.modality === 'actual'

/** The shortest way in which the texts write the item. */
const labelOf = (told: readonly ToldClaim[]): string | null =>
  distinct(told.map(itemOf).filter((item) => item !== null)).sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? null

const isHelp = (group: Group): boolean => {
  const item = labelOf(group.told)
  return (
    item !== null &&
    helpRung(
      item,
      group.told.some(({ claim }) => boundsOf(claim) !== null),
    ) !== undefined
  )
}

const inOrder = (a: ItemAccount, b: ItemAccount): number =>
  compareText(`${a.from_party ?? '~'} ${a.to_party ?? '~'}`, `${b.from_party ?? '~'} ${b.to_party ?? '~'}`) ||
  compareText(a.unit === 'count' ? '' : a.unit, b.unit === 'count' ? '' : b.unit) ||
  compareText(a.item ?? '~', b.item ?? '~')

/**
 * The accounts of things given: `items` that can be counted (and sums of money, each currency for itself), and
 * `supports`, help that cannot.
 */
export const accountsOf = (
  told: readonly ToldClaim[],
  reference: Day | null,
): { readonly items: ItemAccount[]; readonly supports: ItemAccount[] } => {
  const concerned = told.filter(({ claim }) => claim.kind === 'pledge' || claim.kind === 'delivery' || claim.kind === 'loss')
  const keyOf = familiesOf(concerned)
  const given = concerned.filter(({ claim }) => claim.kind !== 'loss')
  const losses = concerned.filter(({ claim }) => claim.kind === 'loss')
  const groups = placeLosses(placeDenials(joinForms(joinSums(groupsOf(given, keyOf)))), losses, keyOf)
  const replacements = given.filter(isReplacement)
  const accounts = groups.map((group) => {
    const replacing = replacements.filter(
      ({ claim, to_party }) => to_party === group.to_party && group.keys.includes(itemKey(claim.replaces ?? '')),
    )
    const { from_party, to_party, unit } = group
    return {
      help: isHelp(group),
      account: makeAccount({ from_party, to_party, item: labelOf(group.told), unit }, group.told, replacing, reference),
    }
  })
  const pick = (help: boolean): ItemAccount[] =>
    accounts
      .filter((one) => one.help === help)
      .map(({ account }) => account)
      .sort(inOrder)
  return { items: pick(false), supports: pick(true) }
}
