import type { Anchor, Block } from './document.ts'
import type { PdfLine } from './pdf-lines.ts'
import { isCredit } from './plain-text.ts'

interface Paragraph {
  readonly kind: Block['kind']
  readonly lines: readonly PdfLine[]
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** The size that most letters have. */
const bodySize = (lines: readonly PdfLine[]): number => {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2
    letters.set(key, (letters.get(key) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

const ends = /[.!?:;]["'”’)\]]*$/
const bullet = /^[•▪■●‣◦·*–—-]\s+\S/
const numbered = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\(\d{1,2}\))\s+\S/
/** A line of a table of contents: its dots lead to a page number. */
const leaders = /(?:\.\s?){6}\s{0,3}\d{0,4}$/
const articleHead = /^(?:Article|ARTICLE|Art\.)\s+[\dIVXLC]{1,6}\b.{0,80}$/

interface Measure {
  readonly body: number
  readonly leading: number
  readonly edge: (line: PdfLine) => number
}

const measureOf = (lines: readonly PdfLine[]): Measure => {
  const body = bodySize(lines)
  const steps = lines
    .slice(1)
    .map((line, i) => (lines[i]?.page === line.page ? (lines[i]?.y ?? 0) - line.y : 0))
    .filter((step) => step > body * 0.8 && step < body * 2.2)
  const edges = new Map<string, number>()
  // Columns are told apart by where they begin, half an inch apart.
  const column = ({ page, x }: PdfLine): string => `${page}:${Math.round(x / 36)}`
  for (const line of lines) edges.set(column(line), Math.max(edges.get(column(line)) ?? 0, line.right))
  return {
    body,
    leading: steps.length === 0 ? body * 1.25 : median(steps),
    edge: (line) => edges.get(column(line)) ?? line.right,
  }
}

const isShort = (line: PdfLine, { edge }: Measure): boolean => line.right < line.x + (edge(line) - line.x) * 0.85

/** Whether a paragraph ends between two lines that follow each other. */
const parts = (before: PdfLine, line: PdfLine, measure: Measure): boolean => {
  if (Math.abs(before.size - line.size) > measure.body * 0.12) return true
  if (articleHead.test(line.text) || articleHead.test(before.text) || bullet.test(line.text)) return true
  const ended = ends.test(before.text)
  if (numbered.test(line.text) && (ended || isShort(before, measure))) return true
  const step = before.y - line.y
  if (before.page !== line.page || step < 0) return ended || (isShort(before, measure) && !/^\p{Ll}/u.test(line.text))
  if (step > measure.leading * 1.35) return true
  if (line.x > before.x + line.size * 0.8 && line.x < before.x + line.size * 5 && (ended || isShort(before, measure))) return true
  return isShort(before, measure) && ended
}

const kindOf = (lines: readonly PdfLine[], { body }: Measure): Block['kind'] => {
  const [line] = lines
  const text = line?.text ?? ''
  if (/^(?:Figure|Fig\.|Table|Map|Box|Chart|Photo)\s\d{1,3}\s?[.:–—-]/.test(text)) return 'caption'
  if (lines.length <= 3 && (line?.size ?? body) > body * 1.12 && !bullet.test(text)) return 'heading'
  if (bullet.test(text) || numbered.test(text)) return 'list-item'
  const alone = lines.length === 1 && text.length <= 120 && !/[.!?:;,]["'”’)\]]*$/.test(text) && /^[\p{Lu}\d]/u.test(text)
  return alone ? 'heading' : 'paragraph'
}

/** Notes stand in smaller letters at the foot of a page: the trailing lines of the page that are small. */
const footOf = (lines: readonly PdfLine[], body: number): number => {
  let from = lines.length
  while (from > 1 && (lines[from - 1]?.size ?? body) <= body * 0.9) from -= 1
  return from
}

const paragraphsOf = (lines: readonly PdfLine[], measure: Measure): Paragraph[] => {
  const groups: PdfLine[][] = []
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1)
    if (before === undefined || parts(before, line, measure)) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups.map((group) => ({ kind: kindOf(group, measure), lines: group }))
}

/** Words that keep their hyphen when a line ends after it. */
const keepsHyphen = new Set(
  (
    'self long short near non anti pro co well mid multi all cross full half high low large medium air sea land ' +
    'ground surface ship state so post pre ' +
    'counter inter intra ex vice semi quasi cease mutual one two three four five third second first'
  ).split(' '),
)

const wordsIn = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []))

/** Two lines made one: a word that was divided is whole again, and a hyphen that belongs to it stays. */
export const joinLines = (before: string, line: string, words: ReadonlySet<string>): string => {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line
  const end = before.slice(-60)
  const head = /([\p{L}\d]+(?:-[\p{L}\d]+)*)-$/u.exec(end)?.[1]?.toLowerCase()
  if (head === undefined) return /[^\s][—/]$/.test(end) ? before + line : `${before} ${line}`
  const tail = /^\p{Ll}+/u.exec(line)?.[0]
  if (tail === undefined) return before + line
  const whole = words.has(head + tail)
  const hyphened = words.has(`${head}-${tail}`)
  const keep = whole === hyphened ? keepsHyphen.has(head) || /\d$/.test(head) : hyphened
  return (keep ? before : before.slice(0, -1)) + line
}

/** The text of paragraphs, with a block for each, and an anchor for each stretch of a page. */
const write = (paragraphs: readonly Paragraph[], words: ReadonlySet<string>): { text: string; blocks: Block[]; anchors: Anchor[] } => {
  const blocks: Block[] = []
  const anchors: Anchor[] = []
  const texts: string[] = []
  let at = 0
  const anchor = (page: number, start: number, end: number): void => {
    const place = `p. ${page}`
    const last = anchors.at(-1)
    if (last?.place === place) anchors[anchors.length - 1] = { place, span: [last.span[0], end] }
    else anchors.push({ place, span: [start, end] })
  }
  for (const { kind, lines } of paragraphs) {
    let text = ''
    for (const { text: line, page } of lines) {
      const start = text.length
      text = text === '' ? line : joinLines(text, line, words)
      anchor(page, at + Math.min(start, text.length), at + text.length)
    }
    if (isCredit(text)) continue
    blocks.push({ kind, span: [at, at + text.length] })
    texts.push(text)
    at += text.length + 2
  }
  return { text: texts.join('\n\n'), blocks, anchors }
}

/**
 * Paragraphs, headings and list items of the lines of all pages, paragraphs over a page's end made whole. Notes at the foot of a
 * page follow the paragraph that is open there.
 */
export const blocksOfLines = (printed: readonly (readonly PdfLine[])[]): { text: string; blocks: Block[]; anchors: Anchor[] } => {
  const pages = printed.map((lines) => lines.filter(({ text }) => !leaders.test(text)))
  const all = pages.flat()
  const measure = measureOf(all)
  const split = pages.map((lines) => footOf(lines, measure.body))
  const main = paragraphsOf(
    pages.flatMap((lines, i) => lines.slice(0, split[i])),
    measure,
  )
  const feet = pages.map((lines, i) => paragraphsOf(lines.slice(split[i]), measure))
  const ordered: Paragraph[] = []
  let page = 0
  for (const paragraph of main) {
    const from = paragraph.lines[0]?.page ?? 1
    // Pages before the one that this paragraph begins on are over.
    for (; page < from - 1; page += 1) ordered.push(...(feet[page] ?? []))
    ordered.push(paragraph)
  }
  ordered.push(...feet.slice(page).flat())
  return write(ordered, wordsIn(all))
}
