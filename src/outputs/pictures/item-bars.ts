import type { BriefItem } from '../brief/record.ts'
import { numberWords } from '../brief/words.ts'
import { html, type Html } from '../page/html.ts'
import { barOf, type Bar, type BarLook, type BarPart } from './bar-parts.ts'
import { collides, labelAt, pictureInPage, round, type Label, type Picture } from './picture.ts'

/** How each part is filled: hollow is promised, solid came, hatched is contested, crossed is lost. */
const fills: Readonly<Record<BarLook, readonly [className: string, fill: string]>> = {
  promised: ['b-track', 'none'],
  promised_contested: ['b-track b-hatch', 'url(#hatch)'],
  delivered: ['b-done', 'currentColor'],
  delivered_contested: ['b-done b-hatch', 'url(#hatch-done)'],
  lost: ['b-lost', 'url(#hatch-lost)'],
  lost_contested: ['b-risk', 'url(#hatch-lost)'],
}

const thick = 10
const stroke = html` stroke="currentColor"`

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

const atOf = (bar: Bar, { x, width }: Place) => {
  const most = bar.most ?? 1
  return (count: number): number => round(x + (Math.min(Math.max(count, 0), most) / most) * width)
}

const partOf = ({ from, to, look }: BarPart, at: (count: number) => number, y: number): readonly Html[] => {
  const [className, fill] = fills[look]
  const box = (name: string, paint: string): Html =>
    html`<rect x="${at(from)}" y="${y}" width="${round(at(to) - at(from))}" height="${thick}" class="${name}" fill="${paint}"${stroke}/>`
  // What is lost had come: paper under the cross-hatching keeps it apart from what is left.
  return look === 'lost' || look === 'lost_contested' ? [box('b-paper', '#fff'), box(className, fill)] : [box(className, fill)]
}

/** An outline that is open to the right: no source names a number. */
const openOutline = ({ x, y, width }: Place): Html =>
  html`<path class="b-open" d="M${x + width} ${y}H${x}v${thick}h${width}" fill="none" stroke="currentColor" stroke-dasharray="3 3"/>`

const crossed = (x: number, y: number): Html =>
  html`<g class="b-none" fill="#fff" stroke="currentColor" stroke-width="1.4"><circle cx="${x}" cy="${y}" r="4.2"/><path d="M${x - 3} ${
    y + 3
  }l6-6"/></g>`

const shapesOf = (bar: Bar, place: Place): readonly Html[] => [
  ...(bar.most === null ? [openOutline(place)] : bar.parts.flatMap((part) => partOf(part, atOf(bar, place), place.y))),
  ...(bar.denied ? [crossed(place.x + 8, place.y + thick / 2)] : []),
]

/** Names as many counts as have room, the ends first. */
const ticksOf = (bar: Bar, place: Place, unit: string, within: number): readonly Label[] => {
  const at = atOf(bar, place)
  const { ticks } = bar
  const y = place.y + thick + 15
  const align = (index: number) => (index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle')
  const all = ticks.map((count, index) => labelAt(numberWords(count, unit), at(count), y, align(index), within))
  const order = [...all.slice(-1), ...all.slice(0, 1), ...all.slice(1, -1)]
  return order.reduce<readonly Label[]>((set, one) => (set.some((other) => collides(padded(other), one)) ? set : [...set, one]), [])
}

const padded = (label: Label): Label => ({ ...label, x: label.x - 4, width: label.width + 8 })

const noCount = ({ promised, delivered, lost }: BriefItem): string =>
  lost.look === 'yes'
    ? 'some lost'
    : delivered.look === 'yes'
      ? 'some arrived'
      : promised.look === 'yes'
        ? 'number not said'
        : 'no number said'

const place: Place = { x: 1, y: 1, width: 168 }

/** The outline of a bar without a count, once for all cells of a page. */
export const openBar: Html = html`<symbol id="bar-open" viewBox="0 0 170 14">${openOutline(place)}</symbol>`

/** The bar of one line, for a cell of a table. */
export const itemBar = (item: BriefItem): Html => {
  const bar = barOf(item)
  if (bar.most === null && !bar.denied) {
    return html`<svg class="pic bar" viewBox="0 0 170 14" role="img" aria-label="${bar.label}"><use href="#bar-open"/></svg>`
  }
  const labels = bar.most === null ? [labelAt(noCount(item), 1, 26, 'start', 170)] : ticksOf(bar, place, 'count', 170)
  return pictureInPage({ width: 170, height: 30, label: bar.label, shapes: shapesOf(bar, place), labels }, 'bar')
}

/** True when a source names a number on the line. */
export const hasCount = (item: BriefItem): boolean => barOf(item).most !== null

const rowHeight = 44
const nameWidth = 170

/** The counts of several lines, one below the other, each on its own scale. Lines beyond the first forty are left out, and counted. */
export const itemBars = (items: readonly BriefItem[], nameOf: (item: BriefItem) => string): Picture => {
  const shown = items.slice(0, 40)
  const width = 640
  const rows = shown.map((item, index) => {
    const bar = barOf(item)
    const place = { x: nameWidth + 10, y: 10 + index * rowHeight, width: width - nameWidth - 20 }
    const name: Label = { ...labelAt(nameOf(item), 0, place.y + thick, 'start', nameWidth), strong: true }
    const below =
      bar.most === null
        ? [labelAt(noCount(item), place.x, place.y + thick + 15, 'start', width)]
        : ticksOf(bar, place, item.unit === 'money' ? 'count' : item.unit, width)
    return { shapes: shapesOf(bar, place), labels: [name, ...below], label: `${nameOf(item)}: ${bar.label.toLowerCase()}` }
  })
  const more = items.length - shown.length
  const last = labelAt(`and ${more} more`, 0, 10 + shown.length * rowHeight, 'start', width)
  return {
    width,
    height: 20 + shown.length * rowHeight,
    label: [...rows.map(({ label }) => label), ...(more > 0 ? [`and ${more} more lines`] : [])].join('; '),
    shapes: rows.flatMap(({ shapes }) => shapes),
    labels: [...rows.flatMap(({ labels }) => labels), ...(more > 0 ? [last] : [])],
  }
}
