import { plainLine, safeUrl } from '../characters.ts'
import type { BriefNote } from '../brief/record.ts'
import { timeWords } from '../brief/words.ts'
import { chainLine } from './claim-card.ts'
import { section, type Context } from './context.ts'
import { foreign, html, joined, type Html, type Part } from './html.ts'
import { icon } from './icons.ts'
import { ways } from './markers.ts'

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

const backOf = (uses: readonly string[]): Part =>
  uses.slice(1, ways).map((id, index) => html` <a href="#${id}" aria-label="Use ${index + 2}">↑${index + 2}</a>`)

/** What a text is called beside a quote: title and outlet, or the outlet alone where the texts are listed on the page. */
const namesOf = ({ title, label, outlet }: Text, short: boolean): readonly [linked: string, ...rest: string[]] => {
  if (short) return [outlet ?? title ?? label]
  return [plainLine(title ?? '') || plainLine(label), ...(outlet === null ? [] : [outlet])]
}

type Text = Context['brief']['documents'][number]

/** Beside a link to the words themselves the text needs none. */
const sourceOf = (note: BriefNote, text: Text | undefined, { linkTo }: Context, short: boolean): Part => {
  if (!text) return note.document
  if (short && linkTo.words?.(note))
    return joined([foreign(namesOf(text, short)[0]), text.published_on && timeWords(text.published_on), note.place], ', ')
  const own = linkTo.document?.(text.id)
  const address = own ?? (text.url === null ? undefined : safeUrl(text.url))
  const [linked, ...rest] = namesOf(text, short)
  const name = foreign(linked)
  return joined(
    [
      address ? html`<a href="${address}"${own === undefined && html` rel="noreferrer"`}>${name}</a>` : name,
      ...rest.map(foreign),
      text.published_on !== null && timeWords(text.published_on),
      note.place,
    ],
    ', ',
  )
}

/**
 * The notes: the words to the letter, who says them, where they stand, and the ways to the text and back to the figures. With
 * `short` those alone that a mark on the page leads to, on a page that lists its texts.
 */
export const notesSection = (context: Context, { short = false } = {}): Html | undefined => {
  const { brief, marks, linkTo } = context
  const byId = new Map(brief.documents.map((document) => [document.id, document]))
  const noteOf = (note: BriefNote): Html => {
    const uses = marks.usesOf(note.n)
    const place = linkTo.words?.(note)
    const number =
      uses.length === 0
        ? html`<span class="n">${note.n}</span>`
        : html`<a class="n" href="#${uses[0]}" aria-label="Back to note ${note.n}">${note.n}</a>`
    const who = note.speaker.length === 0 && short ? 'own voice' : chainLine(note.speaker)
    const links = joined(
      [
        place && html`<a class="to" href="${place.href}">${place.text}</a>`,
        uses.length > 1 && html`<span class="no-print">also used${backOf(uses)}</span>`,
      ],
      ' · ',
    )
    return html`<li id="n${note.n}">${number}<div><q>${note.quote}</q>
<span class="src">${joined([who, sourceOf(note, byId.get(note.document), context, short), links], ' · ')}</span></div></li>`
  }
  const shown = short ? brief.notes.filter(({ n }) => marks.usesOf(n).length > 0) : brief.notes
  return section('notes', 'Notes', shown.length > 0 && [html`<ol class="notes">${shown.map(noteOf)}</ol>`])
}
