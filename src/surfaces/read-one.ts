import { claimLine, type Claim, type Finding } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { readersTable, claimsTable } from '../outputs/table/index.ts'
import { readSource, type SourceOptions } from './intake/read-source.ts'
import type { TextReader } from './model/text-reader.ts'

/** One source to be read, and how its claims are written: `record` gives them as they are. */
export interface ReadOrder {
  readonly source: string
  readonly options: Pick<SourceOptions, 'origin' | 'keep' | 'allow_private_addresses'>
  readonly form: 'jsonl' | 'table' | 'record'
  readonly width: number
  /** Whether the label of the text stands above its table. */
  readonly named: boolean
}

/** What came of it: the text to print or the records, and what is wrong with the source. */
export interface ReadOutcome {
  readonly text: string
  /** `reader`: as a ledger names who read it. */
  readonly read?: { readonly document: Document; readonly claims: readonly Claim[]; readonly reader: string }
  readonly findings: readonly Finding[]
  readonly failed: boolean
}

/** A source that was opened, or why it could not be. */
export interface OpenedSource {
  readonly order: ReadOrder
  readonly document?: Document
  readonly findings: readonly Finding[]
}

/** Opens one source. Whatever is wrong with it comes back as findings. */
export const openOne = async (order: ReadOrder): Promise<OpenedSource> => {
  const { document, findings } = await readSource(order.source, { ...order.options, now: () => new Date() })
  return { order, findings, ...(document && { document }) }
}

/** Lines or a table of claims; of claims that two readers were asked for, a table for what each alone says and one for both. */
const written = (claims: readonly Claim[], { label }: Document, { form, width, named }: ReadOrder): string => {
  if (form === 'jsonl') return claims.map((claim) => `${claimLine(claim)}\n`).join('')
  const table = readersTable(claims, width) ?? claimsTable(claims, width)
  return named ? `${label}\n${table}\n` : table
}

/** Reads one source that was opened, and writes its claims. */
export const readOpened = async (reader: TextReader, { order, document, findings }: OpenedSource): Promise<ReadOutcome> => {
  if (!document) return { text: '', findings, failed: true }
  const { claims, reader: name, failed, findings: noticed } = await reader.read(document)
  const all = [...findings, ...noticed]
  if (failed) return { text: '', findings: all, failed }
  if (order.form === 'record') return { text: '', read: { document, claims, reader: name }, findings: all, failed }
  return { text: written(claims, document, order), findings: all, failed }
}

/** Opens and reads one source. */
export const readOne = async (reader: TextReader, order: ReadOrder): Promise<ReadOutcome> => readOpened(reader, await openOne(order))
