import { finding, sha256 } from '../base/index.ts'
import type { Finding } from '../base/index.ts'
import { headOf } from './add-entries.ts'
import { emptyHead, linkHash } from './chain.ts'
import { turn, type Engine, type Queries } from './engines/engine.ts'
import { pagesOfEntries, type EntryWithText } from './pages.ts'
import type { Audit, Entry, Head } from './record.ts'
import { deriveRows, noRows, type Derived } from './rows.ts'
import { addedTables, type AddedTable, type Tables } from './tables.ts'

/** Findings after which an audit says no more: the rest would tell nothing new. */
const mostFindings = 200

/** The column that names the entry to which a row belongs. */
const ownerOf: { readonly [T in Exclude<AddedTable, 'entries'>]: keyof Tables[T] & string } = {
  documents: 'seq',
  readings: 'seq',
  claims: 'seq',
  claim_parties: 'claim',
  claim_standing: 'seq',
  judgements: 'seq',
  judgement_claims: 'judgement',
}

/** What an audit carries from page to page. */
interface State {
  readonly findings: Finding[]
  seq: number
  hash: string
  recorded_at: string
  reading: number | null
  keptSeen: boolean
  documents: number
  claims: number
}

const error = (code: string, message: string): Finding => finding('error', code, message)
const restore = 'restore the ledger from a backup'

const checkLink = (state: State, entry: Entry): void => {
  const { seq } = entry
  if (seq !== state.seq + 1) {
    const missing = seq === state.seq + 2 ? `${seq - 1}` : `${state.seq + 1}–${seq - 1}`
    state.findings.push(error('entry-missing', `entry missing: ${missing}, ${restore}`))
  } else if (linkHash(state.hash, entry) !== entry.hash) {
    state.findings.push(
      error('entry-changed', `entry changed: ${seq}, its hash is not that of its words and of the entry before; ${restore}`),
    )
  }
  if (entry.recorded_at < state.recorded_at) {
    state.findings.push(error('entry-out-of-time', `entry out of time: ${seq}, it is recorded before the entry in front of it; ${restore}`))
  }
}

const lineOf = (columns: readonly string[], row: object): string =>
  JSON.stringify(columns.map((column) => (row as Record<string, unknown>)[column] ?? null))

/** Owners of rows that are in one list and not, or not as often, in the other. */
const different = (columns: readonly string[], owner: string, derived: readonly object[], there: readonly object[]): readonly number[] => {
  const count = new Map<string, { owner: number; times: number }>()
  const step = (rows: readonly object[], by: number): void => {
    for (const row of rows) {
      const line = lineOf(columns, row)
      const times = (count.get(line)?.times ?? 0) + by
      count.set(line, { owner: (row as Record<string, number>)[owner] ?? 0, times })
    }
  }
  step(derived, 1)
  step(there, -1)
  return [...new Set([...count.values()].filter(({ times }) => times !== 0).map((one) => one.owner))].sort((a, b) => a - b)
}

const compareTable = async (
  db: Queries,
  table: keyof typeof ownerOf,
  derived: readonly object[],
  [from, to]: readonly [number, number],
) => {
  const owner = ownerOf[table]
  const there = await db
    .selectFrom(table as 'claims')
    .selectAll()
    .where(owner as 'seq', '>=', from)
    .where(owner as 'seq', '<=', to)
    .execute()
  return different(Object.keys(addedTables[table]), owner, derived, there).map((seq) =>
    error('row-changed', `row changed: ${table} of entry ${seq}, it is not what the entry says; ${restore}`),
  )
}

const checkTexts = (derived: Derived): readonly Finding[] =>
  derived.documents.flatMap(({ id, seq, text }) => {
    const body = derived.entries.find((entry) => entry.seq === seq)?.body ?? '{}'
    if ((JSON.parse(body) as { readonly text_sha256?: string }).text_sha256 === sha256(text)) return []
    return [error('text-changed', `text changed: ${id} of entry ${seq}, its hash is not the one that was recorded; ${restore}`)]
  })

