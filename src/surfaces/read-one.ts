import { claimLine, type Claim, type Finding } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { claimsTable } from '../outputs/table/index.ts'
import { readSource, type SourceOptions } from './intake/read-source.ts'
import type { Reader } from './reader.ts'

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
  readonly read?: { readonly document: Document; readonly claims: readonly Claim[] }
  readonly findings: readonly Finding[]
  readonly failed: boolean
}

/** Reads one source and writes its claims. Whatever is wrong with the source comes back as findings. */
export const readOne = async (reader: Reader, order: ReadOrder): Promise<ReadOutcome> => {
  const { document, findings } = await readSource(order.source, { ...order.options, now: () => new Date() })
  if (!document) return { text: '', findings, failed: true }
  const { claims } = reader.read(document)
  if (order.form === 'record') return { text: '', read: { document, claims }, findings, failed: false }
  const table = order.form === 'jsonl' ? claims.map((claim) => `${claimLine(claim)}\n`).join('') : claimsTable(claims, order.width)
  return { text: order.named && order.form === 'table' ? `${document.label}\n${table}\n` : table, findings, failed: false }
}
