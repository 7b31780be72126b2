import type { ClaimId, PartyId } from '../../base/index.ts'
import type { Carried, QueuedJudgement } from '../judgements/record.ts'
import type { Proposal } from '../matching/record.ts'

export const conflictKinds = [
  'count',
  'whether',
  'due',
  'instrument_state',
  'instrument_day',
  'clause',
  'attack',
  'trigger',
  'response',
  'statement',
] as const
/**
 * `count`: figures that cannot both hold. `whether`: it came, was lost, was replaced or was promised, or not. `instrument_day`: an act of
 * an instrument told for days that cannot be the same. `statement`: one statement rendered in two ways.
 */
export type ConflictKind = (typeof conflictKinds)[number]

/** One of the readings that stand side by side. */
export interface ConflictReading {
  /** In the codes of the record: `affirmed`, `4`, `10 to 12`, `2025-07-18`, `in_force`. */
  readonly value: string
  readonly claims: readonly ClaimId[]
  /** Who is answerable for it, as `source` of the claims names them. */
  readonly sources: readonly string[]
  /** Number of them that are independent. */
  readonly independent: number
}

/** A value on which sources differ. Both readings stay; which of them a figure would follow is a person's choice. */
export interface Conflict {
  readonly kind: 'conflict'
  readonly id: string
  readonly about: ConflictKind
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  /** The item, the instrument's name, the rung or the speaker. */
  readonly subject: string | null
  /** The column or act that is contested: `delivered`, `in_force`. */
  readonly field: string
  readonly readings: readonly ConflictReading[]
  /** Figures that the choice moves: `outstanding of S-400`, `trigger test: defense`. */
  readonly moves: readonly string[]
}

export const reviewReasons = [
  'one_reader',
  'conflict',
  'not_carried_over',
  'changed_in_carrying',
  'proposal',
  'unsure',
  'not_looked_at',
] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** One thing that waits for a person. Of `conflict`, `queued`, `carried` and `proposal` the one is set that `why` names. */
export interface ReviewItem {
  readonly why: ReviewReason
  readonly claims: readonly ClaimId[]
  /** Number of figures that rest on the claims. */
  readonly figures: number
  readonly conflict?: Conflict
  readonly queued?: QueuedJudgement
  readonly carried?: Carried
  readonly proposal?: Proposal
}
