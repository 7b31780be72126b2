import pg, { type PoolClient } from 'pg'

/** What the driver's connection offers for `copy`, which its types leave out. */
interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** A `copy … from stdin` with its lines. */
class Copy extends pg.Query {
  readonly #chunks: readonly Buffer[]

  constructor(text: string, chunks: readonly Buffer[], done: (error: Error | undefined) => void) {
    super(text, done)
    this.#chunks = chunks
  }

  /** Lines follow at once: a server that refuses the statement passes over them. */
  readonly submit = (connection: pg.Connection): void => {
    pg.Query.prototype.submit.call(this, connection)
    const copying = connection as pg.Connection & CopyConnection
    for (const chunk of this.#chunks) copying.sendCopyFromChunk(chunk)
    copying.endCopyFrom()
  }

  /** The driver calls it when the server waits for the lines. */
  handleCopyInResponse(): void {}
}

type Value = string | number | null | undefined

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const written = (value: Value): string => {
  if (value === null || value === undefined) return '\\N'
  return typeof value === 'number' ? String(value) : value.replace(/[\\\n\r\t]/g, (sign) => escapes[sign]!)
}

/** Units in a message to the server: many rows, or one long text. */
const mostUnits = 1_000_000

/** Rows as the server reads them from `copy`, in messages. They are made when the rows are handed over, while it is still at work. */
export const copyChunks = (columns: readonly string[], rows: readonly object[]): readonly Buffer[] => {
  const chunks: Buffer[] = []
  let lines = ''
  for (const row of rows) {
    lines += `${columns.map((column) => written((row as Readonly<Record<string, Value>>)[column])).join('\t')}\n`
    if (lines.length < mostUnits) continue
    chunks.push(Buffer.from(lines))
    lines = ''
  }
  if (lines !== '') chunks.push(Buffer.from(lines))
  return chunks
}

/** Copies rows into a table, in the transaction in which the client is. */
export const copyIn = (client: PoolClient, table: string, columns: readonly string[], chunks: readonly Buffer[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const text = `copy ${table} (${columns.join(', ')}) from stdin`
    client.query(new Copy(text, chunks, (error) => (error ? reject(error) : resolve())))
  })
