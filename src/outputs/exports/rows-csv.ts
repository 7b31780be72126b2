import { guardText } from './cells.ts'
import { csvText } from './csv-text.ts'

/** Rows of any table as CSV; what is missing is an empty cell, and no text is taken for a formula. */
export const rowsCsv = (columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): Promise<string> =>
  csvText(
    columns,
    rows.map((row) => row.map((cell) => (cell === null ? '' : typeof cell === 'string' ? guardText(cell) : cell))),
  )
