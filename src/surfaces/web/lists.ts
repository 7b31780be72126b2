import type { Ledger, QueryResult } from '../../ledger/index.ts'
import { textName, type Front, type Sources } from '../../outputs/web/index.ts'
import type { Answers } from './answers.ts'

const mostChanges = 12
const mostUndated = 50
const textsOnPage = 50

const text = (value: string | number | null | undefined): string => (value === null || value === undefined ? '' : String(value))
const orNull = (value: string | number | null | undefined): string | null => (value === null || value === undefined ? null : String(value))

const quoted = (word: string): string => `'${word.replaceAll("'", "''")}'`

/**
 * Some texts with some of their columns. Which they are is asked first: an engine that sorts rows would else count the claims of every text
 * on file.
 */
const textRows = async (ledger: Ledger, columns: string, which: string): Promise<QueryResult['rows']> => {
  const ids = (await ledger.query(`select id from document_list${which}`)).rows.map(([id]) => text(id))
  if (ids.length === 0) return []
  const { rows } = await ledger.query(`select ${columns} from document_list where id in (${ids.map(quoted).join(', ')})`)
  const place = new Map(ids.map((id, at) => [id, at]))
  return [...rows].sort(([a], [b]) => place.get(text(a))! - place.get(text(b))!)
}

/** What was taken in last, or since a day: texts and judgements, latest first. */
export const changesOn = async (ledger: Ledger, since: string | null): Promise<Front['changes']> => {
  const from = since === null ? '' : ` where recorded_at >= ${quoted(since)}`
  const texts = await textRows(
    ledger,
    'id, title, label, outlet, recorded_at, claims',
    `${from} order by recorded_at desc, id limit ${mostChanges}`,
  )
  const judgements = await ledger.query(
    `select seq, recorded_at, verb, person, reason, min(claim) as claim from judgement_list${from}
     group by seq, recorded_at, verb, person, reason order by seq desc limit ${mostChanges}`,
  )
  const added = texts.map(([id, title, label, outlet, recorded_at, claims]): Front['changes'][number] => ({
    recorded_at: text(recorded_at),
    kind: 'text',
    words: textName({ title: orNull(title), label: text(label) }),
    detail: [text(outlet), Number(claims) === 1 ? '1 claim' : `${Number(claims)} claims`].filter(Boolean).join(', '),
    document: text(id),
    claim: null,
  }))
  const decided = judgements.rows.map(([, recorded_at, verb, person, reason, claim]): Front['changes'][number] => ({
    recorded_at: text(recorded_at),
    kind: 'judgement',
    words: `${text(person)}: ${text(verb)}`,
    detail: text(reason),
    document: null,
    claim: orNull(claim),
  }))
  return [...added, ...decided]
    .sort((a, b) => (a.recorded_at < b.recorded_at ? 1 : a.recorded_at > b.recorded_at ? -1 : 0))
    .slice(0, mostChanges)
}

/** Texts without a date of publication. */
export const undatedOn = async (ledger: Ledger): Promise<Front['undated']> => {
  const { rows } = await ledger.query(
    `select id, title, label from document_list where published_on is null order by recorded_at desc limit ${mostUndated}`,
  )
  return rows.map(([id, title, label]) => ({ id: text(id), title: textName({ title: orNull(title), label: text(label) }) }))
}

/** One page of the texts on file, the last taken in first. */
export const sourcesOn = async ({ ledger, counts }: Answers, asked: number): Promise<Sources> => {
  const total = (await counts()).documents
  const pages = Math.max(1, Math.ceil(total / textsOnPage))
  const page = Math.min(asked, pages)
  const rows = await textRows(
    ledger,
    'id, label, title, outlet, url, published_on, recorded_at, claims, reader',
    ` order by recorded_at desc, id limit ${textsOnPage} offset ${(page - 1) * textsOnPage}`,
  )
  return {
    kind: 'sources',
    documents: rows.map(([id, label, title, outlet, url, published_on, recorded_at, claims, reader]) => ({
      id: text(id),
      label: text(label),
      title: orNull(title),
      outlet: orNull(outlet),
      url: orNull(url),
      published_on: orNull(published_on),
      recorded_at: text(recorded_at),
      claims: Number(claims),
      reader: text(reader),
    })),
    total,
    page,
    pages,
  }
}
