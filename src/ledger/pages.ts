import type { Queries } from './engines/engine.ts'
import type { Entry } from './record.ts'

/** An entry, with its text as a JSON string where it is a document's. */
export type EntryWithText = Entry & { readonly text: string | null }

const size = 1000

/** All entries up to `last`, a thousand at a time, in their order. No transaction is held open: entries never change. */
export const pagesOfEntries = async function* (db: Queries, last: number): AsyncGenerator<readonly EntryWithText[]> {
  for (let after = 0; after < last; ) {
    const page = await db
      .selectFrom('entries')
      .leftJoin('documents', 'documents.seq', 'entries.seq')
      .select(['entries.seq', 'recorded_at', 'kind', 'subject', 'body', 'hash', 'text'])
      .where('entries.seq', '>', after)
      .where('entries.seq', '<=', last)
      .orderBy('entries.seq')
      .limit(size)
      .execute()
    if (page.length === 0) return
    yield page
    after = page.at(-1)?.seq ?? last
  }
}
