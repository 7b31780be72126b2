import type { Body, BriefCell, BriefItem } from '../brief/record.ts'
import { capital } from '../brief/words.ts'
import { hasCount, itemBar } from '../pictures/item-bars.ts'
import { barLegend } from './legends.ts'
import { headRow, labelled, section, type Context } from './context.ts'
import { foreign, html, type Html, type Part } from './html.ts'
import { badge, icon, withoutSign } from './icons.ts'

/**
 * A cell in one of its looks: a figure, yes, none, contested, not said, or that the question does not arise. The accountant’s
 * double rule closes a balance with nothing outstanding.
 */
const figure = (cell: BriefCell, isBalance: boolean): Html => {
  switch (cell.look) {
    case 'counted':
      return html`<span class="fig${isBalance && cell.high !== null && cell.high <= 0 && ' fig--closed'}">${foreign(cell.words)}</span>`
    case 'yes':
      return html`${foreign(cell.words)}`
    case 'none':
      if (isBalance) return html`<span class="fig fig--closed">${foreign(cell.words)}</span>`
      return html`<span class="fig fig--none">${icon('den')} ${foreign(cell.words)}</span>`
    case 'contested':
      return html`<span class="fig">${foreign(withoutSign(cell.words))} ${icon('con')}</span>`
    case 'not_said':
      return html`<span class="fig fig--unk">${foreign(cell.words)}</span>`
    case 'not_applicable':
      if (cell.words !== '–') return html`<span class="fig fig--unk">${foreign(cell.words)}</span>`
      return html`<span class="fig fig--na">–<span class="vh"> not applicable</span></span>`
  }
}

const columns = [
  ['Promised', 'promised'],
  ['Delivered', 'delivered'],
  ['Lost', 'lost'],
  ['Replaced', 'replaced'],
  ['Outstanding', 'outstanding'],
] as const

/** The state of a line, and when it is due where the state does not say so. Notes that its figures carry are not repeated. */
const stateOf = ({ state, due, ...item }: BriefItem, { marks }: Context): Html => {
  const carried = new Set(columns.flatMap(([, field]) => item[field].notes))
  const dueApart = due.due_on !== null && !state.words.includes(due.words)
  const own = marks.set(state.notes.filter((n) => !carried.has(n) && !due.notes.includes(n)))
  const dueNotes = dueApart ? due.notes : due.notes.filter((n) => !carried.has(n))
  return html`${badge(state.look, state.words)}${own}${
    dueApart ? html`<span class="cell-sub">${withoutSign(due.words)}${marks.set(dueNotes)}</span>` : marks.set(dueNotes)
  }${[...(item.delay === null ? [] : [item.delay]), ...item.due_readings].map(
    ({ text, notes }) =>
      html`<span class="cell-sub">${foreign(withoutSign(text))}${marks.set(notes.filter((n) => !carried.has(n)))}</span>`,
  )}`
}

const pairOf = ({ from_party, to_party }: Pick<BriefItem, 'from_party' | 'to_party'>): string => JSON.stringify([from_party, to_party])

/** The pair stands in every row of a brief that has several, and where it is not the pair that the head names. */
const namesPair = (item: BriefItem, { items, money, supports, main }: Body): boolean =>
  main === null || pairOf(item) !== pairOf(main) || [...items, ...money, ...supports].some((other) => pairOf(other) !== pairOf(item))

/** What is outstanding follows from the columns before it; their notes are not repeated. */
const beyond = ({ outstanding, promised, delivered }: BriefItem): readonly number[] =>
  outstanding.notes.filter((n) => !promised.notes.includes(n) && !delivered.notes.includes(n))

interface Looks {
  readonly withBars: boolean
  /** Whether each row names giver and receiver; where it is not given, that depends on whether there are several pairs. */
  readonly withPairs?: boolean | undefined
}

const rowOf = (item: BriefItem, context: Context, { withBars, withPairs }: Looks): Html => {
  const { marks, party, brief } = context
  return html`<tr><th scope="row">${item.item === null ? 'Not named' : foreign(item.naming === 'class' ? capital(item.item) : item.item)}${
    (withPairs ?? namesPair(item, brief)) && html`<small>${party(item.from_party)} → ${party(item.to_party)}</small>`
  }</th>
${columns.map(([label, field]) => {
  const isBalance = field === 'outstanding'
  return labelled(label, html`${figure(item[field], isBalance)}${marks.set(isBalance ? beyond(item) : item[field].notes)}`)
})}
${withBars && html`<td data-label="Bar" class="full"><div>${itemBar(item)}</div></td>`}${labelled('State', stateOf(item, context))}</tr>`
}

const isCounted = (item: BriefItem): boolean =>
  columns.some(([, field]) => item[field].low !== null && ['counted', 'contested'].includes(item[field].look))

export type Group = readonly [name: string, items: readonly BriefItem[]]

/** Lines by what is known of their numbers. */
export const groupsOf = (items: readonly BriefItem[]): readonly Group[] => [
  ['Counted', items.filter(isCounted)],
  ['Named, never counted', items.filter((item) => !isCounted(item) && item.naming === 'named')],
  ['Type not named', items.filter((item) => !isCounted(item) && item.naming !== 'named')],
]

/** A table of accounts of items, with a bar where any has a number. */
export const itemTable = (caption: string, groups: readonly Group[], context: Context, withPairs?: boolean): Html => {
  const withBars = groups.some(([, items]) => items.some(hasCount))
  return html`
<table class="table cards items${withBars && ' barred'}"><caption class="vh">${caption}</caption>
${headRow('Item', ...columns.map(([label]) => label), ...(withBars ? ['Bar'] : []), 'State')}
<tbody>${groups
    .filter(([, items]) => items.length > 0)
    .map(
      ([name, items]) =>
        html`${name !== '' && html`<tr class="grp"><th colspan="${withBars ? 8 : 7}" scope="colgroup">${name}</th></tr>`}${items.map(
          (item) => rowOf(item, context, { withBars, withPairs }),
        )}`,
    )}</tbody></table>`
}

/** What the wordings of an empty cell mean. */
export const looksLine: Part = html`<p class="small muted"><b>None</b> means that a source says so. <b>Not said</b> means that no source
speaks of it. A dash means that the question does not arise.</p>`

/** The accounts of items, then money, then help that nobody can count: three tables, nothing added up between them. */
export const itemsSection = (context: Context): Html | undefined => {
  const { items, money, supports } = context.brief
  const single = (title: string, lines: readonly BriefItem[]): Part =>
    lines.length > 0 && html`<h3>${title}</h3>${itemTable(title, [['', lines]], context)}`
  return section(
    'items',
    'What was promised, what came, what was lost',
    items.length + money.length + supports.length > 0 && [
      [...items, ...money].some(hasCount) && barLegend,
      items.length > 0 && itemTable('Items', groupsOf(items), context),
      single('Money, by currency', money),
      single('Help that cannot be counted', supports),
      looksLine,
    ],
  )
}
