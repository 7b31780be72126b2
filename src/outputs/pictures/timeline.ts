import { firstDay, lastDay, type Day } from '../../base/index.ts'
import { timeWords } from '../brief/words.ts'
import { html, type Html } from '../page/html.ts'
import { collides, labelAt, round, widthOf, type Label, type Picture } from './picture.ts'
import { timeScale, type TimeScale } from './time-scale.ts'
import type { Timeline, TimelineBand, TimelineMark, TimelineRow } from './timeline-record.ts'

/** What of time is drawn, and for how wide a screen. */
export interface TimelineView {
  readonly from: Day
  readonly to: Day
  /** Where a line is drawn: the day as of which the figures stand. */
  readonly as_of: Day | null
  readonly narrow?: boolean
}

/** Sizes of the two drawings. In the narrow one a row's name stands above it. */
interface Measures {
  readonly width: number
  readonly left: number
  readonly right: number
  readonly row: number
  /** From the top of a row to its line. */
  readonly line: number
  readonly above: boolean
}

const wide: Measures = { width: 860, left: 150, right: 848, row: 46, line: 24, above: true }
const small: Measures = { width: 343, left: 6, right: 337, row: 58, line: 32, above: false }
const top = 26

/** The first and the last day that a timeline speaks of, and the day as of which it stands; null when nothing has a day. */
export const spanOf = (rows: Timeline, as_of: Day | null): { readonly from: Day; readonly to: Day } | null => {
  const days = rows.flatMap(({ bands, marks }) => [
    ...bands.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null),
    ...marks.flatMap(({ on }) => [firstDay(on), lastDay(on)]),
  ])
  if (days.length === 0) return null
  const all = [...days, ...(as_of === null ? [] : [as_of])]
  const from = all.map((day) => firstDay(day)).reduce((a, b) => (b < a ? b : a))
  const to = all.map((day) => lastDay(day)).reduce((a, b) => (b > a ? b : a))
  return { from, to }
}

const bandLooks: Readonly<Record<TimelineBand['look'], readonly [className: string, drawn: 'solid' | 'hatched' | 'dotted' | 'line']>> = {
  in_force: ['force', 'solid'],
  contested: ['maybe', 'hatched'],
  possible: ['wh', 'dotted'],
  open: ['item', 'line'],
  off: ['item item--off', 'dotted'],
}

const bandShape = ({ from, to, look }: TimelineBand, scale: TimeScale, y: number): Html => {
  const [x0, x1] = [from === null ? scale.left : scale.begin(from), to === null ? scale.right : scale.end(to)]
  const [className, drawn] = bandLooks[look]
  if (drawn === 'solid' || drawn === 'hatched') {
    const fill = drawn === 'solid' ? 'currentColor' : 'url(#hatch-force)'
    const box = html`x="${x0}" y="${y - 6}" width="${Math.max(1, round(x1 - x0))}" height="12"`
    return html`<rect ${box} class="${className}" fill="${fill}" stroke="currentColor"/>`
  }
  return html`<path d="M${x0} ${y}H${x1}" class="${className}" fill="none" stroke="currentColor" stroke-width="2"${
    drawn === 'dotted' && html` stroke-dasharray="2 4"`
  }/>`
}

const disc = (x: number, y: number, className: string, fill: string): Html =>
  html`<circle cx="${x}" cy="${y}" r="5" class="${className}" fill="${fill}" stroke="currentColor" stroke-width="1.5"/>`

const pointShapes: Readonly<Record<TimelineMark['look'], (x: number, y: number) => Html>> = {
  act: (x, y) => disc(x, y, 'act', '#fff'),
  order: (x, y) => html`<path d="M${x} ${y - 6}l6 6-6 6-6-6z" class="iact" fill="#fff" stroke="currentColor" stroke-width="1.5"/>`,
  due: (x, y) => html`<path d="M${x} ${y - 9}v18" class="due" fill="none" stroke="currentColor" stroke-width="2"/>`,
  done: (x, y) => disc(x, y, 'idone', 'currentColor'),
  lost: (x, y) => html`<path d="M${x - 4} ${y - 4}l8 8m0-8l-8 8" class="ilost" fill="none" stroke="currentColor" stroke-width="2"/>`,
  force: (x, y) => html`<path d="M${x} ${y + 6}l-6-11h12z" class="ev" fill="currentColor"/>`,
  answer: (x, y) => disc(x, y, 'sp-del', 'currentColor'),
}

