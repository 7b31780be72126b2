import { Dictionary } from '../../src/english/parser/hash.ts'
import { edgeForm, readForm, vectorWidth, type Lexicon, type WordForm } from '../../src/english/parser/lexicon.ts'
import { isHeadline, plainForm } from '../../src/english/parser/normal.ts'
import { addProduct, addRow, dot, recur } from '../../src/english/parser/numeric.ts'
import { neighbourKeys, ownKeys, pairKeys, standingKeys } from '../../src/english/parser/tag-keys.ts'
import { ownWidth, tagEncoder, tagHidden, tagUnits, type TaggerModel } from '../../src/english/parser/tagger.ts'
import { Rows } from './adam.ts'
import { seeded, shuffle, type Random } from './random.ts'
import { recurBack } from './recur-back.ts'

/** A sentence for the tagger: words, spacing and the right tag numbers. */
export interface TaggedSentence {
  readonly words: readonly string[]
  readonly spaceBefore: readonly boolean[]
  readonly tags: Uint8Array
}

export interface TaggerSettings {
  readonly epochs: number
  readonly cut: number
  readonly rate: number
  readonly seed: number
  readonly dropout: number
  readonly log: (line: string) => void
}

interface Keyed {
  own: Int32Array[]
  near: Int32Array[]
  vectors: Int32Array
  tags: Uint8Array
}

const keysOf = (lexicon: Lexicon, sentence: TaggedSentence, forms: Map<string, WordForm>): Keyed => {
  const plain = sentence.words.map(plainForm)
  const headline = isHeadline(plain)
  const read = (word: string): WordForm => {
    const id = (headline ? '^' : '') + word
    const known = forms.get(id) ?? readForm(lexicon, word, headline)
    forms.set(id, known)
    return known
  }
  const line = plain.map(read)
  const at = (i: number): WordForm => line[i] ?? edgeForm
  const standing = (i: number) => ({
    first: i === 0,
    tightBefore: i > 0 && !sentence.spaceBefore[i],
    spaceAfter: sentence.spaceBefore[i + 1] ?? true,
    headline,
  })
  return {
    own: line.map((form, i) => Int32Array.from([...ownKeys(form), ...standingKeys(form, standing(i))])),
    near: line.map((form, i) =>
      Int32Array.from([
        ...[-2, -1, 1, 2].flatMap((offset) => neighbourKeys(at(i + offset), offset)),
        ...pairKeys(at(i - 1), form, at(i + 1)),
      ]),
    ),
    vectors: Int32Array.from(line.map((form) => form.vector)),
    tags: sentence.tags,
  }
}

const commonKeys = (lists: Iterable<Int32Array[]>, cut: number): Int32Array => {
  const counts = new Map<number, number>()
  for (const tokens of lists) for (const keys of tokens) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return Int32Array.from(
    [...counts]
      .filter(([, count]) => count >= cut)
      .map(([key]) => key)
      .sort((a, b) => a - b),
  )
}

class TaggerTrainer {
  readonly own: Rows
  readonly near: Rows
  readonly bias = new Rows(1, ownWidth)
  readonly vectorMatrix: Rows
  readonly contextMatrix: Rows
  readonly out: Rows
  readonly outBias: Rows
  readonly lexicon: Lexicon
  readonly tagCount: number
  readonly random: Random
  readonly dropout: number
  loss = 0

  constructor(lexicon: Lexicon, ownCount: number, nearCount: number, tagCount: number, settings: TaggerSettings) {
    const random = seeded(settings.seed)
    this.lexicon = lexicon
    this.tagCount = tagCount
    this.random = random
    this.dropout = settings.dropout
    this.own = new Rows(ownCount, ownWidth, 0.05, random)
    this.near = new Rows(nearCount, tagHidden, 0.05, random)
    this.vectorMatrix = new Rows(1, vectorWidth * ownWidth, 0.1, random)
    this.contextMatrix = new Rows(1, tagUnits * 2 * tagHidden, 0.14, random)
    this.out = new Rows(1, tagCount * tagHidden, 0.14, random)
    this.outBias = new Rows(1, tagCount)
    for (let u = 0; u < tagUnits; u++) {
      this.bias.value[u] = 1
      this.bias.value[tagUnits * 2 + u] = 1
    }
    for (let j = tagEncoder; j < ownWidth; j++) this.bias.value[j] = 0.1
  }

