import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Document } from '../documents/index.ts'
import { analyse, loadEngine, loadTables, nameTables, type EnglishEngine, type Seen, type TableFiles } from './index.ts'

const root = new URL('../../', import.meta.url)
const files = Object.fromEntries(nameTables.map((name) => [name, readFileSync(new URL(`data/${name}.csv`, root), 'utf8')])) as TableFiles
const engine: EnglishEngine = {
  parser: loadEngine(readFileSync(new URL('weights/english.bin', root))),
  tables: loadTables(files).tables,
}

const documentOf = (...paragraphs: string[]): Document => {
  const text = paragraphs.join('\n')
  let start = 0
  const blocks = paragraphs.map((paragraph) => {
    const span = [start, start + paragraph.length] as const
    start += paragraph.length + 1
    return { span, kind: 'paragraph' as const }
  })
  return { kind: 'document', id: 'x', label: 'x.txt', text, sha256: '', blocks, anchors: [], published_on: '2025-06' }
}

const having =
  (word: string) =>
  (sentences: readonly Seen[]): boolean[] =>
    sentences.map(({ words }) => words.includes(word))
const none = (sentences: readonly Seen[]): boolean[] => sentences.map(() => false)

const report = documentOf('Russia delivered two Su-35s to Iran in January. The weather was fine.', 'Nothing came from Moscow afterwards.')

describe('analyse', () => {
  it('gives sentences with tokens, trees, names and dates whose spans spell the text', () => {
    const sentences = analyse(report, engine)
    expect(sentences.map(({ index, paragraph, parsed }) => [index, paragraph, parsed])).toEqual([
      [0, 0, true],
      [1, 0, true],
      [2, 1, true],
    ])
    const [first] = sentences
    expect(first?.tokens.map(({ text }) => text)).toEqual(['Russia', 'delivered', 'two', 'Su-35s', 'to', 'Iran', 'in', 'January', '.'])
    expect(first?.tokens.filter(({ head }) => head === -1).map(({ text, deprel }) => [text, deprel])).toEqual([['delivered', 'root']])
    expect(first?.tokens.slice(1, 4).map(({ lemma }) => lemma)).toEqual(['deliver', 'two', 'Su-35'])
    expect(first?.names.map(({ id }) => id)).toEqual(['RUS', 'IRN'])
    expect(first?.dates).toMatchObject([{ on: '2025-01', relation: 'at' }])
    for (const { tokens } of sentences) for (const { span, text } of tokens) expect(report.text.slice(...span)).toBe(text)
  })
  it('parses only what is wanted, and names all of a text in which something is', () => {
    const sentences = analyse(report, engine, { wants: having('delivered') })
    expect(sentences.map(({ parsed }) => parsed)).toEqual([true, false, false])
    expect(sentences[2]?.names.map(({ id }) => id)).toEqual(['RUS'])
    expect(sentences[1]?.tokens.every(({ head, deprel }) => head === -1 && deprel === '')).toBe(true)
  })
  it('sees the same in a sentence whether its neighbours are parsed or not', () => {
    const told = documentOf(
      'Iranian foreign minister Abbas Araghchi spoke in 2019.',
      'Two years later Araghchi met Putin. It rained.',
      'That year Russia delivered.',
    )
    const all = analyse(told, engine)
    expect(all.map(({ dates }) => dates.map(({ on }) => on))).toEqual([['2019'], ['2021'], [], ['2021']])
    for (const word of ['spoke', 'met', 'delivered']) {
      const some = analyse(told, engine, { wants: having(word) })
      for (const sentence of some) if (sentence.parsed) expect(sentence).toEqual(all[sentence.index])
    }
  })
  it('only splits a text in which nothing is wanted', () => {
    const sentences = analyse(report, engine, { wants: none })
    expect(sentences.flatMap(({ names, dates }) => [...names, ...dates])).toEqual([])
    expect(sentences).toHaveLength(3)
  })
  it('parses everything on request', () => {
    expect(analyse(report, engine, { wants: none, everything: true })).toEqual(analyse(report, engine))
  })
  it('gives the same for the same text, whatever was read before', () => {
    const before = JSON.stringify(analyse(report, engine))
    analyse(documentOf('Two Su-35s and 24 MiG-29s were not there.'), engine)
    expect(JSON.stringify(analyse(report, engine))).toBe(before)
  })
  it('reads what is no prose without end', () => {
    const sentences = analyse(documentOf('Su-35 '.repeat(3000), '\0\u200f', '1,'.repeat(20_000), 'a-'.repeat(5000)), engine)
    expect(sentences.length).toBeGreaterThan(3)
  }, 30_000)
})
