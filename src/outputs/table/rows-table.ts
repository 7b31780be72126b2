import { printable } from './claims-table.ts'

/** What a cell of a table may hold; `null` is shown as a dash. */
export type Cell = string | number | null

const gap = '  '
const narrowest = 8

const shown = (value: Cell): string => (value === null ? '–' : printable(String(value)).slice(0, longest))
/** Longer cells are cut anyway, so that a hostile cell cannot make the fitting slow. */
const longest = 1_000
const fit = (text: string, width: number): string => (text.length <= width ? text.padEnd(width) : `${text.slice(0, width - 1)}…`)

/** Widths of the columns: those of their content, the widest made narrower until the row fits. */
const widthsOf = (lines: readonly (readonly string[])[], width: number): number[] => {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]!.length), 1))
  const room = Math.max(width - gap.length * (widths.length - 1), narrowest * widths.length)
  let over = widths.reduce((all, one) => all + one, 0) - room
  for (; over > 0; over--) {
    const widest = Math.max(...widths)
    if (widest <= narrowest) break
    widths[widths.indexOf(widest)] = widest - 1
  }
  return widths
}

/** Rows under a head as a table for a terminal of a given width. Cells that are too long end in “…”. */
export const rowsTable = (head: readonly string[], rows: readonly (readonly Cell[])[], width = 100): string => {
  const lines = [[...head], ...rows.map((row) => row.map(shown))]
  const widths = widthsOf(lines, width)
  const written = lines.map((line) =>
    line
      .map((cell, column) => fit(cell, widths[column]!))
      .join(gap)
      .trimEnd(),
  )
  const rule = '─'.repeat(widths.reduce((all, one) => all + one, 0) + gap.length * (widths.length - 1))
  return `${[written[0], rule, ...written.slice(1)].join('\n')}\n`
}
