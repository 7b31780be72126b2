import type { EntryKind } from './record.ts'

/** The chain itself: everything else is derived from it and from the texts. */
export interface EntryRow {
  readonly seq: number
  readonly recorded_at: string
  readonly kind: EntryKind
  readonly subject: string
  readonly body: string
  readonly hash: string
}

export interface TextRow {
  readonly id: string
  readonly seq: number
  readonly label: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published_on: string | null
  /** The text as a JSON string: whatever units it holds come back to the letter from every engine. */
  readonly text: string
}

export interface ReadingRow {
  readonly seq: number
  readonly document: string
  readonly reader: string
}

/** A claim, flat. Spans of days are their first and last day; a list is JSON. */
export interface ClaimRow {
  /** The entry that brought it: its own, or that of the judgement that corrected or added it. */
  readonly seq: number
  readonly id: string
  /** The reading that made it; null for a claim that a judgement brought. */
  readonly reading: number | null
  readonly document: string
  readonly person: string | null
  readonly kind: string
  readonly from_party: string | null
  readonly to_party: string | null
  readonly polarity: string
  readonly modality: string
  readonly item: string | null
  readonly quantity_low: number | null
  readonly quantity_high: number | null
  readonly currency: string | null
  readonly act: string | null
  readonly name: string | null
  readonly obligation: string | null
  readonly rung: string | null
  readonly verdict: string | null
  readonly event_from: string | null
  readonly event_to: string | null
  readonly due_from: string | null
  readonly due_to: string | null
  readonly speaker: string
  readonly evidence_start: number
  readonly evidence_end: number
  readonly quote: string
  readonly made_by: string | null
}

export interface PartyRow {
  readonly party: string
  readonly kind: string
  readonly claim: number
}

/** A later reading no longer makes a claim (0) or makes it again (1). */
export interface StandingRow {
  readonly seq: number
  readonly claim: number
  readonly standing: number
}

export interface JudgementRow {
  readonly seq: number
  readonly verb: string
  readonly person: string
  readonly reason: string
}

export interface JudgementClaimRow {
  readonly judgement: number
  readonly claim: number
}

export interface HeadRow {
  readonly id: number
  readonly seq: number
  readonly recorded_at: string
  readonly hash: string
}

/** All tables, as the query builder knows them. Claims are named by `seq` inside, by `id` outside. */
export interface Tables {
  readonly schema_version: { readonly version: number }
  readonly chain_head: HeadRow
  readonly entries: EntryRow
  readonly documents: TextRow
  readonly readings: ReadingRow
  readonly claims: ClaimRow
  readonly claim_parties: PartyRow
  readonly claim_standing: StandingRow
  readonly judgements: JudgementRow
  readonly judgement_claims: JudgementClaimRow
}

export type ColumnType = 'text' | 'integer' | 'real'

/** Tables to which rows are only ever added, with their columns in the order in which rows are written. */
export const addedTables = {
  entries: { seq: 'integer', recorded_at: 'text', kind: 'text', subject: 'text', body: 'text', hash: 'text' },
  documents: {
    id: 'text',
    seq: 'integer',
    label: 'text',
    title: 'text',
    outlet: 'text',
    url: 'text',
    published_on: 'text',
    text: 'text',
  },
  readings: { seq: 'integer', document: 'text', reader: 'text' },
  claims: {
    seq: 'integer',
    id: 'text',
    reading: 'integer',
    document: 'text',
    person: 'text',
    kind: 'text',
    from_party: 'text',
    to_party: 'text',
    polarity: 'text',
    modality: 'text',
    item: 'text',
    quantity_low: 'real',
    quantity_high: 'real',
    currency: 'text',
    act: 'text',
    name: 'text',
    obligation: 'text',
    rung: 'text',
    verdict: 'text',
    event_from: 'text',
    event_to: 'text',
    due_from: 'text',
    due_to: 'text',
    speaker: 'text',
    evidence_start: 'integer',
    evidence_end: 'integer',
    quote: 'text',
    made_by: 'text',
  },
  claim_parties: { party: 'text', kind: 'text', claim: 'integer' },
  claim_standing: { seq: 'integer', claim: 'integer', standing: 'integer' },
  judgements: { seq: 'integer', verb: 'text', person: 'text', reason: 'text' },
  judgement_claims: { judgement: 'integer', claim: 'integer' },
} as const satisfies { readonly [T in Exclude<keyof Tables, 'schema_version' | 'chain_head'>]: Record<keyof Tables[T], ColumnType> }

export type AddedTable = keyof typeof addedTables

/** Rows to be added, table by table. */
export type Rows = { readonly [T in AddedTable]: readonly Tables[T][] }

/** Words of a claim for the full-text index, already folded and cut. */
export interface ClaimWords {
  readonly claim: number
  readonly words: string
}
