// Brings the tables of docs/codebook.md up to the code: node scripts/run.mjs scripts/docs/codebook.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { withTables } from './codebook-tables.ts'

const page = 'docs/codebook.md'
writeFileSync(page, withTables(readFileSync(page, 'utf8')))
