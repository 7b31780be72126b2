import type { Day, PartyId } from '../../base/index.ts'
import { factsOf, type Facts } from '../../facts/index.ts'
import type { Ledger, Recalled } from '../../ledger/index.ts'
import { itemClass } from '../item-classes.ts'

/** A question to a ledger: who, and the three dates (see `Facts`, and `recorded_by` of a ledger). */
export interface FactsOnFileQuestion {
  /** None, one, or two: the giver or the bound party first. */
  readonly parties: readonly PartyId[]
  readonly as_of?: Day
  readonly known_by?: Day
  readonly recorded_by?: string
}

export interface FactsOnFile {
  readonly facts: Facts
  readonly recalled: Recalled
}

/** What a ledger holds on parties, as facts: judged claims, as of a day, as known by a day, as recorded by an instant. */
export const factsOnFile = async (ledger: Ledger, question: FactsOnFileQuestion): Promise<FactsOnFile> => {
  const { parties, as_of, known_by, recorded_by } = question
  const recalled = await ledger.recall({ ...(parties.length > 0 && { parties }), ...(recorded_by !== undefined && { recorded_by }) })
  const [from_party, to_party] = parties
  const facts = factsOf(recalled.claims, recalled.documents, {
    ...(from_party !== undefined && { about: { from_party, ...(to_party !== undefined && { to_party }) } }),
    ...(as_of !== undefined && { valid_on: as_of }),
    ...(known_by !== undefined && { known_by }),
    judgements: recalled.judgements,
    withdrawn: recalled.withdrawn,
    classOf: itemClass,
  })
  return { facts, recalled }
}
