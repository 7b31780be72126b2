import { isDay, type ClaimKind, type DayRange, type Quantity } from '../../base/index.ts'
import { noValue, type AnswerField } from './answer-fields.ts'
import type { RawClaim } from './answer.ts'

/** Fields that a claim of each kind may have beside those that all have; a model's value for another field is not looked at. */
const fieldsOf: Readonly<Record<ClaimKind, readonly AnswerField[]>> = {
  instrument: ['parties', 'act', 'name'],
  clause: ['from_party', 'to_party', 'parties', 'obligation', 'name'],
  pledge: ['from_party', 'to_party', 'item', 'quantity', 'act', 'due_on'],
  delivery: ['from_party', 'to_party', 'item', 'quantity', 'replaces'],
  loss: ['from_party', 'to_party', 'item', 'quantity'],
  attack: ['from_party', 'to_party', 'act'],
  appeal: ['from_party', 'to_party', 'act', 'item', 'quantity'],
  response: ['from_party', 'to_party', 'rung'],
  assessment: ['from_party', 'to_party', 'verdict'],
}

/** Words that models write where they have nothing to say. */
const nothing = /^(|none|null|n\/a|unknown|not said|-|–)$/i

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  return nothing.test(text) ? undefined : text
}

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split('|') : []).flatMap((each: unknown) => textOf(each) ?? [])

const numberFrom = (text: string): number | undefined => {
  const plain = text.replace(/[,\s_]/g, '')
  return /^\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined
}

/** `24`, `24-48`, `400000000 USD`, also as JSON would have them. Undefined where nothing is said, null for what cannot be read. */
export const quantityFrom = (value: unknown): Quantity | undefined | null => {
  if (Array.isArray(value)) return quantityFrom(value.map(String).join('-'))
  if (typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value)
    return quantityFrom(`${String(value.amount)} ${String(value.currency)}`)
  const text = textOf(value)
  if (text === undefined) return undefined
  const money = /^([\d.,\s]{1,40})([A-Z]{3})$/.exec(text) ?? /^([A-Z]{3})\s*([\d.,\s]{1,40})$/.exec(text)
  if (money) {
    const [figure, currency] = /^[A-Z]{3}$/.test(money[1]!) ? [money[2]!, money[1]!] : [money[1]!, money[2]!]
    const amount = numberFrom(figure)
    return amount === undefined ? null : { amount, currency }
  }
  const numbers = text.split(/\s*[-–—]\s*/).map(numberFrom)
  if (numbers.length > 2 || numbers.includes(undefined)) return null
  const [low, high = low] = numbers as [number, number?]
  return low === high ? low : [low, high as number]
}

/** `2025-06`, or `2025-06/2025-08` for a period. Undefined where nothing is said, null for what is no day. */
export const daysFrom = (value: unknown): DayRange | undefined | null => {
  const text = Array.isArray(value) ? value.map(String).join('/') : textOf(value)
  if (text === undefined) return undefined
  const days = text.split(/\s*(?:\/|\bto\b)\s*/)
  if (days.length > 2 || !days.every(isDay)) return null
  const [from, to = from] = days as [string, string?]
  return from === to ? from : [from, to]
}

const party = (value: unknown): string | null => textOf(value)?.toUpperCase() ?? null

const category = (value: unknown): string | undefined => {
  const text = textOf(value)?.toLowerCase()
  return text === noValue ? undefined : text
}

const readers: Readonly<Partial<Record<AnswerField, (value: unknown) => unknown>>> = {
  from_party: party,
  to_party: party,
  quantity: quantityFrom,
  event_on: daysFrom,
  due_on: daysFrom,
  act: category,
  obligation: category,
  rung: category,
  verdict: category,
  parties: (value) => [...new Set(listOf(value).map((code) => code.toUpperCase()))].sort(),
}

const isKind = (kind: unknown): kind is ClaimKind => typeof kind === 'string' && Object.hasOwn(fieldsOf, kind)

/**
 * The fields of a claim as the codebook has them, without its place: empty values left out, codes in capitals, a single clause with its
 * two sides. The result has still to pass the schema: a value that the codebook does not know is kept as it is, to be refused there.
 */
export const fieldsFrom = (raw: RawClaim): Readonly<Record<string, unknown>> => {
  const kind = category(raw.kind)
  const own = isKind(kind) ? fieldsOf[kind] : []
  const entries = [...own, 'event_on' as const].map((field) => [field, (readers[field] ?? textOf)(raw[field])] as const)
  const given = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  const parties = given.parties as readonly string[] | undefined
  const mutual = parties !== undefined && (kind === 'instrument' || parties.length > 0)
  if (!mutual) delete given.parties
  return {
    kind,
    ...(mutual || kind === 'instrument' ? { ...given, from_party: null, to_party: null } : { from_party: null, to_party: null, ...given }),
    polarity: category(raw.polarity),
    modality: category(raw.modality),
    speaker: listOf(raw.speaker),
  }
}
