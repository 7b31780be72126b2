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

const drawn = (shape: Html, word: string): Html => html`<span><svg class="sw tl" viewBox="0 0 28 12">${shape}</svg> ${word}</span>`

/** What the bands and marks of a timeline mean. */
export const timeLegend: Html = html`<div class="legend" aria-hidden="true">${[
  drawn(html`<rect class="force" width="28" height="12"/>`, 'in force'),
  drawn(html`<rect class="maybe" width="28" height="12" fill="url(#hatch-force)"/>`, 'contested'),
  drawn(html`<path class="wh" d="M2 6h26"/>`, 'may have been in force'),
  drawn(html`<circle class="act" cx="14" cy="6" r="5"/>`, 'act on the text'),
  drawn(html`<path class="iact" d="m14 0 6 6-6 6-6-6z"/>`, 'act on the pledge'),
  drawn(html`<path class="item" d="M0 6h28"/>`, 'open'),
  drawn(html`<path class="item item--off" d="M0 6h28"/>`, 'suspended'),
  drawn(html`<path class="due" d="M14 0v12"/>`, 'due'),
  drawn(html`<circle class="idone" cx="14" cy="6" r="5"/>`, 'delivered'),
  drawn(html`<path class="ilost" d="m10 2 8 8m0-8-8 8"/>`, 'lost'),
  drawn(html`<path class="ev" d="M14 12 8 1h12z"/>`, 'force used'),
  drawn(html`<circle class="sp-del" cx="14" cy="6" r="5"/>`, 'answer'),
]}</div>`
