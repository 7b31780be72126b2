// Builds one script of this folder and runs it: node scripts/parser/run.mjs train DIR
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const name = process.argv[2]
const outfile = join(here, '..', '..', 'node_modules', '.cache', 'servanda', `parser-${name}.mjs`)
mkdirSync(dirname(outfile), { recursive: true })
await build({
  entryPoints: [join(here, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
})
process.argv.splice(1, 2, outfile)
await import(pathToFileURL(outfile).href)
