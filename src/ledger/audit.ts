import { finding, sha256 } from '../base/index.ts'
import type { Finding } from '../base/index.ts'
import { headOf } from './add-entries.ts'
import { auditError } from './audit-error.ts'
import { emptyHead, linkHash } from './chain.ts'
import { entryCheck } from './check-claim.ts'
import { compareRows, strayRows } from './compare-rows.ts'
import { turn, type Engine, type Queries, type WordAudit } from './engines/engine.ts'
import { pagesOfEntries, type EntryWithText } from './pages.ts'
import type { Audit, Entry, Head } from './record.ts'
import { deriveRows, noRows, type Derived } from './rows.ts'

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

/** Findings after which an audit says no more: the rest would tell nothing new. */
const mostFindings = 200

const checkLink = (state: State, entry: Entry): void => {
  const { seq } = entry
  if (seq !== state.seq + 1) {
    const missing = seq === state.seq + 2 ? `${seq - 1}` : `${state.seq + 1}–${seq - 1}`
    state.findings.push(auditError('entry-missing', `entry missing: ${missing}`))
  } else if (linkHash(state.hash, entry) !== entry.hash) {
    state.findings.push(auditError('entry-changed', `entry changed: ${seq}, its hash is not that of its words and of the entry before`))
  }
  if (entry.recorded_at < state.recorded_at) {
    state.findings.push(auditError('entry-out-of-time', `entry out of time: ${seq}, it is recorded before the entry in front of it`))
  }
}

const checkTexts = (derived: Derived): readonly Finding[] =>
  derived.documents.flatMap(({ id, seq, text }) => {
    const body = derived.entries.find((entry) => entry.seq === seq)?.body ?? '{}'
    if ((JSON.parse(body) as { readonly text_sha256?: string }).text_sha256 === sha256(text)) return []
    return [auditError('text-changed', `text changed: ${id} of entry ${seq}, its hash is not the one that was recorded`)]
  })

const deriveAll = (state: State, page: readonly EntryWithText[]): Derived => {
  const rows = noRows()
  for (const { text, ...entry } of page) {
    if (entry.kind === 'reading') state.reading = entry.seq
    try {
      deriveRows(rows, entry, { reading: state.reading, text: text ?? '""' })
    } catch {
      state.findings.push(auditError('entry-unreadable', `entry unreadable: ${entry.seq}`))
    }
  }
  return rows
}

/** How the claims of a page are looked at: each with its text, and the words of all in the full-text index. */
interface Checks {
  readonly entry: (entry: Entry) => Promise<string | null>
  readonly words: WordAudit
}

const checkClaims = async (page: readonly Entry[], derived: Derived, { entry: check }: Checks): Promise<readonly Finding[]> => {
  const read = new Set(derived.claims.map(({ seq }) => seq))
  const found: Finding[] = []
  for (const entry of page) {
    const fault = read.has(entry.seq) ? await check(entry) : null
    if (fault) found.push(auditError('claim-at-fault', `claim at fault: entry ${entry.seq}, ${fault}`))
  }
  return found
}

const checkWords = (claims: readonly number[]): readonly Finding[] =>
  claims.map((seq) => auditError('words-changed', `words changed: claim of entry ${seq}, the full-text index holds others`))

const auditPage = async (db: Queries, state: State, page: readonly EntryWithText[], kept: string | undefined, checks: Checks) => {
  const from = state.seq + 1
  for (const entry of page) {
    checkLink(state, entry)
    Object.assign(state, { seq: entry.seq, hash: entry.hash, recorded_at: entry.recorded_at })
    if (entry.hash === kept) state.keptSeen = true
  }
  const derived = deriveAll(state, page)
  const span = [from, state.seq] as const
  state.documents += derived.documents.length
  state.claims += derived.claims.filter(({ reading }) => reading !== null).length
  state.findings.push(...checkTexts(derived), ...(await compareRows(db, derived, span)))
  state.findings.push(...(await checkClaims(page, derived, checks)), ...checkWords(await checks.words.compare(derived.words, span)))
  await turn()
}

const checkEnd = (state: State, head: Head, last: Head, kept: string | undefined): void => {
  if (head.seq !== last.seq || head.hash !== last.hash || head.hash !== state.hash) {
    state.findings.push(auditError('head-differs', `head differs: ${head.seq}, the last entry is ${last.seq}`))
  }
  if (kept !== undefined && !state.keptSeen) {
    const message = `head not in the chain: ${kept}, the ledger was rewritten or is another one; compare it with a backup of that time`
    state.findings.push(finding('error', 'head-unknown', message))
  }
}

const lastEntry = async (db: Queries): Promise<Head> =>
  (await db.selectFrom('entries').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()) ?? emptyHead

/** What belongs to no entry. Asked of one state of the ledger, in which every row has its entry. */
const checkStrays = (engine: Engine, words: WordAudit): Promise<readonly Finding[]> =>
  engine.read(async (trx) => {
    const { seq } = await lastEntry(trx)
    return [...(await strayRows(trx, seq)), ...checkWords(await words.end(seq))]
  })

const auditAll = async (engine: Engine, state: State, kept: string | undefined, words: WordAudit): Promise<Head> => {
  const { db } = engine
  const [head, last] = await engine.read(async (trx) => [await headOf(trx), await lastEntry(trx)] as const)
  const checks = { entry: await entryCheck(db), words }
  for await (const page of pagesOfEntries(db, last.seq)) {
    await auditPage(db, state, page, kept, checks)
    if (state.findings.length >= mostFindings) return head
  }
  checkEnd(state, head, last, kept)
  state.findings.push(...(await checkStrays(engine, words)))
  return head
}

/**
 * Reckons every hash anew, derives every flat row and the full-text index anew and compares, looks up every quote in its text, page by page;
 * with `kept`, looks for that hash in the chain. Entries that are added meanwhile are left to the next audit.
 */
export const audit = async (engine: Engine, kept?: string): Promise<Audit> => {
  const keptSeen = kept === emptyHead.hash
  const state: State = { ...emptyHead, findings: [], recorded_at: '', reading: null, keptSeen, documents: 0, claims: 0 }
  const words = engine.auditWords()
  try {
    const head = await auditAll(engine, state, kept, words)
    const findings = state.findings.slice(0, mostFindings)
    return {
      sound: findings.length === 0,
      entries: state.seq,
      documents: state.documents,
      claims: state.claims,
      head: { seq: head.seq, hash: head.hash },
      findings,
    }
  } finally {
    words.close()
  }
}
