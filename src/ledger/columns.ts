import { firstDay, lastDay, sha256 } from '../base/index.ts'
import type { Claim, DayRange, PartyId, Quantity } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { plainText, wordsOf } from './plain-words.ts'
import type { ClaimRow, ClaimWords, PartyRow, TextRow } from './tables.ts'

const plain = (text: string | undefined): string | null => (text === undefined ? null : plainText(text))

const boundsOf = (quantity: Quantity | undefined): readonly [low: number | null, high: number | null, currency: string | null] => {
  if (quantity === undefined) return [null, null, null]
  if (typeof quantity === 'number') return [quantity, quantity, null]
  return 'amount' in quantity ? [quantity.amount, quantity.amount, plainText(quantity.currency)] : [quantity[0], quantity[1], null]
}

const days = (range: DayRange | undefined): readonly [string | null, string | null] =>
  range === undefined ? [null, null] : [firstDay(range), lastDay(range)]

/** What a claim does not say of itself: where it stands in the chain, and who brought it. */
export type ClaimPlace = Pick<ClaimRow, 'seq' | 'id' | 'reading' | 'person'>

/** The row of a claim: the only mapping from the record to flat columns there is. */
export const claimRow = (claim: Claim, { seq, id, reading, person }: ClaimPlace): ClaimRow => {
  const any = claim as Partial<Record<'item' | 'act' | 'name' | 'obligation' | 'rung' | 'verdict', string>> & {
    readonly quantity?: Quantity
    readonly due_on?: DayRange
  }
  const [quantity_low, quantity_high, currency] = boundsOf(any.quantity)
  const [event_from, event_to] = days(claim.event_on)
  const [due_from, due_to] = days(any.due_on)
  return {
    seq,
    id,
    reading,
    document: claim.document ?? '',
    person,
    kind: claim.kind,
    from_party: plain(claim.from_party ?? undefined),
    to_party: plain(claim.to_party ?? undefined),
    polarity: claim.polarity,
    modality: claim.modality,
    item: plain(any.item),
    quantity_low,
    quantity_high,
    currency,
    act: plain(any.act),
    name: plain(any.name),
    obligation: plain(any.obligation),
    rung: plain(any.rung),
    verdict: plain(any.verdict),
    event_from,
    event_to,
    due_from,
    due_to,
    speaker: JSON.stringify(claim.speaker.map(plainText)),
    evidence_start: claim.evidence[0],
    evidence_end: claim.evidence[1],
    quote: plainText(claim.quote),
    made_by: plain(claim.made_by),
  }
}

/** Every party that a claim concerns, each once. */
export const partiesOfClaim = (claim: Claim): readonly PartyId[] => {
  const all = [claim.from_party, claim.to_party, ...('parties' in claim ? (claim.parties ?? []) : [])]
  return [...new Set(all.filter((party) => party !== null).map(plainText))]
}

/** Rows by which a claim is found by its parties. */
export const partyRows = (claim: Claim, seq: number): PartyRow[] =>
  partiesOfClaim(claim).map((party) => ({ party, kind: claim.kind, claim: seq }))

/** The words by which a claim is found: its quote, what it names, and who says it. */
export const wordsOfClaim = ({ seq, quote, name, item, speaker }: ClaimRow): ClaimWords => ({
  claim: seq,
  words: wordsOf(quote, name, item, ...(JSON.parse(speaker) as string[])).join(' '),
})

/** A text as the chain holds it: all but its words, of which it holds the hash. */
export const documentBody = (document: Document): string => {
  const { text, ...rest } = document
  return JSON.stringify({ ...rest, text_sha256: sha256(JSON.stringify(text)) })
}

/** The row of a text: flat columns, and the text as a JSON string. */
export const documentRow = (body: string, seq: number, text: string): TextRow => {
  const document = JSON.parse(body) as Omit<Document, 'text'>
  return {
    id: document.id,
    seq,
    label: plainText(document.label),
    title: plain(document.title),
    outlet: plain(document.outlet),
    url: plain(document.url),
    published_on: plain(document.published_on),
    text,
  }
}

/** A text as it was given, from the chain's body and the text's JSON string. */
export const documentOf = (body: string, text: string): Document => {
  const { text_sha256: _, ...rest } = JSON.parse(body) as Omit<Document, 'text'> & { readonly text_sha256: string }
  return { ...rest, text: JSON.parse(text) as string }
}
