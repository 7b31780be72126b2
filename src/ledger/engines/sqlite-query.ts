import { spawn } from 'node:child_process'
import { oneStatement } from '../one-statement.ts'
import { LedgerProblem } from '../problem.ts'
import type { QueryResult } from '../record.ts'
import { mostBytes, mostRows } from './engine.ts'
import { sqliteModuleFile, type SqliteHandle } from './sqlite-handle.ts'

type Answer = QueryResult | { readonly failed: string }

/** Runs in a process of its own too, from its source: it uses nothing from outside. */
const answer = (handle: SqliteHandle, text: string, mostRows: number, mostBytes: number): Answer => {
  try {
    const plain = (value: unknown): string | number | null =>
      value instanceof Uint8Array ? Buffer.from(value).toString('hex') : (value as string | number | null)
    const statement = handle.prepare(text)
    // Asked after the last row: an iterator does not keep its statement, which must not be gone before.
    const columns = () => statement.columns().map(({ name }) => name)
    statement.setReturnArrays(true)
    const rows: (string | number | null)[][] = []
    let bytes = 0
    for (const values of statement.iterate() as Iterable<unknown[]>) {
      const row = values.map(plain)
      for (const value of row) bytes += typeof value === 'string' ? Buffer.byteLength(value) : 8
      if (bytes > mostBytes) return { columns: columns(), rows, cut: 'bytes' }
      if (rows.length === mostRows) return { columns: columns(), rows, cut: 'rows' }
      rows.push(row)
    }
    return { columns: columns(), rows, cut: null }
  } catch (error) {
    return { failed: (error as Error).message }
  }
}

const script = `
import { createRequire } from 'node:module'
process.removeAllListeners('warning')
const asked = JSON.parse(process.argv[1])
const { DatabaseSync } = createRequire(process.execPath)(asked.module)
const handle = new DatabaseSync(asked.file, { readOnly: true, timeout: 5000 })
handle.exec('pragma query_only = on')
process.stdout.write(JSON.stringify((${answer.toString()})(handle, asked.text, asked.mostRows, asked.mostBytes)))
`

/** SQLite cannot be interrupted from within: only a process of its own can be ended when a question takes too long. */
const askApart = (asked: { readonly file: string; readonly text: string }, milliseconds: number): Promise<Answer> =>
  new Promise((resolve) => {
    const order = JSON.stringify({ ...asked, mostRows, mostBytes, module: sqliteModuleFile() })
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, order], { stdio: ['ignore', 'pipe', 'ignore'] })
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => resolve({ failed: error.message }))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const told = Buffer.concat(chunks).toString('utf8')
      const late = `no answer within ${milliseconds / 1000} s, ask for less`
      const failed = signal === null ? `the process that asks ended with ${code}, try again` : late
      resolve(code === 0 ? (JSON.parse(told) as Answer) : { failed })
    })
  })

/** A ledger in memory has but one connection: for the time of the question it can only read. */
const askHere = (handle: SqliteHandle, text: string): Answer => {
  handle.exec('pragma query_only = on')
  try {
    return answer(handle, text, mostRows, mostBytes)
  } finally {
    handle.exec('pragma query_only = off')
  }
}

/** Answers one SELECT on a connection that can only read, bounded in rows, bytes and, for a file, in time. Throws `LedgerProblem`. */
export const querySqlite = async (file: string, handle: SqliteHandle, text: string, milliseconds: number): Promise<QueryResult> => {
  const statement = oneStatement(text)
  const told = file === ':memory:' ? askHere(handle, statement) : await askApart({ file, text: statement }, milliseconds)
  if ('failed' in told) throw new LedgerProblem(`query: ${told.failed}`)
  return told
}
