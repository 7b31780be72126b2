import { spoken } from '../page/context.ts'
import { foreign, html, type Html } from '../page/html.ts'
import { letters } from '../page/numbered.ts'
import { timeWords } from '../brief/words.ts'
import { counted } from './dyad-table.ts'
import { claimPath, exportLinks, withQuery, wordsPath } from './links.ts'
import type { Search } from './record.ts'
import { sitePage, type Visitor } from './site-page.ts'

type Found = Search['claims'][number]

const evidence = (found: Found): readonly [number, number] => (found as Found & { evidence: readonly [number, number] }).evidence

const foundOf = (found: Found): Html => {
  const { id, kind, from_party, to_party, quote, text } = found
  const of = from_party === null && to_party === null ? '' : `${from_party ?? 'not said'} → ${to_party ?? 'not said'}`
  return html`<li class="k-${kind}"><p class="row"><span class="kind" aria-hidden="true">${letters[kind]}</span> <b>${spoken(kind)}</b><span class="muted">${foreign(of)}</span></p>
<p><q>${quote}</q></p><p class="small muted"><a href="${wordsPath(text.id, evidence(found))}">${foreign(text.title)}</a>${
    text.published_on !== null && html`, <span class="num">${timeWords(text.published_on)}</span>`
  } · <a href="${claimPath(id)}">review</a></p></li>`
}

const answer = ({ q, claims, most }: Search): Html => {
  if (q === '') return html`<p class="empty">Write words of a quote, a party, an item or a speaker into the field above.</p>`
  if (claims.length === 0)
    return html`<p class="empty">No claim on file holds these words: ${foreign(q)}. Fewer or shorter words find more.</p>`
  const cut = claims.length === most ? `, the best ${most} are shown` : ''
  return html`<p class="lead">${counted(claims.length, 'claim')}${cut}, best first.</p><ul class="facts">${claims.map(foundOf)}</ul>`
}

/** Claims by the words of their quotes and names. */
export const searchPage = (search: Search, visitor: Visitor): string =>
  sitePage({
    title: search.q === '' ? 'Search' : `Search: ${search.q}`,
    visitor,
    sought: search.q,
    twin: withQuery('/search.json', { q: search.q }),
    downloads: search.claims.length > 0 ? exportLinks({ q: search.q }) : [],
    main: html`<h1>${search.q === '' ? 'Search quotes and names' : html`Search: ${foreign(search.q)}`}</h1>${answer(search)}`,
  })
