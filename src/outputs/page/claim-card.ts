import type { Claim, DayRange, Quantity } from '../../base/index.ts'
import type { Link } from './context.ts'
import { foreign, html, joined, type Html, type Part } from './html.ts'
import { letters, type NumberedClaim } from './numbered.ts'

const digits = (amount: number): string => amount.toLocaleString('en-GB', { maximumFractionDigits: 6 })

const isRange = (quantity: Quantity): quantity is readonly [number, number] => Array.isArray(quantity)

/** A count, its bounds, or a sum of money with its currency. */
const quantityText = (quantity: Quantity): string => {
  if (typeof quantity === 'number') return digits(quantity)
  return isRange(quantity) ? quantity.map(digits).join('–') : `${quantity.currency} ${digits(quantity.amount)}`
}

/** A day, month or year as written in the record; two of them joined by “to”. */
const rangeText = (range: DayRange): string => (typeof range === 'string' ? range : `${range[0]} to ${range[1]}`)

/** Speakers, nearest first, each cited by the next; the text's own voice where nobody else is named. */
export const chain = (speakers: readonly string[]): Html =>
  speakers.length === 0
    ? html`<span class="chain"><em class="own">the text’s own voice</em></span>`
    : html`<ul class="chain">${speakers.map((speaker) => html`<li>${foreign(speaker)}</li>`)}</ul>`

/** The same within a sentence. */
export const chainLine = (speakers: readonly string[]): Part =>
  speakers.length === 0 ? 'the text’s own voice' : joined(speakers.map(foreign), ', cited by ')

const fieldsOf = (claim: Claim): readonly (readonly [label: string, value: Part])[] => {
  const has = claim as Claim & { readonly [field: string]: unknown }
  const text = (field: string): Part => (typeof has[field] === 'string' ? foreign(has[field]) : undefined)
  const party = (code: string | null): Part => (code === null ? html`<em>not said</em>` : foreign(code))
  const directed = !('parties' in claim && claim.parties)
  return [
    ['parties', !directed && joined((claim.parties ?? []).map(foreign), ', ')],
    ['from', directed && party(claim.from_party)],
    ['to', directed && party(claim.to_party)],
    ['act', text('act')],
    ['name', text('name')],
    ['item', text('item')],
    ['quantity', 'quantity' in claim && claim.quantity !== undefined && html`<span class="num">${quantityText(claim.quantity)}</span>`],
    ['obligation', text('obligation')],
    ['rung', text('rung')],
    ['verdict', text('verdict')],
    ['replaces', text('replaces')],
    ['when', claim.event_on && html`<span class="num">${rangeText(claim.event_on)}</span>`],
    ['due', 'due_on' in claim && claim.due_on && html`<span class="num">${rangeText(claim.due_on)}</span>`],
    ['polarity', claim.polarity],
    ['modality', claim.modality],
    ['speaker', chain(claim.speaker)],
  ]
}

/** What the page knows of a claim beyond its fields. */
export interface CardPlace {
  /** Id of its words in the text. */
  readonly words: string
  /** Numbers of the other claims on the same words. */
  readonly beside: readonly number[]
  /** Numbers of the notes that quote it. */
  readonly notes: readonly number[]
  /** Ways to other pages, and what people decided about it, where there are any. */
  readonly links?: readonly Link[]
  readonly judged?: string
}

/** One claim with all that is known of it, and the ways to its words and to the lines that use it. */
export const claimCard = ({ n, claim }: NumberedClaim, { words, beside, notes, links = [], judged = '' }: CardPlace): Html => html`
<article class="card k-${claim.kind}" id="c${n}">
<header class="card__head"><span class="kind" aria-hidden="true">${letters[claim.kind]}</span>
<h4>${claim.kind} <span class="num muted">${n}</span></h4>${judged !== '' && html`<span class="small muted">${foreign(judged)}</span>`}</header>
<blockquote dir="auto">${claim.quote}</blockquote>
<dl>${fieldsOf(claim)
  .filter(([, value]) => value)
  .map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}
${
  beside.length > 0 &&
  html`<dt>same words</dt><dd>${joined(
    beside.map((other) => html`<a href="#c${other}">claim ${other}</a>`),
    ', ',
  )}</dd>`
}
<dt>evidence</dt><dd class="num">${claim.evidence[0]}–${claim.evidence[1]}</dd></dl>
<footer>${claim.made_by && html`<span>Found by <code>${claim.made_by}</code></span>`}
<span><a href="#${words}">In the text</a>${
  notes.length > 0 &&
  html` · Used in ${joined(
    notes.map((note) => html`<a href="#n${note}">note ${note}</a>`),
    ', ',
  )}`
}${links.map(({ href, text }) => html` · <a href="${href}">${text}</a>`)}</span></footer>
</article>`
