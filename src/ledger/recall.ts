import { sql, type RawBuilder } from 'kysely'
import { withClaimId } from '../base/index.ts'
import type { Claim, ClaimId, RecordedJudgement } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { head as headNow } from './lists.ts'
import { documentOf } from './columns.ts'
import { keepRead, type Kept } from './keep-read.ts'
import type { Engine, Queries } from './engines/engine.ts'
import { plainText } from './plain-words.ts'
import type { RecallQuestion, Recalled } from './record.ts'
import { judgementOf } from './rows.ts'
import { standing } from './standing.ts'

/** A claim found. `reading` is null for one that a judgement brought: it leads to its judgement. */
interface Found {
  readonly seq: number
  readonly id: ClaimId
  readonly reading: number | null
  readonly document: string
  readonly body: string
  readonly standing: number
}

const ofEither = sql`('attack', 'loss', 'appeal', 'response')`
const ofAll = sql`('instrument', 'clause')`

/** All claims on one party. */
const onParty = (party: string): RawBuilder<number> => sql`(select claim from claim_parties where party = ${party})`

/** Claims on two parties, troubles of either, and what else the same texts say of either: see `RecallQuestion`. */
const onDyad = (a: string, b: string, at: number): RawBuilder<number> => sql`(
  with seed(claim) as (
    select claim from claim_parties where party = ${a} and kind in ${ofEither}
    union select claim from claim_parties where party = ${b} and kind in ${ofEither}
    union select seq from claims where from_party = ${a} and to_party = ${b}
    union select seq from claims where from_party = ${b} and to_party = ${a}
    union select claim from claim_parties where party = ${a} and kind in ${ofAll} and claim in
      (select claim from claim_parties where party = ${b} and kind in ${ofAll})),
  texts(document) as (
    select distinct c.document from seed join claims c on c.seq = seed.claim where c.seq <= ${at} and ${standing('c.seq', at)} = 1)
  select c.seq from texts join claims c on c.document = texts.document
  where exists (select 1 from claim_parties p where p.party in (${a}, ${b}) and p.kind = c.kind and p.claim = c.seq))`

/** The last entry that was recorded by an instant, of those up to `last`: instants never fall, so that halving finds it. */
const lastSeqBy = async (trx: Queries, instant: string, last: number): Promise<number> => {
  let [known, end] = [0, last]
  while (known < end) {
    const middle = Math.ceil((known + end) / 2)
    const row = await trx.selectFrom('entries').select('recorded_at').where('seq', '=', middle).executeTakeFirst()
    if (row !== undefined && row.recorded_at <= instant) known = middle
    else end = middle - 1
  }
  return known
}

const conditions = (engine: Engine, { parties = [], documents, claims }: RecallQuestion, at: number): RawBuilder<unknown> => {
  const [a, b] = parties.map(plainText)
  const parts = [sql`c.seq <= ${at}`]
  if (a !== undefined && b !== undefined && a !== b) parts.push(sql`c.seq in ${onDyad(a, b, at)}`)
  else if (a !== undefined) parts.push(sql`c.seq in ${onParty(a)}`)
  if (documents) parts.push(sql`c.document in ${engine.listed(documents)}`)
  if (claims) parts.push(sql`c.id in ${engine.listed(claims)}`)
  return sql.join(parts, sql` and `)
}

const select = async (trx: Queries, where: RawBuilder<unknown>, at: number): Promise<readonly Found[]> => {
  const { rows } = await sql<Found>`
    select c.seq, c.id, c.reading, c.document, e.body, ${standing('c.seq', at)} as standing
    from claims c join entries e on e.seq = c.seq where ${where} order by c.seq`.execute(trx)
  return rows
}

/** `seq` as text, for lists that are handed to the engine. */
const seqs = (engine: Engine, found: readonly { readonly seq: number }[]): RawBuilder<number> =>
  sql`(select cast(value as bigint) from ${engine.listed(found.map(({ seq }) => String(seq)))} as listed)`

/**
 * What was corrected into the answer: the claims of which a correction is among those found, and the claims that now stand where a
 * withdrawn one of them stood, to which its judgement carries over.
 */
const corrected = (engine: Engine, found: readonly Found[], at: number): RawBuilder<unknown> => sql`c.seq <= ${at} and c.reading is not null
  and exists (
    select 1 from claims brought
    join judgement_claims t on t.judgement = brought.seq
    join claims original on original.seq = t.claim and original.seq <> brought.seq
    where brought.seq in ${seqs(
      engine,
      found.filter(({ reading }) => reading === null),
    )}
    and original.document = c.document and original.kind = c.kind
    and original.evidence_start = c.evidence_start and original.evidence_end = c.evidence_end)`

