import { foreign, html, type Html } from '../page/html.ts'
import { dyadTable, pageLinks } from './dyad-table.ts'
import { exportLinks, partnerPath, withQuery } from './links.ts'
import type { DyadLine, Partner } from './record.ts'
import { sitePage, type Visitor } from './site-page.ts'

const part = (id: string, title: string, lines: readonly DyadLine[], empty: string): Html => html`
<section class="sec" id="${id}"><h2>${title}</h2>${lines.length > 0 ? dyadTable(lines, title) : html`<p class="empty">${empty}</p>`}</section>`

/** One party: all that is on file of what it gives and owes, and of what it receives. */
export const partnerPage = (partner: Partner, visitor: Visitor): string => {
  const { party, name, gives, receives } = partner
  const path = partnerPath(party)
  return sitePage({
    title: name,
    place: 'dyads',
    visitor,
    twin: withQuery(`${path}.json`, { page: partner.page > 1 ? partner.page : undefined }),
    downloads: exportLinks({ party }),
    main: html`<p class="dyad"><a href="/">Dyads</a><span aria-hidden="true">/</span><span class="num muted">${party}</span></p>
<h1 class="headline">${foreign(name)}: what it owes and gives, and what it is given</h1>
<p class="lead">Each line is an account of its own. Nothing is added up between partners, and no line is a grade.</p>
${part('gives', 'As provider', gives, 'No claim on file has it as the one that gives, answers or is bound.')}
${part('receives', 'As receiver', receives, 'No claim on file has it as the one that receives.')}
${pageLinks(partner, (page) => withQuery(path, { page }))}`,
  })
}
