import type { ClaimId, DayRange, Modality, PartyId, PledgeAct, Polarity } from '../base/index.ts'
import type { Count } from './tally-record.ts'

/** The way of an item: acts of its pledge, then what came, was lost and was made good. */
export type ItemStage = PledgeAct | 'delivered' | 'lost' | 'replaced'

/** One step of an item's way, as one or several claims tell it. Steps that deny stand beside those that affirm. */
export interface ItemStep {
  readonly stage: ItemStage
  readonly polarity: Polarity
  readonly modality: Modality
  /** When it happened; null when no text dates it. */
  readonly event_on: DayRange | null
  /** When it was published for the first time: orders a step that nobody dates. */
  readonly published_on: string | null
  readonly due_on: DayRange | null
  /** Who gave, made lose or replaced; null when the text does not say. */
  readonly by: PartyId | null
  readonly count: Count | null
  readonly claims: readonly ClaimId[]
  /** Number of independent sources. */
  readonly sources: number
}

export const replacers = ['patron', 'self', 'third_party', 'not_said'] as const
/** Who made a loss good: the giver of what was lost, the loser from its own means, another; `not_said`: nobody is named. */
export type Replacer = (typeof replacers)[number]

/** What is said of the replacement of a loss by one party. Not replaced by the patron and replaced by oneself go together. */
export interface Replacement {
  readonly replaced_by: Replacer
  readonly by: PartyId | null
  readonly said: 'affirmed' | 'denied' | 'contested'
  readonly count: Count | null
  readonly claims: readonly ClaimId[]
  readonly sources: number
}

/**
 * The time from the first dated pledge to the last dated delivery; to the day of reference where something is still outstanding (`open`).
 * Bounds, because days are known as precisely as the texts tell them.
 */
export interface Delay {
  readonly kind: 'delay'
  readonly from: DayRange
  readonly to: DayRange
  readonly open: boolean
  /** Lowest and highest number of days; never below zero. */
  readonly days: readonly [low: number, high: number]
  /** The same in years, to one place. */
  readonly years: readonly [low: number, high: number]
  /** True when a source denies that anything came. */
  readonly contested: boolean
  readonly claims: readonly ClaimId[]
}

export type DueStatus = 'no_reference' | 'not_due' | 'overdue' | 'passed_not_said' | 'settled'

/** A deadline as one group of sources tells it. Two readings of one deadline stand side by side. */
export interface DueReading {
  readonly due_on: DayRange
  /** True when a later delay named another day: an earlier deadline, no longer asked for. */
  readonly moved: boolean
  readonly status: DueStatus
  /**
   * Days between the deadline and the day of reference, or the last dated delivery where all has come: bounds; null when the deadline has
   * not passed or there is nothing to count to.
   */
  readonly late_days: readonly [low: number, high: number] | null
  /** Independent sources that name it, as `sourceOf` names them. */
  readonly sources: readonly string[]
  readonly claims: readonly ClaimId[]
}
