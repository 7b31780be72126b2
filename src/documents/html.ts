import { finding, type Finding } from '../base/index.ts'
import { Readability } from '@mozilla/readability'
import { boundHtml } from './bound-html.ts'
import { decodeHtml } from './decode-html.ts'
import { parseDom, wordsOf, type DomDocument } from './dom.ts'
import { joinPieces, nothing, type Drawn, type Piece } from './drawn.ts'
import { piecesOf } from './html-blocks.ts'
import { originOfPage } from './page-origin.ts'
import { isCredit } from './plain-text.ts'

const captions = 'figcaption, caption, [class*="caption"], [class*="credit"], [class*="photo-by"], [itemprop="caption"]'
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
]
const filler = new RegExp(`^(?:${fillers.join('|')})$`, 'i')

const isText = ({ text, kind }: Piece): boolean =>
  !(text.length < 240 && (filler.test(text) || (kind !== 'heading' && isCredit(text))))

/** The headline that the page shows: an `h1` in the article, or the first that shares most words with the title. */
const headlineOf = (document: DomDocument, title: string | undefined): string | undefined => {
  const wordsIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const wanted = wordsIn(title ?? '')
  const alike = (text: string): boolean => {
    const own = [...wordsIn(text)]
    return (
      own.length > 0 && own.filter((word) => wanted.has(word)).length * 2 >= Math.max(own.length, wanted.size * 0.6)
    )
  }
  const all = [...document.querySelectorAll('h1')].slice(0, 10)
  const found = all.find((h1) => alike(wordsOf(h1))) ?? all.find((h1) => h1.closest('article, main') !== null)
  return wordsOf(found) || undefined
}

const articlePieces = (document: DomDocument): Piece[] | undefined => {
  const article = new Readability(document as never, { charThreshold: 150, keepClasses: false }).parse()
  if (typeof article?.content !== 'string') return undefined
  const pieces = piecesOf(parseDom(article.content).body).filter(isText)
  return pieces.length === 0 ? undefined : pieces
}

/** All blocks of a page less its menus: for pages in which no main text can be told apart. */
const allPieces = (html: string): Piece[] => {
  const document = parseDom(html)
  for (const element of [...document.querySelectorAll(`${furniture}, ${captions}`)]) element.remove()
  return piecesOf(document.body).filter(isText)
}

const withHeadline = (pieces: readonly Piece[], headline: string | undefined): readonly Piece[] => {
  if (headline === undefined || pieces.slice(0, 3).some(({ text }) => text === headline)) return pieces
  return [{ kind: 'heading', text: headline }, ...pieces]
}

/** The blocks of HTML that is all text: a mail's body, a Word or Markdown file made HTML. */
export const piecesOfHtml = (html: string): Piece[] => piecesOf(parseDom(boundHtml(html).html).body)

/**
 * The main text of a page with its headline, headings, lists and quotations, and what the page says of itself. Menus, captions
 * and boilerplate are left out (Mozilla's Readability finds the main text). Depth and size are bounded before a tree is built.
 */
export const drawHtml = (bytes: Uint8Array, label: string, mediaType?: string): Drawn => {
  const decoded = decodeHtml(bytes, label, mediaType)
  if ('kind' in decoded) return nothing(decoded)
  const { html, json_ld, cut } = boundHtml(decoded.text)
  const document = parseDom(html)
  const origin = originOfPage(document, json_ld)
  const headline = headlineOf(document, origin.title)
  for (const element of [...document.querySelectorAll(captions)]) element.remove()
  const pieces = withHeadline(articlePieces(document) ?? allPieces(html), headline)
  const findings: Finding[] = cut
    ? [
        finding(
          'warning',
          'document-cut',
          `${label}: the page has too many elements, the end of it may be missing; compare with the page`,
        ),
      ]
    : []
  return { ...joinPieces(pieces), origin, findings: [...decoded.findings, ...findings] }
}
