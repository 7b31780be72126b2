import { timeWords } from '../brief/words.ts'
import { headRow, labelled } from '../page/context.ts'
import { foreign, html } from '../page/html.ts'
import { counted, pageLinks, textName } from './dyad-table.ts'
import { exportLinks, sourcePath, withQuery } from './links.ts'
import type { Sources } from './record.ts'
import { sitePage, type Visitor } from './site-page.ts'

/** The texts on file, latest first. */
export const sourcesPage = (sources: Sources, visitor: Visitor): string =>
  sitePage({
    title: 'Texts on file',
    place: 'sources',
    visitor,
    twin: withQuery('/sources.json', { page: sources.page > 1 ? sources.page : undefined }),
    downloads: exportLinks({}),
    main: html`<h1>Texts on file</h1><p class="lead">${counted(sources.total, 'text')}, the last taken in first. Each is kept to the letter.</p>
${
  sources.documents.length === 0
    ? html`<p class="empty">No text is on file yet: <a href="/add">add one</a>.</p>`
    : html`<table class="table cards"><caption class="vh">Texts</caption>${headRow('Text', 'Outlet', 'Published', 'Taken in', 'Read by', 'Claims')}
<tbody>${sources.documents.map(
        ({ id, title, label, outlet, published_on, recorded_at, reader, claims }) => html`<tr>
<th scope="row"><a href="${sourcePath(id)}">${foreign(textName({ title, label }))}</a></th>
${labelled('Outlet', outlet === null ? html`<span class="fig--unk">not known</span>` : foreign(outlet))}
${labelled('Published', published_on === null ? html`<span class="fig--unk">day not known</span>` : timeWords(published_on), 'num')}
${labelled('Taken in', timeWords(recorded_at.slice(0, 10)), 'num')}${labelled('Read by', foreign(reader))}
${labelled('Claims', claims, 'r num')}</tr>`,
      )}</tbody></table>`
}${pageLinks(sources, (page) => withQuery('/sources', { page }))}`,
  })
