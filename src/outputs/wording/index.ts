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
 * The wording check of a memo in Markdown: words of likelihood outside the seven bands, confidence and likelihood in one sentence, doubt in our
 * own voice, figures without a note. Quotations, block quotations and code are not our own voice. In the order of the text.
 */
export const lintWording = (markdown: string): readonly WordingFinding[] => {
  const starts = lineStarts(markdown)
  const found = memoSentences(markdown).flatMap((sentence) => rules.flatMap(({ code, find }) => find(sentence).map((hit): WordingFinding => {
    const span = [sentence.span[0] + hit.start, sentence.span[0] + hit.end] as const
    const line = lineAt(starts, span[0])
    return { kind: 'finding', code, message: hit.message, severity: 'warning', span, line: line + 1, column: span[0] - (starts[line] as number) + 1,
      words: markdown.slice(...span) }
  })))
  return found.sort((a, b) => a.span[0] - b.span[0])
}
