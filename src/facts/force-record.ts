import type { ClaimId, DayRange } from '../base/index.ts'

export const answers = ['yes', 'no', 'contested', 'unknown'] as const
/** `contested`: one source says yes, another no. `unknown`: no source says enough. */
export type Answer = (typeof answers)[number]

/** What one group of sources tells of the time in which an instrument was in force. */
export interface ForceReading {
  /**
   * When it came into force: bounds where the text says no more than that it was in force when it was published. Null when a
   * reading only denies it, or says "in force" without any day to go by.
   */
  readonly from: DayRange | null
  /** When it ended or was suspended; null when no text says so. */
  readonly until: DayRange | null
  /** `denied`: the reading says no more than that it was not in force, until the day `until`. */
  readonly said: 'affirmed' | 'denied'
  /** Independent sources of the reading, as `sourceOf` names them. */
  readonly sources: readonly string[]
  readonly claims: readonly ClaimId[]
}

export const triggerQuestions = ['attack', 'territory', 'actor', 'in_force', 'asked_for'] as const
/**
 * `attack`: was force used, not threatened? `territory`: on covered territory? `actor`: by a covered actor? `in_force`: was the
 * instrument in force that day? `asked_for`: was help asked for?
 */
export type TriggerQuestion = (typeof triggerQuestions)[number]

export interface TriggerAnswer {
  readonly question: TriggerQuestion
  readonly answer: Answer
  readonly claims: readonly ClaimId[]
}
