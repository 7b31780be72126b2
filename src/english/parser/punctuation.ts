import { hashText, mix } from './hash.ts'
import { plainForm } from './normal.ts'

/** A tree over the kept words of a sentence, and the sentence around it. Kept words are numbered from 1; 0 is "none". */
export interface KeptTree {
  readonly words: readonly string[]
  readonly spaceBefore: readonly boolean[]
  readonly places: Int32Array
  /** Head and label number of each kept word (from 1; head 0 is the root, its label is 0). */
  readonly head: Int32Array
  readonly label: Int32Array
  /** Joint tag number of each kept word, from 1. */
  readonly tag: Uint8Array
  /** Label number of `conj`. */
  readonly conj: number
}

/** A word that a stripped token may hang from, with the hashed features of that choice. */
export interface Candidate {
  readonly word: number
  readonly features: Int32Array
}

export const rankerSize = 1 << 15
const maxChain = 24

/** First and last word of each subtree. */
const spansOf = (tree: KeptTree): { first: Int32Array; last: Int32Array } => {
  const n = tree.places.length
  const first = Int32Array.from({ length: n + 2 }, (_, i) => i)
  const last = first.slice()
  for (let i = 1; i <= n; i++) {
    for (let up = tree.head[i]!, steps = 0; up !== 0 && steps < n; up = tree.head[up]!, steps++) {
      if (first[up]! <= i && last[up]! >= i) break
      if (i < first[up]!) first[up] = i
      if (i > last[up]!) last[up] = i
    }
  }
  return { first, last }
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '"': '"', '``': "''", "'": "'" }

/** For each stripped token its partner (the other bracket or quote), or -1. */
const partnersOf = (tree: KeptTree, stripped: readonly number[]): Map<number, number> => {
  const partners = new Map<number, number>()
  const open: { sign: string; place: number }[] = []
  for (const place of stripped) {
    const sign = plainForm(tree.words[place]!)
    let at = -1
    for (let i = open.length - 1; i >= 0 && i >= open.length - 6; i--) if (closers[open[i]!.sign] === sign) at = Math.max(at, i)
    if (at >= 0) {
      partners.set(place, open[at]!.place)
      partners.set(open[at]!.place, place)
      open.length = at
    } else if (closers[sign] !== undefined) open.push({ sign, place })
  }
  return partners
}

const chainOf = (tree: KeptTree, from: number, inside: (word: number) => boolean): number[] => {
  const chain: number[] = []
  for (let word = from; word !== 0 && chain.length < maxChain && inside(word); word = tree.head[word]!) chain.push(word)
  return chain
}

interface Place {
  readonly token: number
  readonly before: number
  readonly after: number
  readonly partner: number
  readonly partnerHead: number
}

const featuresOf = (
  tree: KeptTree,
  place: Place,
  word: number,
  side: number,
  position: number,
  top: boolean,
  conjRight: boolean,
  spans: { first: Int32Array; last: Int32Array },
): Int32Array => {
  const { head, label, tag, places, words, spaceBefore } = tree
  const sign = hashText(plainForm(words[place.token]!).slice(0, 3))
  const base = mix(mix(sign, side), top ? 1 : 0)
  const dep = label[word]!
  const parentDep = head[word] === 0 ? 99 : label[head[word]!]!
  const lastToken = place.token === words.length - 1 ? 1 : 0
  const tightness = (spaceBefore[place.token] ? 0 : 1) + ((spaceBefore[place.token + 1] ?? true) ? 0 : 2)
  let pairing = 0
  if (place.partner >= 0) {
    const low = Math.min(place.partner, place.token)
    const high = Math.max(place.partner, place.token)
    const within = places[spans.first[word]! - 1]! > low && places[spans.last[word]! - 1]! < high
    pairing = 1 + (place.partner < place.token ? 2 : 0) + (word === place.partnerHead ? 4 : 0) + (within ? 8 : 0)
  }
  const values = [
    mix(base, position),
    mix(base, dep),
    mix(base, tag[word]!),
    mix(mix(base, dep), parentDep),
    mix(base, lastToken),
    mix(mix(base, conjRight ? 1 : 0), dep),
    mix(base, pairing),
    mix(base, tag[place.before] ?? 0),
    mix(base, tag[place.after] ?? 0),
    mix(base, tightness),
    mix(mix(sign, side), mix(dep, tightness)),
    mix(mix(base, dep), tag[word]!),
    mix(mix(base, conjRight ? 1 : 0), position),
    mix(mix(base, pairing), dep),
    mix(sign, pairing),
    mix(mix(sign, lastToken), head[word] === 0 ? 1 : 0),
    mix(mix(base, tag[place.before] ?? 0), tag[place.after] ?? 0),
  ]
  return Int32Array.from(values, (value, template) => mix(0x7f4a7c15 + template, value) & (rankerSize - 1))
}

const candidatesAt = (tree: KeptTree, place: Place, spans: { first: Int32Array; last: Int32Array }): Candidate[] => {
  const n = tree.places.length
  const lefts = chainOf(tree, place.before, (word) => spans.last[word]! <= place.before)
  const rights = chainOf(tree, place.after > n ? 0 : place.after, (word) => spans.first[word]! >= place.after)
  const overLeft = lefts.length > 0 ? tree.head[lefts.at(-1)!]! : 0
  const overRight = rights.length > 0 ? tree.head[rights.at(-1)!]! : 0
  const size = (word: number): number => (word === 0 ? Infinity : spans.last[word]! - spans.first[word]!)
  const cover = size(overLeft) <= size(overRight) ? overLeft : overRight
  const conjRight = rights.some((word) => tree.label[word] === tree.conj)
  const make = (word: number, side: number, i: number, top: boolean): Candidate => ({
    word,
    features: featuresOf(tree, place, word, side, Math.min(i, 4), top, conjRight, spans),
  })
  const all = [
    ...lefts.map((word, i) => make(word, 0, i, i === lefts.length - 1)),
    ...rights.map((word, i) => make(word, 1, i, i === rights.length - 1)),
  ]
  if (cover !== 0 && !lefts.includes(cover) && !rights.includes(cover)) all.push(make(cover, 2, 0, true))
  return all
}

/**
 * Goes through the stripped tokens from left to right; `choose` picks one of the candidates (there is at least one).
 * Returns for each stripped token the kept word (from 1) that it hangs from.
 */
export const hangPunctuation = (
  tree: KeptTree,
  choose: (candidates: readonly Candidate[], token: number) => number,
): Map<number, number> => {
  const spans = spansOf(tree)
  const isKept = new Uint8Array(tree.words.length)
  for (const place of tree.places) isKept[place] = 1
  const stripped = tree.words.map((_, i) => i).filter((i) => !isKept[i])
  const partners = partnersOf(tree, stripped)
  const heads = new Map<number, number>()
  let before = 0
  for (const token of stripped) {
    while (before < tree.places.length && tree.places[before]! < token) before++
    const partner = partners.get(token) ?? -1
    const place = { token, before, after: before + 1, partner, partnerHead: heads.get(partner) ?? 0 }
    const candidates = candidatesAt(tree, place, spans)
    heads.set(token, candidates.length === 1 ? candidates[0]!.word : choose(candidates, token))
  }
  return heads
}

/** The candidate with the highest sum of weights. */
export const bestCandidate = (weights: Float32Array, candidates: readonly Candidate[]): number => {
  let best = 0
  let bestScore = -Infinity
  for (const { word, features } of candidates) {
    let score = 0
    for (let f = 0; f < features.length; f++) score += weights[features[f]!]!
    if (score > bestScore) {
      bestScore = score
      best = word
    }
  }
  return best
}
