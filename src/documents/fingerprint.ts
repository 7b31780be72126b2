import type { Span } from '../base/index.ts'
import type { Document } from './document.ts'

/** A paragraph as a number: equal numbers mean equal words, whatever their case and punctuation. */
export interface Passage {
  readonly span: Span
  readonly hash: number
}

/** What is needed to tell copies of a text, without the text. */
export interface Fingerprint {
  readonly words: number
  /** The least hashes of all runs of five words, ascending; at most 128. */
  readonly sketch: readonly number[]
  /** Paragraphs long enough to have been copied. */
  readonly passages: readonly Passage[]
}

const RUN_WORDS = 5
const SKETCH_SIZE = 128
const MAX_WORDS = 50_000
/** Shorter paragraphs ("The ministry declined to comment.") are written twice without being copied. */
const PASSAGE_WORDS = 18

const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || unit >= 0xc0

/** Hashes of a text's words (FNV-1a over folded letters and digits), as many as are looked at. */
const wordHashes = (text: string): { readonly hashes: Uint32Array; readonly ends: Uint32Array } => {
  const size = Math.min(MAX_WORDS, (text.length >> 1) + 1)
  const [hashes, ends] = [new Uint32Array(size), new Uint32Array(size)]
  let count = 0
  let hash = 0
  for (let at = 0; at <= text.length && count < size; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 32
    if (isWordUnit(unit)) hash = Math.imul((hash || 2166136261) ^ (unit >= 65 && unit <= 90 ? unit + 32 : unit), 16777619)
    else if (hash !== 0) {
      ends[count] = at
      hashes[count++] = hash
      hash = 0
    }
  }
  return { hashes: hashes.subarray(0, count), ends: ends.subarray(0, count) }
}

const mix = (hash: number, next: number): number => {
  const mixed = Math.imul(hash ^ next, 2246822519)
  return Math.imul(mixed ^ (mixed >>> 15), 3266489917)
}

const fold = (hashes: Uint32Array, from: number, to: number): number => {
  let hash = 374761393
  for (let at = from; at < to; at++) hash = mix(hash, hashes[at]!)
  return hash >>> 0
}

const sketchOf = (hashes: Uint32Array): readonly number[] => {
  const runs = new Uint32Array(Math.max(0, hashes.length - RUN_WORDS + 1))
  for (let at = 0; at < runs.length; at++) runs[at] = fold(hashes, at, at + RUN_WORDS)
  const least: number[] = []
  for (const run of runs.sort()) {
    if (run === least.at(-1)) continue
    if (least.push(run) === SKETCH_SIZE) break
  }
  return least
}

const paragraphsOf = ({ text, blocks }: Document): readonly Span[] => {
  if (blocks.length > 0) return blocks.filter(({ kind }) => kind !== 'heading').map(({ span }) => span)
  const spans: Span[] = []
  let start = 0
  for (let end = text.indexOf('\n'); start < text.length; end = text.indexOf('\n', start)) {
    const stop = end < 0 ? text.length : end
    spans.push([start, stop])
    start = stop + 1
  }
  return spans
}

const known = new WeakMap<Document, Fingerprint>()

/**
 * A text's fingerprint: a bottom-k sketch of its runs of words (Broder 1997) and the hashes of its paragraphs. Words after the
 * first 50,000 are not looked at.
 */
export const fingerprintOf = (document: Document): Fingerprint => {
  const before = known.get(document)
  if (before !== undefined) return before
  const print = makePrint(document)
  known.set(document, print)
  return print
}

const makePrint = (document: Document): Fingerprint => {
  const { hashes, ends } = wordHashes(document.text)
  const passages: Passage[] = []
  let from = 0
  for (const span of paragraphsOf(document)) {
    while (from < ends.length && ends[from]! <= span[0]) from++
    let to = from
    while (to < ends.length && ends[to]! <= span[1]) to++
    if (to - from >= PASSAGE_WORDS) passages.push({ span, hash: fold(hashes, from, to) })
    from = to
  }
  return { words: hashes.length, sketch: sketchOf(hashes), passages }
}

/** The part of all runs of words in two texts that both have, 0 to 1, as their sketches tell it. */
export const resemblance = (a: Fingerprint, b: Fingerprint): number => {
  let [i, j, seen, shared] = [0, 0, 0, 0]
  while (seen < SKETCH_SIZE && i < a.sketch.length && j < b.sketch.length) {
    const [x, y] = [a.sketch[i]!, b.sketch[j]!]
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
    seen++
  }
  const rest = Math.min(SKETCH_SIZE - seen, a.sketch.length - i + b.sketch.length - j)
  return seen + rest === 0 ? 0 : shared / (seen + rest)
}