  /** Keeps each row with probability `1 - dropout`. Returns the rows kept. */
  private keep(rows: Int32Array): number[] {
    const kept: number[] = []
    for (const row of rows) if (this.random() >= this.dropout) kept.push(row)
    return kept
  }

  learn(ownRows: readonly Int32Array[], nearRows: readonly Int32Array[], vectors: Int32Array, tags: Uint8Array): void {
    const n = tags.length
    const scale = 1 / (1 - this.dropout)
    const q = new Float32Array(n * tagEncoder)
    const pre = new Float32Array(n * tagHidden)
    const context = new Float32Array(n * tagUnits * 2)
    const kept = ownRows.map((rows, i) => ({ own: this.keep(rows), near: this.keep(nearRows[i]!) }))
    const sum = new Float32Array(ownWidth)
    for (let i = 0; i < n; i++) {
      sum.fill(0)
      for (const row of kept[i]!.own) addRow(sum, 0, this.own.value, row * ownWidth, ownWidth)
      for (const row of kept[i]!.near) addRow(sum, tagEncoder, this.near.value, row * tagHidden, tagHidden)
      for (let j = 0; j < ownWidth; j++) sum[j] = sum[j]! * scale + this.bias.value[j]!
      const vector = vectors[i]!
      if (vector >= 0) addProduct(sum, 0, this.lexicon.vectors, vector * vectorWidth, vectorWidth, this.vectorMatrix.value, 0, ownWidth)
      q.set(sum.subarray(0, tagEncoder), i * tagEncoder)
      pre.set(sum.subarray(tagEncoder), i * tagHidden)
    }
    recur(q, context, n, tagUnits)
    const gradPre = new Float32Array(n * tagHidden)
    const gradContext = new Float32Array(n * tagUnits * 2)
    for (let i = 0; i < n; i++) this.learnToken(i, tags[i]!, pre, context, gradPre, gradContext)
    const gradQ = new Float32Array(n * tagEncoder)
    recurBack(q, context, gradContext, gradQ, n, tagUnits)
    const gradient = new Float32Array(ownWidth)
    for (let i = 0; i < n; i++) {
      gradient.set(gradQ.subarray(i * tagEncoder, (i + 1) * tagEncoder))
      gradient.set(gradPre.subarray(i * tagHidden, (i + 1) * tagHidden), tagEncoder)
      this.bias.addGrad(0, gradient, 0)
      for (const row of kept[i]!.own) this.own.addGrad(row, gradient, 0, scale)
      for (const row of kept[i]!.near) this.near.addGrad(row, gradient, tagEncoder, scale)
      if (vectors[i]! >= 0)
        addOuter(this.vectorMatrix.grad, this.lexicon.vectors, vectors[i]! * vectorWidth, vectorWidth, gradient, 0, ownWidth)
    }
  }

