import { diffTitles } from '../changes/render.ts'
import type { DiffComparison, DiffRecord } from '../changes/record.ts'
import { timeWords } from '../brief/words.ts'
import { safeUrl } from '../characters.ts'
import { chainLine } from './claim-card.ts'
import { foreign, html, joined, type Html, type Part } from './html.ts'
import { makeMarkers, type Markers } from './markers.ts'
import { pageFrame } from './page-frame.ts'
import type { LinkTo } from './context.ts'

/** Changes that a page lists of each comparison; the JSON holds all of them. */
const most = 150

const changesOf = (id: string, title: string, { changes }: DiffComparison, marks: Markers): Html => html`
<section class="sec" id="${id}"><h2>${title}</h2>${
  changes.length === 0
    ? html`<p class="empty">Nothing on record changed.</p>`
    : html`<ul class="facts">${changes.slice(0, most).map(({ words, notes }) => html`<li>${foreign(words)}${marks.set(notes)}</li>`)}</ul>`
}${changes.length > most && html`<p class="small">${changes.length - most} more changes stand in the JSON.</p>`}</section>`

const noteOf = (note: DiffRecord['notes'][number], { documents }: DiffRecord, marks: Markers, linkTo: LinkTo): Html => {
  const text = documents.find(({ id }) => id === note.document)
  const place = linkTo.words?.(note)
  const address = text?.url ? safeUrl(text.url) : undefined
  const name = text ? foreign(text.outlet ?? text.title ?? text.label) : note.document
  const source: Part = [
    chainLine(note.speaker),
    place === undefined && address !== undefined ? html`<a href="${address}" rel="noreferrer">${name}</a>` : name,
    text?.published_on && timeWords(text.published_on),
    place && html`<a class="to" href="${place.href}">${place.text}</a>`,
  ]
  return html`<li id="n${note.n}"><a class="n" href="#${marks.usesOf(note.n)[0]}" aria-label="Back to note ${note.n}">${note.n}</a>
<div><q>${note.quote}</q><span class="src">${joined(source, ' · ')}</span></div></li>`
}

/** What changed between two days, without a frame: in the world, and in what was known of it. */
export const diffMain = (diff: DiffRecord, linkTo: LinkTo = {}): Html => {
  const marks = makeMarkers(new Set(diff.notes.map(({ n }) => n)), 3)
  const titles = diffTitles(diff)
  const lists = [changesOf('world', titles.world, diff.world, marks), changesOf('published', titles.published, diff.published, marks)]
  const used = diff.notes.filter(({ n }) => marks.usesOf(n).length > 0)
  return html`<h1 class="headline">${titles.head}</h1>${lists}${
    used.length > 0 &&
    html`<section class="sec" id="notes"><h2>Notes</h2>
<ol class="notes">${used.map((note) => noteOf(note, diff, marks, linkTo))}</ol></section>`
  }`
}

/** What changed between two days as one HTML file that needs nothing else. */
export const diffPage = (diff: DiffRecord): string =>
  pageFrame({
    title: diffTitles(diff).head,
    main: diffMain(diff),
    foot: html`<p>Words in serif stand in a text to the letter; all other words are drawn from the claims by rule.</p>`,
  })
