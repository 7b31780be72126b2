// Share of designations that the item reader recognises: `check-designations FILE.csv`, a table with a column `designation` and
// one `register_rows` (how often each occurs). Prints the commonest that are not recognised. Nothing of the file is kept.
import { readFileSync } from 'node:fs'
import { parseCsv } from '../../src/base/index.ts'
import { designation } from '../../src/extraction/items/index.ts'

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]+/gu, '')

const main = (path: string): void => {
  const table = parseCsv(readFileSync(path, 'utf8'))
  const rows = table.map(({ cells }) => ({ name: cells['designation'] ?? '', rows: Number(cells['register_rows'] ?? 1) }))
  const seen = rows.map((row) => ({ ...row, found: designation(row.name) }))
  const total = (list: readonly { rows: number }[]): number => list.reduce((sum, row) => sum + row.rows, 0)
  const found = seen.filter((row) => row.found !== undefined && plain(row.name).includes(plain(row.found)))
  const missed = seen.filter((row) => !found.includes(row)).sort((a, b) => b.rows - a.rows)
  console.log(
    missed
      .slice(0, 150)
      .map((row) => `${row.rows}\t${row.name}\t${row.found ?? ''}`)
      .join('\n'),
  )
  console.log(
    `designations recognised: ${found.length} of ${seen.length} (${((100 * found.length) / seen.length).toFixed(1)} %); ` +
      `by how often they occur ${((100 * total(found)) / total(seen)).toFixed(1)} %`,
  )
}

const path = process.argv[2]
if (path === undefined) {
  console.error('check-designations: no file given, name a CSV with a column "designation"')
  process.exitCode = 2
} else main(path)