const rangeClasses: Partial<Record<TimelineMark['look'], readonly [className: string, fill: string]>> = {
  act: ['act', '#fff'],
  order: ['iact', '#fff'],
  done: ['idone', 'currentColor'],
  answer: ['sp-del', 'currentColor'],
}

/** A mark that is known no better than to a month or a year is as long as that time, where it can be seen. */
const markShape = (mark: TimelineMark, scale: TimeScale, y: number): Html => {
  const [x0, x1] = [scale.begin(mark.on), scale.end(mark.on)]
  const long = rangeClasses[mark.look]
  if (long === undefined || x1 - x0 < 16) return pointShapes[mark.look](middle(mark, scale), y)
  const box = html`x="${x0}" y="${y - 5}" width="${round(x1 - x0)}" height="10" rx="5"`
  return html`<rect ${box} class="${long[0]}" fill="${long[1]}" stroke="currentColor" stroke-width="1.5"/>`
}

/** A mark that is known to the day stands on it; a month or a year is marked in its middle. */
const middle = ({ on }: TimelineMark, scale: TimeScale): number => Math.round(((scale.begin(on) + scale.end(on)) / 2) * 10) / 10

const placesFor = (words: string, x: number, half: number, y: number, { width, above }: Measures): readonly Label[] => [
  { ...labelAt(words, x + half + 2, y + 4, 'start', 10_000) },
  { ...labelAt(words, x - half - 2, y + 4, 'end', 10_000) },
  labelAt(words, x, y + 20, 'middle', width),
  ...(above ? [labelAt(words, x, y - 11, 'middle', width)] : []),
]

const boxOf = (x: number, width: number, y: number): Label => ({ x, y: y + 4, width, text: '' })

/** What a mark itself takes up: as long as its time, and no less than its sign. */
const markBox = (mark: TimelineMark, scale: TimeScale, y: number): Label => {
  const half = Math.max(8, rangeClasses[mark.look] ? (scale.end(mark.on) - scale.begin(mark.on)) / 2 : 0)
  return boxOf(middle(mark, scale) - half, 2 * half, y)
}

/** Sets the words of as many marks as have room beside, below or above them; the tables of a page hold the rest. */
const labelMarks = (row: TimelineRow, scale: TimeScale, y: number, measures: Measures): readonly Label[] => {
  const bands = row.bands.map(({ from, to }) => {
    const x = from === null ? scale.left : scale.begin(from)
    return boxOf(x - 3, (to === null ? scale.right : scale.end(to)) - x + 6, y)
  })
  const boxes = row.marks.map((mark) => markBox(mark, scale, y))
  const taken: Label[] = [...bands, ...boxes]
  return row.marks.flatMap((mark, index) => {
    const found = placesFor(mark.words, middle(mark, scale), boxes[index]!.width / 2 + 2, y, measures).find((label) => {
      if (label.x < measures.left || label.x + label.width > measures.width) return false
      const wider = padded(label)
      return !taken.some((other) => collides(wider, other))
    })
    if (found) taken.push(found)
    return found ?? []
  })
}

const padded = (label: Label): Label => ({ ...label, x: label.x - 3, width: label.width + 6 })

const meets = (from: Day | null, to: Day | null, view: TimelineView): boolean =>
  (from === null || firstDay(from) <= lastDay(view.to)) && (to === null || lastDay(to) >= firstDay(view.from))

/** The rows with what of them lies within a view; rows of which nothing does are left out. */
const within = (rows: Timeline, view: TimelineView): Timeline =>
  rows
    .map((row) => ({
      ...row,
      bands: row.bands.filter(({ from, to }) => meets(from, to, view)),
      marks: row.marks.filter(({ on }) => meets(firstDay(on), lastDay(on), view)),
    }))
    .filter(({ bands, marks }) => bands.length + marks.length > 0)

