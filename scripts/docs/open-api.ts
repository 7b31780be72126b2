// Writes docs/openapi.json from the schemas of the records: node scripts/run.mjs scripts/docs/open-api.ts
import { writeFileSync } from 'node:fs'
import { openApi } from '../../src/surfaces/web/index.ts'

writeFileSync('docs/openapi.json', `${JSON.stringify(openApi(), null, 2)}\n`)
