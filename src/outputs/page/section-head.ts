import type { Context } from './context.ts'
import { timeWords } from '../brief/words.ts'
import { foreign, html, joined, type Html, type Part } from './html.ts'

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

/** Longer headlines are set smaller. */
const long = 220

/**
 * The headline in careful words, then one line for each of the three accounts, side by side and never added up. The days as of which it
 * stands follow the headline, unless `above` shows them.
 */
export const headSection = (context: Context, above?: Part): Html => {
  const { brief, marks } = context
  return html`
${above}${dyad(context)}
<h1 class="headline${brief.headline.text.length > long && ' headline--long'}">${foreign(brief.headline.text)}${marks.set(
    brief.headline.notes,
  )}</h1>
${above === undefined && clocks(brief)}
${
  brief.lead.length > 0 &&
  html`<ul class="ledgers">${brief.lead.map(
    (line, index) =>
      html`<li>${accounts[index] && html`<h2>${accounts[index]}</h2>`}<p>${foreign(line.text)}${marks.set(line.notes)}</p></li>`,
  )}</ul>`
}`
}

/** Who the parties are, and what the texts call them. */
export const partiesSection = ({ brief, party }: Context): Part =>
  brief.parties.length > 0 &&
  html`
<section class="sec" id="parties"><h2>The parties</h2><ul class="facts">${brief.parties.map(
    ({ id, words }) => html`<li><b>${party(id)}</b> <span class="num muted">${id}</span> ${foreign(words)}</li>`,
  )}</ul></section>`
