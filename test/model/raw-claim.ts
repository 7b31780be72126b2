import { answerFields, type RawClaim } from '../../src/extraction/model/index.ts'

type Coded = Readonly<Record<string, unknown>> & { readonly evidence: readonly [number, number] }

const quantityText = (quantity: unknown): string => {
  if (quantity === undefined) return ''
  if (Array.isArray(quantity)) return quantity.join('-')
  if (typeof quantity === 'object' && quantity !== null) {
    const { amount, currency } = quantity as { amount: number; currency: string }
    return `${amount} ${currency}`
  }
  return String(quantity)
}

const dayText = (day: unknown): string => (Array.isArray(day) ? day.join('/') : String(day ?? ''))

const categories = new Set(['act', 'obligation', 'rung', 'verdict'])

/** A coded claim as a model that reads well would give it; `sentences` are the spans of the numbered sentences. */
export const rawFrom = (claim: Coded, sentences: readonly (readonly [number, number])[]): RawClaim => {
  const at = sentences.findIndex(([start, end]) => start <= claim.evidence[0] && claim.evidence[1] <= end)
  const special: Record<string, unknown> = {
    quantity: quantityText(claim.quantity),
    event_on: dayText(claim.event_on),
    due_on: dayText(claim.due_on),
    parties: claim.parties ?? [],
    speaker: claim.speaker ?? [],
    sentence: at + 1,
  }
  return Object.fromEntries(answerFields.map((field) => [field, special[field] ?? claim[field] ?? (categories.has(field) ? 'none' : '')]))
}
