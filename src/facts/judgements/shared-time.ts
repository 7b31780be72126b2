import type { Claim, DayRange } from '../../base/index.ts'
import type { ToldClaim } from '../record.ts'
import { narrower } from '../when.ts'

/** When each claim's event was; claims of which a person said that they tell one fact have one time, the narrowest that is told. */
export const sharedTime = (
  told: readonly ToldClaim[],
  timeOf: (claim: Claim) => DayRange | undefined,
): ((one: ToldClaim) => DayRange | null) => {
  const times = new Map<string, DayRange | null>()
  for (const { by_hand, claim } of told) {
    if (by_hand?.same_as !== undefined) times.set(by_hand.same_as, narrower(times.get(by_hand.same_as), timeOf(claim)))
  }
  return ({ by_hand, claim }) => times.get(by_hand?.same_as ?? '') ?? timeOf(claim) ?? null
}
