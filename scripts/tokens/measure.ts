import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { splitSentences } from '../../src/english/sentences/split.ts'
import { tokenise } from '../../src/english/tokens/tokenise.ts'
import { udTokens } from '../../src/english/tokens/designations.ts'
import { readTreebank, type GoldParagraph } from './treebank.ts'

interface Tally {
  gold: number
  system: number
  correct: number
}

const tally = (): Tally => ({ gold: 0, system: 0, correct: 0 })
const f1 = ({ gold, system, correct }: Tally): string => ((200 * correct) / Math.max(1, gold + system)).toFixed(2)

const count = (sum: Tally, gold: ReadonlySet<string>, system: readonly string[]): void => {
  sum.gold += gold.size
  sum.system += system.length
  sum.correct += system.filter((item) => gold.has(item)).length
}

const pairs = (flat: readonly number[]): string[] => flat.flatMap((at, i) => (i % 2 === 0 ? [`${at}-${flat[i + 1]}`] : []))

const wordsOf = (text: string, start: number, end: number): string[] => {
  const flat = tokenise(text, start, end)
  const spans = flat.flatMap((at, i): [number, number][] => (i % 2 === 0 ? [[at, flat[i + 1] as number]] : []))
  return udTokens(spans.map((span) => ({ span, text: text.slice(...span) }))).map(({ span }) => span.join('-'))
}

const measure = (paragraphs: readonly GoldParagraph[]): { words: Tally; ends: Tally; byGenre: Map<string, Tally> } => {
  const words = tally()
  const ends = tally()
  const byGenre = new Map<string, Tally>()
  for (const { document, text, sentences } of paragraphs) {
    for (const { start, end, words: gold } of sentences) count(words, new Set(pairs(gold)), wordsOf(text, start, end))
    const genre = /^(?:GUM_)?([a-z]+)/.exec(document)?.[1] ?? 'all'
    const gold = new Set(sentences.map(({ start, end }) => `${start}-${end}`))
    const system = splitSentences(text, [0, text.length]).map((span) => span.join('-'))
    count(ends, gold, system)
    const sum = byGenre.get(genre) ?? tally()
    byGenre.set(genre, sum)
    count(sum, gold, system)
  }
  return { words, ends, byGenre }
}

/** Prints token F1 (gold sentences) and sentence F1 (gold paragraphs) for each CoNLL-U file of the folder that is given. */
const main = (): void => {
  const [folder, only = 'dev'] = process.argv.slice(2)
  if (folder === undefined || !existsSync(folder)) {
    console.error(folder === undefined ? 'Usage: npm run tokens:measure -- FOLDER [PART OF NAME]' : `No such folder: ${folder}`)
    process.exitCode = 2
    return
  }
  for (const name of readdirSync(folder)
    .filter((file) => /\.conllu(?:\.gz)?$/.test(file) && file.includes(only))
    .sort()) {
    const { words, ends, byGenre } = measure(readTreebank(join(folder, name)))
    const genres = [...byGenre].map(([genre, sum]) => `${genre} ${f1(sum)}`).join(', ')
    console.log(`${name}: tokens F1 ${f1(words)}, sentences F1 ${f1(ends)} (${genres})`)
  }
}

main()
