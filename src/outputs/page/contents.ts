import { html, type Html } from './html.ts'

/** The list of contents of a page: ids and names of its sections, in order. */
export const contents = (links: readonly (readonly [id: string, name: string])[]): Html => html`
<nav class="toc" aria-label="On this page"><ol>${links.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ol></nav>`
