import { rungs as allRungs } from '../../base/index.ts'
import type { BriefLadder } from '../brief/record.ts'
import { rungName } from '../brief/words.ts'
import { html, type Html } from '../page/html.ts'
import { printable } from '../table/claims-table.ts'
import { labelAt, type Label, type Picture } from './picture.ts'

type Rung = BriefLadder['rungs'][number]
export const lanes = ['required', 'promised', 'delivered', 'denied'] as const
export type Lane = (typeof lanes)[number]

/** What stands in one lane of one rung. `gap`: promised, and less than that delivered. */
export type LaneSign = 'at_least' | 'never' | 'promised' | 'delivered' | 'possible' | 'denied' | 'gap' | null

const silence = allRungs.indexOf('silence')
const levelOf = (rung: Rung['rung']): number => (rung === null ? 0 : allRungs.indexOf(rung) - silence)

/** Above what was delivered, below what was promised: the promise gap. */
export const inGap = ({ level }: Rung, ladder: BriefLadder): boolean =>
  ladder.promised !== null && level !== null && level < levelOf(ladder.promised) && level > levelOf(ladder.delivered)

const emptyRung = (index: number): Rung => ({
  rung: allRungs[index] ?? null,
  level: index - silence,
  required: null,
  promised: [],
  delivered: [],
  denied: [],
  possible: [],
  words: '',
})

/** The rungs from the highest that is named to the lowest, those between them that nobody speaks of included. */
export const rungsBetween = ({ rungs }: BriefLadder): readonly Rung[] => {
  const levels = rungs.flatMap(({ level }) => (level === null ? [] : [level]))
  const between = allRungs
    .map((_, index) => emptyRung(index))
    .filter(({ level }) => level! <= Math.max(...levels) && level! >= Math.min(...levels) && !levels.includes(level!))
  return [...rungs, ...between].sort((a, b) => (b.level ?? -Infinity) - (a.level ?? -Infinity))
}

/** The sign of a lane of a rung. */
export const signOf = (rung: Rung, lane: Lane, ladder: BriefLadder): LaneSign => {
  if (lane === 'required') return rung.required
  if (lane === 'promised') return rung.promised.length > 0 ? 'promised' : inGap(rung, ladder) ? 'gap' : null
  if (lane === 'delivered') return rung.delivered.length > 0 ? 'delivered' : rung.possible.length > 0 ? 'possible' : null
  return rung.denied.length > 0 ? 'denied' : null
}

const textSigns: Readonly<Record<NonNullable<LaneSign>, string>> = {
  at_least: '■',
  never: '▧',
  promised: '○',
  delivered: '●',
  possible: '◔',
  denied: '⊘',
  gap: '╱',
}

/** What the signs mean, in one line. */
export const ladderSigns = '■ required at least  ▧ barred  ○ promised  ● delivered  ◔ offered or possible  ⊘ said not to be  ╱ gap'

const nameOf = ({ rung }: Rung): string => (rung === null ? 'no rung named' : rungName(rung))

/** A ladder for a terminal: a line for each rung, with a lane each for what was required, promised, delivered and denied. */
export const ladderLines = (ladder: BriefLadder): readonly string[] => [
  `${''.padEnd(16)}${lanes.map((lane) => lane.padEnd(11)).join('')}`.trimEnd(),
  ...rungsBetween(ladder).map((rung) =>
    `${nameOf(rung).padEnd(16)}${lanes
      .map((lane) => {
        const sign = signOf(rung, lane, ladder)
        return (sign === null ? '·' : textSigns[sign]).padEnd(11)
      })
      .join('')}`.trimEnd(),
  ),
]

const box = (x: number, y: number, fill: string): Html =>
  html`<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="${fill}" stroke="currentColor" stroke-width="1.4"/>`
const ring = (x: number, y: number, fill: string): Html =>
  html`<circle cx="${x}" cy="${y}" r="6" fill="${fill}" stroke="currentColor" stroke-width="1.4"/>`

const drawn: Readonly<Record<NonNullable<LaneSign>, (x: number, y: number) => Html>> = {
  at_least: (x, y) => box(x, y, 'currentColor'),
  never: (x, y) => box(x, y, 'url(#hatch)'),
  promised: (x, y) => ring(x, y, 'none'),
  delivered: (x, y) => ring(x, y, 'currentColor'),
  possible: (x, y) => html`<circle cx="${x}" cy="${y}" r="6" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2 2"/>`,
  denied: (x, y) => html`${ring(x, y, 'none')}<path d="M${x - 4.2} ${y + 4.2}l8.4-8.4" stroke="currentColor" stroke-width="1.4"/>`,
  gap: (x, y) => html`<rect x="${x - 45}" y="${y - 12}" width="90" height="24" fill="url(#hatch)"/>`,
}

const rowHeight = 26
const laneAt = (index: number): number => 190 + index * 92
const head = 24

const sayRung = (rung: Rung, ladder: BriefLadder): string => {
  const said = lanes
    .map((lane) => signOf(rung, lane, ladder))
    .filter((sign): sign is NonNullable<LaneSign> => sign !== null && sign !== 'gap')
    .map((sign) => (sign === 'at_least' ? 'required at least' : sign === 'never' ? 'barred' : sign))
  return `${nameOf(rung)}: ${said.length === 0 ? 'no source says' : said.join(', ')}`
}

/** One crisis and one responder as a drawing: rungs are rows, what was required, promised, delivered and denied are lanes. */
export const ladderPicture = (ladder: BriefLadder): Picture => {
  const rows = rungsBetween(ladder)
  const width = 520
  const y = (index: number): number => head + index * rowHeight + rowHeight / 2
  const level = (rung: Rung): string => (rung.level === null ? '' : rung.level < 0 ? `−${-rung.level}` : String(rung.level))
  const names = rows.flatMap((rung, index): Label[] => [
    { ...labelAt(nameOf(rung), 30, y(index) + 4, 'start', width), strong: true },
    ...(level(rung) === '' ? [] : [labelAt(level(rung), 20, y(index) + 4, 'end', width)]),
  ])
  return {
    width,
    height: head + rows.length * rowHeight + 6,
    label: `${printable(ladder.words)}. ${rows.map((rung) => sayRung(rung, ladder)).join('; ')}`,
    shapes: [
      ...rows.map((rung, index) => {
        const under = head + (index + 1) * rowHeight
        return html`<path d="M0 ${under}H${width}" stroke="currentColor" stroke-width="${rung.level === 0 ? 2 : 0.5}"/>`
      }),
      ...rows.flatMap((rung, index) =>
        lanes.flatMap((lane, at) => {
          const sign = signOf(rung, lane, ladder)
          return sign === null ? [] : [drawn[sign](laneAt(at), y(index))]
        }),
      ),
    ],
    labels: [...lanes.map((lane, at) => labelAt(lane, laneAt(at), 14, 'middle', width)), ...names],
  }
}
