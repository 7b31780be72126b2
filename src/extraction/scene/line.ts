import { remember } from './memo.ts'
import type { Scene } from './scene.ts'

/** The words of a sentence in lower case with a space behind each, and where each token begins in them. */
export interface Line {
  readonly text: string
  readonly starts: readonly number[]
}

const longest = 4000

export const lineOf: (scene: Scene) => Line = remember((scene: Scene): Line => {
  const starts: number[] = []
  let text = ''
  for (const token of scene.tokens) {
    starts.push(text.length)
    text += `${token.text.toLowerCase()} `
  }
  return { text: text.slice(0, longest), starts }
})

type Range = readonly [first: number, last: number]

const rangeAt = ({ starts }: Line, found: RegExpExecArray): Range => {
  const tokenAt = (offset: number): number => starts.findLastIndex((start) => start <= offset)
  return [tokenAt(found.index), tokenAt(found.index + found[0].trimEnd().length - 1)]
}

/** First and last token of the first match of a pattern on the line. */
export const rangeOf = (line: Line, pattern: RegExp): Range | undefined => {
  const found = pattern.exec(line.text)
  return found ? rangeAt(line, found) : undefined
}

/** First and last token of each match on the line of a pattern that has the flag `g`, at most `most`. */
export const rangesOf = (line: Line, pattern: RegExp, most: number): Range[] =>
  [...line.text.matchAll(pattern)].slice(0, most).map((found) => rangeAt(line, found))
