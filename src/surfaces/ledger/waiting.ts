import { claimIdOf, type Claim, type ClaimId } from '../../base/index.ts'
import { reviewQueue, type Facts, type ReviewItem } from '../../facts/index.ts'
import type { Ledger, Recalled } from '../../ledger/index.ts'
import { factsOnFile, type FactsOnFile, type FactsOnFileQuestion } from './facts-on-file.ts'

/** What waits for a person in a ledger, with what it is looked up in. */
export interface Waiting {
  readonly items: readonly ReviewItem[]
  readonly facts: Facts
  readonly recalled: Recalled
  readonly withdrawn: ReadonlyMap<ClaimId, Claim>
}

/** The review queue of facts that were drawn already, most worth first. */
export const waitingIn = ({ facts, recalled }: FactsOnFile): Waiting => ({
  items: reviewQueue(facts),
  facts,
  recalled,
  withdrawn: new Map(recalled.withdrawn.map((claim) => [claimIdOf(claim), claim])),
})

/** The review queue of a ledger, or of one or two parties, most worth first. */
export const waiting = async (ledger: Ledger, question: FactsOnFileQuestion): Promise<Waiting> =>
  waitingIn(await factsOnFile(ledger, question))
