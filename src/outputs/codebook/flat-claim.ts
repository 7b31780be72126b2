import { claimIdOf } from '../../base/index.ts'
import type { Claim, ClaimKind, DayRange, Quantity } from '../../base/index.ts'
import { placeOf } from '../../documents/index.ts'
import type { Document } from '../../documents/index.ts'
import { plainLine } from '../characters.ts'
import { claimFields } from './fields.ts'
import { notApplicable, ownVoice, unknown } from './missing.ts'
import type { Cell } from './missing.ts'

export type FlatRow = Readonly<Record<string, Cell>>

/** Every field of every kind, for reading a claim without first asking what kind it is. */
type AnyClaim = Claim & { readonly [field in 'item' | 'act' | 'name' | 'obligation' | 'rung' | 'verdict' | 'replaces']?: string } & {
  readonly parties?: readonly string[]
  readonly quantity?: Quantity
  readonly due_on?: DayRange
}

const range = (on: DayRange | undefined): readonly [from: Cell, to: Cell] =>
  on === undefined ? [unknown, unknown] : typeof on === 'string' ? [on, on] : on

const amounts = (quantity: Quantity | undefined): Record<string, Cell> => {
  if (quantity === undefined) return { quantity_low: unknown, quantity_high: unknown, amount: unknown, currency: unknown }
  if (typeof quantity === 'object' && 'amount' in quantity) {
    return { quantity_low: notApplicable, quantity_high: notApplicable, amount: quantity.amount, currency: quantity.currency }
  }
  const [low, high] = typeof quantity === 'number' ? [quantity, quantity] : quantity
  return { quantity_low: low, quantity_high: high, amount: notApplicable, currency: notApplicable }
}

const parties = (claim: AnyClaim): Record<string, Cell> =>
  claim.parties !== undefined
    ? { parties: claim.parties.length > 0 ? claim.parties : unknown, from_party: notApplicable, to_party: notApplicable }
    : { parties: notApplicable, from_party: claim.from_party ?? unknown, to_party: claim.to_party ?? unknown }

/** The page or article that a claim stands at; the question arises only where the document has such places. */
const place = (claim: Claim, document: Document | undefined): Cell =>
  document === undefined ? unknown : (placeOf(document, claim.evidence) ?? notApplicable)

const asks = (name: string, kind: ClaimKind): boolean => claimFields.find((field) => field.name === name)?.kinds.includes(kind) ?? false

/**
 * One claim as one flat row, a cell for each of `claimFields`. `document` is the one that the claim stands in, if it is at
 * hand. What the source does not say is `unknown`; what its kind does not ask for is `notApplicable`.
 */
export const flatClaim = (claim: Claim, document?: Document): FlatRow => {
  const any = claim as AnyClaim
  const [event_from, event_to] = range(any.event_on)
  const [due_from, due_to] = range(any.due_on)
  const row: Record<string, Cell> = {
    claim_id: claimIdOf(claim),
    document: any.document ?? document?.id ?? unknown,
    outlet: document?.outlet === undefined ? unknown : plainLine(document.outlet),
    published_on: document?.published_on ?? unknown,
    url: document?.url ?? unknown,
    place: place(claim, document),
    kind: any.kind,
    ...parties(any),
    polarity: any.polarity,
    modality: any.modality,
    item: any.item === undefined ? unknown : plainLine(any.item),
    ...amounts(any.quantity),
    act: any.act ?? unknown,
    name: any.name === undefined ? unknown : plainLine(any.name),
    obligation: any.obligation ?? unknown,
    rung: any.rung ?? unknown,
    verdict: any.verdict ?? unknown,
    event_from,
    event_to,
    due_from,
    due_to,
    speaker: any.speaker.length > 0 ? any.speaker.map(plainLine) : ownVoice,
    evidence_start: any.evidence[0],
    evidence_end: any.evidence[1],
    quote: any.quote,
    made_by: any.made_by ?? unknown,
    replaces: any.replaces ?? unknown,
  }
  return Object.fromEntries(claimFields.map(({ name }) => [name, asks(name, any.kind) ? (row[name] as Cell) : notApplicable]))
}
