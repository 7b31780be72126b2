import { printable } from '../table/claims-table.ts'
import { timeScale, type TimeScale } from './time-scale.ts'
import { spanOf } from './timeline.ts'
import type { Timeline, TimelineBand, TimelineMark, TimelineRow } from './timeline-record.ts'

const bandSigns: Readonly<Record<TimelineBand['look'], string>> = { in_force: '━', contested: '╍', possible: '┄', open: '─', off: '┈' }
const markSigns: Readonly<Record<TimelineMark['look'], string>> = {
  act: '○',
  order: '◆',
  due: '┃',
  done: '●',
  lost: '✕',
  force: '▼',
  answer: '◉',
}

/** What the signs mean, in one line. */
export const timelineSigns = [
  '━ in force  ╍ contested  ┄ may have begun  ─ order open  ┈ suspended',
  '○ act  ◆ order  ┃ due  ● delivered  ✕ lost  ▼ force used  ◉ answer',
].join('\n')

const put = (cells: string[], from: number, to: number, sign: string): void => {
  for (let at = Math.max(0, from); at < Math.min(cells.length, Math.max(to, from + 1)); at++) cells[at] = sign
}

const lineOf = ({ bands, marks }: TimelineRow, scale: TimeScale, width: number): string => {
  const cells = Array.from({ length: width }, () => ' ')
  const cell = (x: number): number => Math.min(width - 1, Math.floor(x))
  for (const { from, to, look } of bands) {
    put(cells, from === null ? 0 : cell(scale.begin(from)), to === null ? width : cell(scale.end(to)), bandSigns[look])
  }
  for (const { on, look } of marks) put(cells, cell((scale.begin(on) + scale.end(on)) / 2), 0, markSigns[look])
  return cells.join('').trimEnd()
}

/** A tick is as wide in cells as it has letters; those without room are left out. */
const axis = (scale: TimeScale, width: number): string =>
  scale.ticks.reduce((line, { x, text }) => {
    const at = Math.floor(x)
    return at >= line.length + (line === '' ? 0 : 1) && at + text.length <= width ? line.padEnd(at) + text : line
  }, '')

/** A timeline for a terminal: one line for each row, names to the left, an axis above; no lines when nothing has a day. */
export const timelineText = (rows: Timeline, as_of: string | null, width = 80): readonly string[] => {
  const span = spanOf(rows, as_of)
  if (span === null) return []
  const named = Math.min(24, Math.max(8, ...rows.map(({ title }) => [...title].length)))
  const room = Math.max(20, width - named - 2)
  // Places are cells here, of which years take about a tenth of the pixels; the names of ticks are thinned out by the axis.
  const scale = timeScale(span.from, span.to, 0, room)
  const axisScale = { ...timeScale(span.from, span.to, 0, room * 9), right: room }
  const ticks = axisScale.ticks.map(({ x, text }) => ({ x: x / 9, text }))
  return [
    ' '.repeat(named + 2) + axis({ ...scale, ticks }, room),
    ...rows.map((row) => `${[...printable(row.title)].slice(0, named).join('').padEnd(named)}  ${lineOf(row, scale, room)}`),
  ]
}
