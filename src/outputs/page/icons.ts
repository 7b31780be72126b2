import { openBar } from '../pictures/item-bars.ts'
import { patterns } from '../pictures/picture.ts'
import { foreign, html, trusted, type Html } from './html.ts'

const shapes = {
  req: '<rect class="f" x="2" y="2" width="12" height="12"/>',
  bar: '<rect x="2" y="2" width="12" height="12"/><path d="M2 8 8 2M2 14 14 2M8 14l6-6"/>',
  pro: '<circle cx="8" cy="8" r="6"/>',
  del: '<circle class="f" cx="8" cy="8" r="6"/>',
  den: '<circle cx="8" cy="8" r="6"/><path d="m3.8 12.2 8.4-8.4"/>',
  con: '<path d="M2 6h12M2 10h12M5 14l6-12"/>',
  unk: '<circle cx="8" cy="8" r="6.4" stroke-dasharray="1.6 2"/><path d="M6 6.5a2 2 0 1 1 2.6 1.9q-.6.3-.6 1.1M8 11.6v.4"/>',
  open: '<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>',
  over: '<path d="M8 1.8 15 14H1zM8 6.4v3.6M8 11.8v.4"/>',
  ok: '<path d="m2.5 8.5 3.5 3.5 7.5-8"/>',
} as const

/** A shape that says a state: crossed circle = denied, ≠ = contested, dashed circle = nobody says, and so on. */
export type Shape = keyof typeof shapes

/** The symbols that {@link icon} refers to, once at the top of a page. */
export const sprite: Html = html`<svg class="sprite" aria-hidden="true" focusable="false">${trusted(
  Object.entries(shapes)
    .map(([name, drawing]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${drawing}</symbol>`)
    .join(''),
)}${openBar}<defs>${patterns}</defs></svg>`

/** A shape beside a word; the word says the same, so that readers who cannot see it lose nothing. */
export const icon = (shape: Shape): Html => html`<svg class="i" aria-hidden="true"><use href="#i-${shape}"/></svg>`

export type State = 'contested' | 'denied' | 'overdue' | 'ok' | 'open' | 'unknown' | 'absent'

const shapeOf: Readonly<Record<State, Shape>> = {
  contested: 'con',
  denied: 'den',
  overdue: 'over',
  ok: 'ok',
  open: 'open',
  unknown: 'unk',
  absent: 'den',
}

/** Words without the sign of a contested value, for which there is a shape. */
export const withoutSign = (words: string): string => words.replace(/ ?≠ ?/, ' ').trim()

/** A state as shape and word. `absent` is a clause that a text lacks, which is nobody's fault. */
export const badge = (state: State, words: string): Html =>
  html`<span class="badge badge--${state}">${icon(shapeOf[state])} <span>${foreign(withoutSign(words))}</span></span>`
