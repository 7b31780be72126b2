import type { ClaimId, Day, PartyId } from '../base/index.ts'
import type { AccountState, Count, Due, Tally } from './record.ts'

/** One item, or one sum of money in one currency, from one party to another. A column without a figure still has what is said. */
export interface BalanceRow {
  readonly kind: 'balance_row'
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  readonly item: string | null
  /** The class of the item as the table of items has it; null when it has none. */
  readonly item_class: string | null
  /** `count`, or the currency of a sum. */
  readonly unit: string
  readonly state: AccountState
  readonly due: Due['status']
  readonly promised: Tally
  readonly ordered: Tally
  readonly delivered: Tally
  readonly lost: Tally
  readonly replaced: Tally
  readonly released: Tally
  /** promised - delivered - released; below zero when more came than was promised. */
  readonly outstanding: Tally
  /** What of `outstanding` is past its deadline. */
  readonly overdue: Tally
  readonly claims: readonly ClaimId[]
}

/** The sum of a column over the items of one class. `unknown` counts the items of which the column is told without a figure. */
export interface Sum {
  readonly count: Count | null
  readonly unknown: number
}

/** The items of one class from one party to another, in one unit. Sums never mix units. */
export interface ClassRow {
  readonly kind: 'class_row'
  readonly from_party: PartyId | null
  readonly to_party: PartyId | null
  /** Null: items of no class. */
  readonly item_class: string | null
  readonly unit: string
  readonly items: number
  readonly promised: Sum
  readonly ordered: Sum
  readonly delivered: Sum
  readonly lost: Sum
  readonly replaced: Sum
  readonly released: Sum
  readonly outstanding: Sum
  readonly overdue: Sum
  readonly claims: readonly ClaimId[]
}

/** Both directions of a pair: goods one way, payments the other. */
export interface DyadBalance {
  /** In the order of the alphabet; null is a party that nobody names. */
  readonly parties: readonly [PartyId | null, PartyId | null]
  readonly rows: readonly BalanceRow[]
  readonly classes: readonly ClassRow[]
}

export interface Balance {
  readonly kind: 'balance'
  readonly valid_on: Day | null
  readonly known_by: Day | null
  readonly reference_day: Day | null
  readonly dyads: readonly DyadBalance[]
}
