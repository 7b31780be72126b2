import { claimKinds, type Span } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { timeWords } from '../brief/words.ts'
import { plainLine, safeUrl } from '../characters.ts'
import { claimCard, type CardPlace } from './claim-card.ts'
import { foreign, html, type Html, type Part } from './html.ts'
import { letters, type NumberedClaim } from './numbered.ts'
import { placesOf, sourceText } from './source-text.ts'

/** A numbered note, as far as the texts need it: which words it quotes. */
export interface NoteWords {
  readonly n: number
  readonly document: string
  readonly span: Span
}

/** The texts of a page, their numbered claims, and where each stands. */
export interface Sources {
  readonly documents: readonly Document[]
  readonly claims: readonly NumberedClaim[]
  /** Id of the words of a claim, by its number. */
  readonly places: ReadonlyMap<number, string>
}

export const sourcesOf = (documents: readonly Document[], claims: readonly NumberedClaim[]): Sources => ({
  documents,
  claims,
  places: placesOf(claims),
})

const key = (document: string, span: Span): string => `${document} ${span.join()}`
const keyOf = ({ claim, document }: NumberedClaim): string => key(document.id, claim.evidence)

const byKey = <Value>(values: readonly Value[], keyed: (value: Value) => string): ReadonlyMap<string, readonly Value[]> => {
  const found = new Map<string, Value[]>()
  for (const value of values) {
    const list = found.get(keyed(value))
    if (list) list.push(value)
    else found.set(keyed(value), [value])
  }
  return found
}

/** The ids of the words that notes quote, by note number. A note whose words are on no page has none. */
export const wordsOfNotes = ({ claims, places }: Sources, notes: readonly NoteWords[]): ReadonlyMap<number, string> => {
  const at = byKey(claims, keyOf)
  return new Map(
    notes.flatMap(({ n, document, span }) => {
      const first = at.get(key(document, span))?.[0]
      return first ? [[n, places.get(first.n)!] as const] : []
    }),
  )
}

/** What a reader calls a text: its title, or the name that it was given as a file. */
export const titleOf = ({ title, label }: Document): string => plainLine(title ?? '') || plainLine(label)

const labelled = (label: string, value: Part): Html => html`<div><dt>${label}</dt><dd>${value}</dd></div>`

/** What is known of a text, in a line. */
export const metaOf = (document: Document, claims: number): Html => {
  const { published_on, outlet, url, text } = document
  const address = url && safeUrl(url)
  return html`<dl class="meta">
${labelled('Published', published_on ? html`<span class="num">${timeWords(published_on)}</span>` : 'day not known')}
${outlet && labelled('Outlet', foreign(outlet))}
${url && labelled('Address', address ? html`<a href="${address}" rel="noreferrer">${address}</a>` : foreign(url))}
${labelled('Length', html`<span class="num">${text.length.toLocaleString('en-GB')} characters</span>`)}
${labelled('Claims', html`<span class="num">${claims}</span>`)}</dl>`
}

const filter = (claims: readonly NumberedClaim[]): Html => html`
<fieldset class="filter"><legend class="vh">Kinds of claim to mark</legend><div>${claimKinds.map((kind) => {
  const count = claims.filter(({ claim }) => claim.kind === kind).length
  return (
    count > 0 &&
    html`<label><input type="checkbox" id="f-${kind}" checked autocomplete="off">
<span class="kind k-${kind}" aria-hidden="true">${letters[kind]}</span> ${kind} <span class="muted num">${count}</span></label>`
  )
})}</div></fieldset>`

const line = (dash: string | false): Html =>
  html`<svg class="sw" viewBox="0 0 28 12" aria-hidden="true"><path class="b-line" d="M0 8h28"${
    dash && html` stroke-dasharray="${dash}"`
  }/></svg>`

const legend = html`<div class="legend"><span>${line(false)} affirmed</span><span>${line('5 3')} denied</span>
<span>${line('1.5 3')} possible, future or conditional</span>
<span>Lines under lines: several claims on the same words, the longest lowest.</span></div>`

const keys = html`<dl class="keys no-print"><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous claim</dd>
<dt><kbd>Tab</kbd></dt><dd>through the marked words</dd><dt>click again</dt><dd>next claim on the same words</dd></dl>`

const railOf = (cards: readonly Html[], title: string): Html => html`
<aside class="rail" tabindex="0" aria-label="Claims of ${title}">
<div class="rail__bar"><span data-where aria-live="polite">${cards.length === 1 ? '1 claim' : `${cards.length} claims`}</span>
<span class="row"><button type="button" data-step="-1">Previous</button><button type="button" data-step="1">Next</button></span></div>
<div class="rail__cards">${cards}</div>${keys}</aside>`

const plainReader = (document: Document, claims: readonly NumberedClaim[], cards: readonly Html[]): Html => {
  const title = titleOf(document)
  return html`
<div class="reader"><div><article class="text" aria-label="${title}, with its claims marked">${sourceText(document, claims)}</article></div>
${cards.length > 0 ? railOf(cards, title) : html`<p class="empty">No promise between parties was found in this text.</p>`}</div>`
}

const textOf = (document: Document, claims: readonly NumberedClaim[], cards: readonly Html[], index: number): Html => html`
<h3 class="title" id="text-${index + 1}" dir="auto">${titleOf(document)}</h3>
${metaOf(document, claims.length)}
${plainReader(document, claims, cards)}`

/** What a server knows of a claim beside its place: where else it is shown, and what people decided about it. */
export type Beside = Pick<CardPlace, 'links' | 'judged'>

/** A card for each claim, by the claim. */
const cardsWith = (
  { claims, places }: Sources,
  notes: readonly NoteWords[],
  besideOf: (claim: NumberedClaim) => Beside = () => ({}),
): ((one: NumberedClaim) => Html) => {
  const noted = byKey(notes, ({ document, span }) => key(document, span))
  const beside = byKey(claims, keyOf)
  return (one) =>
    claimCard(one, {
      ...besideOf(one),
      words: places.get(one.n)!,
      beside: beside
        .get(keyOf(one))!
        .map(({ n }) => n)
        .filter((n) => n !== one.n),
      notes: (noted.get(keyOf(one)) ?? []).map(({ n }) => n),
    })
}

/** The kinds of claim to mark, and what the lines under the words mean. */
const marksKey = (claims: readonly NumberedClaim[]): Part => claims.length > 0 && [filter(claims), legend]

/** One text with its claims marked in place and their cards beside it, without a heading: for a page of its own. */
export const sourceReader = (sources: Sources, besideOf: (claim: NumberedClaim) => Beside): Html => {
  const [document] = sources.documents
  if (!document) throw new Error('a reader of a text was given no text')
  return html`${marksKey(sources.claims)}${plainReader(document, sources.claims, sources.claims.map(cardsWith(sources, [], besideOf)))}`
}

/** The texts themselves, each with its claims marked in place and a card for each claim. */
export const sourceSection = (sources: Sources, notes: readonly NoteWords[]): Html => {
  const { documents, claims } = sources
  const cardOf = cardsWith(sources, notes)
  return html`
<section class="sec" id="texts"><h2>${documents.length === 1 ? 'The text, with its claims' : 'The texts, with their claims'}</h2>
${marksKey(claims)}
${documents.map((document, index) => {
  const own = claims.filter((claim) => claim.document === document)
  return textOf(document, own, own.map(cardOf), index)
})}</section>`
}
