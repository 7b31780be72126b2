import type { PartyId } from '../base/index.ts'
import type { Balance, BalanceRow, ClassRow, DyadBalance, Sum } from './balance-record.ts'
import { makeCount, notApplicable, notSaid } from './counts.ts'
import { distinct, groupBy } from './group.ts'
import type { Count, Facts, ItemAccount, Tally } from './record.ts'
import { compareText } from './when.ts'

const columns = ['promised', 'ordered', 'delivered', 'lost', 'replaced', 'released', 'outstanding', 'overdue'] as const
type Column = (typeof columns)[number]

const overdueOf = ({ due, outstanding }: ItemAccount): Tally => {
  if (due.status === 'overdue') return outstanding
  if (due.status === 'contested') return { ...outstanding, said: 'contested' }
  return outstanding.said === 'not_applicable' ? notApplicable : notSaid
}

/**
 * Invariant 7: promised = delivered + released + outstanding, for the lowest and the highest reading. More that came than was promised
 * leaves less than nothing outstanding.
 */
const assertBalanced = ({ promised, delivered, released, outstanding }: ItemAccount): void => {
  const [p, d, o] = [promised.count, delivered.count, outstanding.count]
  // A shortfall that a text names is outstanding by itself, not by subtraction.
  if (!p || !d || !o || outstanding.said === 'not_said') return
  const r = released.count
  if (o.low === p.low - d.high - (r?.high ?? 0) && o.high === p.high - d.low - (r?.low ?? 0)) return
  throw new Error(`balance out of order: ${p.low}-${p.high} promised, ${d.low}-${d.high} delivered, ${o.low}-${o.high} outstanding`)
}

const rowOf = (account: ItemAccount): BalanceRow => {
  assertBalanced(account)
  const { from_party, to_party, item, item_class, unit, state, due, promised, ordered, delivered, lost, replaced, released } = account
  return {
    kind: 'balance_row',
    from_party,
    to_party,
    item,
    item_class,
    unit,
    state,
    due: due.status,
    promised,
    ordered,
    delivered,
    lost,
    replaced,
    released,
    outstanding: account.outstanding,
    overdue: overdueOf(account),
    claims: account.claims,
  }
}

const isTold = ({ said }: Tally): boolean => said === 'affirmed' || said === 'contested'

const sumOf = (tallies: readonly Tally[]): Sum => {
  const counts = tallies.map(({ count }) => count).filter((count): count is Count => count !== null)
  const unknown = tallies.filter((tally) => tally.count === null && isTold(tally)).length
  if (counts.length === 0) return { count: null, unknown }
  const low = counts.reduce((sum, count) => sum + count.low, 0)
  const high = counts.reduce((sum, count) => sum + count.high, 0)
  const contested = counts.some((count) => count.contested)
  return {
    count: makeCount(
      [low, high],
      contested,
      counts.flatMap(({ claims }) => claims),
    ),
    unknown,
  }
}

const classRows = (rows: readonly BalanceRow[]): readonly ClassRow[] =>
  [...groupBy(rows, (row) => JSON.stringify([row.from_party, row.to_party, row.item_class, row.unit])).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const sums = Object.fromEntries(columns.map((column) => [column, sumOf(group.map((row) => row[column]))])) as Record<Column, Sum>
    const { from_party, to_party, item_class, unit } = first
    const claims = distinct(group.flatMap((row) => row.claims))
    return [{ kind: 'class_row' as const, from_party, to_party, item_class, unit, items: group.length, ...sums, claims }]
  })

type Pair = DyadBalance['parties']

const pairOf = ({ from_party, to_party }: BalanceRow): Pair => {
  const [a, b] = [from_party, to_party].sort((x, y) => compareText(x ?? '~', y ?? '~'))
  return [a ?? null, b ?? null]
}

const named = (party: PartyId | null): string => party ?? '~'

/**
 * What was promised, ordered, delivered, lost, replaced, released, is outstanding and is overdue: by pair of parties in both
 * directions, by item and by class of item, on the day for which the facts were asked. Counts are never added to money, nor one
 * currency to another.
 */
export const balanceOf = (facts: Pick<Facts, 'valid_on' | 'known_by' | 'reference_day' | 'items'>): Balance => {
  const rows = facts.items.map(rowOf)
  const dyads = [...groupBy(rows, (row) => JSON.stringify(pairOf(row))).values()].flatMap((group): DyadBalance[] => {
    const [first] = group
    return first ? [{ parties: pairOf(first), rows: group, classes: classRows(group) }] : []
  })
  return {
    kind: 'balance',
    valid_on: facts.valid_on,
    known_by: facts.known_by,
    reference_day: facts.reference_day,
    dyads: dyads.sort(
      (a, b) => compareText(named(a.parties[0]), named(b.parties[0])) || compareText(named(a.parties[1]), named(b.parties[1])),
    ),
  }
}
