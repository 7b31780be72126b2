import type { DocumentRow, Ledger } from '../../ledger/index.ts'

/** Texts that are asked for at a time. */
const page = 1_000

/** All texts on file in the order in which they were taken in, a page at a time. */
export async function* textsOnFile(ledger: Ledger): AsyncGenerator<DocumentRow> {
  for (let after: string | undefined; ; ) {
    const rows = await ledger.listDocuments({ limit: page, ...(after !== undefined && { after }) })
    yield* rows
    after = rows.at(-1)?.id
    if (rows.length < page) return
  }
}
