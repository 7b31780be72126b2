import type { Pool, PoolClient } from 'pg'
import { oneStatement } from '../one-statement.ts'
import { LedgerProblem } from '../problem.ts'
import type { QueryResult } from '../record.ts'
import { mostRows } from './engine.ts'
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

/** The statement goes by the extended protocol, in which a second one behind it is an error. */
const ask = async (client: PoolClient, statement: string, milliseconds: number): Promise<QueryResult> => {
  await client.query(`start transaction read only`)
  await client.query(`set local statement_timeout = ${milliseconds}`)
  await client.query(bound)
  const cursor = { text: `declare asked no scroll cursor for ${statement}`, queryMode: 'extended' }
  await client.query(cursor)
  const found = await client.query<unknown[]>({ text: `fetch ${mostRows + 1} from asked`, rowMode: 'array' })
  const rows = found.rows.slice(0, mostRows).map((row) => row.map(plain))
  return { columns: found.fields.map(({ name }) => name), rows, cut: found.rows.length > mostRows }
}

const rejected = (error: unknown, milliseconds: number): unknown => {
  const { code, message } = error as { readonly code?: string; readonly message: string }
  if (code === '57014') return new LedgerProblem(`query: no answer within ${milliseconds / 1000} s, ask for less`, { cause: error })
  const own = typeof code === 'string' && /^(2[0-9]|42|0A|54)/.test(code) && !code.startsWith('28')
  return own ? new LedgerProblem(`query: ${message}`, { cause: error }) : error
}

/** Answers one SELECT in a transaction that only reads, bounded in rows and time. Throws `LedgerProblem` with the server's words. */
export const queryPostgres = async (pool: Pool, text: string, milliseconds: number): Promise<QueryResult> => {
  const statement = oneStatement(text)
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    return await ask(client, statement, milliseconds)
  } catch (error) {
    throw rejected(error, milliseconds)
  } finally {
    await client.query('rollback').catch((error: Error) => {
      broken = error
    })
    client.release(broken)
  }
}
