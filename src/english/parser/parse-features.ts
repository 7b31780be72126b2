import { mix } from './hash.ts'
import { slot, slotCount, type Layout } from './parse-layout.ts'
import type { State } from './transitions.ts'

/** A sentence as the parser sees it: word `i` (from 1) has its numbers at `i`; entry 0 and the entries after the last word are "none". */
export interface ParserInput {
  readonly n: number
  readonly tag: Uint8Array
  readonly word: Uint16Array
  readonly suffix: Uint16Array
  readonly cluster: Uint16Array
  /** What stands before each word; at `n + 1` what stands after the last. */
  readonly gap: Uint8Array
}

export const newInput = (n: number): ParserInput => ({
  n,
  tag: new Uint8Array(n + 6),
  word: new Uint16Array(n + 6),
  suffix: new Uint16Array(n + 6),
  cluster: new Uint16Array(n + 6),
  gap: new Uint8Array(n + 6),
})

/** Writes the word in each slot to `out` (`slotCount` numbers). */
export const fillSlots = (state: State, out: Int32Array): void => {
  const { n, stack, depth, front, left1, left2, right1, right2 } = state
  const s0 = stack[depth]!
  const s1 = depth >= 2 ? stack[depth - 1]! : 0
  const at = (i: number): number => (i <= n ? i : 0)
  const b0 = at(front)
  out[slot.s0] = s0
  out[slot.s1] = s1
  out[slot.s2] = depth >= 3 ? stack[depth - 2]! : 0
  out[slot.b0] = b0
  out[slot.b1] = at(front + 1)
  out[slot.b2] = at(front + 2)
  out[slot.b3] = at(front + 3)
  out[slot.s0l1] = left1[s0]!
  out[slot.s0l2] = left2[s0]!
  out[slot.b0l1] = left1[b0]!
  out[slot.b0l2] = left2[b0]!
  out[slot.s0r1] = right1[s0]!
  out[slot.s0r2] = right2[s0]!
  out[slot.s1r1] = right1[s1]!
  out[slot.s1r2] = right2[s1]!
  out[slot.s1l1] = left1[s1]!
  out[slot.afterS0] = s0 === 0 ? 0 : at(s0 + 1)
  out[slot.beforeB0] = front - 1
}

/** Rows that a slot and the word in it decide. Returns how many were written to `out`. */
export const staticRows = (layout: Layout, input: ParserInput, s: number, i: number, out: Int32Array): number => {
  let count = 0
  out[count++] = layout.tag[s]! + input.tag[i]!
  if (layout.word[s]! >= 0) {
    const word = input.word[i]!
    out[count++] = layout.word[s]! + (word < layout.wordLimit[s]! ? word : 1)
  }
  if (layout.suffix[s]! >= 0) out[count++] = layout.suffix[s]! + input.suffix[i]!
  if (layout.cluster[s]! >= 0) out[count++] = layout.cluster[s]! + input.cluster[i]!
  if (layout.gap[s]! >= 0) out[count++] = layout.gap[s]! + (i === 0 ? 0 : input.gap[i]!)
  return count
}

const distanceStep = (d: number): number => (d <= 5 ? d : d <= 8 ? 6 : d <= 13 ? 7 : 8)

export const maxDynamicRows = 17
const few = (count: number): number => (count < 4 ? count : 4)

/** Rows that depend on what has been built. Returns how many were written to `out`. */
export const dynamicRows = (layout: Layout, input: ParserInput, state: State, slots: Int32Array, out: Int32Array): number => {
  const s0 = slots[slot.s0]!
  const s1 = slots[slot.s1]!
  const b0 = slots[slot.b0]!
  let count = 0
  for (let s: number = slot.s0l1; s <= slot.s1l1; s++) out[count++] = layout.label[s]! + state.label[slots[s]!]!
  out[count++] = layout.counts[0] + few(state.leftCount[s0]!)
  out[count++] = layout.counts[1] + few(state.rightCount[s0]!)
  out[count++] = layout.counts[2] + few(state.rightCount[s1]!)
  out[count++] = layout.counts[3] + few(state.leftCount[b0]!)
  out[count++] = layout.distances[0] + (s0 && b0 ? distanceStep(b0 - s0) : 9)
  out[count++] = layout.distances[1] + (s1 && s0 ? distanceStep(s0 - s1) : 9)
  out[count++] = layout.edgeGaps[0] + (s0 ? input.gap[state.edge[s0]!]! : 0)
  out[count++] = layout.edgeGaps[1] + input.gap[b0 ? state.edge[b0]! : input.n + 1]!
  return count
}

export const conjunctionCount = 44
const seeds = Int32Array.from({ length: conjunctionCount }, (_, i) => mix(0x2c1b3c6d, i + 1))

/**
 * Keys of the 44 conjunctions of features (`w` word, `t` tag, `c` cluster, `l` label; packed into 32 bits, then mixed).
 * Their numbers are part of the weights.
 */
export const conjunctionKeys = (input: ParserInput, state: State, slots: Int32Array, out: Int32Array): void => {
  wordKeys(input, state, slots, out)
  childKeys(input, state, slots, out)
}

