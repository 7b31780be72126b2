import type { ClaimId, Day, PartyId } from '../base/index.ts'

export const changeKinds = ['new', 'gone', 'changed'] as const
/** `new` and `gone`: a line that the other side does not have; `changed`: one field of a line that both have. */
export type ChangeKind = (typeof changeKinds)[number]

export const changeAccounts = ['instrument', 'clause', 'item', 'support', 'crisis', 'response', 'test', 'judgement'] as const
export type ChangeAccount = (typeof changeAccounts)[number]

/** One difference between two states of the record. */
export interface Change {
  readonly kind: 'change'
  readonly change: ChangeKind
  readonly account: ChangeAccount
  /** Giver and receiver, bound and protected party, responder and partner; null where there is none or nobody is named. */
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  /** The item, the instrument's name, the obligation, the verdict. */
  readonly subject: string | null
  /** The column that changed; null for a line that is new or gone. */
  readonly field: string | null
  /** In the codes of the record: `affirmed`, `24..48`, `in_force`, `2025-10-02`; null where that side has nothing. */
  readonly before: string | null
  readonly after: string | null
  /** Claims of either side that the field, or the line, rests on. */
  readonly claims: readonly ClaimId[]
}

/** The clocks of one side. */
export interface DiffSide {
  readonly valid_on: Day | null
  readonly known_by: Day | null
}

/** What differs between two states of the record of the same pair. */
export interface Diff {
  readonly kind: 'diff'
  readonly before: DiffSide
  readonly after: DiffSide
  readonly changes: readonly Change[]
  /** Claims that only the later, or only the earlier state rests on. */
  readonly added: readonly ClaimId[]
  readonly dropped: readonly ClaimId[]
}
