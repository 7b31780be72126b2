import { shortList } from '../brief/words.ts'
import { foreign, html, type Html } from '../page/html.ts'
import { shortened } from '../page/quotes.ts'
import { counted, pageLinks } from './dyad-table.ts'
import { dyadPath, exportLinks, wordsPath, withQuery } from './links.ts'
import type { Conflicts } from './record.ts'
import { sitePage, type Visitor } from './site-page.ts'

type Dyad = Conflicts['dyads'][number]
type Conflict = Dyad['conflicts'][number]

const mostQuotes = 3

const readingOf = ({ words, sources, independent, notes }: Conflict['readings'][number]): Html => html`
<dl><dt>${foreign(words)}</dt><dd>${sources.length === 0 ? 'no source named' : foreign(shortList(sources, 4))}${
  independent < sources.length && `; ${independent} independent`
}<ul class="facts">${notes
  .slice(0, mostQuotes)
  .map(
    ({ quote, document, span }) => html`<li><q>${shortened(quote)}</q> <a href="${wordsPath(document, span)}">in the text</a></li>`,
  )}</ul></dd></dl>`

const splitOf = ({ id, title, moves, readings }: Conflict): Html => html`
<div class="split" id="conflict-${id}"><h3>${foreign(title)}<small>${foreign(moves)}</small></h3>${readings.map(readingOf)}</div>`

const dyadOf = ({ from_party, to_party, from_name, to_name, conflicts, more }: Dyad): Html => html`
<section class="sec"><h2><a href="${dyadPath(from_party, to_party)}#contested">${foreign(from_name)} → ${foreign(to_name)}</a></h2>
${conflicts.map(splitOf)}
${more > 0 && html`<p class="small"><a href="${dyadPath(from_party, to_party)}#contested">${counted(more, 'more conflict')} in the account</a></p>`}</section>`

/** Pairs whose accounts are being drawn: nobody should take them for pairs without a conflict. */
const laterOf = ({ later, page }: Conflicts): Html | false =>
  later.length > 0 &&
  html`<section class="sec"><h2>Not looked through yet</h2>
<p class="empty">${counted(later.length, 'pair')} of this page ${later.length === 1 ? 'is' : 'are'} looked through while nobody asks for a page.
<a href="${withQuery('/conflicts', { page: page > 1 ? page : undefined })}">Look again</a> in a moment, or open an account:</p>
<ul class="facts">${later.map(
    ({ from_party, to_party, from_name, to_name }) =>
      html`<li><a href="${dyadPath(from_party, to_party)}#contested">${foreign(from_name)} → ${foreign(to_name)}</a></li>`,
  )}</ul></section>`

/** Where sources disagree, pair by pair. */
export const conflictsPage = (record: Conflicts, visitor: Visitor): string =>
  sitePage({
    title: 'Where sources disagree',
    place: 'conflicts',
    visitor,
    twin: withQuery('/conflicts.json', { page: record.page > 1 ? record.page : undefined }),
    downloads: exportLinks({}),
    main: html`<h1>Where sources disagree</h1>
<p class="lead">Both readings stay, and figures carry the bounds that follow from them. Which of them to believe is for the reader.</p>
${record.dyads.map(dyadOf)}
${record.dyads.length + record.later.length === 0 && html`<p class="empty">In the accounts of this page no two sources differ.</p>`}
${laterOf(record)}
${pageLinks(record, (page) => withQuery('/conflicts', { page }))}`,
  })