const deriveAll = (state: State, page: readonly EntryWithText[]): Derived => {
  const rows = noRows()
  for (const { text, ...entry } of page) {
    if (entry.kind === 'reading') state.reading = entry.seq
    try {
      deriveRows(rows, entry, { reading: state.reading, text: text ?? '""' })
    } catch {
      state.findings.push(error('entry-unreadable', `entry unreadable: ${entry.seq}, ${restore}`))
    }
  }
  return rows
}

const auditPage = async (db: Queries, state: State, page: readonly EntryWithText[], kept: string | undefined) => {
  const from = state.seq + 1
  for (const entry of page) {
    checkLink(state, entry)
    Object.assign(state, { seq: entry.seq, hash: entry.hash, recorded_at: entry.recorded_at })
    if (entry.hash === kept) state.keptSeen = true
  }
  const derived = deriveAll(state, page)
  state.documents += derived.documents.length
  state.claims += derived.claims.filter(({ reading }) => reading !== null).length
  state.findings.push(...checkTexts(derived))
  for (const table of Object.keys(ownerOf) as (keyof typeof ownerOf)[]) {
    state.findings.push(...(await compareTable(db, table, derived[table], [from, state.seq])))
  }
  await turn()
}

const checkEnd = (state: State, head: Head, last: Head, kept: string | undefined): void => {
  if (head.seq !== last.seq || head.hash !== last.hash || head.hash !== state.hash) {
    state.findings.push(error('head-differs', `head differs: ${head.seq}, the last entry is ${last.seq}; ${restore}`))
  }
  if (kept !== undefined && !state.keptSeen) {
    const message = `head not in the chain: ${kept}, the ledger was rewritten or is another one; compare it with a backup of that time`
    state.findings.push(error('head-unknown', message))
  }
}

/** Rows that belong to no entry: none of the pages would look at them. Asked of one state, in which every row has its entry. */
const strayRows = (engine: Engine): Promise<readonly Finding[]> =>
  engine.read(async (trx) => {
    const { seq: last } = await lastEntry(trx)
    const found: Finding[] = []
    for (const [table, owner] of Object.entries(ownerOf)) {
      const rows = await trx
        .selectFrom(table as 'claims')
        .select(owner as 'seq')
        .where(({ eb, or }) => or([eb(owner as 'seq', '<', 1), eb(owner as 'seq', '>', last)]))
        .limit(mostFindings)
        .execute()
      const owners = new Set(rows.map((row) => (row as Record<string, number>)[owner]))
      for (const seq of owners) found.push(error('row-astray', `row astray: ${table} of entry ${seq}, there is no such entry; ${restore}`))
    }
    return found
  })

const lastEntry = async (db: Queries): Promise<Head> =>
  (await db.selectFrom('entries').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()) ?? emptyHead

/**
 * Reckons every hash anew, derives every flat row anew and compares, page by page; with `kept`, looks for that hash in the chain.
 * Entries that are added meanwhile are left to the next audit.
 */
export const audit = async (engine: Engine, kept?: string): Promise<Audit> => {
  const { db } = engine
  const [head, last] = await engine.read(async (trx) => [await headOf(trx), await lastEntry(trx)] as const)
  const keptSeen = kept === emptyHead.hash
  const state: State = { ...emptyHead, findings: [], recorded_at: '', reading: null, keptSeen, documents: 0, claims: 0 }
  for await (const page of pagesOfEntries(db, last.seq)) {
    await auditPage(db, state, page, kept)
    if (state.findings.length >= mostFindings) break
  }
  if (state.findings.length < mostFindings) {
    checkEnd(state, head, last, kept)
    state.findings.push(...(await strayRows(engine)))
  }
  const findings = state.findings.slice(0, mostFindings)
  return {
    sound: findings.length === 0,
    entries: state.seq,
    documents: state.documents,
    claims: state.claims,
    head: { seq: head.seq, hash: head.hash },
    findings,
  }
}
