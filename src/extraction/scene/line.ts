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

/** First and last token of the first match of a pattern on the line. */
export const rangeOf = (line: Line, pattern: RegExp): readonly [first: number, last: number] | undefined => {
  const found = pattern.exec(line.text)
  if (!found) return undefined
  const tokenAt = (offset: number): number => line.starts.findLastIndex((start) => start <= offset)
  return [tokenAt(found.index), tokenAt(found.index + found[0].trimEnd().length - 1)]
}
