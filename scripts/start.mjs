// `npm start [-- FILE…] [--serve]`: sets up what is missing and shows the brief of the texts.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, root, run } from './setup.mjs'

install({ tests: false })
await build()

const args = process.argv.slice(2)
const given = args.filter((arg) => !arg.startsWith('--'))
const examples = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => join('examples', name))
const texts = given.length ? given : examples
const cli = join(root, 'bin', 'servanda.js')
const options = { cwd: given.length && process.env.INIT_CWD && existsSync(process.env.INIT_CWD) ? process.env.INIT_CWD : root }

const status = run(process.execPath, [cli, 'brief', ...texts, ...args.filter((arg) => arg.startsWith('--') && arg !== '--serve')], options)
if (status !== 0) process.exit(status)
if (process.stdout.isTTY || args.includes('--serve')) process.exit(run(process.execPath, [cli, 'serve', ...texts], options))
