import type { Block } from './document.ts'

export { decodeText } from './decode-text.ts'

interface Line {
  readonly start: number
  readonly end: number
}

/** Blanks and marks that a reader does not see. */
const unseen = '\\s\\0\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff'
const leading = new RegExp(`^[${unseen}]*`)
const seen = new RegExp(`[^${unseen}]`)

/** The visible part of every line; null for a blank one. */
const linesOf = (text: string): (Line | null)[] => {
  const lines: (Line | null)[] = []
  let at = 0
  while (at <= text.length) {
    const found = text.slice(at, at + 1) === '' ? -1 : text.indexOf('\n', at)
    const stop = found < 0 ? text.length : found
    const line = text.slice(at, stop)
    const shift = (leading.exec(line)?.[0] ?? '').length
    let end = line.length
    while (end > shift && !seen.test(line[end - 1] as string)) end--
    lines.push(shift < end ? { start: at + shift, end: at + end } : null)
    at = stop + 1
  }
  return lines
}

const listMark = /^(?:[-*•·▪‣◦–—]|\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,4}\))\s+\S/
const endsSentence = /[.!?…:;,]["'”’»)\]]*$/
const credit = new RegExp(
  String.raw`\b(?:photo(?:graph)?s?|image|picture|credit|video)s?(?: credit)?\s?(?::|by\b|/|©)|` +
    String.raw`©|\((?:AP|AFP|EPA|Reuters)[^)]{0,60}\)$|` +
    String.raw`/\s?(?:AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|Getty(?: Images)?|TASS|Xinhua|Shutterstock|Anadolu|UPI|ZUMA|NurPhoto)\.?$`,
  'i',
)

/** True for a line that only credits or labels a picture. */
export const isCredit = (line: string): boolean => line.length <= 240 && credit.test(line) && !/["”’]$/.test(line)
const wholeQuotation = /^[“"][^“”"]{1,4000}[”"][.,]?$/

const blockKind = (line: string, joined: boolean): Block['kind'] => {
  if (listMark.test(line)) return 'list-item'
  if (wholeQuotation.test(line)) return 'quotation'
  const short = !joined && line.length <= 140 && line.split(/\s+/).length <= 20
  return short && !endsSentence.test(line) && !/^\p{Ll}/u.test(line) ? 'heading' : 'paragraph'
}

const longestLine = 120
const shortestWidth = 45

/** In text wrapped by hand or by a program a line ends where the next word would not have fitted. */
const wraps = (text: string, line: Line, next: Line, width: number): boolean => {
  if (listMark.test(text.slice(next.start, next.start + 12))) return false
  const length = line.end - line.start
  const slack = Math.max(4, width / 12)
  const word = /^\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0].length ?? 0
  const fits = width < shortestWidth || width > longestLine || length + 1 + word <= width - slack
  if (!fits) return true
  const ended = endsSentence.test(text.slice(Math.max(line.start, line.end - 4), line.end))
  return length <= longestLine && !ended && /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
}

const toBlock = (text: string, lines: readonly Line[]): Block | null => {
  const first = lines[0] as Line
  const last = lines.at(-1) as Line
  const words = text.slice(first.start, last.end)
  if (lines.length === 1 && isCredit(words)) return null
  return { span: [first.start, last.end], kind: blockKind(words, lines.length > 1) }
}

/** The blocks of lines without a blank one between them. */
const blocksOfGroup = (text: string, group: readonly Line[]): Block[] => {
  const width = Math.max(...group.slice(0, 5000).map((line) => line.end - line.start))
  const runs: Line[][] = []
  for (const line of group) {
    const run = runs.at(-1)
    if (run !== undefined && wraps(text, run.at(-1) as Line, line, width)) run.push(line)
    else runs.push([line])
  }
  return runs.map((run) => toBlock(text, run)).filter((block) => block !== null)
}

/**
 * The blocks of a plain text. Blank lines part paragraphs; within them, lines that were wrapped at a width belong together and
 * other lines stand for themselves. A short line without a final mark is a heading, a quoted line a quotation; a line that only
 * credits a picture is left out. Spans are UTF-16 units of `text`, without the blanks around them.
 */
export const blocksOfPlainText = (text: string): Block[] => {
  const groups: Line[][] = [[]]
  for (const line of linesOf(text)) {
    const group = groups.at(-1) as Line[]
    if (line !== null) group.push(line)
    else if (group.length > 0) groups.push([])
  }
  const blocks = groups.filter((group) => group.length > 0).flatMap((group) => blocksOfGroup(text, group))
  const only = blocks[0]
  return blocks.length === 1 && only?.kind === 'heading' ? [{ ...only, kind: 'paragraph' }] : blocks
}