  private learnToken(
    i: number,
    gold: number,
    pre: Float32Array,
    context: Float32Array,
    gradPre: Float32Array,
    gradContext: Float32Array,
  ): void {
    const pair = tagUnits * 2
    const hidden = pre.slice(i * tagHidden, (i + 1) * tagHidden)
    addProduct(hidden, 0, context, i * pair, pair, this.contextMatrix.value, 0, tagHidden)
    const mask = new Float32Array(tagHidden)
    for (let j = 0; j < tagHidden; j++) {
      mask[j] = hidden[j]! > 0 && this.random() >= 0.2 ? 1.25 : 0
      hidden[j]! *= mask[j]!
    }
    const scores = new Float32Array(this.tagCount)
    let max = -Infinity
    for (let tag = 0; tag < this.tagCount; tag++) {
      scores[tag] = this.outBias.value[tag]! + dot(hidden, 0, this.out.value, tag * tagHidden, tagHidden)
      if (scores[tag]! > max) max = scores[tag]!
    }
    let total = 0
    for (let tag = 0; tag < this.tagCount; tag++) total += scores[tag] = Math.exp(scores[tag]! - max)
    this.loss -= Math.log(scores[gold]! / total + 1e-12)
    const gradHidden = new Float32Array(tagHidden)
    for (let tag = 0; tag < this.tagCount; tag++) {
      const g = scores[tag]! / total - (tag === gold ? 1 : 0)
      if (Math.abs(g) < 1e-5) continue
      this.outBias.grad[tag]! += g
      for (let j = 0; j < tagHidden; j++) {
        gradHidden[j]! += g * this.out.value[tag * tagHidden + j]!
        this.out.grad[tag * tagHidden + j]! += g * hidden[j]!
      }
    }
    for (let j = 0; j < tagHidden; j++) gradHidden[j]! *= mask[j]!
    gradPre.set(gradHidden, i * tagHidden)
    for (let u = 0; u < pair; u++) gradContext[i * pair + u] = dot(gradHidden, 0, this.contextMatrix.value, u * tagHidden, tagHidden)
    addOuter(this.contextMatrix.grad, context, i * pair, pair, gradHidden, 0, tagHidden)
  }

  step(rate: number): void {
    this.own.step(rate)
    this.near.step(rate)
    for (const dense of [this.vectorMatrix, this.contextMatrix, this.out, this.outBias, this.bias]) {
      dense.touch(0)
      dense.step(rate * 0.4)
    }
  }
}

/** `matrix += input x gradient` (outer product), input-major. */
export const addOuter = (
  matrix: Float32Array,
  input: Float32Array,
  inAt: number,
  inputs: number,
  gradient: Float32Array,
  at: number,
  outputs: number,
): void => {
  for (let i = 0; i < inputs; i++) {
    const x = input[inAt + i]!
    const base = i * outputs
    for (let j = 0; j < outputs; j++) matrix[base + j]! += x * gradient[at + j]!
  }
}

const rowsOf = (keys: Int32Array, dictionary: Dictionary): Int32Array => keys.map((key) => dictionary.find(key)).filter((row) => row >= 0)

/** Trains a tagger. Same sentences, lexicon and seed: same weights. */
export const trainTagger = (
  sentences: readonly TaggedSentence[],
  lexicon: Lexicon,
  tags: readonly string[],
  settings: TaggerSettings,
): TaggerModel => {
  const forms = new Map<string, WordForm>()
  const keyed = sentences.map((sentence) => keysOf(lexicon, sentence, forms))
  const ownDictionary = new Dictionary(
    commonKeys(
      keyed.map((k) => k.own),
      settings.cut,
    ),
  )
  const nearDictionary = new Dictionary(
    commonKeys(
      keyed.map((k) => k.near),
      settings.cut,
    ),
  )
  const ownRows = keyed.map((k) => k.own.map((keys) => rowsOf(keys, ownDictionary)))
  const nearRows = keyed.map((k) => k.near.map((keys) => rowsOf(keys, nearDictionary)))
  const trainer = new TaggerTrainer(lexicon, ownDictionary.keys.length, nearDictionary.keys.length, tags.length, settings)
  const order = Int32Array.from(sentences, (_, i) => i)
  const steps = settings.epochs * sentences.length
  for (let epoch = 0, done = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, trainer.random)
    trainer.loss = 0
    let tokens = 0
    for (const s of order) {
      trainer.learn(ownRows[s]!, nearRows[s]!, keyed[s]!.vectors, keyed[s]!.tags)
      tokens += keyed[s]!.tags.length
      if (++done % 4 === 0) trainer.step(settings.rate * (1 - (0.98 * done) / steps))
    }
    settings.log(`tagger epoch ${epoch + 1}: loss ${(trainer.loss / tokens).toFixed(4)}`)
  }
  return {
    tags,
    lexicon,
    ownDictionary,
    nearDictionary,
    ownRows: trainer.own.finished(),
    nearRows: trainer.near.finished(),
    bias: trainer.bias.value,
    vectorMatrix: trainer.vectorMatrix.value,
    contextMatrix: trainer.contextMatrix.value,
    out: trainer.out.value,
    outBias: trainer.outBias.value,
  }
}
