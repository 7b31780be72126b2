import type { Body, BriefCrisis, BriefLadder } from '../brief/record.ts'
import { capital } from '../brief/words.ts'
import { inGap, rungsBetween } from '../pictures/ladder.ts'
import { headRow, labelled, section, spoken, type Context } from './context.ts'
import { foreign, html, type Html, type Part } from './html.ts'
import { badge, icon, type Shape } from './icons.ts'
import { quotes } from './quotes.ts'

type Rung = BriefLadder['rungs'][number]

const sign = (shape: Shape, role: string, word: string): Html =>
  html`<span class="m-${role}">${icon(shape)}<span class="vh">${word}</span></span>`

const lane = (content: Part, className: Part): Html => html`<td class="lane${className && html` ${className}`}">${content}</td>`

const levelOf = ({ level }: Rung): string => (level === null ? '' : level < 0 ? `−${-level}` : String(level))

const wordsOf = (rung: Rung, context: Context): Html => {
  const numbers = [...new Set([...rung.promised, ...rung.delivered, ...rung.possible, ...rung.denied])]
  if (numbers.length > 0) return quotes(numbers, context)
  if (rung.required === 'never') return html`Barred by a clause; no source says that it happened`
  if (rung.required === 'at_least') return html`Asked for by a clause; no source says that it came`
  return html`<span class="muted">No source says</span>`
}

const requiredSign = ({ required }: Rung): Part =>
  required === 'at_least' ? sign('req', 'req', 'required at least') : required === 'never' && sign('bar', 'req', 'barred by a clause')

const rowOf = (rung: Rung, ladder: BriefLadder, context: Context): Html => html`
<tr${rung.level === 0 && html` class="zero"`}><td class="num muted">${levelOf(rung)}</td>
<th scope="row" class="rung">${rung.rung === null ? 'no rung named' : spoken(rung.rung)}</th>
${lane(requiredSign(rung), rung.required === 'never' && 'barred')}
${lane(rung.promised.length > 0 && sign('pro', 'pro', 'promised'), inGap(rung, ladder) && 'gap')}
${lane(
  rung.delivered.length > 0 ? sign('del', 'del', 'delivered') : rung.possible.length > 0 && sign('open', 'pos', 'offered or possible'),
  rung.delivered.length > 0 && 'on',
)}
${lane(rung.denied.length > 0 && sign('den', 'den', 'said not to have happened'), false)}
<td class="words">${wordsOf(rung, context)}</td></tr>`

const signs: readonly (readonly [Shape, string, string])[] = [
  ['req', 'req', 'required at least'],
  ['bar', 'req', 'barred by a clause'],
  ['pro', 'pro', 'promised'],
  ['del', 'del', 'delivered'],
  ['open', 'pos', 'offered or possible'],
  ['den', 'den', 'said not to have happened'],
]

const legend: Html = html`<div class="legend" aria-hidden="true">${signs.map(
  ([shape, role, word]) => html`<span class="m-${role}">${icon(shape)} ${word}</span>`,
)}<span><svg class="sw" viewBox="0 0 28 12">
<rect width="28" height="12" fill="url(#hatch)"/></svg> gap between promised and delivered</span></div>
<p class="small muted">The rungs are an order, not a measure; they are never averaged.</p>`

const ladderOf = (ladder: BriefLadder, crisis: BriefCrisis, context: Context): Html => html`
<h3>${foreign(ladder.words)}</h3>
<p class="small">Required: ${ladder.required.words}${context.marks.set(ladder.required.notes)}</p>
<table class="table ladder">
<caption class="vh">Response ladder: ${context.party(ladder.responder)} in the crisis of ${foreign(crisis.title)}</caption>
<thead><tr><th scope="col" class="num"><span aria-hidden="true">#</span><span class="vh">Level</span></th><th scope="col">Rung</th>${[
  'Required',
  'Promised',
  'Delivered',
  'Denied',
].map((head) => html`<th scope="col" class="lane">${head}</th>`)}<th scope="col" class="words">Words</th></tr></thead>
<tbody>${rungsBetween(ladder).map((rung) => rowOf(rung, ladder, context))}</tbody></table>`

