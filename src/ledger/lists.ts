import { sql } from 'kysely'
import { headOf } from './add-entries.ts'
import type { Queries } from './engines/engine.ts'
import type { DocumentRow, DyadRow, Entry, Head } from './record.ts'
import { standing } from './standing.ts'

/** The last link of the chain. */
export const head = async (db: Queries): Promise<Head> => {
  const { seq, hash } = await headOf(db)
  return { seq, hash }
}

const usualPage = 1000

/** Texts as lists show them, in whatever order and number. */
export const documentRows = (db: Queries) => {
  const reader = sql<string>`(select r.reader from readings r where r.document = documents.id order by r.seq desc limit 1)`
  const claims = sql<number>`(
    select count(*) from claims c where c.document = documents.id and c.reading is not null and ${standing('c.seq')} = 1)`
  return db
    .selectFrom('documents')
    .innerJoin('entries', 'entries.seq', 'documents.seq')
    .select(['id', 'label', 'title', 'outlet', 'url', 'published_on', 'recorded_at', claims.as('claims'), reader.as('reader')])
}

/** Texts in the order in which they were taken in; `after` is the id of the last one seen. */
export const listDocuments = async (db: Queries, page: { readonly after?: string; readonly limit?: number }): Promise<DocumentRow[]> => {
  const after =
    page.after === undefined ? undefined : await db.selectFrom('documents').select('seq').where('id', '=', page.after).executeTakeFirst()
  return documentRows(db)
    .where('documents.seq', '>', after?.seq ?? 0)
    .orderBy('documents.seq')
    .limit(page.limit ?? usualPage)
    .execute()
}

/** Directed pairs of parties of which claims stand, most claims first. */
export const listDyads = async (db: Queries): Promise<DyadRow[]> => {
  const { rows } = await sql<DyadRow>`
    with gone(claim) as (select g.claim from claim_standing g group by g.claim having ${standing('g.claim')} = 0),
    per_text(from_party, to_party, document, claims) as (
      select from_party, to_party, document, count(*) from claims
      where from_party is not null and to_party is not null and reading is not null and seq not in (select claim from gone)
      group by from_party, to_party, document)
    select p.from_party, p.to_party, cast(sum(p.claims) as bigint) as claims, count(*) as documents,
      max(d.published_on) as latest_published_on
    from per_text p join documents d on d.id = p.document
    group by p.from_party, p.to_party order by claims desc, p.from_party, p.to_party`.execute(db)
  return rows
}

/** Entries in their order. Of a text: itself and its readings; of a claim: itself and the judgements that touch it. */
export const history = async (
  db: Queries,
  { subject, after = 0, limit = usualPage }: { readonly subject?: string; readonly after?: number; readonly limit?: number },
): Promise<Entry[]> => {
  const all = db.selectFrom('entries').selectAll().where('seq', '>', after).orderBy('seq').limit(limit)
  if (subject === undefined) return all.execute()
  const own = sql<number>`(select seq from documents where id = ${subject}
    union select seq from readings where document = ${subject} union select seq from claims where id = ${subject}
    union select t.judgement from claims c join judgement_claims t on t.claim = c.seq where c.id = ${subject})`
  return all.where('seq', 'in', own).execute()
}
