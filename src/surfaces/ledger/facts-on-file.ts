import type { Day, PartyId } from '../../base/index.ts'
import { balanceOfClaims, factsOf, type Balance, type DyadBalance, type Facts, type FactsQuestion } from '../../facts/index.ts'
import type { Ledger, Recalled } from '../../ledger/index.ts'
import { itemClass } from '../item-classes.ts'

/** A question to a ledger: who, and the three dates (see `Facts`, and `recorded_by` of a ledger). */
export interface FactsOnFileQuestion {
  /** None, one, or two: the giver or the bound party first. */
  readonly parties: readonly PartyId[]
  readonly as_of?: Day
  readonly known_by?: Day
  readonly recorded_by?: string
  /** See `FactsQuestion`. */
  readonly pair_only?: boolean
}

/** Facts of two days, twice (see `diffRecordOf` in outputs/changes). */
export interface FactsBetween {
  readonly world: readonly [before: Facts, after: Facts]
  readonly published: readonly [before: Facts, after: Facts]
  readonly recalled: Recalled
}

export interface FactsOnFile {
  readonly facts: Facts
  readonly recalled: Recalled
}

/** The claims of a ledger that a question is about, with their texts and judgements. */
const recallFor = (ledger: Ledger, { parties, recorded_by }: FactsOnFileQuestion): Promise<Recalled> =>
  ledger.recall({ ...(parties.length > 0 && { parties }), ...(recorded_by !== undefined && { recorded_by }) })

/** The same question as facts are asked it. */
const factsQuestion = ({ parties, as_of, known_by, pair_only }: FactsOnFileQuestion, recalled: Recalled): FactsQuestion => {
  const [from_party, to_party] = parties
  return {
    ...(from_party !== undefined && { about: { from_party, ...(to_party !== undefined && { to_party }) } }),
    ...(as_of !== undefined && { valid_on: as_of }),
    ...(known_by !== undefined && { known_by }),
    ...(pair_only !== undefined && { pair_only }),
    judgements: recalled.judgements,
    withdrawn: recalled.withdrawn,
    classOf: itemClass,
  }
}

const factsFor = (recalled: Recalled, question: FactsOnFileQuestion): Facts =>
  factsOf(recalled.claims, recalled.documents, factsQuestion(question, recalled))

/** What a ledger holds on parties, as facts: judged claims, as of a day, as known by a day, as recorded by an instant. */
export const factsOnFile = async (ledger: Ledger, question: FactsOnFileQuestion): Promise<FactsOnFile> => {
  const recalled = await recallFor(ledger, question)
  return { facts: factsFor(recalled, question), recalled }
}

/** Whether a pair of a balance is asked for: both of two named parties, or a party that nobody names beside one of them. */
const isAsked = ({ parties: pair }: DyadBalance, parties: readonly PartyId[]): boolean => {
  const named = pair.filter((party) => party !== null)
  return parties.length < 2 || named.every((party) => parties.includes(party))
}

/** The balance alone, which is reckoned faster than all facts; of two parties, what lies between them. */
export const balanceOnFile = async (ledger: Ledger, question: FactsOnFileQuestion): Promise<Balance> => {
  const recalled = await recallFor(ledger, question)
  const balance = balanceOfClaims(recalled.claims, recalled.documents, factsQuestion(question, recalled))
  return { ...balance, dyads: balance.dyads.filter((dyad) => isAsked(dyad, question.parties)) }
}

/** The facts of one pair at two days, by what held on them and by what had been published by them. */
export const factsBetween = async (
  ledger: Ledger,
  question: Omit<FactsOnFileQuestion, 'as_of' | 'known_by'>,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<FactsBetween> => {
  const recalled = await recallFor(ledger, question)
  const on = (as_of: Day): Facts => factsFor(recalled, { ...question, as_of })
  const by = (known_by: Day): Facts => factsFor(recalled, { ...question, known_by })
  return { world: [on(from), on(to)], published: [by(from), by(to)], recalled }
}
