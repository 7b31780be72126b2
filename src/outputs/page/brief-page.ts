import type { Claim } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Brief, BriefNote } from '../brief/record.ts'
import { contents } from './contents.ts'
import { contextOf, type Link } from './context.ts'
import { html, type Part } from './html.ts'
import { numberClaims } from './numbered.ts'
import { pageFrame } from './page-frame.ts'
import { crisesSections, crisisLinks } from './section-crises.ts'
import { limitsSection, notesSection, silencesSection } from './section-end.ts'
import { headSection, partiesSection } from './section-head.ts'
import { itemsSection } from './section-items.ts'
import { owedSection } from './section-owed.ts'
import { assessmentsSection, precedentsSection, speakersSection } from './section-people.ts'
import { sourceSection, sourcesOf, wordsOfNotes } from './source-section.ts'

/** The texts of a brief, and the claims that were read from them. */
export interface BriefTexts {
  readonly claims: readonly Claim[]
  readonly documents: readonly Document[]
}

/** Links to words that stand on the same page. */
const linkToWords =
  (places: ReadonlyMap<number, string>) =>
  ({ n }: BriefNote): Link | undefined => {
    const place = places.get(n)
    return place === undefined ? undefined : { href: `#${place}`, text: `see claim ${place.slice(1)} in the text` }
  }

/**
 * A brief and its texts as one HTML file that needs nothing else: no network, no script (it helps, where there is one).
 * Every figure leads to its note, every note to its words in the text and back.
 */
export const briefPage = (brief: Brief, { claims, documents }: BriefTexts): string => {
  const sources = sourcesOf(documents, numberClaims(claims, documents))
  const context = contextOf(brief, { words: linkToWords(wordsOfNotes(sources, brief.notes)) })
  // In the order of reading, for the marks of notes are counted as they are set.
  const parts: readonly Part[] = [
    headSection(context),
    owedSection(context),
    itemsSection(context),
    crisesSections(context),
    speakersSection(context),
    precedentsSection(context),
    assessmentsSection(context),
    silencesSection(context),
    partiesSection(context),
    limitsSection(context),
    notesSection(context),
  ]
  const links: readonly (readonly [id: string, name: string, there: boolean])[] = [
    ['owed', 'Obligations', brief.owed.length + brief.tests.length > 0],
    ['items', 'Items', brief.items.length + brief.money.length + brief.supports.length > 0],
    ...crisisLinks(brief).map(([id, name]) => [id, name, true] as const),
    ['who', 'Who says so', brief.speakers.length > 0],
    ['precedents', 'Precedents', brief.precedents.length > 0],
    ['judgements', 'Judgements', brief.assessments.length > 0],
    ['not-said', 'Not said', brief.not_said.length > 0],
    ['parties', 'Parties', brief.parties.length > 0],
    ['limits', 'Limits', brief.limits.length > 0],
    ['notes', 'Notes', brief.notes.length > 0],
    ['texts', documents.length === 1 ? 'The text' : 'The texts', documents.length > 0],
  ]
  const toc = contents(links.flatMap(([id, name, there]) => (there ? [[id, name] as const] : [])))
  return pageFrame({
    title: brief.headline.text,
    main: html`<div class="with-toc">${toc}<div>${parts}${documents.length > 0 && sourceSection(sources, brief.notes)}</div></div>`,
    foot: html`<p>Words in serif stand in a text to the letter; all other words are drawn from the claims by rule.</p>`,
  })
}
