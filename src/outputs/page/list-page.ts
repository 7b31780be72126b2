import { foreign, html } from './html.ts'
import { pageFrame } from './page-frame.ts'

/** One brief in a list of briefs. */
export interface Listed {
  readonly title: string
  readonly headline: string
  /** Relative addresses of its page and of the same records as JSON. */
  readonly page: string
  readonly json: string
}

/** A page that lists briefs: the title of each, its headline, and where it is. */
export const listPage = (briefs: readonly Listed[]): string =>
  pageFrame({
    title: 'Texts',
    main: html`<h1 class="headline">${briefs.length === 1 ? '1 brief' : `${briefs.length} briefs`}</h1>
<p class="lead">Each is drawn from its texts alone. Nothing is added up between them.</p>
<ul class="facts">${briefs.map(
      ({ title, headline, page, json }) => html`<li><h2><a href="${page}">${foreign(title)}</a></h2>
<p>${foreign(headline)}</p><p class="small"><a href="${json}">The same records as JSON</a></p></li>`,
    )}</ul>`,
    foot: html`<p>Served to this machine alone.</p>`,
  })
