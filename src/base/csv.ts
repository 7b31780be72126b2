/** One row of a table with a header: cells by the name of their column, and the line of the file that the row starts on. */
export interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

const quotedCell = /"((?:[^"]|"")*)"?|[^,]*/y

const cellsOf = (record: string): string[] => {
  if (!record.includes('"')) return record.split(',')
  const cells: string[] = []
  for (let at = 0; at <= record.length; at = quotedCell.lastIndex + 1) {
    quotedCell.lastIndex = at
    const match = quotedCell.exec(record)!
    cells.push(match[1] === undefined ? match[0] : match[1].replaceAll('""', '"'))
    quotedCell.lastIndex = at + match[0].length
    while (quotedCell.lastIndex < record.length && record[quotedCell.lastIndex] !== ',') quotedCell.lastIndex++
  }
  return cells
}

// A line break inside quotes belongs to the cell: a record goes on while its quotes are odd.
const isOpen = (record: string): boolean => record.includes('"') && record.split('"').length % 2 === 0

/**
 * Rows of a CSV text (RFC 4180: commas, double quotes, a header line). Blank lines are skipped; missing cells are ''.
 * The tables of `data/` are read at each start, so this is a few lines instead of a library.
 */
export const parseCsv = (text: string): Row[] => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const rows: Row[] = []
  let header: string[] | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1
    const parts = [lines[i]!]
    if (isOpen(lines[i]!)) while (i + 1 < lines.length && (parts.push(lines[++i]!), !isOpen(lines[i]!)));
    const record = parts.join('\n')
    if (record.trim() === '') continue
    const values = cellsOf(record)
    if (header === undefined) header = values.map((name) => name.trim())
    else rows.push({ line, cells: named(header, values) })
  }
  return rows
}

const named = (header: readonly string[], values: readonly string[]): Record<string, string> => {
  const cells: Record<string, string> = {}
  for (let i = 0; i < header.length; i++) cells[header[i]!] = (values[i] ?? '').trim()
  return cells
}

/** The parts of a cell that holds a list: `Kyiv|Kiev`. */
export const listOf = (cell: string | undefined): string[] => {
  if (cell === undefined || cell === '') return []
  return cell.includes('|')
    ? cell
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : [cell]
}
