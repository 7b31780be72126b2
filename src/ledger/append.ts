import { claimLine, contentId } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { addEntries, headOf } from './add-entries.ts'
import type { Unlinked } from './chain.ts'
import { claimCheck, type ClaimCheck } from './check-claim.ts'
import { documentBody } from './columns.ts'
import type { Engine, Queries } from './engines/engine.ts'
import { plainText } from './plain-words.ts'
import { LedgerProblem } from './problem.ts'
import type { Reading, Receipt } from './record.ts'
import type { ReadingBody } from './rows.ts'
import { standing } from './standing.ts'

/** A reading made ready for the chain: lines of its claims by their ids, each once. */
interface Prepared {
  readonly document: Document
  readonly reader: string
  readonly lines: ReadonlyMap<string, string>
  readonly only_over: string
}

/** What is on file of one text: who read it last, and its claims with whether they stand. */
interface OnFile {
  readonly reader: string
  readonly claims: Map<string, { readonly seq: number; readonly stands: boolean }>
}

const prepare = ({ document, reader, claims, only_over = '' }: Reading, check: ClaimCheck): Prepared => {
  const lines = claims.map((claim): readonly [string, string] => {
    const fault = check(claim, document.text)
    if (fault) throw new LedgerProblem(`${document.label}: ${fault}; nothing was added`)
    const line = claimLine({ ...claim, document: document.id })
    // As `claimIdOf` has it, from the line that is kept.
    return [contentId(line), line]
  })
  return { document, reader: plainText(reader), lines: new Map(lines), only_over: plainText(only_over) }
}

const textsOnFile = async (trx: Queries, engine: Engine, ids: readonly string[]): Promise<Map<string, OnFile>> => {
  const readings = await trx
    .selectFrom('readings')
    .select(['document', 'reader'])
    .where('document', 'in', engine.listed(ids))
    .orderBy('seq')
    .execute()
  const found = new Map(readings.map(({ document, reader }): [string, OnFile] => [document, { reader, claims: new Map() }]))
  if (found.size === 0) return found
  const claims = await trx
    .selectFrom('claims')
    .select(['seq', 'id', 'document', standing('claims.seq').as('standing')])
    .where('document', 'in', engine.listed([...found.keys()]))
    .where('reading', 'is not', null)
    .execute()
  for (const { seq, id, document, standing } of claims) found.get(document)?.claims.set(id, { seq, stands: standing === 1 })
  return found
}

/** Entries to be, and what they do. `seq` of an entry to be is that of the head and its place after it. */
interface Plan {
  readonly unlinked: Unlinked[]
  readonly texts: Map<string, string>
  documents: number
  claims: number
  withdrawn: number
  restored: number
  left: number
}

const planDocument = (plan: Plan, document: Document): void => {
  plan.unlinked.push({ kind: 'document', subject: document.id, body: documentBody(document) })
  plan.texts.set(document.id, JSON.stringify(document.text))
  plan.documents += 1
}

const planReading = (plan: Plan, { document, reader, lines }: Prepared, known: OnFile | undefined, head: number): OnFile => {
  const before = [...(known?.claims ?? [])]
  const withdrawn = before.filter(([id, { stands }]) => stands && !lines.has(id)).map(([, { seq }]) => seq)
  const restored = before.filter(([id, { stands }]) => !stands && lines.has(id)).map(([, { seq }]) => seq)
  const body: ReadingBody = { kind: 'reading', document: document.id, reader, withdrawn, restored }
  plan.unlinked.push({ kind: 'reading', subject: document.id, body: JSON.stringify(body) })
  const claims = new Map(before.map(([id, { seq }]) => [id, { seq, stands: lines.has(id) }]))
  for (const [id, line] of lines) {
    if (claims.has(id)) continue
    plan.unlinked.push({ kind: 'claim', subject: id, body: line })
    claims.set(id, { seq: head + plan.unlinked.length, stands: true })
    plan.claims += 1
  }
  plan.withdrawn += withdrawn.length
  plan.restored += restored.length
  return { reader, claims }
}

const planAll = (prepared: readonly Prepared[], known: Map<string, OnFile>, head: number): Plan => {
  const plan: Plan = { unlinked: [], texts: new Map(), documents: 0, claims: 0, withdrawn: 0, restored: 0, left: 0 }
  for (const one of prepared) {
    const found = known.get(one.document.id)
    if (found?.reader === one.reader) continue
    if (found?.reader.startsWith(one.only_over) === false) {
      plan.left += 1
      continue
    }
    if (!found) planDocument(plan, one.document)
    known.set(one.document.id, planReading(plan, one, found, head))
  }
  return plan
}

/**
 * Adds texts and their claims in one transaction. A text that this reader read last changes nothing; another reader's claims are added,
 * those that it no longer makes are withdrawn and those that it makes again restored. Throws `LedgerProblem` where a quote does not stand
 * in its text: then nothing is added.
 */
export const append = async (engine: Engine, readings: readonly Reading[], now: Date): Promise<Receipt> => {
  const check = await claimCheck()
  const prepared = readings.map((reading) => prepare(reading, check))
  return engine.write(async (trx) => {
    const head = await headOf(trx)
    const known = await textsOnFile(trx, engine, [...new Set(prepared.map(({ document }) => document.id))])
    const { unlinked, texts, ...done } = planAll(prepared, known, head.seq)
    const { seq, hash } = (await addEntries(trx, engine, head, { unlinked, texts, now })).at(-1) ?? head
    return { ...done, head: { seq, hash } }
  })
}
