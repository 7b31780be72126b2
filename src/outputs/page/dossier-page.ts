import type { Claim } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { BriefNote } from '../brief/record.ts'
import { clockLines } from '../dossier/lay-out.ts'
import type { Dossier } from '../dossier/record.ts'
import { clipDossier } from './clip.ts'
import { contextOf, type Link, type LinkTo } from './context.ts'
import { contents } from './contents.ts'
import { html, type Html, type Part } from './html.ts'
import { numberClaims } from './numbered.ts'
import { pageFrame } from './page-frame.ts'
import { conflictsSection } from './section-conflicts.ts'
import { crisesSections, crisisLinks } from './section-crises.ts'
import { directionsSection, elsewhereSection } from './section-directions.ts'
import { limitsSection, notesSection, silencesSection } from './section-end.ts'
import { headSection, partiesSection } from './section-head.ts'
import { owedSection } from './section-owed.ts'
import { assessmentsSection, precedentsSection, speakersSection } from './section-people.ts'
import { apartSection, circularSection, sourcesSection, textsSection } from './section-sources.ts'
import { sourceSection, sourcesOf, wordsOfNotes } from './source-section.ts'

/** How a dossier is asked for again with other days, on a page that is served. */
export interface ClockForm {
  /** Where the form goes; its two fields, `as_of` and `known_by`, are added to the address. */
  readonly action: string
  /** Days worth a visit. */
  readonly presets?: readonly Link[]
}

export interface DossierPageOptions {
  readonly linkTo?: LinkTo
  readonly clocks?: ClockForm
  /** Ways to other pages, where there are any. */
  readonly nav?: Part
}

const dayField = (name: string, label: string, value: string | null): Html => html`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="text" inputmode="numeric" placeholder="YYYY-MM-DD" autocomplete="off" maxlength="10"
 pattern="\\d{4}(-\\d{2}(-\\d{2})?)?" value="${value ?? ''}"></div>`

const clockForm = ({ action, presets = [] }: ClockForm, { valid_on, known_by }: Dossier): Html => html`
<form class="clocks" method="get" action="${action}" aria-label="The two clocks">
${dayField('as_of', 'As of (what held on)', valid_on)}${dayField('known_by', 'As known (published by)', known_by)}
<button class="btn--main" type="submit">Redraw</button>${
  presets.length > 0 &&
  html`<div class="clocks__presets"><span class="muted">Go to</span>
${presets.map(({ href, text }) => html`<a href="${href}">${text}</a> `)}</div>`
}</form>`

const clockWords = (dossier: Dossier): Html =>
  html`<ul class="clocks small">${clockLines(dossier).map((line) => html`<li>${line}</li>`)}</ul>`

interface Section {
  readonly part: Part
  /** Ids and names for the list of contents. */
  readonly links: readonly (readonly [id: string, name: string])[]
}

/** Notes that are marked at one place; the rest are counted there. The fuller a page would be, the fewer. */
const marksTogether = (share: number): number => (share >= 0.5 ? 3 : share >= 0.2 ? 2 : 1)

/** A page's bytes without its style, script and texts; what goes beyond is left to the other formats. */
const pageWeight = 108_000
const shares = [0, 0.1, 0.2, 0.35, 0.5, 0.75, 1]

const drawn = (dossier: Dossier, options: DossierPageOptions): Drawn => {
  const draw = (share: number): Drawn => sectionsOf(clipDossier(dossier, share), options, marksTogether(share))
  // A larger share is a heavier page, so halving finds the largest that fits; the least is drawn where none does.
  let [low, high] = [-1, shares.length - 1]
  let best: Drawn | undefined
  while (low < high && high > 0) {
    const middle = Math.max(1, Math.ceil((low + high) / 2))
    const next = draw(shares[middle]!)
    if (bytesOf(next.main) <= pageWeight) [low, best] = [middle, next]
    else high = middle - 1
  }
  return best ?? draw(shares[0]!)
}

const bytesOf = ({ text }: Html): number => new TextEncoder().encode(text).length

