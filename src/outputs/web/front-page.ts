import { timeWords } from '../brief/words.ts'
import { foreign, html, joined, type Html, type Part } from '../page/html.ts'
import { badge } from '../page/icons.ts'
import { addForm } from './add-form.ts'
import { counted, dyadTable, pageLinks } from './dyad-table.ts'
import { claimPath, dyadPath, exportLinks, sourcePath, withQuery } from './links.ts'
import type { Front } from './record.ts'
import { sitePage, type Visitor } from './site-page.ts'

const leadOf = ({ documents, claims, without_claims }: Front): string => {
  const rest = without_claims === 0 ? '' : `; ${counted(without_claims, 'text')} among them ${without_claims === 1 ? 'holds' : 'hold'} none`
  return `${counted(claims, 'claim')} in ${counted(documents, 'text')}${rest}. Each line leads to its account, each figure to the words it stands on.`
}

const changeOf = ({ recorded_at, words, detail, document, claim }: Front['changes'][number]): Html => {
  const href = document !== null ? sourcePath(document) : claim !== null ? claimPath(claim) : undefined
  const name = foreign(words)
  return html`<li><time datetime="${recorded_at}">${recorded_at.slice(0, 10)}</time><div>${
    href === undefined ? name : html`<a href="${href}">${name}</a>`
  }<span class="delta">${foreign(detail)}</span></div></li>`
}

type Moved = NonNullable<Front['moved']>

/** The section of an account in which a kind of change stands. */
const placesOf: Readonly<Record<string, string>> = { instrument: 'owed', clause: 'owed', test: 'owed', item: 'items', support: 'items' }

const movedPair = ({ from_party, to_party, from_name, to_name, first, changes: own, more }: Moved['dyads'][number]): Html => {
  const path = dyadPath(from_party, to_party)
  return html`<li><a href="${path}">${foreign(from_name)} → ${foreign(to_name)}</a>${
    first
      ? html`<span class="vs">new on file: ${counted(more, 'line')} in its account</span>`
      : [
          html`<ul class="facts">${own.map(
            ({ words, account }) => html`<li><a href="${path}${account in placesOf && `#${placesOf[account]}`}">${foreign(words)}</a></li>`,
          )}</ul>`,
          more > 0 && html`<span class="vs">and ${counted(more, 'more change')}</span>`,
        ]
  }</li>`
}

const movedOf = ({ moved, documents }: Front): Part => {
  if (moved === null)
    return documents > 0 && html`<p class="empty">What moved is being drawn; it stands here when the page is loaded again.</p>`
  if (moved.dyads.length === 0) return html`<p class="empty">No figure is another than before ${timeWords(moved.since)}.</p>`
  return html`<ul class="open-list">${moved.dyads.map(movedPair)}</ul>${
    moved.more > 0 && html`<p class="small muted">Something was also taken in on ${counted(moved.more, 'more pair')}.</p>`
  }`
}

const titleOf = ({ moved, since }: Front): string => {
  const day = since ?? moved?.since
  return day === undefined ? 'What changed' : since === null ? `What changed on ${timeWords(day)}` : `What changed since ${timeWords(day)}`
}

const changes = (front: Front): Html => html`
<section class="sec" id="changes"><h2>${titleOf(front)}</h2>
${front.since === null && front.moved !== null && html`<p class="small muted">The last day on which something was taken in.</p>`}
<form class="row" method="get" action="/"><label class="vh" for="since">Changes since</label>
<input class="since" id="since" name="since" type="date" value="${front.since ?? ''}"><button type="submit">Show since</button></form>
${movedOf(front)}
<h3>Taken in</h3>
${front.changes.length > 0 ? html`<ul class="log">${front.changes.map(changeOf)}</ul>` : html`<p class="empty">Nothing was taken in since then.</p>`}</section>`

const conflicts = ({ conflicts: all }: Front): Html => html`
<section class="sec" id="conflicts"><h2>Where sources disagree</h2>
${
  all.length > 0
    ? html`<ul class="open-list">${all.map(
        ({ from_party, to_party, id, title, readings }) =>
          html`<li><a href="${dyadPath(from_party, to_party)}#conflict-${id}">${foreign(title)}</a><span class="vs">${joined(
            readings.map(foreign),
            ' or ',
          )}</span></li>`,
      )}</ul><p class="small"><a href="/conflicts">All of them</a></p>`
    : html`<p class="empty">In the accounts shown here no two sources differ.</p>`
}</section>`

const undated = ({ undated: texts }: Front): Part =>
  texts.length > 0 &&
  html`<section class="sec"><h2>Without a date</h2>
<p class="row small">${badge('unknown', `${counted(texts.length, 'text')} of an unknown day`)}</p>
<p class="small">${joined(
    texts.slice(0, 6).map(({ id, title }) => html`<a href="${sourcePath(id)}">${foreign(title)}</a>`),
    ', ',
  )}. Their claims are kept; “last year” in them stays unknown, and no question <em>as known by</em> a day counts them.</p></section>`

const none = html`<p class="empty">The ledger holds no claim between two parties yet. Paste a report below, and what it tells is listed here.</p>`

/** The front page: the pairs on file, what was taken in, where sources disagree, and the way to add a text. */
export const frontPage = (front: Front, visitor: Visitor): string =>
  sitePage({
    title: 'Promises between states, and what came of them',
    place: 'dyads',
    visitor,
    twin: withQuery('/index.json', { page: front.page > 1 ? front.page : undefined, since: front.since }),
    downloads: exportLinks({}),
    main: html`<div class="front"><div>
<section class="sec" id="dyads"><h1>Promises between states, and what came of them</h1>
<p class="lead">${leadOf(front)}</p>
${front.dyads.length > 0 ? dyadTable(front.dyads, 'Pairs of provider and receiver') : none}
${pageLinks(front, (page) => withQuery('/', { page, since: front.since }))}</section>
<section class="sec" id="add"><h2>Add a text</h2>${addForm(visitor)}</section>
</div><div>${changes(front)}${conflicts(front)}${undated(front)}</div></div>`,
  })