const withCorrected = async (trx: Queries, engine: Engine, found: readonly Found[], at: number): Promise<readonly Found[]> => {
  if (!found.some(({ reading }) => reading === null)) return found
  const more = await select(trx, corrected(engine, found, at), at)
  return [...new Map([...found, ...more].map((one) => [one.seq, one])).values()].sort((a, b) => a.seq - b.seq)
}

/** An undo that touches no claim takes back a grade, or another such undo. */
const isUndoneGrade = sql<boolean>`(verb = 'undo' and not exists (select 1 from judgement_claims t where t.judgement = judgements.seq))`

/** Judgements that touch the claims found, and all that was decided about sources. */
const judgementsOn = async (trx: Queries, engine: Engine, found: readonly Found[], at: number): Promise<readonly RecordedJudgement[]> => {
  const touching = sql<number>`(select judgement from judgement_claims where claim in ${seqs(engine, found)})`
  const rows = await trx
    .selectFrom('judgements')
    .innerJoin('entries', 'entries.seq', 'judgements.seq')
    .select(['entries.seq', 'recorded_at', 'body'])
    // Named by the judgements and not by the entries, of which there are many more: an engine without statistics begins where the condition is.
    .where('judgements.seq', '<=', at)
    .where(({ eb, or }) => or([eb('verb', '=', 'grade'), isUndoneGrade, eb('judgements.seq', 'in', touching)]))
    .orderBy('judgements.seq')
    .execute()
  return rows.map(({ seq, recorded_at, body }) => ({ seq, recorded_at, judgement: judgementOf(body) }))
}

const mostCharacters = 16_000_000
/** Texts of a ledger that were read before: many pairs ask for the same. (Claims are so small that keeping them costs more than parsing.) */
const readBefore = new WeakMap<Engine, Kept<string, Document>>()

const readFrom = (engine: Engine): Kept<string, Document> => {
  const known = readBefore.get(engine)
  if (known) return known
  const fresh = keepRead<string, Document>(mostCharacters, ({ text }) => text.length)
  readBefore.set(engine, fresh)
  return fresh
}

const textsOf = async (trx: Queries, engine: Engine, ids: readonly string[], at: number): Promise<readonly Document[]> => {
  const documents = readFrom(engine)
  const places = await trx
    .selectFrom('documents')
    .select(['id', 'seq'])
    .where('id', 'in', engine.listed(ids))
    .where('seq', '<=', at)
    .orderBy('seq')
    .execute()
  const found = new Map(places.map(({ id }) => [id, documents.get(id)]))
  const missing = places.flatMap(({ id }) => (found.get(id) === undefined ? [id] : []))
  const rows =
    missing.length === 0
      ? []
      : await trx
          .selectFrom('documents')
          .innerJoin('entries', 'entries.seq', 'documents.seq')
          .select(['id', 'body', 'text'])
          .where('id', 'in', engine.listed(missing))
          .execute()
  for (const { id, body, text } of rows) {
    const document = documentOf(body, text)
    documents.set(id, document)
    found.set(id, document)
  }
  return places.flatMap(({ id }) => found.get(id) ?? [])
}

const claimsOf = (found: readonly Found[]): readonly Claim[] => found.map(({ id, body }) => withClaimId(JSON.parse(body) as Claim, id))

/** Answers a question from one state of the ledger: see `RecallQuestion` and `Recalled`. */
export const recall = (engine: Engine, question: RecallQuestion): Promise<Recalled> =>
  engine.read(async (trx) => {
    const head = await headNow(trx)
    const at = question.recorded_by === undefined ? head.seq : await lastSeqBy(trx, question.recorded_by, head.seq)
    const matched = await select(trx, conditions(engine, question, at), at)
    const found = await withCorrected(trx, engine, matched, at)
    const judgements = await judgementsOn(trx, engine, found, at)
    const read = found.filter(({ reading }) => reading !== null)
    const gone = read.filter(({ standing }) => standing === 0)
    const judged = await judgedAmong(trx, engine, gone, at)
    const documents = [...new Set([...found.map(({ document }) => document), ...(question.documents ?? [])])]
    return {
      documents: await textsOf(trx, engine, documents, at),
      claims: claimsOf(read.filter(({ standing }) => standing === 1)),
      judgements,
      withdrawn: claimsOf(gone.filter(({ seq }) => judged.has(seq))),
      head,
    }
  })

const judgedAmong = async (trx: Queries, engine: Engine, found: readonly Found[], at: number): Promise<ReadonlySet<number>> => {
  if (found.length === 0) return new Set()
  const rows = await trx
    .selectFrom('judgement_claims')
    .select('claim')
    .distinct()
    .where('claim', 'in', seqs(engine, found))
    .where('judgement', '<=', at)
    .execute()
  return new Set(rows.map(({ claim }) => claim))
}
