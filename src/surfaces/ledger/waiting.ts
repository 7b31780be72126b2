import { claimIdOf, type Claim, type ClaimId, type PartyId } from '../../base/index.ts'
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

/**
 * The review queue of facts that were drawn already, most worth first. That of two parties is of what is told of them: what a third gave to
 * one of them waits in the queue of that pair.
 */
export const waitingIn = ({ facts, recalled }: FactsOnFile, parties: readonly PartyId[]): Waiting => {
  const [a, b] = parties
  return {
    items: reviewQueue(facts, a !== undefined && b !== undefined ? { of: [a, b] } : {}),
    facts,
    recalled,
    withdrawn: new Map(recalled.withdrawn.map((claim) => [claimIdOf(claim), claim])),
  }
}

/** The review queue of a ledger, or of one or two parties, most worth first. */
export const waiting = async (ledger: Ledger, question: FactsOnFileQuestion): Promise<Waiting> =>
  waitingIn(await factsOnFile(ledger, { ...question, pair_only: true }), question.parties)
