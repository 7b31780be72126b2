import { sql } from 'kysely'
import type { Queries } from './engines/engine.ts'
import { documentRows } from './lists.ts'
import type { DecisionRow, DocumentRow, LatestQuestion, Totals } from './record.ts'
import { standing } from './standing.ts'

/** The first entry that was recorded from an instant on; instants never fall from one entry to the next. */
const firstSince = (since: string) => sql<number>`(select seq from entries where recorded_at >= ${since} order by recorded_at, seq limit 1)`

/** Texts, the last taken in first; with `undated` those alone that have no date of publication. */
export const latestDocuments = (
  db: Queries,
  { limit, offset = 0, since, undated = false }: LatestQuestion & { readonly undated?: boolean },
): Promise<DocumentRow[]> => {
  const all = documentRows(db).orderBy('documents.seq', 'desc').limit(limit).offset(offset)
  const dated = undated ? all.where('published_on', 'is', null) : all
  return (since === undefined ? dated : dated.where('documents.seq', '>=', firstSince(since))).execute()
}

/** Judgements, the last first, each with the first of the claims that it touches. */
export const latestJudgements = (db: Queries, { limit, offset = 0, since }: LatestQuestion): Promise<DecisionRow[]> => {
  const claim = sql<string | null>`(select c.id from judgement_claims t join claims c on c.seq = t.claim
    where t.judgement = judgements.seq order by t.claim limit 1)`
  const all = db
    .selectFrom('judgements')
    .innerJoin('entries', 'entries.seq', 'judgements.seq')
    .select(['judgements.seq', 'recorded_at', 'verb', 'person', 'reason', claim.as('claim')])
    .$castTo<DecisionRow>()
    .orderBy('judgements.seq', 'desc')
    .limit(limit)
    .offset(offset)
  return (since === undefined ? all : all.where('judgements.seq', '>=', firstSince(since))).execute()
}

/** How many texts and standing claims are on file, and how many of the texts have none. */
export const totals = async (db: Queries): Promise<Totals> => {
  const { rows } = await sql<Record<keyof Totals, number>>`select
    (select count(*) from documents) as documents,
    (select count(*) from claims where reading is not null)
      - (select count(*) from (select distinct claim from claim_standing) as moved where ${standing('moved.claim')} = 0) as claims,
    (select count(*) from documents d where not exists (
      select 1 from claims c where c.document = d.id and c.reading is not null and ${standing('c.seq')} = 1)) as without_claims`.execute(db)
  const { documents, claims, without_claims } = rows[0]!
  return { documents: Number(documents), claims: Number(claims), without_claims: Number(without_claims) }
}
