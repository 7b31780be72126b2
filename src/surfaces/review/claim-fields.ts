import { claimFieldOrder, type Claim, type DayRange, type Quantity, type Span } from '../../base/index.ts'
import { checkClaim } from '../../base/schema/index.ts'
import type { Document } from '../../documents/index.ts'

/** A claim made by a person, or what is wrong with it, one line for each field. */
export type Made = { readonly claim: Claim } | { readonly problems: readonly string[] }

/** Fields that a person fills; the others follow from the words that were marked, or from who fills them. */
const filled: ReadonlySet<string> = new Set(
  claimFieldOrder.filter((field) => !['evidence', 'quote', 'document', 'made_by'].includes(field)),
)

const rangeOf = (text: string): DayRange => {
  const [from, to] = text.split('..')
  return to === undefined ? text : [from!.trim(), to.trim()]
}

const quantityOf = (text: string): Quantity => {
  const [, low, high, currency] = /^(\d[\d,]*(?:\.\d+)?)\s*(?:(?:\.\.|–|-)\s*(\d[\d,]*(?:\.\d+)?))?\s*([A-Z]{3})?$/.exec(text) ?? []
  const number = (digits: string): number => Number(digits.replaceAll(',', ''))
  if (low === undefined) return Number.NaN
  if (currency !== undefined) return { amount: number(low), currency }
  return high === undefined ? number(low) : [number(low), number(high)]
}

const listOf = (text: string): string[] =>
  text
    .split('>')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** What was typed into one field: `24..48`, `400000000 USD`, `2024..2025-03`, `analysts > Le Monde`, `IRN > RUS`, or plain words. */
const valueOf = (field: string, text: string): unknown => {
  if (text === '' || text === 'null' || text === 'unknown') return field === 'from_party' || field === 'to_party' ? null : undefined
  if (field === 'quantity') return quantityOf(text)
  if (field === 'event_on' || field === 'due_on') return rangeOf(text)
  if (field === 'speaker') return listOf(text)
  if (field === 'parties') return listOf(text.replaceAll(/[,+\s]+/g, '>')).sort()
  return text
}

/** Fields as typed: `item=Su-35`. An unknown field is a problem. */
export const typedFields = (
  typed: readonly string[],
): { readonly fields: Readonly<Record<string, unknown>> } | { readonly problems: readonly string[] } => {
  const fields: Record<string, unknown> = {}
  const problems: string[] = []
  for (const one of typed) {
    const at = one.indexOf('=')
    const field = one.slice(0, at).trim()
    if (at < 1 || !filled.has(field)) problems.push(`field: ${one}, write FIELD=VALUE with one of ${[...filled].join(', ')}`)
    else fields[field] = valueOf(field, one.slice(at + 1).trim())
  }
  return problems.length > 0 ? { problems } : { fields }
}

const present = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

const common = ['from_party', 'to_party', 'polarity', 'modality', 'event_on', 'speaker', 'evidence', 'quote', 'document']

/** A claim with some fields changed by a person. Where the kind changes, only the fields that all kinds have are kept. */
export const corrected = (claim: Claim, fields: Readonly<Record<string, unknown>>, person: string): Made => {
  const same = fields['kind'] === undefined || fields['kind'] === claim.kind
  const kept = same ? claim : Object.fromEntries(Object.entries(claim).filter(([field]) => common.includes(field)))
  return checkClaim(present({ ...kept, ...fields, made_by: `person: ${person}` }))
}

/** The places at which words stand in a text, at most `most` of them. */
export const placesOf = (text: string, words: string, most = 20): readonly Span[] => {
  const places: Span[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + 1)) places.push([at, at + words.length])
  return places
}

/** A claim that reading missed, from words that were marked and fields that were filled. */
export const missed = (document: Document, evidence: Span, fields: Readonly<Record<string, unknown>>, person: string): Made => {
  const quote = document.text.slice(evidence[0], evidence[1])
  const defaults = { from_party: null, to_party: null, polarity: 'affirmed', modality: 'actual', speaker: [] }
  return checkClaim(present({ ...defaults, ...fields, evidence, quote, document: document.id, made_by: `person: ${person}` }))
}
