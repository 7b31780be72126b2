import type { Balance, BalanceRow, Tally } from '../../facts/index.ts'
import { rowsCsv } from '../exports/rows-csv.ts'
import { dayWords } from '../brief/lay-out.ts'
import { escapeMarkdown } from '../brief/render-markdown.ts'
import { capital } from '../brief/words.ts'
import { rowsTable } from '../table/rows-table.ts'
import { classCells, classHead, classesOf, columns, head, pairOf, rowCells, rowsOf, type BalanceOptions } from './rows.ts'

const none = 'No item, promised, given or lost, is on record.'

const note = 'A range with ≠ is contested. “none”: a source says so; “not said”: no source speaks of it; –: it does not arise.'

/** A table without the column of the pair, which stands above it, and without the last one, for which a terminal has no room. */
const narrow = (names: readonly string[], rows: readonly (readonly string[])[], width: number): string => {
  const cut = (cells: readonly string[]): string[] => [cells[0]!, ...cells.slice(2, -1)]
  return rowsTable(cut(names), rows.map(cut), width)
}

/** Lines of a table by pair, each pair as a heading above its lines. */
const byPair = <T extends Pick<BalanceRow, 'from_party' | 'to_party'>>(
  rows: readonly T[],
  names: readonly string[],
  cellsOf: (row: T) => readonly string[],
  { options, width }: { readonly options: BalanceOptions; readonly width: number },
): readonly string[] => {
  const pairs = [...new Set(rows.map((row) => pairOf(row, options)))]
  return pairs.map((pair) => `${pair}\n${narrow(names, rows.filter((row) => pairOf(row, options) === pair).map(cellsOf), width)}`)
}

/**
 * The balance as tables for a terminal: a table for each giver and receiver with a line for each item, then sums by class of item.
 * Counts and money are never added up.
 */
export const balanceText = (balance: Balance, options: BalanceOptions = {}, width = 120): string => {
  const rows = rowsOf(balance)
  if (rows.length === 0) return `${none}\n`
  const classes = classesOf(balance)
  const days = dayWords(balance)
  return [
    ...(days === '' ? [] : [`${capital(days)}\n`]),
    ...byPair(rows, head, (row) => rowCells(row, options), { options, width }),
    ...(classes.length === 0
      ? []
      : ['By class of item\n', ...byPair(classes, classHead, (row) => classCells(row, options), { options, width })]),
    `${note}\n`,
  ].join('\n')
}

const markdownTable = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  [names, names.map(() => '---'), ...rows.map((row) => row.map(escapeMarkdown))].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The balance as tables in Markdown. */
export const balanceMarkdown = (balance: Balance, options: BalanceOptions = {}): string => {
  const rows = rowsOf(balance)
  if (rows.length === 0) return `${none}\n`
  const classes = classesOf(balance)
  const days = dayWords(balance)
  return `${[
    '# Balance',
    ...(days === '' ? [] : [capital(days)]),
    markdownTable(
      head,
      rows.map((row) => rowCells(row, options)),
    ),
    ...(classes.length === 0
      ? []
      : [
          '## By class',
          markdownTable(
            classHead,
            classes.map((row) => classCells(row, options)),
          ),
        ]),
    note,
  ].join('\n\n')}\n`
}

/** The record as JSON: fields in a fixed order, two spaces, a line at the end. */
export const balanceJson = (balance: Balance): string => `${JSON.stringify(balance, null, 2)}\n`

const bounds = ({ said, count }: Tally): readonly (string | number | null)[] => [
  said,
  count?.low ?? null,
  count?.high ?? null,
  count ? String(count.contested) : null,
]

/** One line for each item and pair as CSV: what is said, lowest, highest and whether contested for every column; empty is not said. */
export const balanceCsv = (balance: Balance): Promise<string> =>
  rowsCsv(
    [
      'from_party',
      'to_party',
      'item',
      'item_class',
      'unit',
      ...columns.flatMap((column) => [`${column}_said`, `${column}_low`, `${column}_high`, `${column}_contested`]),
      'state',
      'due',
      'claims',
    ],
    rowsOf(balance).map((row) => [
      row.from_party,
      row.to_party,
      row.item,
      row.item_class,
      row.unit,
      ...columns.flatMap((column) => bounds(row[column])),
      row.state,
      row.due,
      row.claims.join(' '),
    ]),
  )
