import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadEngine, WeightsError, type Engine } from './index.ts'

const bytes = readFileSync(new URL('../../../weights/english.bin', import.meta.url))
const engine = loadEngine(bytes)

/** Words between spaces; `_` before a word that touches the one before it. */
const read = (line: string): { words: string[]; spaceBefore: boolean[] } => {
  const pieces = line.split(' ')
  return { words: pieces.map((piece) => piece.replace(/^_/, '')), spaceBefore: pieces.map((piece) => !piece.startsWith('_')) }
}

/** Relations as `dependent relation head`, for the words that are asked for. */
const relations = (by: Engine, line: string): string[] => {
  const { words, spaceBefore } = read(line)
  const tags = by.tag(words, spaceBefore)
  const tree = by.parse(words, tags, spaceBefore)
  return words.map((word, i) => `${word} ${tree.deprel[i]} ${tree.head[i]! < 0 ? '-' : words[tree.head[i]!]}`)
}

test.each([
  [
    'Russia has supplied Iran with two S-400 batteries since 2016 _.',
    ['Russia nsubj supplied', 'Iran obj supplied', 'batteries obl supplied', 'S-400 compound batteries'],
  ],
  [
    'The Su-35 fighters were delivered to Tehran by Moscow _.',
    ['fighters nsubj:pass delivered', 'were aux:pass delivered', 'Moscow obl:agent delivered'],
  ],
  ['Russia refused to supply the fighters _.', ['supply xcomp refused', 'fighters obj supply']],
  [
    'Officials said that Moscow would not send troops _.',
    ['Officials nsubj said', 'send ccomp said', 'not advmod send', 'troops obj send'],
  ],
  ['Israeli strikes destroyed the air defences _, officials said _.', ['strikes nsubj destroyed', 'destroyed ccomp said', 'said root -']],
  ['Iran _, not Russia _, supplied the drones _.', ['Iran nsubj supplied', 'Russia conj Iran', 'not advmod Russia', 'supplied root -']],
])('%s', (line, expected) => expect(relations(engine, line)).toEqual(expect.arrayContaining(expected)))

test('every tree has one root and no cycle, whatever is given', () => {
  for (const line of [')', '" _"', '. . . .', 'a', '\u0000 \u202e', 'x '.repeat(700).trim(), ', '.repeat(600).trim()]) {
    const { words, spaceBefore } = read(line)
    const { head } = engine.parse(words, engine.tag(words, spaceBefore), spaceBefore)
    expect([...head].filter((h) => h < 0)).toEqual([-1])
    for (let i = 0; i < head.length; i++) {
      let steps = 0
      for (let up = i; up >= 0; up = head[up]!) expect(++steps).toBeLessThanOrEqual(head.length)
    }
  }
  expect(engine.parse([], engine.tag([]))).toEqual({ head: new Int32Array(0), deprel: [] })
})

test('an answer does not depend on what was read before', () => {
  const line = 'Moscow delivered the first batch of MiG-29 jets in September _.'
  expect(relations(loadEngine(bytes), line)).toEqual(relations(engine, line))
})

test('a designation is a noun', () => {
  expect(engine.tag(['Two', 'Ka-52M', 'helicopters', 'arrived', '.']).upos[1]).toMatch(/NOUN|PROPN/)
})

test.each([
  ['delivered', 'VBN', 'deliver'],
  ['batteries', 'NNS', 'battery'],
  ['invoking', 'VBG', 'invoke'],
  ['withheld', 'VBD', 'withhold'],
  ['States', 'NNPS', 'State'],
])('the lemma of %s %s is %s', (form, xpos, lemma) => expect(engine.lemma(form, xpos)).toBe(lemma))

test('bytes that are no weights are refused', () => {
  expect(() => loadEngine(new Uint8Array(3))).toThrow(WeightsError)
  expect(() => loadEngine(bytes.subarray(0, 5000))).toThrow(WeightsError)
  expect(() => loadEngine(new TextEncoder().encode('not weights at all'))).toThrow(/not a weights file/)
})
