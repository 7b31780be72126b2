// The tagger and parser alone: time to load the weights, and tokens a second on the project's texts, in time of the processor.
import { readFileSync } from 'node:fs'
import { loadEngine, splitSentences, tokenise } from '../src/english/index.ts'
import { projectFile } from '../src/surfaces/project-files.ts'
import { best, denseTexts, generalTexts, perSecond } from './kit.ts'

interface Line {
  readonly words: string[]
  readonly spaceBefore: boolean[]
}

const linesOf = (text: string): Line[] =>
  splitSentences(text, [0, text.length]).map(([from, to]) => {
    const ends = tokenise(text, from, to)
    const words: string[] = []
    const spaceBefore: boolean[] = []
    for (let i = 0; i < ends.length; i += 2) {
      words.push(text.slice(ends[i], ends[i + 1]))
      spaceBefore.push(i === 0 || ends[i]! > ends[i - 1]!)
    }
    return { words, spaceBefore }
  })

const bytes = readFileSync(projectFile('weights/english.bin'))
const begin = performance.now()
const engine = loadEngine(bytes)
console.log(
  `weights: ${(bytes.length / 1e6).toFixed(2)} MB, first load ${Math.round(performance.now() - begin)} ms, ` +
    `later ${best(() => loadEngine(bytes)).toFixed(0)} ms`,
)
for (const [name, texts] of [
  ['dense', denseTexts()],
  ['general', generalTexts()],
] as const) {
  const lines = texts.flatMap((text) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap(linesOf),
  )
  const count = lines.reduce((sum, { words }) => sum + words.length, 0)
  const tags = lines.map(({ words, spaceBefore }) => engine.tag(words, spaceBefore))
  const tag = best(() => lines.forEach(({ words, spaceBefore }) => engine.tag(words, spaceBefore)))
  const parse = best(() => lines.forEach(({ words, spaceBefore }, i) => engine.parse(words, tags[i]!, spaceBefore)))
  console.log(
    `${name} texts, ${count} tokens: tags ${perSecond(count, tag)}, ` +
      `trees ${perSecond(count, parse)}, both ${perSecond(count, tag + parse)} tokens/s`,
  )
}
