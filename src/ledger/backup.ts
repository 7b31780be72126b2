import type { Transaction } from 'kysely'
import { sha256 } from '../base/index.ts'
import { addRows, headOf, moveHead } from './add-entries.ts'
import { emptyHead, linkHash } from './chain.ts'
import { entryCheck } from './check-claim.ts'
import type { Engine } from './engines/engine.ts'
import { pagesOfEntries, type EntryWithText } from './pages.ts'
import { LedgerProblem } from './problem.ts'
import type { Entry, Head } from './record.ts'
import { deriveRows, noRows, type Derived } from './rows.ts'
import type { Tables } from './tables.ts'

/** The last line of a backup: without it the backup is cut. */
interface LastLine extends Head {
  readonly kind: 'head'
}

/** The chain as it is now, a line of JSON for each entry, a document's with its text, and a last line with the head. */
export const backup = async function* (engine: Engine): AsyncGenerator<string> {
  const { seq, hash } = await headOf(engine.db)
  for await (const page of pagesOfEntries(engine.db, seq)) {
    for (const { text, ...entry } of page) {
      yield JSON.stringify(text === null ? entry : { ...entry, text: JSON.parse(text) as string })
    }
  }
  yield JSON.stringify({ kind: 'head', seq, hash } satisfies LastLine)
}

const refuse = (what: string): never => {
  throw new LedgerProblem(`backup: ${what}; nothing was restored`)
}

const fields: readonly (keyof Entry)[] = ['recorded_at', 'kind', 'subject', 'body', 'hash']

const parsed = (line: string, number: number): EntryWithText | LastLine => {
  try {
    const record = JSON.parse(line) as EntryWithText | LastLine
    if (record.kind === 'head' && typeof record.seq === 'number' && typeof record.hash === 'string') return record
    const whole = fields.every((field) => typeof (record as Entry)[field] === 'string') && typeof record.seq === 'number'
    if (whole && (record.kind !== 'document' || typeof (record as EntryWithText).text === 'string')) return record
  } catch {
    return refuse(`line ${number} is no JSON, take another copy`)
  }
  return refuse(`line ${number} is no entry of a ledger, take another copy`)
}

const textHashOf = (body: string): unknown => {
  try {
    return (JSON.parse(body) as { readonly text_sha256?: unknown } | null)?.text_sha256
  } catch {
    return undefined
  }
}

const checked = (entry: EntryWithText, previous: Head, number: number): EntryWithText => {
  if (entry.seq !== previous.seq + 1) return refuse(`line ${number} is entry ${entry.seq}, not ${previous.seq + 1}; take another copy`)
  if (linkHash(previous.hash, entry) !== entry.hash) return refuse(`line ${number} was changed, its hash is another; take another copy`)
  if (entry.kind !== 'document') return { ...entry, text: null }
  const text = JSON.stringify(entry.text)
  return sha256(text) === textHashOf(entry.body) ? { ...entry, text } : refuse(`the text of line ${number} was changed; take another copy`)
}

/** A line may have the right hash and still say what no ledger of ours would. */
const derive = (rows: Derived, entry: Entry, about: Parameters<typeof deriveRows>[2], number: number): void => {
  try {
    deriveRows(rows, entry, about)
  } catch {
    refuse(`line ${number} is no entry of a ledger, take another copy`)
  }
}

const batch = 1000

/** Takes lines in, checking each against the one before, and writes them in batches; gives the last entry. */
const takeIn = async (trx: Transaction<Tables>, engine: Engine, lines: AsyncIterable<string>): Promise<Entry | null> => {
  let [rows, reading, number]: [Derived, number | null, number] = [noRows(), null, 0]
  let last: Entry | null = null
  let end: LastLine | null = null
  const check = await entryCheck(trx, (id) => rows.documents.find((row) => row.id === id)?.text)
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    if (end) refuse(`line ${number} stands after the last one; take another copy`)
    const record = parsed(line, number)
    if (record.kind === 'head') {
      end = record
      continue
    }
    const { text, seq, recorded_at, kind, subject, body, hash } = checked(record, last ?? emptyHead, number)
    last = { seq, recorded_at, kind, subject, body, hash }
    if (kind === 'reading') reading = seq
    derive(rows, last, { reading, text: text ?? '' }, number)
    const fault = await check(last)
    if (fault) refuse(`line ${number} brings a claim that cannot be taken in: ${fault}`)
    if (rows.entries.length < batch) continue
    await addRows(trx, engine, rows)
    rows = noRows()
  }
  await addRows(trx, engine, rows)
  if (!end || end.hash !== (last ?? emptyHead).hash) refuse(`it ends after ${number} lines without its last one; take a whole copy`)
  return last
}

/** Takes a backup into an empty ledger, with its numbers, instants and hashes, all or nothing. Throws `LedgerProblem`. */
export const restore = (engine: Engine, lines: AsyncIterable<string>): Promise<Head> =>
  engine.write(async (trx) => {
    const { seq } = await headOf(trx)
    if (seq > 0) throw new LedgerProblem(`ledger not empty: ${engine.place} holds ${seq} entries, restore into a new one`)
    const last = await takeIn(trx, engine, lines)
    if (last) await moveHead(trx, last)
    return last ? { seq: last.seq, hash: last.hash } : emptyHead
  })
