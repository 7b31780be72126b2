import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withTables } from '../../scripts/docs/codebook-tables.ts'

test('docs/codebook.md has the tables of the code (if not: node scripts/run.mjs scripts/docs/codebook.ts)', () => {
  const page = readFileSync(new URL('../../docs/codebook.md', import.meta.url), 'utf8')
  expect(page).toMatch(/<!-- table: missing -->\n\n\| code \|[^]*<!-- table: columns -->\n\n\| column \|/)
  expect(withTables(page)).toBe(page)
})
