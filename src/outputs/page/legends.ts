import { html, type Html } from './html.ts'

const swatch = (className: string): Html =>
  html`<svg class="sw" viewBox="0 0 28 12"><rect x="1" y="1" width="26" height="10" class="${className}"/></svg>`

/** What the parts of a bar mean. */
export const barLegend: Html = html`<div class="legend" aria-hidden="true"><span>${swatch('b-track')} promised</span>
<span>${swatch('b-track b-hatch')} promised, if the higher count is right</span><span>${swatch('b-done')} delivered</span>
<span>${swatch('b-done b-hatch')} delivered, if the higher count is right</span><span>${swatch('b-lost')} lost</span>
<span>${swatch('b-risk')} loss contested</span>
<span><svg class="sw" viewBox="0 0 28 12"><path class="b-open" d="M27 1H1v10h26"/></svg> number not said</span>
<span>Each bar has its own scale.</span></div>`