const rowLabel = ({ title, bands, marks }: TimelineRow): string => `${title}: ${[...bands, ...marks].map(({ words }) => words).join(', ')}`

/** Long enough to say what is drawn; tables hold the same acts. */
const mostSaid = 400

const labelOf = (rows: Timeline, { from, to }: TimelineView): string =>
  [`${timeWords(from)} to ${timeWords(to)}`, ...rows.map(rowLabel)].join('. ').slice(0, mostSaid)

const asOfLine = (as_of: Day, scale: TimeScale, bottom: number, { width }: Measures): readonly [Html, Label] => {
  const x = scale.end(as_of)
  const words = `as of ${timeWords(as_of)}`
  const align = x + widthOf(words) + 6 > width ? 'end' : 'start'
  return [
    html`<path d="M${x} ${top - 4}V${bottom}" class="base" fill="none" stroke="currentColor" stroke-width="1.5"/>`,
    { ...labelAt(words, align === 'end' ? x - 4 : x + 4, bottom, align, width), strong: true },
  ]
}

/** A row's name beside it in two lines, or above it in one. */
const nameLabels = (title: string, y: number, measures: Measures): readonly Label[] => {
  const strong = (label: Label): Label => ({ ...label, strong: true })
  if (!measures.above) return [strong(labelAt(title, measures.left, y - 15, 'start', measures.width - measures.left))]
  const room = measures.left - 12
  if (widthOf(title) <= room) return [strong(labelAt(title, 0, y + 4, 'start', room))]
  const words = title.split(' ')
  const first = words.reduce((text, word) =>
    widthOf(`${text} ${word}`) <= room && title.startsWith(`${text} ${word}`) ? `${text} ${word}` : text,
  )
  const rest = title.slice(first.length).trim()
  return [labelAt(first, 0, y - 3, 'start', room), ...(rest === '' ? [] : [labelAt(rest, 0, y + 11, 'start', room)])].map(strong)
}

/** What happened over time, as a drawing for a wide or a narrow screen. At most forty rows are drawn. */
export const timelinePicture = (rows: Timeline, view: TimelineView): Picture => {
  const measures = view.narrow ? small : wide
  const shown = within(rows, view).slice(0, 40)
  const scale = timeScale(view.from, view.to, measures.left, measures.right)
  const bottom = top + shown.length * measures.row + 8
  const line = (index: number): number => top + index * measures.row + measures.line
  const asOf = view.as_of !== null && meets(view.as_of, view.as_of, view) ? asOfLine(view.as_of, scale, bottom + 6, measures) : null
  const names = shown.flatMap(({ title }, index) => nameLabels(title, line(index), measures))
  return {
    width: measures.width,
    height: bottom + 12,
    label: labelOf(shown, view),
    shapes: [
      ...scale.ticks.map(
        ({ x }) => html`<path d="M${x} ${top - 4}V${bottom}" class="axis" fill="none" stroke="currentColor" stroke-opacity=".25"/>`,
      ),
      ...(asOf ? [asOf[0]] : []),
      ...shown.flatMap((row, index) => [
        ...row.bands.map((band) => bandShape(band, scale, line(index))),
        ...row.marks.map((mark) => markShape(mark, scale, line(index))),
      ]),
    ],
    labels: [
      ...spread(scale.ticks.map(({ x, text }) => labelAt(text, x, 14, 'middle', measures.width))),
      ...names,
      ...shown.flatMap((row, index) => labelMarks(row, scale, line(index), measures)),
      ...(asOf ? [asOf[1]] : []),
    ],
  }
}

/** Names of ticks that do not run into each other. */
const spread = (labels: readonly Label[]): readonly Label[] =>
  labels.reduce<readonly Label[]>((set, one) => (set.some((other) => collides(padded(one), other)) ? set : [...set, one]), [])
