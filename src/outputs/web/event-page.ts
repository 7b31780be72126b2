import type { Body } from '../brief/record.ts'
import type { Dossier } from '../dossier/record.ts'
import { contextOf } from '../page/context.ts'
import { foreign, html } from '../page/html.ts'
import { onlyCrisis } from '../page/section-crises.ts'
import { limitsSection, notesSection } from '../page/section-end.ts'
import { owedSection } from '../page/section-owed.ts'
import { clockForm } from './clock-form.ts'
import { dyadPath, eventPath, exportLinks, siteLinks, withQuery } from './links.ts'
import type { EventRecord } from './record.ts'
import { sitePage, type Visitor } from './site-page.ts'

type Numbered = { readonly notes: readonly number[] }

const notesIn = (value: unknown): readonly number[] => {
  if (Array.isArray(value)) return value.flatMap(notesIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) =>
    ['notes', 'promised', 'delivered', 'denied', 'possible'].includes(name) && Array.isArray(inner)
      ? (inner as Numbered['notes'])
      : notesIn(inner),
  )
}

/** One crisis of a dossier with the obligations that it could have put to the test; undefined where the dossier does not have it. */
export const eventOf = (dossier: Dossier, id: string): EventRecord | undefined => {
  const event = dossier.crises.find((crisis) => crisis.id === id)
  if (!event) return undefined
  const tests = dossier.tests.filter(({ crisis }) => crisis === id)
  const titles = new Set(tests.flatMap(({ instrument, falls_back_to }) => [instrument, falls_back_to]))
  const owed = dossier.owed.filter(({ title }) => titles.has(title))
  const body: Omit<Body, 'notes'> = {
    valid_on: dossier.valid_on,
    known_by: dossier.known_by,
    reference_day: dossier.reference_day,
    headline: { text: event.title, notes: [] },
    lead: [],
    documents: dossier.documents,
    main: dossier.main,
    parties: dossier.parties,
    owed,
    tests,
    items: [],
    money: [],
    supports: [],
    crises: [event],
    speakers: [],
    precedents: [],
    assessments: [],
    not_said: [],
    limits: dossier.limits,
  }
  const used = new Set(notesIn(body))
  const notes = dossier.notes.filter(({ n }) => used.has(n))
  const texts = new Set(notes.map(({ document }) => document))
  return { kind: 'event', ...body, documents: dossier.documents.filter(({ id: text }) => texts.has(text)), notes, event }
}

/** One crisis: what happened, whether it put an obligation to the test, and what was required, promised and delivered. */
export const eventPage = (record: EventRecord, visitor: Visitor): string => {
  const { from_party, to_party } = record.main ?? { from_party: '', to_party: '' }
  const clocks = {
    ...(record.valid_on !== null && { as_of: record.valid_on }),
    ...(record.known_by !== null && { known_by: record.known_by }),
  }
  const context = contextOf(record, siteLinks(from_party, to_party, clocks))
  const action = eventPath(record.event.id, from_party, to_party)
  return sitePage({
    title: record.event.title,
    place: 'dyads',
    visitor,
    twin: eventPath(`${record.event.id}.json`, from_party, to_party, clocks),
    downloads: exportLinks({ of: `${from_party}/${to_party}` }),
    main: html`${clockForm(action, record)}
<p class="dyad"><a href="${withQuery(dyadPath(from_party, to_party), clocks)}">${from_party} → ${to_party}</a><span aria-hidden="true">/</span>event</p>
<h1 class="headline">${foreign(record.event.title)}</h1>
${onlyCrisis(context)}
${
  owedSection(context) ??
  html`<section class="sec" id="owed"><h2>What the texts oblige</h2><p class="empty">No text on file names an obligation that this event could have put to the test.</p></section>`
}
${limitsSection(context)}${notesSection(context)}`,
  })
}
