// `npm test`: sets up what is missing and runs everything that must pass, types first.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, root, run } from './setup.mjs'

install({ tests: true })
await build()

const report = join(root, '.cache', 'tests.json')
mkdirSync(join(root, '.cache'), { recursive: true })
rmSync(report, { force: true })

const node = (script, ...args) => run(process.execPath, [join(root, 'node_modules', script), ...args])
const types = node('typescript/bin/tsc', '-p', '.')
if (types !== 0) console.error('types: see the lines above')
const filters = process.argv.slice(2)
const tests = node('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters)

if (!existsSync(report)) {
  console.error('tests: no report was written, see the lines above')
  process.exit(1)
}
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
console.log(`Tests: ${numPassedTests} passed, ${numFailedTests} failed`)
process.exit(types || tests || (numPassedTests === 0 ? 1 : 0))
