import type { EngineWeights } from './engine.ts'
import { Dictionary } from './hash.ts'
import { readLemmaRules } from './lemma.ts'
import { PackedReader } from './packed.ts'
import { layoutOf } from './parse-layout.ts'

/** Reads all weights from the bytes of a weights file. Throws `WeightsError`. */
export const readWeights = (bytes: Uint8Array): EngineWeights => {
  const packed = new PackedReader(bytes)
  const tags = packed.lines('tags')
  const lexicon = {
    index: new Map(packed.lines('lexicon.words').map((word, i) => [word, i])),
    vectorCount: packed.u8('lexicon.clusters64').length,
    vectors: packed.rows('lexicon.vectors'),
    clusters64: packed.u8('lexicon.clusters64'),
    clusters256: packed.u8('lexicon.clusters256'),
    classes: packed.u16('lexicon.classes'),
  }
  const vocabulary = {
    tagCount: tags.length,
    words: packed.lines('parser.words'),
    suffixes: packed.lines('parser.suffixes'),
    labels: packed.lines('parser.labels'),
  }
  return {
    tagger: {
      tags,
      lexicon,
      ownDictionary: new Dictionary(packed.i32('tagger.ownKeys')),
      nearDictionary: new Dictionary(packed.i32('tagger.nearKeys')),
      ownRows: packed.rows('tagger.ownRows'),
      nearRows: packed.rows('tagger.nearRows'),
      bias: packed.f32('tagger.bias'),
      vectorMatrix: packed.f32('tagger.vectorMatrix'),
      contextMatrix: packed.f32('tagger.contextMatrix'),
      out: packed.f32('tagger.out'),
      outBias: packed.f32('tagger.outBias'),
    },
    parser: {
      vocabulary,
      layout: layoutOf(vocabulary),
      rows: packed.rows('parser.rows'),
      conjunctions: new Dictionary(packed.i32('parser.conjunctionKeys')),
      conjunctionRows: packed.rows('parser.conjunctionRows'),
      encoderRows: packed.rows('parser.encoderRows'),
      encoderBias: packed.f32('parser.encoderBias'),
      contextMatrices: packed.f32('parser.contextMatrices'),
      hiddenBias: packed.f32('parser.hiddenBias'),
      actions: packed.f32('parser.actions'),
      actionBias: packed.f32('parser.actionBias'),
      labels: packed.f32('parser.labelWeights'),
      labelBias: packed.f32('parser.labelBias'),
    },
    ranker: packed.f32('ranker'),
    lemmas: readLemmaRules(packed.lines('lemmas')),
  }
}
