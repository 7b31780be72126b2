import { timeWords } from '../brief/words.ts'
import { chain } from './claim-card.ts'
import { headRow, labelled, section, spoken, type Context } from './context.ts'
import { html, type Html } from './html.ts'
import { quotes } from './quotes.ts'

/** Who says what, each chain of speakers once. */
export const speakersSection = (context: Context): Html | undefined => section('who', 'Who says so', context.brief.speakers.length > 0 && [html`
<table class="table cards speakers"><caption class="vh">Speakers, and who carries them</caption>${headRow('Speaker, and who carries it', 'Words', 'Claims')}
<tbody>${context.brief.speakers.map(({ chain: speakers, claims, notes }) => html`<tr>${labelled('Speaker', chain(speakers))}
${labelled('Words', quotes(notes, context, { most: 3, named: false }))}${labelled('Claims', claims, 'num')}</tr>`)}</tbody></table>`])

const relations = { earlier: 'earlier', not_dated: 'day not said', later: 'later' } as const

/** What is told of the same party and other partners: listed, never averaged. */
export const precedentsSection = (context: Context): Html | undefined => {
  const { brief, party } = context
  return section('precedents', 'Precedents that the texts name', brief.precedents.length > 0 && [html`<p>They are listed, not averaged.</p>
<table class="table cards"><caption class="vh">Precedents</caption>${headRow('Case', 'When', 'What is said')}<tbody>${brief.precedents.map((one) => html`<tr>
<th scope="row">${party(one.from_party)} → ${party(one.to_party)}</th>
${labelled('When', html`${one.event_on && html`<span class="num">${timeWords(one.event_on)}</span><span class="vh">, </span>`}<span class="cell-sub">${
  relations[one.relation]}</span>`)}
${labelled('What is said', html`${quotes(one.notes, context)}<span class="cell-sub">${one.words}</span>`)}</tr>`)}</tbody></table>`])
}

/** Judgements with their speakers, behind a dashed line; they enter no figure. */
export const assessmentsSection = ({ brief, marks, party }: Context): Html | undefined =>
  section('judgements', 'Judgements that people made', brief.assessments.length > 0 && [html`<p>None of these enters a figure on this page.</p>
<div class="judge">${brief.assessments.map((one) => html`<figure><blockquote dir="auto">${one.quote}</blockquote>
<figcaption class="who">${chain(one.speaker)} on ${party(one.from_party)}${one.to_party !== null && html` as a partner of ${party(one.to_party)}`}${
  marks.set(one.notes)} <span class="badge badge--box badge--unknown">${one.denied && 'not '}${spoken(one.verdict)}${one.hedged && ', hedged'}</span>
</figcaption></figure>`)}</div>`])
