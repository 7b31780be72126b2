import type { PartyId } from '../../base/index.ts'
import type { Balance, BalanceRow, ClassRow, Sum, Tally } from '../../facts/index.ts'
import { boundsWords } from '../brief/words.ts'

/** The columns of a balance that hold figures, in their order. */
export const columns = ['promised', 'ordered', 'delivered', 'lost', 'replaced', 'released', 'outstanding', 'overdue'] as const
export type Column = (typeof columns)[number]

export interface BalanceOptions {
  /** The name of a party; its code is shown where this gives none. */
  readonly nameOf?: (id: PartyId) => string | undefined
}

const saidWords: Readonly<Record<Tally['said'], string>> = {
  affirmed: 'yes',
  denied: 'none',
  contested: '≠',
  not_said: 'not said',
  not_applicable: '–',
}

/** A column in a word or two: bounds where a count is known, with ≠ where sources differ; else what is said. */
export const tallyWords = ({ said, count }: Tally, unit: string): string => {
  if (said === 'denied' || count === null) return saidWords[said]
  return `${boundsWords(count.low, count.high, unit)}${said === 'contested' || count.contested ? ' ≠' : ''}`
}

/** A sum over a class; items without a figure are counted beside it and never as nothing. */
export const sumWords = ({ count, unknown }: Sum, unit: string): string => {
  const more = unknown === 0 ? '' : `${unknown} uncounted`
  if (count === null) return more === '' ? '–' : more
  const figure = `${boundsWords(count.low, count.high, unit)}${count.contested ? ' ≠' : ''}`
  return more === '' ? figure : `${figure} + ${more}`
}

/** Giver and receiver by name. */
export const pairOf = ({ from_party, to_party }: Pick<BalanceRow, 'from_party' | 'to_party'>, { nameOf }: BalanceOptions): string => {
  const name = (id: PartyId | null): string => (id === null ? 'not said' : (nameOf?.(id) ?? id))
  return `${name(from_party)} → ${name(to_party)}`
}

/** The item, with the currency of a sum. */
export const itemOf = ({ item, unit }: Pick<BalanceRow, 'item' | 'unit'>): string =>
  unit === 'count' ? (item ?? 'not named') : `${item ?? 'money'} (${unit})`

/** Cells of one line of a balance, in the order of `head`. */
export const rowCells = (row: BalanceRow, options: BalanceOptions): readonly string[] => [
  itemOf(row),
  pairOf(row, options),
  ...columns.map((column) => tallyWords(row[column], row.unit)),
  row.state.replaceAll('_', ' '),
]

/** The same for the sum of a class. */
export const classCells = (row: ClassRow, options: BalanceOptions): readonly string[] => [
  `${row.item_class ?? 'no class'}${row.unit === 'count' ? '' : ` (${row.unit})`}`,
  pairOf(row, options),
  ...columns.map((column) => sumWords(row[column], row.unit)),
  `${row.items} ${row.items === 1 ? 'item' : 'items'}`,
]

const names = columns.map((column) => column.slice(0, 1).toUpperCase() + column.slice(1))
export const head: readonly string[] = ['Item', 'Giver → receiver', ...names, 'State']
export const classHead: readonly string[] = ['Class', 'Giver → receiver', ...names, 'Items']

/** Lines of all pairs, goods before payments. */
export const rowsOf = ({ dyads }: Balance): readonly BalanceRow[] =>
  dyads.flatMap(({ rows }) => [...rows.filter(({ unit }) => unit === 'count'), ...rows.filter(({ unit }) => unit !== 'count')])

/** Sums by class; one item alone is no sum. */
export const classesOf = ({ dyads }: Balance): readonly ClassRow[] =>
  dyads.flatMap(({ classes }) => classes.filter(({ item_class, items }) => item_class !== null && items > 1))
