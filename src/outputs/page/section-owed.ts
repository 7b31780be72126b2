import type { BriefInstrument, BriefTest } from '../brief/record.ts'
import { actLines, answerOf } from '../brief/lay-out.ts'
import { capital, obligationWords } from '../brief/words.ts'
import type { Dossier } from '../dossier/record.ts'
import { headRow, labelled, section, type Context } from './context.ts'
import { foreign, html, type Html, type Part } from './html.ts'
import { badge, icon, withoutSign, type State } from './icons.ts'
import { timelineFigure } from './section-time.ts'

const states: Readonly<Record<string, State>> = {
  in_force: 'ok',
  signed: 'open',
  proposed: 'open',
  not_in_force: 'absent',
  suspended: 'denied',
  ended: 'denied',
  contested: 'contested',
}

const clauseLooks = { yes: ['ok', 'in the text'], none: ['absent', 'no clause'], contested: ['contested', 'contested'] } as const

const actsOf = (instrument: BriefInstrument, { marks }: Context): Html | false => {
  const lines = actLines(instrument)
  return (
    lines.length > 0 &&
    html`<ul class="facts">${lines.map(({ text, notes }) => html`<li>${foreign(capital(text))}${marks.set(notes)}</li>`)}</ul>`
  )
}

const clausesOf = ({ clauses }: BriefInstrument, { marks, party }: Context): Html | false =>
  clauses.length > 0 &&
  html`
<table class="table cards half"><caption class="vh">Clauses</caption>${headRow('Obligation', 'Clause')}
<tbody>${clauses.map(
    ({ obligation, look, from_party, to_party, notes }) => html`<tr>
<th scope="row">${capital(obligationWords[obligation])}${
      (from_party !== null || to_party !== null) && html`<small>${party(from_party)} → ${party(to_party)}</small>`
    }</th>
${labelled('Clause', html`${badge(clauseLooks[look][0], clauseLooks[look][1])}${marks.set(notes)}`)}</tr>`,
  )}</tbody></table>`

const instrumentOf = (instrument: BriefInstrument, context: Context): Html => html`
<h3>${foreign(capital(instrument.title))}</h3>
<p class="row small">${badge(states[instrument.state] ?? 'unknown', capital(instrument.words))}</p>
${actsOf(instrument, context)}${clausesOf(instrument, context)}`

const outcomeStates: Readonly<Record<BriefTest['outcome'], State>> = {
  met: 'ok',
  not_met: 'open',
  not_in_force: 'absent',
  no_clause: 'absent',
  contested: 'contested',
  not_said: 'unknown',
}
const shortfalls: ReadonlySet<BriefTest['performance']> = new Set(['short', 'against'])

const answerShapes = { yes: 'ok', no: 'den', contested: 'con', unknown: 'unk' } as const

/** The five answers; notes that the test itself carries are not repeated. */
const questionsOf = ({ questions, notes }: BriefTest, { marks }: Context): Part => {
  const carried = new Set(notes)
  return (
    questions.length > 0 &&
    html`<ul class="asked">${questions.map(
      (one) =>
        html`<li>${icon(answerShapes[one.answer])} ${one.words}: ${withoutSign(answerOf(one))}${marks.set(
          one.notes.filter((n) => !carried.has(n)),
        )}</li>`,
    )}</ul>`
  )
}

const fallsBack = ({ falls_back_to }: BriefTest): Part =>
  falls_back_to !== null && html`<span class="cell-sub">In force instead: ${foreign(falls_back_to)}</span>`

const testsOf = (context: Context): Html | false =>
  context.brief.tests.length > 0 &&
  html`
<h3>Put to the test?</h3>
<table class="table cards"><caption class="vh">Crises that did or did not put an obligation to the test</caption>
${headRow('Obligation', 'Who to whom', 'Test')}<tbody>${context.brief.tests.map(
    (test) => html`<tr><th scope="row">${capital(obligationWords[test.obligation])}${
      test.instrument !== null && html`<small>${foreign(test.instrument)}</small>`
    }</th>
${labelled('Who to whom', html`${context.party(test.bound)} → ${context.party(test.protected_party)}`)}
${labelled(
  'Test',
  html`${badge(shortfalls.has(test.performance) ? 'denied' : outcomeStates[test.outcome], test.words)}${context.marks.set(test.notes)}
${fallsBack(test)}${questionsOf(test, context)}`,
)}</tr>`,
  )}</tbody></table>`

/**
 * A drawing of what happened over time, for a dossier; instruments with their acts and clauses, those that a text denies included, and
 * whether a crisis tested them.
 */
export const owedSection = (context: Context, dossier?: Dossier): Html | undefined => {
  const { owed, tests } = context.brief
  const overTime = dossier && timelineFigure(dossier, context)
  return section(
    'owed',
    'What the texts oblige',
    (owed.length > 0 || tests.length > 0 || overTime !== undefined) && [
      overTime,
      owed.map((instrument) => instrumentOf(instrument, context)),
      testsOf(context),
    ],
  )
}
