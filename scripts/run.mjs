// Builds one TypeScript script and runs it: node scripts/run.mjs scripts/quality/quality.ts ARG…
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { language } from './compile.mjs'
import { root } from './setup.mjs'

const [script, ...args] = process.argv.slice(2)
const { build } = await import('esbuild')
const outfile = join(root, '.cache', 'scripts', `${script.replaceAll(/[\\/]/g, '-')}.${process.pid}.mjs`)
mkdirSync(join(root, '.cache', 'scripts'), { recursive: true })
await build({
  absWorkingDir: root,
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  ...language,
  packages: 'external',
  logLevel: 'error',
})
process.argv = [process.argv[0], outfile, ...args]
process.on('exit', () => rmSync(outfile, { force: true }))
await import(pathToFileURL(outfile).href)
