import type { Queries } from './engines/engine.ts'
import type { Entry } from './record.ts'

/** An entry, with its text as a JSON string where it is a document's. */
export type EntryWithText = Entry & { readonly text: string | null }

const size = 1000

/** Entries after `after` and not after `last`: a narrow range of numbers, which an engine without statistics reads by its index too. */
const page = (db: Queries, after: number, last: number): Promise<EntryWithText[]> =>
  db
    .selectFrom('entries')
    .leftJoin('documents', 'documents.seq', 'entries.seq')
    .select(['entries.seq', 'recorded_at', 'kind', 'subject', 'body', 'hash', 'text'])
    .where('entries.seq', '>', after)
    .where('entries.seq', '<=', Math.min(last, after + size))
    .orderBy('entries.seq')
    .execute()

/** The number before the next entry: elsewhere than `after` only where entries are missing. */
const beforeNext = async (db: Queries, after: number, last: number): Promise<number> => {
  const next = await db.selectFrom('entries').select('seq').where('seq', '>', after).orderBy('seq').limit(1).executeTakeFirst()
  return next === undefined ? last : next.seq - 1
}

/** All entries up to `last`, a thousand at a time, in their order. No transaction is held open: entries never change. */
export const pagesOfEntries = async function* (db: Queries, last: number): AsyncGenerator<readonly EntryWithText[]> {
  for (let after = 0; after < last; ) {
    const found = await page(db, after, last)
    if (found.length > 0) yield found
    after = found.at(-1)?.seq ?? (await beforeNext(db, after, last))
  }
}
