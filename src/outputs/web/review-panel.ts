import { foreign, html, type Html, type Part } from '../page/html.ts'
import type { Review } from './record.ts'

const number = (count: number): string => count.toLocaleString('en-GB')

/** How much of the claims somebody has decided about. */
export const progressPanel = ({ decided, claims, waiting }: Review): Html => html`<section><h2>Progress</h2>
<p class="big num">${number(decided)} <span class="muted">of ${number(claims)}</span></p>
<div class="meter"><svg viewBox="0 0 ${Math.max(1, claims)} 10" preserveAspectRatio="none" role="img" aria-label="${number(decided)} of ${number(
  claims,
)} claims decided"><rect class="b-done" width="${Math.min(decided, claims)}" height="10"/></svg></div>
<p class="muted">claims decided; ${number(waiting)} things wait</p></section>`

const enough = 50

const verdictOf = ({ claims, kappa, interval }: Review['agreement'][number]): string => {
  if (kappa === null || interval === null) return `n = ${claims}. Both decided alike throughout, so chance cannot be told from agreement.`
  return `95 % from ${interval[0].toFixed(2)} to ${interval[1].toFixed(2)}, n = ${claims}.${claims < enough ? ' Too few to call the coding settled.' : ''}`
}

const tableOf = ({ verdicts, table, persons }: Review['agreement'][number]): Html => {
  const used = verdicts.map((_, at) => table[at]!.some((count) => count > 0) || table.some((row) => row[at]! > 0))
  const shown = verdicts.flatMap((name, at) => (used[at] ? [[name, at] as const] : []))
  return html`<table class="matrix"><caption class="vh">Decisions of ${foreign(persons[0])} in rows, of ${foreign(persons[1])} in columns</caption>
<thead><tr><td></td>${shown.map(([name]) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${shown.map(
    ([name, row]) =>
      html`<tr><th scope="row">${name}</th>${shown.map(([, column]) => html`<td${row === column && html` class="d"`}>${table[row]![column]!}</td>`)}</tr>`,
  )}</tbody></table>`
}

/** How far each two people agree on the claims that both decided about. */
export const agreementPanel = ({ agreement }: Review): Part =>
  html`<section><h2>Agreement of two coders</h2>${
    agreement.length === 0
      ? html`<p class="muted">No two people have decided about the same claim yet.</p>`
      : agreement.slice(0, 3).map(
          (
            one,
          ) => html`<p class="big num">${one.kappa === null ? html`<span class="muted">κ not defined</span>` : `κ ${one.kappa.toFixed(2)}`}</p>
<p>${foreign(one.persons[0])} and ${foreign(one.persons[1])}: ${verdictOf(one)}</p>${tableOf(one)}`,
        )
  }</section>`
