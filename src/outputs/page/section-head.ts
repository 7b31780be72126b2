import type { Context } from './context.ts'
import type { BriefLine } from '../brief/record.ts'
import { timeWords } from '../brief/words.ts'
import { foreign, html, joined, type Html, type Part } from './html.ts'
import { parted } from './standfirst.ts'

const accounts = ['Obligations', 'Items', 'Responses']

const dyad = ({ brief, party, linkTo }: Context): Html => {
  const { main, parties } = brief
  if (main) {
    const back = linkTo.dyad?.(main.to_party, main.from_party)
    return html`<p class="dyad"><span><b>${party(main.from_party)}</b> as provider</span><span aria-hidden="true">→</span>
<span><b>${party(main.to_party)}</b> as receiver</span><span class="num muted">${main.from_party} → ${main.to_party}</span>${
      back && html` <a class="no-print" href="${back}">${main.to_party} → ${main.from_party}</a>`
    }</p>`
  }
  const all = joined(
    parties.map(({ id }) => html`<b>${party(id)}</b>`),
    ', ',
  )
  return html`<p class="dyad">${parties.length === 0 ? 'No party is named' : all}</p>`
}

const clocks = ({ valid_on, known_by, reference_day }: Context['brief']): Part => {
  const days = [
    valid_on && html`As of <span class="num">${timeWords(valid_on)}</span>`,
    known_by && html`As known by <span class="num">${timeWords(known_by)}</span>`,
    reference_day
      ? html`Deadlines read against <span class="num">${timeWords(reference_day)}</span>`
      : 'No day is known against which deadlines could be read',
  ]
  return html`<p class="dyad muted">${days.filter(Boolean).map((day) => html`<span>${day}</span>`)}</p>`
}

/** What a headline has room for, in letters: about three lines; and a line on one account. */
const mostHeadline = 130
const mostLead = 90
/** Longer headlines are set smaller. */
const long = 160

const headline = ({ brief: { headline: said }, marks }: Context): Html => {
  const [first, rest] = parted(said.text, mostHeadline)
  return html`
<h1 class="headline${first.length > long && ' headline--long'}">${foreign(first)}${marks.set(said.notes)}</h1>
${rest !== '' && html`<p class="lead">${foreign(rest)}${marks.set(said.notes)}</p>`}`
}

const leadLine = ({ text, notes }: BriefLine, account: string | undefined, { marks }: Context): Html => {
  const [first, rest] = parted(text, mostLead)
  return html`<li>${account && html`<h2>${account}</h2>`}<p>${foreign(first)}${rest === '' && marks.set(notes)}</p>${
    rest !== '' && html`<p class="more">${foreign(rest)}${marks.set(notes)}</p>`
  }</li>`
}

/**
 * The headline in careful words, the rest of it as a standfirst where it is long, then one line for each of the three accounts, side by
 * side and never added up. The days as of which it stands follow, unless `above` shows them.
 */
export const headSection = (context: Context, above?: Part): Html => {
  const { brief } = context
  return html`
${above}${dyad(context)}${headline(context)}
${above === undefined && clocks(brief)}
${brief.lead.length > 0 && html`<ul class="ledgers">${brief.lead.map((line, index) => leadLine(line, accounts[index], context))}</ul>`}`
}

/** Who the parties are, and what the texts call them. */
export const partiesSection = ({ brief, party }: Context): Part =>
  brief.parties.length > 0 &&
  html`
<section class="sec" id="parties"><h2>The parties</h2><ul class="facts">${brief.parties.map(
    ({ id, words }) => html`<li><b>${party(id)}</b> <span class="num muted">${id}</span> ${foreign(words)}</li>`,
  )}</ul></section>`
