import { claimKinds, type ClaimId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { foreign, html, type Html, type Part } from '../page/html.ts'
import { letters, type NumberedClaim } from '../page/numbered.ts'
import { placesOf } from '../page/source-text.ts'
import { metaOf, sourceReader, sourcesOf, titleOf } from '../page/source-section.ts'
import type { TreeWord } from '../pictures/tree.ts'
import { problemBox } from './add-form.ts'
import { textName } from './dyad-table.ts'
import { claimPath, dyadPath, exportLinks, sourcePath } from './links.ts'
import type { Source } from './record.ts'
import { sentenceTree } from './sentence-tree.ts'
import { csrfField, sitePage, type Visitor } from './site-page.ts'

/** What the page of a text shows beside its record. */
export interface SourceView {
  readonly record: Source
  readonly document: Document
  /** In the order of the record's claims. */
  readonly claims: readonly NumberedClaim[]
  readonly idOf: (claim: NumberedClaim) => ClaimId
  /** What was sent for a claim that was to be added, where something is wrong with it. */
  readonly sent?: Readonly<Record<string, string>>
}

const dyadsOf = ({ dyads }: Source): Part =>
  dyads.length > 0 &&
  dyads.map(({ from_party, to_party }) => html`<a href="${dyadPath(from_party, to_party)}">${from_party} → ${to_party}</a> `)

const field = (name: string, label: string, help: string, value: string | undefined): Html => html`<div class="field w3">
<label for="m-${name}">${label}</label><input id="m-${name}" name="${name}" value="${value ?? ''}" maxlength="2000" autocomplete="off" spellcheck="false">
${help !== '' && html`<span class="field__help">${help}</span>`}</div>`

/** A form for a claim that reading missed: its words are marked in the text, or written. */
const missedForm = ({ record, sent = {} }: SourceView, visitor: Visitor): Part =>
  visitor.role !== 'reader' &&
  html`<section class="sec no-print" id="missed"><h2>A claim that reading missed</h2>
${problemBox('Not added', record.missed, 3)}
<form class="form" method="post" action="${sourcePath(record.document.id)}/claims" data-mark>${csrfField(visitor)}
<div class="field w6"><label for="m-quote">Words that carry it, as they stand in the text; mark them above, or write them</label>
<textarea id="m-quote" name="quote" required maxlength="4000" spellcheck="false">${sent['quote'] ?? ''}</textarea></div>
<div class="field w3"><label for="m-kind">Kind</label><select id="m-kind" name="kind">${claimKinds.map(
    (kind) => html`<option value="${kind}"${sent['kind'] === kind && html` selected`}>${letters[kind]} ${kind}</option>`,
  )}</select></div>
${field('nth', 'Which of several places', 'Where the same words stand more than once: 1 for the first.', sent['nth'] ?? '1')}
${field('from_party', 'From', 'A code such as RUS; empty when the text does not say.', sent['from_party'])}
${field('to_party', 'To', '', sent['to_party'])}
${field('fields', 'Further fields', 'Such as act=made; item=Su-35; quantity=24..48; due_on=2025', sent['fields'])}
${field('reason', 'Why (kept with the claim)', '', sent['reason'])}
<div class="row w6"><button class="btn--main" type="submit">Add the claim</button></div></form></section>`

/** A text with its claims marked in place, a card for each, and a form for what reading missed. */
export const sourcePage = (view: SourceView, visitor: Visitor): string => {
  const { record, document, claims, idOf } = view
  const title = textName(record.document)
  const byId = new Map(record.claims.map((claim) => [claim.id, claim]))
  const sources = sourcesOf([document], claims)
  return sitePage({
    title,
    place: 'sources',
    visitor,
    twin: `${sourcePath(document.id)}.json`,
    downloads: exportLinks({ text: document.id }),
    main: html`<p class="dyad"><a href="/sources">Sources</a><span aria-hidden="true">/</span>${dyadsOf(record) || 'source text'}</p>
<h1 dir="auto">${foreign(title)}</h1>${metaOf(document, claims.length)}
<h2 class="vh">The text, with its claims</h2><h3 class="vh">${foreign(title)}</h3>
${sourceReader(sources, (claim) => {
  const id = idOf(claim)
  return { links: [{ href: claimPath(id), text: 'Review' }], judged: byId.get(id)?.judged ?? '' }
})}
${missedForm(view, visitor)}`,
  })
}

/** The id of the words of a claim on the page of its text. */
export const placeOfWords = (claims: readonly NumberedClaim[], { n }: NumberedClaim): string => placesOf(claims).get(n) ?? 'main'

/** How the sentence at a place was taken apart: its tree, its predicates and parties, and what was made of them. */
export const sentencePage = (
  document: Document,
  { words, lines }: { readonly words: readonly TreeWord[]; readonly lines: string },
  visitor: Visitor,
): string =>
  sitePage({
    title: 'A sentence taken apart',
    place: 'sources',
    visitor,
    main: html`<p class="dyad"><a href="${sourcePath(document.id)}">${foreign(titleOf(document))}</a></p>
<h1>A sentence taken apart</h1>
<section class="sec"><h2>Its tree</h2><p class="lead">Each word under the one that it belongs to.</p>${sentenceTree(words)}</section>
<section class="sec"><h2>What was found in it</h2>
<p class="lead">The predicates, who stands where, and which claims were made.</p><pre class="tree" tabindex="0">${lines}</pre></section>`,
  })
