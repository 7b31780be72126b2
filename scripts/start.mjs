// `npm start [-- FILE… OPTION…] [--serve]`: sets up what is missing and shows the brief of the texts; in a terminal, or with --serve, then
// their pages: of the user's own texts the brief, without any a ledger that is filled with the examples.
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, install, root, run } from './setup.mjs'

install({ tests: false })
await build()

/** Options of `brief` that `serve` does not have, with their value. */
const ofBriefAlone = /^--(format|out)(=|$)/

/** Options of `serve` that `brief` does not have, with their value. */
const ofServeAlone = /^--(port|host|name|by)(=|$)/

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

/** A ledger of its own that holds the examples; adding them again changes nothing. */
const filledLedger = () => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const ledger = join(root, '.cache', 'examples.sqlite')
  // What is printed belongs to the brief, so that what was added is told beside it.
  const added = run(process.execPath, [cli, 'add', '--ledger', ledger, ...examples], { cwd: root, stdio: ['ignore', 2, 2] })
  if (added !== 0) process.exit(added)
  return ledger
}

/** The words without the options of one command, each with its value. */
const without = (theirs) =>
  words.filter((word, at) => !theirs.test(word) && !(at > 0 && theirs.test(words[at - 1]) && !words[at - 1].includes('=')))

const status = run(process.execPath, [cli, 'brief', ...texts, ...without(ofServeAlone)], options)
if (status !== 0) process.exit(status)
if (process.stdout.isTTY || process.argv.includes('--serve')) {
  process.exit(run(process.execPath, [cli, 'serve', ...(own ? texts : ['--ledger', filledLedger()]), ...without(ofBriefAlone)], options))
}
