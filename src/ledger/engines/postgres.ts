import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg, { type Pool, type PoolClient, type PoolConfig } from 'pg'
import { finding } from '../../base/index.ts'
import type { Finding } from '../../base/index.ts'
import { placeOf } from '../place/index.ts'
import { plainText } from '../plain-words.ts'
import { addedTables, type Tables } from '../tables.ts'
import { type Engine, type EngineOptions, type Queries } from './engine.ts'
import { copyChunks, copyIn } from './postgres-copy.ts'
import { postgresWords, readerRole, writerRole } from './postgres-dialect.ts'
import { postgresProblem } from './postgres-problem.ts'
import { queryPostgres } from './postgres-query.ts'
import { auditWords } from './postgres-words.ts'

/** Any number; the same for every program that changes the schema of a ledger. */
const schemaLock = 5_394_006_422

/** Whole numbers of 64 bits as numbers: no count or place in the chain comes near 2⁵³. */
const wholeNumbers: NonNullable<PoolConfig['types']> = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text')),
}

/** Takes the lesser role that the login may take: then not even a mistake of this program could change what is there. */
const takeRole = `select set_config('role', (select rolname from pg_roles
  where rolname in ('${readerRole}', '${writerRole}') and pg_has_role(session_user, oid, 'member') order by rolname desc limit 1), false)`

interface PoolOptions {
  readonly readOnly: boolean
  readonly max: number
  /** Whether the connections take the lesser role. */
  readonly asRole: boolean
}

const poolOf = (address: string, { readOnly, max, asRole }: PoolOptions): Pool => {
  const pool = new pg.Pool({
    connectionString: address,
    max,
    types: wholeNumbers,
    // A statement need not wait for the answer to the one before.
    pipeline: true,
    application_name: 'servanda',
    connectionTimeoutMillis: 10_000,
    allowExitOnIdle: true,
    ...(asRole && {
      onConnect: async (client) => {
        await client.query(takeRole)
      },
    }),
    ...(readOnly && { options: '-c default_transaction_read_only=on' }),
  })
  // A server that goes away ends connections, also between two questions, when nobody waits for an answer: without anybody who listens
  // that would end the process. The next question tells it.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

const isMissing = async (db: Queries, table: string): Promise<boolean> =>
  (await sql<{ found: string | null }>`select to_regclass(${table})::text as found`.execute(db)).rows[0]?.found === null

const versionOf = async (db: Queries): Promise<number | null> => {
  if (await isMissing(db, 'schema_version')) return null
  const row = await db
    .selectFrom('schema_version')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst()
  return row?.version ?? null
}

const clients = new WeakMap<Queries, PoolClient>()

/** A transaction on a connection that is known, so that rows can be copied in beside the query builder. */
const transact = <T>(pool: Pool, action: (trx: Transaction<Tables>) => Promise<T>): Promise<T> => {
  let client: PoolClient | undefined
  const connect = async (): Promise<PoolClient> => (client = await pool.connect())
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: { connect, end: async () => {} } }) })
  return db.transaction().execute((trx) => {
    if (client) clients.set(trx, client)
    return action(trx)
  })
}

/** Hands rows over. Statements of a connection keep their order, and when one fails the transaction takes no other. */
const copy = async (trx: Queries, table: string, columns: readonly string[], rows: readonly object[]): Promise<void> => {
  const client = clients.get(trx)
  if (!client) throw new Error(`${table}: rows can be added only within a transaction that writes`)
  await copyIn(client, table, columns, copyChunks(columns, rows))
}

const add: Engine['add'] = (trx, table, rows) => copy(trx, table, Object.keys(addedTables[table]), rows)

/** Words are letters and digits, so that words with blanks between them are what the server reads as its own kind of list. */
const addWords: Engine['addWords'] = (trx, rows) => copy(trx, 'claim_words', ['claim', 'words'], rows)

const findWords: Engine['findWords'] = (words) => {
  const wanted = words.map((word) => `'${word}':*`).join(' & ')
  return sql`select claim, -ts_rank(words, ${wanted}::tsquery, 2) as rank from claim_words where words @@ ${wanted}::tsquery`
}

const notices = async (db: Queries): Promise<readonly Finding[]> => {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db)
  const role = rows[0]?.role ?? ''
  if (role === writerRole || role === readerRole) return []
  const message = `rights: ${role}, more than it takes to add; let an administrator grant it the role ${writerRole}`
  return [finding('warning', 'ledger-roles-missing', message)]
}

const sharedNames = /tuple concurrently updated|pg_authid_rolname_index|pg_auth_members/

/** Roles belong to the whole server, where two ledgers that are made at once may meet. */
const again = async <T>(action: () => Promise<T>, times = 5): Promise<T> => {
  try {
    return await action()
  } catch (error) {
    if (times === 0 || !sharedNames.test((error as Error).message)) throw error
    return again(action, times - 1)
  }
}

/** A ledger on a PostgreSQL server, by its address. Connections are made when they are needed. */
export const openPostgres = (address: string, { readOnly, milliseconds }: EngineOptions): Engine => {
  const place = placeOf(address)
  const pool = poolOf(address, { readOnly, max: 4, asRole: true })
  const loginPool = poolOf(address, { readOnly, max: 1, asRole: false })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const login = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: loginPool }) })
  return {
    name: 'postgresql',
    place,
    db,
    dialect: postgresWords,
    read: (action) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(action),
    write: (action) =>
      transact(pool, async (trx) => {
        await trx.selectFrom('chain_head').select('seq').forUpdate().execute()
        return action(trx)
      }),
    migrate: (action) =>
      again(() =>
        transact(loginPool, async (trx) => {
          await sql`select pg_advisory_xact_lock(${schemaLock})`.execute(trx)
          return action(trx)
        }),
      ),
    underWay: 2,
    add,
    addWords,
    auditWords: () => auditWords(db),
    findWords,
    listed: (values) =>
      sql`(select value from jsonb_array_elements_text(${JSON.stringify(values.map(plainText))}::jsonb) as listed (value))`,
    keptHead: { read: () => null, keep: () => {}, remedy: '' },
    schemaVersion: () => versionOf(login),
    notices: () => notices(db),
    query: (text) => queryPostgres(pool, text, milliseconds),
    problemOf: (error) => postgresProblem(place, error),
    close: async () => {
      await Promise.all([db.destroy(), login.destroy()])
    },
  }
}
