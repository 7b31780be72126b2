import type { Claim, ClaimId, ClaimKind, Day, Finding, Judgement, PartyId, RecordedJudgement } from '../base/index.ts'
import type { Document } from '../documents/index.ts'

/** The last link of the chain of hashes. An empty ledger has `seq` 0 and a hash of 64 zeros. */
export interface Head {
  readonly seq: number
  /** SHA-256 in hex. */
  readonly hash: string
}

/** A text and what a reader found in it. */
export interface Reading {
  readonly document: Document
  /** Name and version of the reader: `rules 0.2.0`. */
  readonly reader: string
  readonly claims: readonly Claim[]
  /** Nothing is changed where the name of the reader who read the text last begins otherwise. */
  readonly only_over?: string
}

/** What appending did. */
export interface Receipt {
  readonly documents: number
  readonly claims: number
  /** Claims of an earlier reading of the same text that the new reading no longer makes, and such that it makes again. */
  readonly withdrawn: number
  readonly restored: number
  /** Texts that another reader read last, left as they are because of `only_over`. */
  readonly left: number
  readonly head: Head
}

export interface RecallQuestion {
  /**
   * One party: all claims that concern it. Two: the claims that concern both, those on attacks, losses, appeals and answers of either,
   * and whatever else the texts of those claims say of either. Absent: all claims.
   */
  readonly parties?: readonly PartyId[]
  readonly documents?: readonly string[]
  readonly claims?: readonly ClaimId[]
  /** ISO instant: what the ledger had taken in by then. */
  readonly recorded_by?: string
}

/** Claims that stand (not withdrawn by a later reading), their texts, and all judgements that touch them. */
export interface Recalled {
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  /**
   * Also those on withdrawn claims of the same documents, whose claims are in `withdrawn`: so that a judgement can be carried over to the
   * claim that took the place of the one judged.
   */
  readonly judgements: readonly RecordedJudgement[]
  /** Withdrawn claims that a judgement touches; others are of no more use. */
  readonly withdrawn: readonly Claim[]
  readonly head: Head
}

/** One text on file. */
export interface DocumentRow {
  readonly id: string
  readonly label: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published_on: Day | null
  readonly recorded_at: string
  readonly claims: number
  readonly reader: string
}

/** Which texts or judgements are listed, the last taken in first. */
export interface LatestQuestion {
  readonly limit: number
  readonly offset?: number
  /** An instant, or the day with which it begins: only what was taken in from then on. */
  readonly since?: string
}

/** One judgement on file, as lists show it. */
export interface DecisionRow {
  readonly seq: number
  readonly recorded_at: string
  readonly verb: Judgement['verb']
  readonly person: string
  readonly reason: string
  /** The first of the claims that it touches; null for a judgement on a source, or on another judgement. */
  readonly claim: ClaimId | null
}

/** How much is on file. */
export interface Totals {
  readonly documents: number
  /** Texts of which no claim stands. */
  readonly without_claims: number
  /** Claims that stand, as they were read. */
  readonly claims: number
}

/** A directed pair of parties with what is on file about it. */
export interface DyadRow {
  readonly from_party: PartyId
  readonly to_party: PartyId
  readonly claims: number
  readonly documents: number
  readonly latest_published_on: Day | null
}

export type EntryKind = 'document' | 'reading' | 'claim' | 'judgement'

/** One link of the chain. `body` is JSON text, from which the flat columns are derived. */
export interface Entry {
  readonly seq: number
  readonly recorded_at: string
  readonly kind: EntryKind
  /** Id of the document or claim, or empty. */
  readonly subject: string
  readonly body: string
  readonly hash: string
}

/** What an audit found. `sound` is true when there is no finding of severity `error`. */
export interface Audit {
  readonly sound: boolean
  readonly entries: number
  readonly documents: number
  readonly claims: number
  readonly head: Head
  readonly findings: readonly Finding[]
}

/** Rows of a reader's own question. */
export interface QueryResult {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** Why there are not all rows: a question gets 10,000 at most, and of these as many as weigh no more than 16 MB. */
  readonly cut: 'rows' | 'bytes' | null
}

/** Keeps texts, claims and judgements for ever: entries are added, never changed or removed. */
export interface Ledger {
  readonly engine: 'sqlite' | 'postgresql'
  /** What was noticed at opening. */
  readonly findings: readonly Finding[]
  /**
   * Adds texts and their claims, all or nothing. A text that the same reader read last changes nothing; what was known of a text first
   * (title, outlet, date) stays. Throws `LedgerProblem` where a quote does not stand in its text.
   */
  readonly append: (readings: readonly Reading[]) => Promise<Receipt>
  /** Adds judgements, all or nothing. A claim or judgement that is not on file is a finding, and then nothing is added. */
  readonly judge: (
    judgements: readonly Judgement[],
  ) => Promise<{ readonly recorded: readonly RecordedJudgement[]; readonly findings: readonly Finding[] }>
  readonly recall: (question: RecallQuestion) => Promise<Recalled>
  /** In the order in which they were taken in, a page at a time; `after` is the id of the last text seen. */
  readonly listDocuments: (page?: { readonly after?: string; readonly limit?: number }) => Promise<readonly DocumentRow[]>
  /** The last taken in first, so many of them after `offset`; with `undated` only texts without a date of publication. */
  readonly latestDocuments: (question: LatestQuestion & { readonly undated?: boolean }) => Promise<readonly DocumentRow[]>
  readonly latestJudgements: (question: LatestQuestion) => Promise<readonly DecisionRow[]>
  readonly totals: () => Promise<Totals>
  readonly listDyads: () => Promise<readonly DyadRow[]>
  /**
   * The last judgement, or later reading of a text that had been read before, and the last claim on a party, each as the number of its
   * entry: while both are the same, so is what is recalled of the party.
   */
  readonly lastChange: () => Promise<number>
  readonly lastClaimOn: (party: PartyId) => Promise<number>
  /** Parties that claims of some kinds are on, those with most such claims first. */
  readonly partiesIn: (kinds: readonly ClaimKind[]) => Promise<readonly PartyId[]>
  /** Entries in their order; of one claim or document with `subject`. */
  readonly history: (page: { readonly subject?: string; readonly after?: number; readonly limit?: number }) => Promise<readonly Entry[]>
  readonly head: () => Promise<Head>
  /** Reckons the whole chain anew and compares every flat column and text with it; looks for the hash of a head that was kept elsewhere. */
  readonly audit: (kept?: string) => Promise<Audit>
  /** Answers one SELECT over the documented views, read-only, bounded in rows, bytes and time. Throws `LedgerProblem` with the engine's words. */
  readonly query: (sql: string) => Promise<QueryResult>
  /** Words in quotes and names, by the engine's own full-text index: ids of claims, best first. */
  readonly search: (words: string, limit: number) => Promise<readonly ClaimId[]>
  /** The whole chain with its texts, line by line, in a form that any engine takes in; `restore` takes it into an empty ledger. */
  readonly backup: () => AsyncIterable<string>
  readonly restore: (lines: AsyncIterable<string>) => Promise<Head>
  readonly close: () => Promise<void>
}
