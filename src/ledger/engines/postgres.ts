import { CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import pg, { type Pool, type PoolConfig } from 'pg'
import { finding } from '../../base/index.ts'
import type { Finding } from '../../base/index.ts'
import { placeOf } from '../place/index.ts'
import { plainText } from '../plain-words.ts'
import { addedTables, type Tables } from '../tables.ts'
import { type Engine, type EngineOptions, type Queries } from './engine.ts'
import { postgresWords, readerRole, writerRole } from './postgres-dialect.ts'
import { postgresProblem } from './postgres-problem.ts'
import { queryPostgres } from './postgres-query.ts'

/** Any number; the same for every program that changes the schema of a ledger. */
const schemaLock = 5_394_006_422

const rowsAtOnce = 2000

/** Whole numbers of 64 bits as numbers: no count or place in the chain comes near 2⁵³. */
const wholeNumbers: NonNullable<PoolConfig['types']> = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text')),
}

const poolOf = (address: string, readOnly: boolean, max: number): Pool => {
  const pool = new pg.Pool({
    connectionString: address,
    max,
    types: wholeNumbers,
    application_name: 'servanda',
    connectionTimeoutMillis: 10_000,
    allowExitOnIdle: true,
    ...(readOnly && { options: '-c default_transaction_read_only=on' }),
  })
  // A server that goes away ends connections, also between two questions, when nobody waits for an answer: without anybody who listens
  // that would end the process. The next question tells it.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Takes the lesser role that the login may take: then not even a mistake of this program could change what is there. */
const takeRole = `select set_config('role', (select rolname from pg_roles
  where rolname in ('${readerRole}', '${writerRole}') and pg_has_role(session_user, oid, 'member') order by rolname desc limit 1), false)`

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

const chunks = function* <T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce)
}

const types = { text: 'text', integer: 'bigint', real: 'double precision' } as const

/** A list as PostgreSQL writes it. It is made when the rows are handed over, while the server is still at work on those before. */
const listOf = (values: readonly unknown[]): string => {
  const written = values.map((value) => {
    if (value === null || value === undefined) return 'NULL'
    return typeof value === 'number' ? String(value) : `"${String(value).replace(/["\\]/g, '\\$&')}"`
  })
  return `{${written.join(',')}}`
}

const handedOver = new WeakMap<Queries, Promise<void>>()

/** Runs a statement of a transaction when those that were handed over before are done; not at all when one of them failed. */
const inOrder = (trx: Queries, statement: () => Promise<unknown>): Promise<void> => {
  const mine = (handedOver.get(trx) ?? Promise.resolve()).then(statement).then(() => {})
  handedOver.set(trx, mine)
  return mine
}

const add: Engine['add'] = async (trx, table, rows) => {
  const columns = Object.entries(addedTables[table])
  const lists = columns.map(([, type], at) => `$${at + 1}::${types[type]}[]`)
  const text = `insert into ${table} (${columns.map(([column]) => column).join(', ')}) select * from unnest(${lists.join(', ')})`
  for (const chunk of chunks(rows)) {
    const values = columns.map(([column]) => listOf(chunk.map((row) => (row as unknown as Record<string, unknown>)[column])))
    await inOrder(trx, () => trx.executeQuery(CompiledQuery.raw(text, values)))
  }
}

const addWords: Engine['addWords'] = async (trx, rows) => {
  for (const chunk of chunks(rows)) {
    const [claims, words] = [listOf(chunk.map(({ claim }) => claim)), listOf(chunk.map((row) => row.words))]
    const added = sql`insert into claim_words (claim, words) select claim, array_to_tsvector(string_to_array(words, ' '))
      from unnest(${claims}::bigint[], ${words}::text[]) as added (claim, words)`
    await inOrder(trx, () => added.execute(trx))
  }
}

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
  const pool = poolOf(address, readOnly, 4)
  const asRole = new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(takeRole))
    },
  })
  const db = new Kysely<Tables>({ dialect: asRole })
  const login = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(address, readOnly, 1) }) })
  return {
    name: 'postgresql',
    place,
    db,
    dialect: postgresWords,
    read: (action) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(action),
    write: (action) =>
      db.transaction().execute(async (trx) => {
        await trx.selectFrom('chain_head').select('seq').forUpdate().execute()
        return action(trx)
      }),
    migrate: (action) =>
      again(() =>
        login.transaction().execute(async (trx) => {
          await sql`select pg_advisory_xact_lock(${schemaLock})`.execute(trx)
          return action(trx)
        }),
      ),
    underWay: 2,
    add,
    addWords,
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
