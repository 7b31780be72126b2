import type { ClaimId } from '../base/index.ts'

/** A number that lists its claims. `best` is null when the bounds differ: nothing is averaged, and no reading is preferred. */
export interface Count {
  readonly kind: 'count'
  readonly low: number
  readonly best: number | null
  readonly high: number
  /** True when sources name figures that cannot both hold. */
  readonly contested: boolean
  readonly claims: readonly ClaimId[]
}

/** What the texts say of one column of an account. `count` is null when no figure is told. */
export interface Tally {
  readonly said: 'affirmed' | 'denied' | 'contested' | 'not_said' | 'not_applicable'
  readonly count: Count | null
  readonly claims: readonly ClaimId[]
  /** Number of independent sources. */
  readonly sources: number
}