/** A drawn page, and which notes it marks. */
interface Drawn {
  readonly main: Html
  readonly marked: readonly BriefNote[]
}

const sectionsOf = (dossier: Dossier, { linkTo = {}, clocks }: DossierPageOptions, marks: number): Drawn => {
  const context = contextOf(dossier, linkTo, marks)
  const one = (id: string, name: string, part: Part): Section => ({ part, links: part ? [[id, name]] : [] })
  const sections: readonly Section[] = [
    { part: headSection(context, clocks ? clockForm(clocks, dossier) : clockWords(dossier)), links: [] },
    one('owed', 'Obligations', owedSection(context, dossier)),
    one('items', 'Items', directionsSection(dossier, context)),
    { part: crisesSections(context), links: crisisLinks(dossier) },
    one('who', 'Who says so', speakersSection(context)),
    one('contested', 'Contested', conflictsSection(dossier, context)),
    one('circular', 'Circular reporting', circularSection(dossier, context)),
    one('precedents', 'Precedents', precedentsSection(context)),
    one('elsewhere', 'Other partners', elsewhereSection(dossier, context)),
    one('judgements', 'Judgements', assessmentsSection(context)),
    one('sources', 'Sources', sourcesSection(dossier)),
    one('not-said', 'Not said', silencesSection(context)),
    one('apart', 'Not counted', apartSection(dossier, context)),
    one('parties', 'Parties', partiesSection(context)),
    one('limits', 'Limits', limitsSection(context)),
    one('documents', 'Texts', textsSection(dossier, context)),
    one('notes', 'Notes', notesSection(context, { short: true })),
  ]
  return {
    main: html`<div class="with-toc">${contents(sections.flatMap(({ links }) => links))}
<div>${sections.map(({ part }) => part)}</div></div>`,
    marked: dossier.notes.filter(({ n }) => context.marks.usesOf(n).length > 0),
  }
}

/**
 * The sections of a dossier in the order of reading, and the list of contents, within a weight in bytes: as much of each section as
 * fits, and a line on what does not. A server's page sets them in a frame of its own.
 */
export const dossierMain = (dossier: Dossier, options: DossierPageOptions = {}): Html => drawn(dossier, options).main

/** The texts of a dossier, and the claims that were read from them. */
export interface DossierTexts {
  readonly claims: readonly Claim[]
  readonly documents: readonly Document[]
}

/** Links from a note to its words below, on the same page. */
const wordsBelow = ({ claims, documents }: DossierTexts, notes: readonly BriefNote[]) => {
  const sources = sourcesOf(documents, numberClaims(claims, documents))
  const places = wordsOfNotes(sources, notes)
  const words = ({ n }: BriefNote): Link | undefined => {
    const place = places.get(n)
    return place === undefined ? undefined : { href: `#${place}`, text: `see claim ${place.slice(1)} in the text` }
  }
  const texts = (marked: readonly BriefNote[]): Part => documents.length > 0 && sourceSection(sources, marked)
  return { words, texts }
}

/**
 * A dossier as one HTML file that needs nothing else: no network, no script. With its texts every note leads to its words; without them
 * the notes quote them.
 */
export const dossierPage = (dossier: Dossier, texts: DossierTexts, options: DossierPageOptions = {}): string => {
  const own = new Set(dossier.documents.map(({ id }) => id))
  const documents = texts.documents.filter(({ id }) => own.has(id))
  const below = wordsBelow({ claims: texts.claims, documents }, dossier.notes)
  const places = new Map(dossier.documents.map(({ id }, index) => [id, `#d${index + 1}`]))
  const linkTo = options.linkTo ?? { words: below.words, document: (id: string) => places.get(id) }
  const { main, marked } = drawn(dossier, { ...options, linkTo })
  return pageFrame({
    title: dossier.headline.text,
    nav: options.nav,
    served: options.clocks !== undefined,
    main: html`${main}${options.linkTo === undefined && below.texts(marked)}`,
    foot: html`<p>Words in serif stand in a text to the letter; all other words are drawn from the claims by rule.</p>`,
  })
}
