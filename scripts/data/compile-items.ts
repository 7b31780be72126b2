// Writes data/items.csv and data/designations.csv into modules, so that reading items needs no file. Run after each edit of them.
import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)

const width = 120

// Several rows stand on one line of code, so that the module stays short.
const packed = (rows: readonly string[]): string[] => {
  const lines: string[] = []
  for (const row of rows) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + row.length < width) lines[lines.length - 1] = `${last}\n${row}`
    else lines.push(row)
  }
  return lines
}

/** The module that holds a table, and its path in the project. */
export const compiledTable = (name: 'items' | 'designations'): { path: string; text: string } => {
  const rows = packed(readFileSync(new URL(`data/${name}.csv`, root), 'utf8').trimEnd().split('\n')).map((line) => `  ${JSON.stringify(line)}`)
  const text = `// Made from data/${name}.csv by scripts/data/compile-items.ts: edit the table there.\nexport const ${name}Table = [\n${rows.join(',\n')}\n].join('\\n')\n`
  return { path: `src/extraction/items/${name}-table.ts`, text }
}

if (process.argv.includes('--write')) {
  for (const name of ['items', 'designations'] as const) {
    const { path, text } = compiledTable(name)
    writeFileSync(new URL(path, root), text)
  }
}
