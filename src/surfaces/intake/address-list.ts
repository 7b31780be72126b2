import { parse } from 'csv-parse/sync'
import { finding, type Finding } from '../../base/index.ts'
import { decodeText } from '../../documents/index.ts'

/** The addresses of a list, in its order and each once. */
export interface AddressList {
  readonly addresses: readonly string[]
  readonly findings: readonly Finding[]
}

interface Cell {
  readonly line: number
  readonly text: string
}

const mostAddresses = 10_000
const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text)
const failed = (code: string, message: string): AddressList => ({
  addresses: [],
  findings: [finding('error', code, message)],
})

const linesOf = (text: string): Cell[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((each, i) => ({ line: i + 1, text: each.trim() }))
    .filter(({ text: each }) => each !== '' && !each.startsWith('#'))

const rowsOf = (text: string, name: string): string[][] | undefined => {
  const head = text.slice(0, text.search(/\r|\n|$/))
  const delimiter = /\.tsv$/i.test(name) || head.includes('\t') ? '\t' : head.includes(';') && !head.includes(',') ? ';' : ','
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
      trim: true,
      max_record_size: 1_000_000,
    })
  } catch {
    return undefined
  }
}

const usualNames = ['url', 'address', 'link', 'uri', 'web address', 'source_url', 'href']

/** The column that was asked for, else one with a usual name, else the first that holds an address. */
const columnOf = (rows: readonly string[][], column: string | undefined): number => {
  const names = (rows[0] ?? []).map((name) => name.trim().toLowerCase())
  if (column !== undefined) return names.indexOf(column.trim().toLowerCase())
  const usual = names.findIndex((name) => usualNames.includes(name))
  if (usual >= 0) return usual
  const holder = rows.slice(0, 20).find((row) => row.some(isWebAddress))
  return holder?.findIndex(isWebAddress) ?? -1
}

const cellsOf = (text: string, name: string, column: string | undefined): Cell[] | AddressList => {
  const rows = rowsOf(text, name)
  if (rows === undefined) return failed('list-unreadable', `${name}: cannot be read as CSV, check its quotation marks`)
  const at = columnOf(rows, column)
  if (at < 0) {
    const names = (rows[0] ?? []).join(', ').slice(0, 200)
    return failed(
      'list-column',
      column === undefined
        ? `${name}: no column holds addresses, name one with --column: ${names}`
        : `${name}: has no column ${column}, it has: ${names}`,
    )
  }
  const named = !isWebAddress(rows[0]?.[at] ?? '')
  return rows
    .map((row, i) => ({ line: i + 1, text: row[at]?.trim() ?? '' }))
    .slice(named ? 1 : 0)
    .filter(({ text: each }) => each !== '')
}

/**
 * The addresses in a list: one a line in a text file (`#` begins a remark), or a column of a CSV or TSV file, by its name or
 * found by what it holds. What is no address is left out with a warning that names its line.
 */
export const addressesOf = (bytes: Uint8Array, name: string, column?: string): AddressList => {
  const decoded = decodeText(bytes)
  if ('kind' in decoded) return failed(decoded.code, `${name}: ${decoded.message}`)
  if (decoded.text.trim() === '') return failed('list-empty', `${name}: is empty, write one address a line, beginning with https://`)
  const cells = column !== undefined || /\.(?:csv|tsv)$/i.test(name) ? cellsOf(decoded.text, name, column) : linesOf(decoded.text)
  if (!Array.isArray(cells)) return cells
  const wrong = cells.filter(({ text }) => !isWebAddress(text))
  const addresses = [...new Set(cells.map(({ text }) => text).filter(isWebAddress))]
  if (addresses.length === 0) return failed('list-empty', `${name}: names no address, write one a line, beginning with https://`)
  const findings = wrong
    .slice(0, 20)
    .map(({ line, text }) => finding('warning', 'list-entry', `${name}, line ${line}: ${text.slice(0, 80)} is no address and left out`))
  const over =
    addresses.length > mostAddresses
      ? [finding('warning', 'list-long', `${name}: ${addresses.length} addresses, the first ${mostAddresses} are read; split the list`)]
      : []
  return { addresses: addresses.slice(0, mostAddresses), findings: [...findings, ...over] }
}
