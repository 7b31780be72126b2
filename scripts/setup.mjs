// What `npm start` and `npm test` share: install what is missing, build what is stale, and nothing a second time.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => join(root, ...parts)
const digest = (parts) => parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex')

/** Ends with a message in the project's voice; never with a stack trace. */
export const stop = (message, code = 1) => {
  console.error(message)
  process.exit(code)
}

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) stop(`Node.js is too old: ${process.versions.node}, install 20.19 or later`)
}

/** Runs a program in the project's folder with this terminal; gives its exit code. */
export const run = (command, args, options = {}) => {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (done.error) stop(`cannot run ${command}: ${done.error.message}`)
  return done.status ?? 1
}

const npm = (args) => {
  const cli = process.env.npm_execpath
  // stdout belongs to the brief or to the test report, so the installer speaks on stderr.
  const options = { stdio: ['ignore', 2, 2] }
  return cli ? run(process.execPath, [cli, ...args], options) : run('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** Installs from the lock file; `tests` says whether the tests' tools are wanted too. */
export const install = ({ tests }) => {
  checkNode()
  const stamp = at('node_modules', '.servanda-installed')
  const wanted = digest([readFileSync(at('package-lock.json'))])
  const [have, scope] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : []
  if (have === wanted && (scope === 'all' || !tests)) return
  // Who has the tests' tools keeps them: installing takes away what is not asked for.
  const all = tests || scope === 'all'
  console.error('Installing what is missing …')
  if (npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(all ? ['--include=dev'] : ['--omit=dev'])]) !== 0) {
    stop('installing failed: see the lines above, check the connection to the package registry and try again')
  }
  writeFileSync(stamp, `${wanted} ${all ? 'all' : 'run'}`)
}

const filesBelow = (folder) =>
  readdirSync(at(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

/** Compiles `src` to `dist` when a source has changed since the last time. */
export const build = async () => {
  const stamp = at('dist', '.built')
  const sources = [...filesBelow('src'), at('scripts', 'compile.mjs'), at('package.json')]
  const wanted = digest(sources.flatMap((file) => [file.slice(root.length), readFileSync(file)]))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const { compile } = await import(pathToFileURL(at('scripts', 'compile.mjs')).href)
  await compile()
  writeFileSync(stamp, wanted)
}
