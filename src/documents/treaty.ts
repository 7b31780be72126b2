import type { Span } from '../base/index.ts'
import type { Anchor } from './document.ts'

interface Line {
  readonly start: number
  readonly text: string
}
interface Mark {
  readonly start: number
  readonly place: string
}

const numeral = '\\d{1,3}(?:[ -]?(?:bis|ter|quater))?|[IVXLC]{1,7}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten'
const head = `^\\s{0,40}(?:Article|ARTICLE|Art\\.)[ \\u00a0]+(${numeral}|${numeral.toUpperCase()})`
/** `Article 3`, `ARTICLE IV – Scope`, `Art. 3.`; not `Article 5 of the treaty says`. */
const articleHead = new RegExp(`${head}(?=\\s*$|\\s*[.:–—-](?:\\s|$)|\\s{2,}\\S|\\s*\\()`)
const aloneHead = new RegExp(`${head}\\s*[.:–—-]?\\s*$`)
const paragraphHead = /^\s{0,40}(?:\((\d{1,2})\)|(\d{1,2})[.)])\s+\S/
const pointHead = /^\s{0,40}(?:\(([a-z]|[ivx]{1,4})\)|([a-z])\))\s+\S/
const annexHead = /^\s{0,40}((?:Annex|ANNEX|Appendix|APPENDIX)(?:[ \u00a0]+(?:[A-Z]{1,5}|\d{1,2}))?)\s*(?:[.:–—-].{0,100})?$/
const closing = /^\s{0,40}(?:done\s+(?:at|in)\b|in witness whereof\b|in faith whereof\b)/i

const mostMarks = 20_000

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    // An article's number stands at the start of its line: the rest of a long line need not be looked at.
    yield { start, text: text.slice(start, Math.min(end < 0 ? text.length : end, start + 200)).trimEnd() }
    start = end < 0 ? text.length : end + 1
  }
}

const words = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE', 'TEN']
const written = (number: string): string => {
  const i = words.indexOf(number.toUpperCase())
  return i < 0 ? number : String(i + 1)
}

/** True for the lines of a treaty: two articles with heads of their own, or one that stands alone on its line. */
const isTreaty = (lines: Iterable<Line>): boolean => {
  let heads = 0
  for (const { text } of lines) {
    if (!articleHead.test(text)) continue
    heads += 1
    if (heads === 2 || aloneHead.test(text)) return true
  }
  return false
}

/** The place where each article, numbered paragraph and lettered point begins; an empty place where the articles end. */
const marksOf = (lines: Iterable<Line>): Mark[] => {
  const marks: Mark[] = []
  let article = ''
  let paragraph = 0
  let point = ''
  for (const { start, text } of lines) {
    if (marks.length === mostMarks) break
    const number = articleHead.exec(text)?.[1]
    const annex = annexHead.exec(text)?.[1]
    const next = Number(
      paragraphHead
        .exec(text)
        ?.slice(1)
        .find((group) => group !== undefined) ?? Number.NaN,
    )
    const letter = pointHead
      .exec(text)
      ?.slice(1)
      .find((group) => group !== undefined)
    if (number !== undefined || annex !== undefined || closing.test(text)) {
      article = number !== undefined ? `Art. ${written(number)}` : (annex ?? '')
      paragraph = 0
      point = ''
    } else if (article !== '' && next === paragraph + 1) {
      paragraph = next
      point = ''
    } else if (article !== '' && letter !== undefined) point = letter
    else continue
    marks.push({
      start,
      place: `${article}${paragraph > 0 ? `(${paragraph})` : ''}${point === '' ? '' : `(${point})`}`,
    })
  }
  return marks
}

/**
 * Anchors of a text that has articles: `Art. 3`, `Art. 3(2)`, `Art. 3(2)(a)`, `Annex I`; what stands before the first is the
 * `Preamble`. They follow one another without overlap. A text without articles has none.
 */
export const articleAnchors = (text: string): Anchor[] => {
  if (!isTreaty(linesOf(text))) return []
  const marks = marksOf(linesOf(text))
  const first = marks[0]?.start ?? 0
  const all: Mark[] = text.slice(0, first).trim() === '' ? marks : [{ start: 0, place: 'Preamble' }, ...marks]
  return all
    .map(({ start, place }, i) => ({ place, span: [start, all[i + 1]?.start ?? text.length] as Span }))
    .filter(({ place }) => place !== '')
}
