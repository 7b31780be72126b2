// `npm start [-- FILE… OPTION…] [--serve]`: sets up what is missing and shows the brief of the texts.
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, install, root, run } from './setup.mjs'

install({ tests: false })
await build()

/** Options of `brief` that `serve` does not have, with their value. */
const ofBriefAlone = /^--(format|out)(=|$)/

const words = process.argv.slice(2).filter((word) => word !== '--serve')
const from = process.env.INIT_CWD && existsSync(process.env.INIT_CWD) ? process.env.INIT_CWD : root
const namesText = (word) => word === '-' || /^[a-z]+:\/\//i.test(word) || existsSync(resolve(from, word))
const isValue = (word, at) => at > 0 && words[at - 1].startsWith('--') && !words[at - 1].includes('=') && !namesText(word)
const own = words.some((word, at) => !word.startsWith('--') && !isValue(word, at))
const examples = readdirSync(join(root, 'examples'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => join('examples', name))
const texts = own ? [] : examples
const options = { cwd: own ? from : root }
const cli = join(root, 'bin', 'servanda.js')

const status = run(process.execPath, [cli, 'brief', ...texts, ...words], options)
if (status !== 0) process.exit(status)
if (process.stdout.isTTY || process.argv.includes('--serve')) {
  const forServing = words.filter((word, at) => !ofBriefAlone.test(word) && !(at > 0 && /^--(format|out)$/.test(words[at - 1])))
  process.exit(run(process.execPath, [cli, 'serve', ...texts, ...forServing], options))
}
