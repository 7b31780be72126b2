import type { Socket } from 'node:net'
import type { Pool, PoolClient } from 'pg'
import { oneStatement } from '../one-statement.ts'
import { LedgerProblem } from '../problem.ts'
import type { QueryResult } from '../record.ts'
import { mostBytes, mostRows } from './engine.ts'
import { readerRole } from './postgres-dialect.ts'

type Value = string | number | null

const plain = (value: unknown): Value => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Date) return value.toISOString()
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : JSON.stringify(value)
}

const bound = `do $$ begin
  if exists (select from pg_roles where rolname = '${readerRole}' and pg_has_role(session_user, oid, 'member'))
  then set local role ${readerRole}; end if; end $$`

const rowsAtOnce = 100

const bytesOf = (row: readonly Value[]): number =>
  row.reduce((sum: number, value) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : 8), 0)

const fetchAll = async (client: PoolClient): Promise<QueryResult> => {
  const rows: Value[][] = []
  for (let bytes = 0; ; ) {
    const found = await client.query<unknown[]>({ text: `fetch ${rowsAtOnce} from asked`, rowMode: 'array' })
    const columns = found.fields.map(({ name }) => name)
    for (const row of found.rows.map((values) => values.map(plain))) {
      bytes += bytesOf(row)
      if (bytes > mostBytes) return { columns, rows, cut: 'bytes' }
      if (rows.length === mostRows) return { columns, rows, cut: 'rows' }
      rows.push(row)
    }
    if (found.rows.length < rowsAtOnce) return { columns, rows, cut: null }
  }
}

/** The statement goes by the extended protocol, in which a second one behind it is an error. */
const ask = async (client: PoolClient, statement: string, milliseconds: number): Promise<QueryResult> => {
  await client.query(`start transaction read only`)
  await client.query(`set local statement_timeout = ${milliseconds}`)
  await client.query(bound)
  const cursor = { text: `declare asked no scroll cursor for ${statement}`, queryMode: 'extended' }
  await client.query(cursor)
  return fetchAll(client)
}

/** Bytes of an answer after which the connection is ended: a single row may be larger than all rows may be together. */
const mostReceived = 4 * mostBytes

const bounded = async <T>(client: PoolClient, action: () => Promise<T>): Promise<T> => {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
  const most = stream.bytesRead + mostReceived
  const watch = (): void => {
    if (stream.bytesRead > most) stream.destroy(new LedgerProblem(`query: more than ${mostReceived / 1_000_000} MB at once, ask for less`))
  }
  stream.on('data', watch)
  try {
    return await action()
  } finally {
    stream.off('data', watch)
  }
}

const rejected = (error: unknown, milliseconds: number): unknown => {
  const { code, message } = error as { readonly code?: string; readonly message: string }
  if (code === '57014') return new LedgerProblem(`query: no answer within ${milliseconds / 1000} s, ask for less`, { cause: error })
  const own = typeof code === 'string' && /^(2[0-9]|42|0A|54)/.test(code) && !code.startsWith('28')
  return own ? new LedgerProblem(`query: ${message}`, { cause: error }) : error
}

/** Answers one SELECT in a transaction that only reads, bounded in rows, bytes and time. Throws `LedgerProblem` with the server's words. */
export const queryPostgres = async (pool: Pool, text: string, milliseconds: number): Promise<QueryResult> => {
  const statement = oneStatement(text)
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    return await bounded(client, () => ask(client, statement, milliseconds))
  } catch (error) {
    throw rejected(error, milliseconds)
  } finally {
    await client.query('rollback').catch((error: Error) => {
      broken = error
    })
    client.release(broken)
  }
}
