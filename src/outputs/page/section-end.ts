import type { Document } from '../../documents/index.ts'
import { safeUrl } from '../characters.ts'
import type { BriefNote } from '../brief/record.ts'
import { timeWords } from '../brief/words.ts'
import { chainLine } from './claim-card.ts'
import { section, type Context } from './context.ts'
import { foreign, html, joined, type Html, type Part } from './html.ts'
import { icon } from './icons.ts'
import { titleOf } from './source-section.ts'

/** What nobody says, so that silence is not taken for an answer. */
export const silencesSection = ({ brief, marks }: Context): Html | undefined =>
  section(
    'not-said',
    'What the texts do not say',
    brief.not_said.length > 0 && [
      html`<ul class="silent">${brief.not_said.map(
        ({ text, notes }) => html`<li>${icon('unk')}<span>${foreign(text)}${marks.set(notes)}</span></li>`,
      )}</ul>`,
    ],
  )

/** What was counted and what was left out; on every page with a figure, never folded away. */
export const limitsSection = ({ brief, marks }: Context): Html | undefined =>
  section(
    'limits',
    'What this page cannot tell',
    brief.limits.length > 0 && [
      html`<div class="limits">${brief.limits.map(({ text, notes }) => html`<p>${foreign(text)}${marks.set(notes)}</p>`)}</div>`,
    ],
  )

/** Marks beyond these are not worth a link each: the first of them are how a reader gets back. */
const backLinks = 6

const backOf = (n: number, uses: readonly string[]): Part =>
  uses.slice(1, backLinks).map((id, index) => html` <a href="#${id}" aria-label="Back to use ${index + 2} of note ${n}">↑${index + 2}</a>`)

const sourceOf = (note: BriefNote, document: Document | undefined): Part => {
  if (!document) return note.document
  const address = document.url && safeUrl(document.url)
  const title = foreign(titleOf(document))
  return joined(
    [
      address ? html`<a href="${address}" rel="noreferrer">${title}</a>` : title,
      document.outlet && foreign(document.outlet),
      document.published_on && timeWords(document.published_on),
      note.place,
    ],
    ', ',
  )
}

/**
 * The notes: the words to the letter, who says them, where they stand, and the ways to the text and back to the figures. With
 * `onlyUsed` those alone that a mark on the page leads to.
 */
export const notesSection = ({ brief, marks, linkTo }: Context, documents: readonly Document[], onlyUsed = false): Html | undefined => {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const noteOf = (note: BriefNote): Html => {
    const uses = marks.usesOf(note.n)
    const place = linkTo.words?.(note)
    const number =
      uses.length === 0
        ? html`<span class="n">${note.n}</span>`
        : html`<a class="n" href="#${uses[0]}" aria-label="Back to note ${note.n}">${note.n}</a>`
    const ways = joined(
      [
        place && html`<a class="to" href="${place.href}">${place.text}</a>`,
        uses.length > 1 && html`<span class="no-print">also used${backOf(note.n, uses)}</span>`,
      ],
      ' · ',
    )
    return html`<li id="n${note.n}">${number}<div><q>${note.quote}</q>
<span class="src">${joined([chainLine(note.speaker), sourceOf(note, byId.get(note.document)), ways], ' · ')}</span></div></li>`
  }
  const shown = onlyUsed ? brief.notes.filter(({ n }) => marks.usesOf(n).length > 0) : brief.notes
  return section('notes', 'Notes', shown.length > 0 && [html`<ol class="notes">${shown.map(noteOf)}</ol>`])
}
