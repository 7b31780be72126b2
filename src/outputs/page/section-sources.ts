import { timeWords } from '../brief/words.ts'
import type { Dossier } from '../dossier/record.ts'
import { safeUrl } from '../characters.ts'
import { headRow, labelled, section, type Context } from './context.ts'
import { foreign, html, joined, type Html, type Part } from './html.ts'
import { icon } from './icons.ts'

type Text = Dossier['documents'][number]

const textName = ({ id, title, label, url }: Text, { linkTo }: Context, ofList = false): Part => {
  const name = foreign(title ?? label)
  const place = linkTo.document?.(id)
  // In a list of texts a link to a place in that list leads nowhere; the address of the text does.
  const own = ofList && place?.startsWith('#') ? undefined : place
  const address = own ?? (url === null ? undefined : safeUrl(url))
  return address === undefined ? name : html`<a href="${address}"${own === undefined && html` rel="noreferrer"`}>${name}</a>`
}

const textLine = (text: Text, context: Context, ofList = false): Html =>
  html`${joined(
    [
      textName(text, context, ofList),
      text.outlet !== null && foreign(text.outlet),
      text.published_on === null ? 'day not known' : html`<span class="num">${timeWords(text.published_on)}</span>`,
    ],
    ', ',
  )}`

/** Texts of a group that are named; the rest are counted. */
const named = 4

/** Texts that go back to one source, and count once. */
export const circularSection = ({ circular, documents }: Dossier, context: Context): Html | undefined => {
  const byId = new Map(documents.map((document) => [document.id, document]))
  return section(
    'circular',
    'Circular reporting, counted once',
    circular.length > 0 && [
      html`<ul class="facts">${circular.map(
        ({ words, documents: ids }) =>
          html`<li>${foreign(words)}<span class="cell-sub">${joined(
            ids.slice(0, named).map((id) => {
              const text = byId.get(id)
              return text ? textLine(text, context, true) : id
            }),
            '; ',
          )}</span></li>`,
      )}</ul>`,
    ],
  )
}

/** Who is answerable for how much, with the grades that people gave: reliability A to F, credibility 1 to 6. */
export const sourcesSection = ({ sources }: Dossier): Html | undefined =>
  section(
    'sources',
    'Sources and their grades',
    sources.length > 0 && [
      html`<p>Reliability A to F and credibility 1 to 6, as people graded them. F and 6 mean that it cannot be judged.</p>
<table class="table cards half"><caption class="vh">Sources</caption>${headRow('Source', 'Claims', 'Grade')}<tbody>${sources.map(
        ({ source, claims, words, grades }) => html`<tr><th scope="row">${foreign(source)}</th>${labelled('Claims', claims, 'num')}
${labelled('Grade', html`${grades.length === 0 ? html`<span class="fig--unk">${words}</span>` : foreign(words)}`)}</tr>`,
      )}</tbody></table>`,
    ],
  )

/** Texts that are on file and enter no figure, with the reason. */
export const apartSection = ({ apart }: Dossier, context: Context): Html | undefined =>
  section(
    'apart',
    'On file, and not counted',
    apart.length > 0 && [
      apart.map(
        ({ words, documents }) =>
          html`<p class="small">${words}:</p><ul class="silent">${documents.map(
            (text) => html`<li>${icon('open')}<span>${textLine(text, context)}</span></li>`,
          )}</ul>`,
      ),
    ],
  )

/** The texts that notes on the page quote; the rest of those that were counted are counted here. Must come after all marks are set. */
export const textsSection = ({ documents, notes }: Dossier, context: Context): Html | undefined => {
  const quoted = new Set(notes.filter(({ n }) => context.marks.usesOf(n).length > 0).map(({ document }) => document))
  const rest = documents.filter(({ id }) => !quoted.has(id)).length
  return section(
    'documents',
    'The texts',
    documents.length > 0 && [
      html`<ul class="facts">${documents.map(
        (text, index) => quoted.has(text.id) && html`<li id="d${index + 1}">${textLine(text, context, true)}</li>`,
      )}</ul>`,
      rest > 0 && html`<p class="small">${rest} more ${rest === 1 ? 'text' : 'texts'} that no note on this page quotes.</p>`,
    ],
  )
}
