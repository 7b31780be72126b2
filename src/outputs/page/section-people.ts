import type { Body } from '../brief/record.ts'
import { timeWords } from '../brief/words.ts'
import { chain } from './claim-card.ts'
import { headRow, labelled, section, spoken, type Context } from './context.ts'
import { foreign, html, type Html } from './html.ts'
import { quotes } from './quotes.ts'

type BriefPrecedent = Body['precedents'][number]
type BriefAssessment = Body['assessments'][number]

/** Who says what, each chain of speakers once. */
export const speakersSection = (context: Context): Html | undefined => {
  const { speakers } = context.brief
  return section(
    'who',
    'Who says so',
    speakers.length > 0 && [
      html`
<table class="table cards speakers"><caption class="vh">Speakers, and who carries them</caption>
${headRow('Speaker, and who carries it', 'Words', 'Claims')}
<tbody>${speakers.map(
        ({ chain: said, claims, notes }) => html`<tr>${labelled('Speaker', chain(said))}
${labelled('Words', quotes(notes, context, { most: 3, named: false }))}${labelled('Claims', claims, 'num')}</tr>`,
      )}</tbody></table>`,
    ],
  )
}

const relations = { earlier: 'earlier', not_dated: 'day not said', later: 'later' } as const

/** What is told of the same party and other partners: listed, never averaged. */
export const precedentsSection = (context: Context): Html | undefined => {
  const {
    brief: { precedents },
    party,
  } = context
  const row = (one: BriefPrecedent): Html => html`<tr><th scope="row">${party(one.from_party)} → ${party(one.to_party)}</th>
${labelled(
  'When',
  html`${one.event_on && html`<span class="num">${timeWords(one.event_on)}</span>`}
<span class="cell-sub">${relations[one.relation]}</span>`,
)}
${labelled('What is said', html`${quotes(one.notes, context)}<span class="cell-sub">${foreign(one.words)}</span>`)}</tr>`
  return section(
    'precedents',
    'Precedents that the texts name',
    precedents.length > 0 && [
      html`<p>They are listed, not averaged.</p>
<table class="table cards"><caption class="vh">Precedents</caption>${headRow('Case', 'When', 'What is said')}
<tbody>${precedents.map(row)}</tbody></table>`,
    ],
  )
}

/** Judgements with their speakers, behind a dashed line; they enter no figure. */
export const assessmentsSection = ({ brief: { assessments }, marks, party }: Context): Html | undefined => {
  const judgement = (one: BriefAssessment): Html => html`<figure><blockquote dir="auto">${one.quote}</blockquote>
<figcaption class="who">${chain(one.speaker)} on ${party(one.from_party)}${
    one.to_party !== null && html` as a partner of ${party(one.to_party)}`
  }${marks.set(one.notes)}
<span class="badge badge--box badge--unknown">${one.denied && 'not '}${spoken(one.verdict)}${one.hedged && ', hedged'}</span>
</figcaption></figure>`
  return section(
    'judgements',
    'Judgements that people made',
    assessments.length > 0 && [
      html`
<p>None of these enters a figure on this page.</p><div class="judge">${assessments.map(judgement)}</div>`,
    ],
  )
}
