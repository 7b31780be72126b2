import type { Finding } from '../../base/index.ts'
import { memoSentences } from './memo.ts'
import { rules } from './rules/index.ts'

/** A wording that a reader could misread, with its place: line and column count from 1, columns in UTF-16 units. */
export interface WordingFinding extends Finding {
  readonly line: number
  readonly column: number
  readonly span: readonly [start: number, end: number]
  /** The words at the span, to the letter. */
  readonly words: string
}

const lineStarts = (text: string): readonly number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]

/** The last line that starts at or before an offset, by halving. */
const lineAt = (starts: readonly number[], offset: number): number => {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle
  }
  return low
}

/**
 * The wording check of a memo in Markdown: words of likelihood outside the seven bands, confidence and likelihood in one
 * sentence, doubt in our own voice, figures without a note. Quotations, block quotations and code are not our own voice. The
 * findings come in the order of the text.
 */
export const lintWording = (markdown: string): readonly WordingFinding[] => {
  const starts = lineStarts(markdown)
  const placed = (code: string, start: number, end: number, message: string): WordingFinding => {
    const line = lineAt(starts, start)
    const column = start - (starts[line] as number) + 1
    return {
      kind: 'finding',
      code,
      message,
      severity: 'warning',
      span: [start, end],
      line: line + 1,
      column,
      words: markdown.slice(start, end),
    }
  }
  const found = memoSentences(markdown).flatMap((sentence) =>
    rules.flatMap(({ code, find }) =>
      find(sentence).map(({ start, end, message }) => placed(code, sentence.span[0] + start, sentence.span[0] + end, message)),
    ),
  )
  return found.sort((a, b) => a.span[0] - b.span[0])
}
