import type { Claim, Finding, PartyId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { PromptForm } from '../../extraction/model/index.ts'
import type { CostLimit } from './cost.ts'
import type { ReaderChoice } from './model-name.ts'

/** What a reader made of a text. */
export interface ReadText {
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  /** Nothing could be read; the findings say why. */
  readonly failed: boolean
  /** As a ledger names who read it: the rules with their version, or the model with all that its answer depends on. */
  readonly reader: string
}

/** Reads documents, whoever does it. */
export interface TextReader {
  readonly findings: readonly Finding[]
  readonly read: (document: Document) => ReadText | Promise<ReadText>
  /** The name to show for a party; undefined for one that the tables do not have. */
  readonly nameOf: (id: PartyId) => string | undefined
  /** What a run will take, told before it; a finding of severity `error` where it may not begin. Nothing for rules. */
  readonly prepare: (documents: readonly Document[]) => Promise<readonly Finding[]>
}

export interface TextReaderOptions {
  readonly choice: ReaderChoice
  readonly data?: string
  readonly limit?: CostLimit
  readonly cache: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** The number of a repeated run (see `ModelReaderOptions`). */
  readonly run?: number
  /** How a question is put, where it is not put as usual. */
  readonly form?: PromptForm
  /** Waits between attempts; a seam for tests. */
  readonly sleep?: (milliseconds: number) => Promise<void>
}
