import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedger } from '../../src/ledger/index.ts'
import { openHandle } from '../../src/ledger/engines/sqlite-handle.ts'
import { startPostgres, type Major, type PostgresServer } from '../servers/postgres.ts'
import { tickingClock } from './sample.ts'

type Row = Readonly<Record<string, unknown>>

/** An engine under test: makes empty ledgers, and lets a test past the program's own doors. */
export interface TestEngine {
  readonly name: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** The location of a new, empty place for a ledger. */
  readonly fresh: () => Promise<string>
  /** Runs statements as somebody who has every right and does not use this program. */
  readonly raw: (location: string, statement: string) => Promise<readonly Row[]>
  /** The same past the constraints too, as somebody would who forges a ledger. */
  readonly forge: (location: string, statement: string) => Promise<void>
  /** The server, where there is one. */
  readonly server: () => PostgresServer
}

const sqlite = (): TestEngine => {
  let folder = ''
  let made = 0
  return {
    name: 'SQLite',
    start: async () => {
      folder = mkdtempSync(join(tmpdir(), 'ledger-'))
    },
    stop: async () => rmSync(folder, { recursive: true, force: true }),
    fresh: async () => join(folder, `${(made += 1)}.sqlite`),
    raw: async (location, statement) => {
      const handle = openHandle(location, { readOnly: false })
      try {
        if (!/^\s*select/i.test(statement)) handle.exec(statement)
        return /^\s*select/i.test(statement) ? (handle.prepare(statement).all() as Row[]) : []
      } finally {
        handle.close()
      }
    },
    forge: async (location, statement) => {
      const handle = openHandle(location, { readOnly: false })
      const triggers = handle.prepare("select name from sqlite_schema where type = 'trigger'").all() as { readonly name: string }[]
      for (const { name } of triggers) handle.exec(`drop trigger ${name}`)
      handle.exec(`pragma foreign_keys = off; ${statement}`)
      handle.close()
    },
    server: () => {
      throw new Error('SQLite has no server')
    },
  }
}

const databaseOf = (location: string): string => new URL(location).pathname.slice(1)

const postgres = (major: Major): TestEngine => {
  let server: PostgresServer | undefined
  let made = 0
  const running = (): PostgresServer => {
    if (!server) throw new Error('the server was not started')
    return server
  }
  return {
    name: `PostgreSQL ${major}`,
    start: async () => {
      server = await startPostgres(major)
      const location = await server.create('pattern')
      await (await openLedger({ location, now: tickingClock() })).close()
    },
    stop: async () => server?.stop(),
    fresh: () => running().create(`ledger_${(made += 1)}`, 'pattern'),
    raw: (location, statement) => running().run(databaseOf(location), statement),
    forge: async (location, statement) => {
      await running().run(databaseOf(location), `set session_replication_role = replica; ${statement}`)
    },
    server: running,
  }
}

export const postgresEngines = (): readonly TestEngine[] => [postgres(15), postgres(17)]
/** Every engine that a ledger may be kept in, the oldest and the newest server among them. */
export const allEngines = (): readonly TestEngine[] => [sqlite(), ...postgresEngines()]
