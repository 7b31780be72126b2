// Writes data/items.csv and data/designations.csv into modules, so that reading items needs no file. Run after each edit of them.
import { readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)

const width = 110

// The text is cut wherever a line of code is full: rows are read in data/, not here.
const pieces = (text: string): string[] => text.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? []

/** The module that holds a table, and its path in the project. */
export const compiledTable = (name: 'items' | 'designations'): { path: string; text: string } => {
  const table = readFileSync(new URL(`data/${name}.csv`, root), 'utf8').trimEnd()
  const code = pieces(table)
    .map((piece) => `  ${JSON.stringify(piece)}`)
    .join(',\n')
  const note = `// Made from data/${name}.csv by scripts/data/compile-items.ts: edit the table there.`
  return { path: `src/extraction/items/${name}-table.ts`, text: `${note}\nexport const ${name}Table = [\n${code}\n].join('')\n` }
}

if (process.argv.includes('--write')) {
  for (const name of ['items', 'designations'] as const) {
    const { path, text } = compiledTable(name)
    writeFileSync(new URL(path, root), text)
  }
}
