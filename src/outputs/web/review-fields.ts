import {
  appealActs,
  attackActs,
  instrumentActs,
  obligations,
  pledgeActs,
  rungs,
  verdicts,
  type Claim,
  type ClaimKind,
  type DayRange,
  type Quantity,
} from '../../base/index.ts'

/** A field of a claim as a form shows it: a line of text, or one of some values. */
export interface ReviewField {
  readonly name: string
  readonly label: string
  readonly values?: readonly string[]
  readonly help?: string
}

const text = (name: string, label: string, help?: string): ReviewField => ({ name, label, ...(help !== undefined && { help }) })
const choice = (name: string, label: string, values: readonly string[]): ReviewField => ({ name, label, values })

const from = (label: string): ReviewField => text('from_party', `From, ${label}`)
const to = (label: string): ReviewField => text('to_party', `To, ${label}`)
const item = text('item', 'Item')
const quantity = text('quantity', 'Quantity', '24, 24..48 or 400000000 USD')
const when = text('event_on', 'When', 'A day, month or year; 2024..2025 for bounds. Empty stays unknown.')

/** The fields that a person may change, by kind; words and place of a claim stay. */
export const reviewFields: Readonly<Record<ClaimKind, readonly ReviewField[]>> = {
  instrument: [text('parties', 'Parties', 'IRN > RUS'), choice('act', 'Act', instrumentActs), text('name', 'Name'), when],
  clause: [
    from('who is bound'),
    to('who is protected'),
    text('parties', 'Parties, of a mutual clause', 'IRN > RUS'),
    choice('obligation', 'Obligation', obligations),
    text('name', 'Name of the instrument'),
    when,
  ],
  pledge: [from('who undertook'), to('who was promised'), choice('act', 'Act', pledgeActs), item, quantity, text('due_on', 'Due'), when],
  delivery: [from('who gave'), to('who received'), item, quantity, text('replaces', 'Makes good'), when],
  loss: [from('by whose hand'), to('who lost it'), item, quantity, when],
  attack: [from('who used or threatened force'), to('against whom'), choice('act', 'Act', attackActs), when],
  appeal: [from('who asked'), to('who was asked'), choice('act', 'Act', appealActs), item, quantity, when],
  response: [from('who responded'), to('the partner in crisis'), choice('rung', 'Rung', [...rungs].reverse()), when],
  assessment: [from('who is judged'), to('as whose partner'), choice('verdict', 'Verdict', verdicts), when],
}

const rangeText = (range: DayRange): string => (typeof range === 'string' ? range : range.join('..'))

const quantityText = (quantity: Quantity): string =>
  typeof quantity === 'number' ? String(quantity) : 'amount' in quantity ? `${quantity.amount} ${quantity.currency}` : quantity.join('..')

/** What stands in a field of a claim, as a person would type it; empty where it holds nothing. */
export const typedValue = (claim: Claim, field: string): string => {
  const value = (claim as unknown as Readonly<Record<string, unknown>>)[field]
  if (value === undefined || value === null) return ''
  if (field === 'quantity') return quantityText(value as Quantity)
  if (field === 'event_on' || field === 'due_on') return rangeText(value as DayRange)
  return Array.isArray(value) ? value.join(' > ') : String(value)
}
