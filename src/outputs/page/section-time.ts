import { firstDay, lastDay, type Day } from '../../base/index.ts'
import { rowLines } from '../dossier/lay-out.ts'
import type { Dossier } from '../dossier/record.ts'
import { pictureInPage } from '../pictures/picture.ts'
import { spanOf, timelinePicture } from '../pictures/timeline.ts'
import type { Timeline, TimelineRow } from '../pictures/timeline-record.ts'
import { labelled, type Context } from './context.ts'
import { foreign, html, joined, type Html, type Part } from './html.ts'
import { timeLegend } from './legends.ts'

interface Span {
  readonly from: Day
  readonly to: Day
}

const figureOf = (caption: string, rows: Timeline, span: Span, as_of: Day | null): Html => html`
<figure class="tl-part"><figcaption>${caption}</figcaption>
${pictureInPage(timelinePicture(rows, { ...span, as_of }), 'tl tl--wide')}
${pictureInPage(timelinePicture(rows, { ...span, as_of, narrow: true }), 'tl tl--narrow')}</figure>`

const year = (day: Day): number => Number(day.slice(0, 4))
const closeEnough = 4

const daysOf = ({ bands, marks }: TimelineRow): readonly Day[] => [
  ...bands.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null),
  ...marks.flatMap(({ on }) => [firstDay(on), lastDay(on)]),
]

/** The year in which most of what is told happened, where all of it together spans so many years that days cannot be told apart. */
const closeUp = (rows: Timeline, span: Span): Span | null => {
  if (year(span.to) - year(span.from) < closeEnough) return null
  const counts = new Map<string, number>()
  for (const day of rows.flatMap(daysOf)) counts.set(day.slice(0, 4), (counts.get(day.slice(0, 4)) ?? 0) + 1)
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1))
  return most && most[1] >= closeEnough ? { from: `${most[0]}-01-01`, to: `${most[0]}-12-31` } : null
}

const wordsOf = (row: TimelineRow, context: Context): Part =>
  joined(
    rowLines(row).map(({ text, notes }) => html`${foreign(text)}${context.marks.set(notes)}`),
    '; ',
  )

/** The acts that the drawing shows, in words and with their notes. */
const tableOf = (rows: Timeline, context: Context): Html => html`
<table class="table cards when"><caption>The same acts in words</caption>
<thead><tr><th scope="col">What</th><th scope="col">When</th></tr></thead><tbody>${rows.map(
  (row) => html`<tr><th scope="row">${foreign(row.title)}</th>${labelled('When', wordsOf(row, context))}</tr>`,
)}</tbody></table>`

/** What happened over time, as a drawing for wide screens, one for narrow ones, and in words; nothing when nothing has a day. */
export const timelineFigure = ({ timeline, reference_day }: Dossier, context: Context): Html | undefined => {
  const span = spanOf(timeline, reference_day)
  if (span === null) return undefined
  const close = context.together > 1 ? closeUp(timeline, span) : null
  const [first, last] = [span.from.slice(0, 4), span.to.slice(0, 4)]
  const caption = first === last ? `The year ${first}` : `${first} to ${last}`
  return html`<h3>Over time</h3>
${figureOf(caption, timeline, span, reference_day)}
${close && figureOf(`The year ${close.from.slice(0, 4)}`, timeline, close, reference_day)}
${timeLegend}${tableOf(timeline, context)}`
}
