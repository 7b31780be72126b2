import { finding, type Finding } from '../base/index.ts'
import { Readability } from '@mozilla/readability'
import { boundHtml, mostPlainElements } from './bound-html.ts'
import { decodeHtml } from './decode-html.ts'
import { parseDom, wordsOf, type DomDocument, type DomElement } from './dom.ts'
import { joinPieces, nothing, type Drawn, type Piece } from './drawn.ts'
import { piecesOf } from './html-blocks.ts'
import { dayOfDateLine } from './page-day.ts'
import { originOfPage } from './page-origin.ts'
import { isCredit } from './plain-text.ts'

const captions =
  'figcaption, caption, [class*="caption"], [class*="credit"], [class*="photo-by"], [itemprop="caption"], ' +
  '[class*="pullquote"], [class*="pull-quote"]'
const furniture =
  'nav, footer, aside, form, header nav, [role="navigation"], [role="banner"], [role="contentinfo"], [aria-hidden="true"], [hidden]'

/** Lines that pages put between paragraphs, and that no writer wrote. */
const fillers = [
  'advertise?ment',
  'sponsored',
  'read (?:more|also|next)\\b.{0,140}',
  'see also\\b.{0,100}',
  'related(?: (?:articles?|stories|news|topics)\\b)?:?.{0,100}',
  'share(?: (?:this|on)\\b.{0,60})?:?',
  '(?:sign up|subscribe)\\b.{0,120}',
  'follow us\\b.{0,80}',
  'listen to (?:this )?article\\b.{0,40}',
  'click here\\b.{0,80}',
  'skip to .{0,40}',
  '\\d+ min(?:ute)?s? read',
  'print(?: this page)?',
  '(?:photo|image|video) gallery.{0,60}',
  'comments? ?\\(?\\d*\\)?',
  'tags?:.{0,200}',
  '\\(?(?:additional )?reporting by .{0,200}',
  'our standards:.{0,100}',
]
const filler = new RegExp(`^(?:${fillers.join('|')})$`, 'i')

const isText = ({ text, kind }: Piece): boolean => {
  if (text.length >= 240) return true
  return !filler.test(text) && dayOfDateLine(text) === undefined && (kind === 'heading' || !isCredit(text))
}

/** Takes away captions, pictures with words of their own, and quotations that repeat a sentence of the text in large letters. */
const removeCaptions = (document: DomDocument): void => {
  for (const element of [...document.querySelectorAll(captions)]) element.remove()
  for (const figure of [...document.querySelectorAll('figure')]) {
    if (figure.querySelector('blockquote, table') === null) figure.remove()
  }
}

/** The main text by Readability; undefined where it finds none, or where a page's odd tables bring it to a fall. */
const articleOf = (document: DomDocument): string | undefined => {
  try {
    return new Readability(document as never, { charThreshold: 150, keepClasses: false }).parse()?.content ?? undefined
  } catch {
    return undefined
  }
}

const articlePieces = (document: DomDocument): Piece[] | undefined => {
  const article = articleOf(document)
  if (article === undefined) return undefined
  const pieces = piecesOf(parseDom(article).body).filter(isText)
  return pieces.length === 0 ? undefined : pieces
}

/** All blocks of a page less its menus: for pages in which no main text can be told apart. */
const allPieces = (html: string): Piece[] => {
  const document = parseDom(html)
  for (const element of [...document.querySelectorAll(furniture)]) element.remove()
  removeCaptions(document)
  return piecesOf(document.body).filter(isText)
}

/** The address that a browser writes into a page that it saves. */
const savedFrom = (html: string): string | undefined =>
  /<!-- saved from url=\(\d{1,6}\)(https?:\/\/[^\s<>"]{1,2000}) -->/.exec(html.slice(0, 4000))?.[1]

const withHeadline = (pieces: readonly Piece[], headline: string): readonly Piece[] => {
  if (headline === '' || pieces.slice(0, 3).some(({ text }) => text === headline)) return pieces
  return [{ kind: 'heading', text: headline }, ...pieces]
}

const cutFinding = (label: string): Finding =>
  finding('warning', 'document-cut', `${label}: it has too many elements, its end is left out; split it into parts`)

/** The tree of HTML that is all text (a mail's body, a Word or Markdown file made HTML), and a finding when it was cut. */
export const bodyOfHtml = (html: string, label: string): { readonly body: DomElement; readonly findings: Finding[] } => {
  const bounded = boundHtml(html, mostPlainElements)
  return { body: parseDom(bounded.html).body, findings: bounded.cut ? [cutFinding(label)] : [] }
}

/**
 * The main text of a page with its headline, headings, lists and quotations, and what the page says of itself. Menus, captions
 * and boilerplate are left out (Mozilla's Readability finds the main text). Depth and size are bounded before a tree is built.
 */
export const drawHtml = (bytes: Uint8Array, label: string, mediaType?: string): Drawn => {
  const decoded = decodeHtml(bytes, label, mediaType)
  if ('kind' in decoded) return nothing(decoded)
  const { html, json_ld, cut } = boundHtml(decoded.text)
  const document = parseDom(html)
  const { origin, headline } = originOfPage(document, json_ld)
  const title = wordsOf(headline)
  removeCaptions(document)
  const pieces = withHeadline(articlePieces(document) ?? allPieces(html), title)
  const url = origin.url ?? savedFrom(decoded.text)
  return {
    ...joinPieces(pieces),
    origin: url === undefined ? origin : { ...origin, url },
    findings: [...decoded.findings, ...(cut ? [cutFinding(label)] : [])],
  }
}
