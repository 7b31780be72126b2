import { brotliCompressSync } from 'node:zlib'
import type { EngineWeights } from '../../src/english/parser/engine.ts'
import { vectorWidth } from '../../src/english/parser/lexicon.ts'
import { magic, scaleOf, type Section } from '../../src/english/parser/packed.ts'
import { encoderWidth, hiddenWidth } from '../../src/english/parser/parse-layout.ts'
import { ownWidth, tagHidden } from '../../src/english/parser/tagger.ts'

const levels = 7

/** The byte of the scale at which a row loses least when its numbers are rounded to 15 levels. */
const bestScale = (values: Float32Array, at: number, width: number): number => {
  let max = 0
  for (let j = 0; j < width; j++) max = Math.max(max, Math.abs(values[at + j]!))
  if (max === 0) return 0
  const top = Math.min(255, Math.max(0, Math.ceil(Math.log2(max / levels) * 12 + 192)))
  let best = top
  let bestError = Infinity
  for (let byte = top; byte > Math.max(0, top - 14); byte--) {
    const scale = scaleOf(byte)
    let error = 0
    for (let j = 0; j < width; j++) {
      const x = values[at + j]!
      const level = Math.max(-levels, Math.min(levels, Math.round(x / scale)))
      error += (x - level * scale) ** 2
    }
    if (error < bestError) {
      bestError = error
      best = byte
    }
  }
  return best
}

const packRows = (values: Float32Array, width: number): Uint8Array => {
  const count = values.length / width
  const out = new Uint8Array(count + values.length / 2)
  for (let row = 0, to = count; row < count; row++) {
    const byte = bestScale(values, row * width, width)
    out[row] = byte
    const nibble = (j: number): number => Math.max(-levels, Math.min(levels, Math.round(values[row * width + j]! / scaleOf(byte)))) + 8
    for (let j = 0; j < width; j += 2) out[to++] = nibble(j) | (nibble(j + 1) << 4)
  }
  return out
}

class Packer {
  private readonly sections: Section[] = []
  private readonly parts: Uint8Array[] = []
  private at = 0

  private add(name: string, kind: Section['kind'], bytes: Uint8Array, count: number, width?: number): void {
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
    padded.set(bytes)
    this.sections.push({ name, kind, at: this.at, bytes: bytes.length, count, ...(width ? { width } : {}) })
    this.parts.push(padded)
    this.at += padded.length
  }

  numbers(name: string, values: Float32Array | Int32Array | Uint16Array | Uint8Array): void {
    const kind =
      values instanceof Float32Array ? 'f32' : values instanceof Int32Array ? 'i32' : values instanceof Uint16Array ? 'u16' : 'u8'
    this.add(name, kind, new Uint8Array(values.buffer, values.byteOffset, values.byteLength), values.length)
  }

  rows(name: string, values: Float32Array, width: number): void {
    this.add(name, 'rows', packRows(values, width), values.length / width, width)
  }

  lines(name: string, values: readonly string[]): void {
    this.add(name, 'text', brotliCompressSync(Buffer.from(values.join('\n'))), values.length)
  }

  finish(): Uint8Array {
    let header = JSON.stringify({ sections: this.sections })
    header += ' '.repeat((4 - ((8 + Buffer.byteLength(header)) % 4)) % 4)
    const start = Buffer.alloc(8)
    start.write(magic, 0, 'latin1')
    start.writeUInt32LE(Buffer.byteLength(header), 4)
    return Buffer.concat([start, Buffer.from(header), ...this.parts])
  }
}

/** Writes weights as bytes that `readWeights` reads; `lexiconWords` are the lexicon's words in the order of their numbers. */
export const packWeights = (
  { tagger, parser, ranker }: Omit<EngineWeights, 'lemmas'>,
  lexiconWords: readonly string[],
  lemmaLines: readonly string[],
): Uint8Array => {
  const pack = new Packer()
  pack.lines('tags', tagger.tags)
  pack.lines('lexicon.words', lexiconWords)
  pack.rows('lexicon.vectors', tagger.lexicon.vectors, vectorWidth)
  pack.numbers('lexicon.clusters64', tagger.lexicon.clusters64)
  pack.numbers('lexicon.clusters256', tagger.lexicon.clusters256)
  pack.numbers('lexicon.classes', tagger.lexicon.classes)
  pack.numbers('tagger.ownKeys', tagger.ownDictionary.keys)
  pack.numbers('tagger.nearKeys', tagger.nearDictionary.keys)
  pack.rows('tagger.ownRows', tagger.ownRows, ownWidth)
  pack.rows('tagger.nearRows', tagger.nearRows, tagHidden)
  for (const name of ['bias', 'vectorMatrix', 'contextMatrix', 'out', 'outBias'] as const) pack.numbers(`tagger.${name}`, tagger[name])
  for (const name of ['words', 'suffixes', 'labels'] as const) pack.lines(`parser.${name}`, parser.vocabulary[name])
  pack.rows('parser.rows', parser.rows, hiddenWidth)
  pack.numbers('parser.conjunctionKeys', parser.conjunctions.keys)
  pack.rows('parser.conjunctionRows', parser.conjunctionRows, hiddenWidth)
  pack.rows('parser.encoderRows', parser.encoderRows, encoderWidth)
  for (const name of ['encoderBias', 'contextMatrices', 'hiddenBias', 'actions', 'actionBias', 'labelBias'] as const) {
    pack.numbers(`parser.${name}`, parser[name])
  }
  pack.numbers('parser.labelWeights', parser.labels)
  pack.numbers('ranker', ranker)
  pack.lines('lemmas', lemmaLines)
  return pack.finish()
}
