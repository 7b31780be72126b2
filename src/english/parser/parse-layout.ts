/** What the parser knows by number. Number 0 is "no word here", 1 is "unknown"; known values follow. */
export interface ParserVocabulary {
  /** Number of joint tags. */
  readonly tagCount: number
  /** Commonest word keys, commonest first. */
  readonly words: readonly string[]
  /** Commonest last three letters of word keys. */
  readonly suffixes: readonly string[]
  /** Relations of arcs; `root` is none of them. */
  readonly labels: readonly string[]
}

export const slotCount = 18
/** Places that features look at: stack, buffer, children, and the words beside the gap between stack and buffer. */
export const slot = {
  s0: 0,
  s1: 1,
  s2: 2,
  b0: 3,
  b1: 4,
  b2: 5,
  b3: 6,
  s0l1: 7,
  s0l2: 8,
  b0l1: 9,
  b0l2: 10,
  s0r1: 11,
  s0r2: 12,
  s1r1: 13,
  s1r2: 14,
  s1l1: 15,
  afterS0: 16,
  beforeB0: 17,
} as const

export const hiddenWidth = 96
export const parserUnits = 32
export const encoderWidth = parserUnits * 4
/** Slots that the sentence encoder speaks for. */
export const contextSlots = [slot.s0, slot.s1, slot.b0, slot.b1] as const
/** Words beyond this number are unknown to all slots but s0, s1 and b0. */
export const smallWordCount = 1000

const bigWordSlots = [slot.s0, slot.s1, slot.b0]
const smallWordSlots = [slot.b1, slot.s2, slot.b2, slot.s0l1, slot.s0r1, slot.s1l1, slot.s1r1, slot.b0l1]
const suffixSlots = [slot.s0, slot.s1, slot.b0, slot.b1]
const clusterSlots = [slot.s0, slot.s1, slot.b0, slot.b1, slot.s2, slot.b2, slot.s0l1, slot.s0r1, slot.s1r1]
const gapSlots = [slot.b1, slot.b2]

/** First row of each feature; -1 where a slot has none. */
export interface Layout {
  readonly tag: Int32Array
  readonly word: Int32Array
  readonly wordLimit: Int32Array
  readonly suffix: Int32Array
  readonly cluster: Int32Array
  readonly gap: Int32Array
  /** For the nine child slots, by slot. */
  readonly label: Int32Array
  readonly counts: readonly [number, number, number, number]
  readonly distances: readonly [number, number]
  readonly edgeGaps: readonly [number, number]
  readonly rows: number
  readonly encoder: {
    readonly tag: number
    readonly before: number
    readonly after: number
    readonly word: number
    readonly suffix: number
    readonly gap: number
    readonly cluster: number
    readonly pair: number
    readonly rows: number
  }
}

export const clusterCount = 258

/** Where each feature's rows begin. */
export const layoutOf = (vocabulary: ParserVocabulary): Layout => {
  let next = 0
  const take = (count: number): number => (next += count) - count
  const tags = vocabulary.tagCount + 1
  const words = vocabulary.words.length + 2
  const suffixes = vocabulary.suffixes.length + 2
  const few = Math.min(words, smallWordCount + 2)
  const bySlot = (slots: readonly number[], count: number): Int32Array =>
    Int32Array.from({ length: slotCount }, (_, s) => (slots.includes(s) ? take(count) : -1))
  const all = Array.from({ length: slotCount }, (_, s) => s)
  const big = bySlot(bigWordSlots, words)
  const small = bySlot(smallWordSlots, few)
  const layout = {
    word: big.map((row, s) => (row >= 0 ? row : small[s]!)),
    wordLimit: big.map((row) => (row >= 0 ? words : few)),
    tag: bySlot(all, tags),
    suffix: bySlot(suffixSlots, suffixes),
    cluster: bySlot(clusterSlots, clusterCount),
    gap: bySlot(gapSlots, 128),
    label: bySlot(all.slice(slot.s0l1, slot.s1l1 + 1), vocabulary.labels.length + 1),
    counts: [take(5), take(5), take(5), take(5)] as const,
    distances: [take(10), take(10)] as const,
    edgeGaps: [take(128), take(128)] as const,
  }
  const rows = next
  next = 0
  const encoder = {
    tag: take(tags),
    before: take(tags),
    after: take(tags),
    word: take(words),
    suffix: take(suffixes),
    gap: take(128),
    cluster: take(clusterCount),
    pair: take(tags * tags),
  }
  return { ...layout, rows, encoder: { ...encoder, rows: next } }
}