const laddered = 'required, promised, delivered'

/** `title` where the page says already which crisis it is. */
const crisisOf = (crisis: BriefCrisis, index: number, context: Context, title?: string): Html => html`
<section class="sec" id="crisis-${index + 1}"><h2>${title ?? html`${foreign(crisis.title)}${crisis.ladders.length > 0 && `: ${laddered}`}`}</h2>
<ul class="facts">${[...crisis.attacks.map(({ words, notes }) => ({ text: words, notes })), ...crisis.appeals].map(
  ({ text, notes }) => html`<li>${foreign(capital(text))}${context.marks.set(notes)}</li>`,
)}</ul>
${crisis.ladders.map((ladder) => ladderOf(ladder, crisis, context))}
${crisis.ladders.length > 0 ? legend : html`<p class="row small">${badge('unknown', 'no source tells of a response')}</p>`}</section>`

type Lane = 'promised' | 'delivered' | 'denied' | 'possible'
const laneSigns: Readonly<Record<Lane, Html>> = {
  promised: sign('pro', 'pro', 'promised'),
  delivered: sign('del', 'del', 'delivered'),
  denied: sign('den', 'den', 'said not to have happened'),
  possible: sign('open', 'pos', 'offered or possible'),
}
const laneNames = Object.keys(laneSigns) as readonly Lane[]

/** A crisis that is named in passing, with no act and no appeal: a line for each rung that is told. */
const briefRows = (crisis: BriefCrisis, context: Context): readonly Html[] =>
  crisis.ladders.flatMap((ladder) =>
    ladder.rungs.map(
      (rung) => html`<tr><th scope="row">${foreign(crisis.title)}</th>
${labelled('Who', context.party(ladder.responder))}
${labelled(
  'Response',
  html`${laneNames.filter((name) => rung[name].length > 0).map((name) => html`${laneSigns[name]} `)}${
    rung.rung === null ? 'not named' : spoken(rung.rung)
  }`,
)}
${labelled('Words', wordsOf(rung, context))}</tr>`,
    ),
  )

const inPassing = ({ attacks, appeals }: BriefCrisis): boolean => attacks.length === 0 && appeals.length === 0

/** Ids and names of the sections below, for the list of contents. */
export const crisisLinks = ({ crises }: Body): readonly (readonly [id: string, name: string])[] => [
  ...crises.flatMap((crisis, index) => (inPassing(crisis) ? [] : [[`crisis-${index + 1}`, crisis.title] as const])),
  ...(crises.some(inPassing) ? [['crises', 'Other crises'] as const] : []),
]

/** The one crisis of a page that bears its name. */
export const onlyCrisis = (context: Context): Part => {
  const [crisis] = context.brief.crises
  if (crisis === undefined) return undefined
  return inPassing(crisis)
    ? crisesSections(context)
    : crisisOf(crisis, 0, context, crisis.ladders.length > 0 ? capital(laddered) : 'What happened')
}

/** Each crisis with what was done to the partner, what it asked for, and the ladder of each party that answered. */
export const crisesSections = (context: Context): readonly Part[] => {
  const { crises } = context.brief
  const others = crises.filter(inPassing)
  return [
    ...crises.map((crisis, index) => !inPassing(crisis) && crisisOf(crisis, index, context)),
    section(
      'crises',
      'Other crises that the texts name',
      others.length > 0 && [
        html`
<table class="table cards"><caption class="vh">Crises named in passing</caption>${headRow('Crisis', 'Who', 'Response', 'Words')}
<tbody>${others.map((crisis) => briefRows(crisis, context))}</tbody></table>`,
      ],
    ),
  ]
}