/** Conjunctions of words and tags on the stack and in the buffer. */
const wordKeys = ({ tag, word, gap, n }: ParserInput, { edge }: State, slots: Int32Array, out: Int32Array): void => {
  const s0 = slots[0]!
  const b0 = slots[3]!
  const [s0t, s1t, s2t] = [tag[s0]!, tag[slots[1]!]!, tag[slots[2]!]!]
  const [b0t, b1t, b2t] = [tag[b0]!, tag[slots[4]!]!, tag[slots[5]!]!]
  const [s0w, s1w, b0w] = [word[s0]!, word[slots[1]!]!, word[b0]!]
  const tt = (s0t << 7) | b0t
  const ss = (s1t << 7) | s0t
  const put = (k: number, value: number): void => {
    out[k] = mix(seeds[k]!, value)
  }
  put(0, tt)
  put(1, ss)
  put(2, (s0w << 7) | b0t)
  put(3, (s0t << 12) | b0w)
  put(4, (s0w << 12) | b0w)
  put(5, (s1w << 12) | s0w)
  put(6, (s1w << 7) | s0t)
  put(7, (s1t << 12) | s0w)
  put(8, (b0t << 7) | b1t)
  put(9, (tt << 7) | b1t)
  put(10, (ss << 7) | b0t)
  put(11, (s2t << 14) | ss)
  put(12, (b0t << 14) | (b1t << 7) | b2t)
  put(37, (tt << 14) | (b1t << 7) | b2t)
  put(19, (s1w << 12) | b0w)
  put(20, (s0w << 14) | (b0t << 7) | b1t)
  put(21, (s0t << 19) | (b0w << 7) | b1t)
  put(22, (s1w << 14) | tt)
  put(23, (s1t << 19) | (s0w << 7) | b0t)
  put(24, (ss << 12) | b0w)
  put(25, (tt << 7) | gap[b0 ? edge[b0]! : n + 1]!)
  put(26, (ss << 7) | (s0 ? gap[edge[s0]!]! : 0))
}

/** Conjunctions with children and with clusters. */
const childKeys = (input: ParserInput, state: State, slots: Int32Array, out: Int32Array): void => {
  const { tag, word, cluster } = input
  const { label, leftCount, rightCount } = state
  const [s0, s1, b0] = [slots[0]!, slots[1]!, slots[3]!]
  const [l1, b0l1, s1r1] = [slots[slot.s0l1]!, slots[slot.b0l1]!, slots[slot.s1r1]!]
  const [s0t, s1t, b0t, r1t] = [tag[s0]!, tag[s1]!, tag[b0]!, tag[slots[slot.s0r1]!]!]
  const [s0w, s1w, l1w] = [word[s0]!, word[s1]!, word[l1]!]
  const [s0c, s1c, b0c] = [cluster[s0]!, cluster[s1]!, cluster[b0]!]
  const [l1l, r1l, b0l1l] = [label[l1]!, label[slots[slot.s0r1]!]!, label[b0l1]!]
  const tt = (s0t << 7) | b0t
  const ss = (s1t << 7) | s0t
  const rights = few(rightCount[s0]!)
  const put = (k: number, value: number): void => {
    out[k] = mix(seeds[k]!, value)
  }
  put(13, (tt << 7) | tag[l1]!)
  put(14, (tt << 7) | r1t)
  put(15, (tt << 7) | tag[b0l1]!)
  put(16, (ss << 7) | tag[s1r1]!)
  put(17, (ss << 7) | tag[l1]!)
  put(18, (ss << 7) | r1t)
  put(27, (s0w << 10) | (rights << 7) | b0t)
  put(28, (s0t << 12) | (r1l << 6) | label[slots[slot.s0r2]!]!)
  put(29, (s0w << 13) | (r1l << 7) | b0t)
  put(30, (tt << 12) | l1w)
  put(31, (ss << 12) | l1w)
  put(32, (s1w << 19) | (l1w << 7) | s0t)
  put(33, (tt << 6) | (rights << 3) | few(leftCount[b0]!))
  put(34, (ss << 6) | label[s1r1]!)
  put(35, (tt << 12) | (l1l << 6) | b0l1l)
  put(36, (b0t << 12) | (b0l1l << 6) | label[slots[slot.b0l2]!]!)
  put(38, (s0c << 9) | b0c)
  put(39, (s1c << 9) | s0c)
  put(40, (s0c << 7) | b0t)
  put(41, (s0t << 9) | b0c)
  put(42, (s1c << 7) | s0t)
  put(43, (s1t << 9) | s0c)
}

export const maxEncoderRows = 8

/** Rows of the sentence encoder for word `i`. */
export const encoderRows = (layout: Layout, input: ParserInput, i: number, out: Int32Array): number => {
  const { encoder } = layout
  const tags = encoder.before - encoder.tag
  const next = i < input.n ? input.tag[i + 1]! : 0
  out[0] = encoder.tag + input.tag[i]!
  out[1] = encoder.before + input.tag[i - 1]!
  out[2] = encoder.after + next
  out[3] = encoder.word + input.word[i]!
  out[4] = encoder.suffix + input.suffix[i]!
  out[5] = encoder.gap + input.gap[i]!
  out[6] = encoder.cluster + input.cluster[i]!
  out[7] = encoder.pair + input.tag[i]! * tags + next
  return maxEncoderRows
}

/** A place for the slots of one configuration. */
export const newSlots = (): Int32Array => new Int32Array(slotCount)
