import { maskInline } from './inline.ts'
import { splitSentences } from './sentence.ts'
import type { MemoSentence } from './sentence.ts'

type LineKind = 'blank' | 'heading' | 'underline' | 'fence' | 'quote' | 'code' | 'row' | 'rule' | 'note' | 'definition' | 'item' | 'text'

interface Line {
  readonly start: number
  readonly text: string
}

/** Kinds of line by their first characters, the first that fits. */
const kinds: readonly (readonly [kind: LineKind, pattern: RegExp])[] = [
  ['blank', /^\s*$/],
  ['fence', /^ {0,3}(?:`{3,}|~{3,})/],
  ['quote', /^ {0,3}>/],
  ['heading', /^ {0,3}#{1,6}(?:\s|$)/],
  ['underline', /^ {0,3}(?:=+|-+)\s*$/],
  ['rule', /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/],
  ['row', /^ {0,3}\|/],
  ['note', /^ {0,3}\[\^[^\]\s]+\]:/],
  ['definition', /^ {0,3}\[[^\]]+\]:\s/],
  ['item', /^\s*(?:[-*+]|\d{1,9}[.)])\s/],
  ['code', /^(?: {4}|\t)/],
]

const kindOf = (text: string): LineKind => kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text'

const linesOf = (markdown: string): readonly Line[] => {
  let start = 0
  return markdown.split('\n').map((text) => {
    const line = { start, text: text.replace(/\r$/, '') }
    start += text.length + 1
    return line
  })
}

/** Characters at the front of a line that are not text: the marker of an item, a heading or a note. */
const marker = /^\s*(?:#{1,6}(?=\s|$)|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[\^[^\]\s]+\]:)?\s*/

/** Lines that belong together, with the kind of what they are. */
interface Group {
  readonly block: MemoSentence['block']
  readonly lines: Line[]
}

/** Where front matter ends: the line after the second `---`, or the first line if there is none. */
const afterFrontMatter = (lines: readonly Line[]): number => {
  if (lines[0]?.text.trim() !== '---') return 0
  const close = lines.findIndex(({ text }, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(text))
  return close === -1 ? 0 : close + 1
}

const afterFence = (lines: readonly Line[], open: number): number => {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lines[open]!.text)![1] as string
  const closes = (text: string): boolean => text.startsWith(mark) && text.replaceAll(mark[0] as string, '') === ''
  const close = lines.findIndex(({ text }, at) => at > open && closes(text.trim()))
  return close === -1 ? lines.length : close + 1
}

/** The line of dashes under the head of a table. The head holds labels, not sentences, and is left out with it. */
const isDelimiter = (line: Line | undefined): boolean => line !== undefined && /^[|\s:-]+$/.test(line.text) && line.text.includes('|')

/** Lines in groups, without what is not our own voice: front matter, code, block quotations, definitions of links. */
const groupsOf = (lines: readonly Line[]): readonly Group[] => {
  const groups: Group[] = []
  let open: Group | undefined
  let before: LineKind = 'blank'
  const begin = (block: Group['block'], line: Line): void => {
    groups.push((open = { block, lines: [line] }))
  }
  for (let at = afterFrontMatter(lines); at < lines.length; at++) {
    const line = lines[at] as Line
    const kind = kindOf(line.text)
    const goesOn = kind === 'text' || (kind === 'code' && before !== 'blank') || (kind === 'code' && open?.block === 'note')
    if (kind === 'fence') {
      at = afterFence(lines, at) - 1
      open = undefined
    } else if (kind === 'underline' && open?.block === 'prose' && before === 'text') {
      groups[groups.length - 1] = { ...open, block: 'heading' }
      open = undefined
    } else if (kind === 'heading') {
      begin('heading', line)
      open = undefined
    } else if (kind === 'row') {
      if (!isDelimiter(line) && !isDelimiter(lines[at + 1])) begin('row', line)
      open = undefined
    } else if (kind === 'note') begin('note', line)
    else if (kind === 'item') begin('prose', line)
    else if (goesOn && before === 'quote') {
      before = 'quote'
      continue
    } else if (goesOn && open !== undefined) open.lines.push(line)
    else if (kind === 'text') begin('prose', line)
    else if (kind !== 'blank' || open?.block !== 'note') open = undefined
    before = kind
  }
  return groups
}

const sentencesOf = (markdown: string, { block, lines }: Group): readonly MemoSentence[] => {
  const first = lines[0] as Line
  const last = lines.at(-1) as Line
  const start = first.start + (marker.exec(first.text)?.[0].length ?? 0)
  return splitSentences(maskInline(markdown.slice(start, last.start + last.text.length)), start, block)
}

/** The sentences of a memo in Markdown that are in our own voice, in order. */
export const memoSentences = (markdown: string): readonly MemoSentence[] =>
  groupsOf(linesOf(markdown)).flatMap((group) => sentencesOf(markdown, group))
