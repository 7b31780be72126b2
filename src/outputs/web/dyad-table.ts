import { headRow, labelled } from '../page/context.ts'
import { foreign, html, type Html, type Part } from '../page/html.ts'
import { badge } from '../page/icons.ts'
import { itemBar } from '../pictures/item-bars.ts'
import { itemName } from '../dossier/lay-out.ts'
import { dyadPath } from './links.ts'
import type { DyadLine } from './record.ts'
import { rungSpark } from './sparks.ts'

const number = (count: number): string => count.toLocaleString('en-GB')

/** `1 text`, `3 texts`. */
export const counted = (count: number, thing: string, things = `${thing}s`): string => `${number(count)} ${count === 1 ? thing : things}`

/** Characters of a headline that a list shows; its account has all of it. */
const shownOf = 150

/** The first clauses of a headline, cut where one ends, so that none is shown by half. */
const firstClauses = (text: string): string => {
  if (text.length <= shownOf) return text
  const end = text.lastIndexOf(';', shownOf)
  return end > 0 ? `${text.slice(0, end)} …` : text
}

const notHere = (why: string): Html => html`<span class="fig--na">–<span class="vh"> ${why}</span></span>`

const itemCell = ({ summary }: DyadLine): Part => {
  if (!summary?.item) return notHere('no countable item on record')
  const { item } = summary
  return html`${itemBar(item)}<span class="cell-sub">${foreign(itemName(item))}: ${foreign(item.state.words)}</span>`
}

const standing = ({ summary }: DyadLine): Part => {
  if (!summary) return notHere('not drawn yet')
  const { contested, overdue } = summary
  if (contested + overdue === 0) return html`<span class="muted">none</span>`
  return html`${contested > 0 && badge('contested', counted(contested, 'value'))} ${overdue > 0 && badge('overdue', `${number(overdue)} overdue`)}`
}

const rowOf = (line: DyadLine): Html => {
  const { from_party, to_party, from_name, to_name, claims, documents, summary } = line
  return html`<tr><th scope="row"><a href="${dyadPath(from_party, to_party)}">${foreign(from_name)} → ${foreign(to_name)}</a>
<small>${from_party} → ${to_party}</small></th>
${labelled('On record', summary ? foreign(firstClauses(summary.headline)) : html`<span class="muted">The account is drawn when it is opened.</span>`)}
${labelled('Item', itemCell(line))}
${labelled('Responses', summary && summary.rungs.length > 0 ? rungSpark(summary.rungs) : notHere('no response on record'))}
${labelled('Contested', standing(line))}
${labelled('Claims', html`${number(claims)}<span class="cell-sub">${counted(documents, 'text')}</span>`, 'r num')}</tr>`
}

const swatch = (shape: Part, words: string): Html => html`<span><svg class="sw" viewBox="0 0 28 12">${shape}</svg> ${words}</span>`

const legend: Html = html`<div class="legend" aria-hidden="true">
${swatch(html`<rect class="b-done" width="28" height="12"/>`, 'delivered')}
${swatch(html`<rect class="b-track" x="1" y="1" width="26" height="10"/>`, 'promised')}
${swatch(html`<rect width="28" height="12" fill="url(#hatch)"/>`, 'contested')}
${swatch(html`<path class="b-open" d="M27 1H1v10h26"/>`, 'no count known')}
${swatch(html`<circle class="sp-del" cx="14" cy="6" r="4.5"/>`, 'rung reached')}
${swatch(html`<circle class="sp-pro" cx="14" cy="6" r="4.5"/>`, 'rung promised')}
${swatch(html`<path class="sp-den" d="M10 10l8-8M10 2l8 8"/>`, 'rung denied')}</div>`

/** Pairs of provider and receiver, each leading to its account. */
export const dyadTable = (lines: readonly DyadLine[], caption: string): Html => html`
<table class="table cards dyads"><caption class="vh">${caption}</caption>
${headRow('Provider → receiver', 'On record', 'Item', 'Responses, −4 to 7', 'Contested or late', 'Claims')}
<tbody>${lines.map(rowOf)}</tbody></table>${legend}`

/** Ways to the page before and after, where a list is longer than a page. */
export const pageLinks = ({ page, pages }: { readonly page: number; readonly pages: number }, hrefOf: (page: number) => string): Part =>
  pages > 1 &&
  html`<nav class="pages" aria-label="Pages">${page > 1 && html`<a href="${hrefOf(page - 1)}" rel="prev">Before</a>`}
<span>Page ${page} of ${pages}</span>${page < pages && html`<a href="${hrefOf(page + 1)}" rel="next">After</a>`}</nav>`

/** What a text is called in a list: its title, its address, or the name of its file without the folders. */
export const textName = ({ title, label }: { readonly title: string | null; readonly label: string }): string =>
  title ?? (/^[a-z]+:\/\//i.test(label) ? label : (label.split(/[\\/]/).at(-1) ?? label))
