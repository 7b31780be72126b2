import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEngine } from '../parser/index.ts'
import { tokenise } from '../tokens/tokenise.ts'
import type { Token } from '../sentence.ts'
import { findNames, loadTables, nameTables } from './index.ts'
import type { Words } from './index.ts'

const file = (path: string): URL => new URL(path, import.meta.url)
const textOf = (table: string): string => readFileSync(file(`../../../data/${table}.csv`), 'utf8')
const { tables } = loadTables(Object.fromEntries(nameTables.map((table) => [table, textOf(table)])))
const engine = loadEngine(readFileSync(file('../../../weights/english.bin')))

interface Marked {
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number; readonly reading: string }[]
}

const marked = (line: string): Marked => {
  const marks: { start: number; end: number; reading: string }[] = []
  let text = ''
  let at = 0
  for (const match of line.matchAll(/\[([^=\]]+)=(state|place)\]/g)) {
    text += line.slice(at, match.index)
    marks.push({ start: text.length, end: text.length + match[1]!.length, reading: match[2]! })
    text += match[1]
    at = match.index + match[0].length
  }
  return { text: text + line.slice(at), marks }
}

const parsed = (text: string): Words => {
  const ends = tokenise(text)
  const spans = Array.from({ length: ends.length / 2 }, (_, i) => [ends[2 * i]!, ends[2 * i + 1]!] as const)
  const forms = spans.map((span) => text.slice(...span))
  const spaces = spans.map((span, i) => i === 0 || span[0] > spans[i - 1]![1])
  const tags = engine.tag(forms, spaces)
  const { head, deprel } = engine.parse(forms, tags, spaces)
  const tokens = spans.map(
    (span, index): Token => ({
      index,
      span,
      text: forms[index]!,
      lemma: engine.lemma(forms[index]!, tags.xpos[index]!),
      upos: tags.upos[index]!,
      xpos: tags.xpos[index]!,
      head: head[index]!,
      deprel: deprel[index]!,
    }),
  )
  return { text, tokens }
}

/** Share of marked names that are found with the reading that they are marked with. */
const accuracyOn = (path: string): number => {
  let [right, all] = [0, 0]
  for (const line of readFileSync(file(path), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const { text, marks } = marked(line)
    const names = findNames(parsed(text), tables)
    all += marks.length
    const at = (mark: { start: number; end: number }) => names.find(({ span }) => span[0] < mark.end && mark.start < span[1])
    right += marks.filter((mark) => at(mark)?.reading === mark.reading).length
  }
  return right / all
}

test.each(['metonymy.cases.txt', 'metonymy-2.cases.txt', 'metonymy-3.cases.txt'])('states and places are told apart in %s', (path) => {
  expect(accuracyOn(path)).toBeGreaterThan(0.88)
})
