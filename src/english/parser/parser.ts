import type { Dictionary } from './hash.ts'
import { addProduct, addRow, addRows, dot, recur } from './numeric.ts'
import {
  conjunctionCount, conjunctionKeys, dynamicRows, encoderRows, fillSlots, maxDynamicRows, maxEncoderRows, newInput, newSlots, staticRows, type ParserInput,
} from './parse-features.ts'
import { contextSlots, encoderWidth, hiddenWidth, parserUnits, slot, slotCount, type Layout, type ParserVocabulary } from './parse-layout.ts'
import { left, right, shift, State, type Action } from './transitions.ts'

const H = hiddenWidth
const contextWidth = parserUnits * 2

export interface ParserModel {
  readonly vocabulary: ParserVocabulary
  readonly layout: Layout
  /** `layout.rows x hiddenWidth`. */
  readonly rows: Float32Array
  readonly conjunctions: Dictionary
  /** One row of `hiddenWidth` numbers for each key of `conjunctions`. */
  readonly conjunctionRows: Float32Array
  /** `layout.encoder.rows x encoderWidth`. */
  readonly encoderRows: Float32Array
  readonly encoderBias: Float32Array
  /** For each of `contextSlots` a matrix `contextWidth x hiddenWidth`. */
  readonly contextMatrices: Float32Array
  readonly hiddenBias: Float32Array
  /** `3 x hiddenWidth`, and 3 biases. */
  readonly actions: Float32Array
  readonly actionBias: Float32Array
  /** For `left`, then for `right`: one row of `hiddenWidth` weights for each label; biases alike. */
  readonly labels: Float32Array
  readonly labelBias: Float32Array
}

/** Encodes a sentence: per word (from 1) `contextWidth` numbers. */
export const encode = (model: ParserModel, input: ParserInput, q: Float32Array, context: Float32Array): void => {
  const rows = new Int32Array(maxEncoderRows)
  for (let i = 1; i <= input.n; i++) {
    const at = (i - 1) * encoderWidth
    q.set(model.encoderBias, at)
    const count = encoderRows(model.layout, input, i, rows)
    for (let r = 0; r < count; r++) addRow(q, at, model.encoderRows, rows[r]! * encoderWidth, encoderWidth)
  }
  recur(q, context, input.n, parserUnits)
}

const childSlots = slot.s1l1 - slot.s0l1 + 1

const subtractFrom = (rows: Float32Array, first: number, count: number, vector: Float32Array): void => {
  for (let i = 0; i < count * H; i++) rows[first * H + i]! -= vector[i % H]!
}

/** A parser's working memory; one for each engine, reused from sentence to sentence. */
export class Parser {
  readonly state = new State(256)
  private readonly model: ParserModel
  private readonly slots = newSlots()
  private readonly hidden = new Float32Array(H)
  private readonly keys = new Int32Array(conjunctionCount)
  private readonly someRows = new Int32Array(maxDynamicRows)
  /** What a slot and the word in it add to the hidden layer; `stamps` tells for which sentence. */
  private parts = new Float32Array(0)
  private stamps = new Int32Array(0)
  private stamp = 0
  private context = new Float32Array(0)
  private q = new Float32Array(0)

  /** Copies of the model's rows and bias in which an empty slot adds nothing, so that it can be skipped. */
  private readonly rows: Float32Array
  private readonly bias: Float32Array
  private readonly noLabel: Int32Array
  private readonly offsets = new Int32Array(conjunctionCount + slotCount)

  constructor(model: ParserModel) {
    this.model = model
    this.rows = model.rows.slice()
    this.bias = model.hiddenBias.slice()
    this.noLabel = model.layout.label.slice(slot.s0l1, slot.s0l1 + childSlots)
    this.foldEmptySlots()
  }

  private foldEmptySlots(): void {
    const { layout, vocabulary } = this.model
    const empty = newInput(0)
    for (let s = 0; s < slotCount; s++) {
      const sum = new Float32Array(H)
      const count = staticRows(layout, empty, s, 0, this.someRows)
      for (let r = 0; r < count; r++) addRow(sum, 0, this.rows, this.someRows[r]! * H, H)
      subtractFrom(this.rows, layout.tag[s]!, vocabulary.tagCount + 1, sum)
      addRow(this.bias, 0, sum, 0, H)
    }
    for (const first of this.noLabel) {
      const none = this.rows.slice(first * H, (first + 1) * H)
      subtractFrom(this.rows, first, vocabulary.labels.length + 1, none)
      addRow(this.bias, 0, none, 0, H)
    }
  }

  private begin(input: ParserInput): void {
    const { n } = input
    if (this.stamps.length < slotCount * (n + 1)) {
      this.parts = new Float32Array(slotCount * (2 * n + 1) * H)
      this.stamps = new Int32Array(slotCount * (2 * n + 1))
      this.q = new Float32Array(2 * n * encoderWidth)
      this.context = new Float32Array(2 * n * contextWidth)
    }
    this.stamp++
    encode(this.model, input, this.q, this.context)
    this.state.start(n)
  }

  private part(input: ParserInput, s: number, i: number): number {
    const cell = s * (input.n + 1) + i
    const at = cell * H
    if (this.stamps[cell] === this.stamp) return at
    this.stamps[cell] = this.stamp
    const { parts, model, someRows } = this
    parts.fill(0, at, at + H)
    const count = staticRows(model.layout, input, s, i, someRows)
    for (let r = 0; r < count; r++) addRow(parts, at, this.rows, someRows[r]! * H, H)
    const place = contextSlots.indexOf(s as (typeof contextSlots)[number])
    if (place >= 0 && i > 0) {
      addProduct(parts, at, this.context, (i - 1) * contextWidth, contextWidth, model.contextMatrices, place * contextWidth * H, H)
    }
    return at
  }

  /** Computes the hidden layer of the present configuration. */
  private look(input: ParserInput): void {
    const { hidden, model, slots, state, keys, someRows, offsets } = this
    fillSlots(state, slots)
    hidden.set(this.bias)
    let found = 0
    for (let s = 0; s < slotCount; s++) if (slots[s] !== 0) offsets[found++] = this.part(input, s, slots[s]!)
    addRows(hidden, this.parts, offsets, found, H)
    found = 0
    const count = dynamicRows(model.layout, input, state, slots, someRows)
    for (let r = 0; r < count; r++) if (r >= childSlots || someRows[r] !== this.noLabel[r]) offsets[found++] = someRows[r]! * H
    addRows(hidden, this.rows, offsets, found, H)
    found = 0
    conjunctionKeys(input, state, slots, keys)
    for (let k = 0; k < conjunctionCount; k++) {
      const row = model.conjunctions.find(keys[k]!)
      if (row >= 0) offsets[found++] = row * H
    }
    addRows(hidden, model.conjunctionRows, offsets, found, H)
    for (let j = 0; j < H; j++) if (hidden[j]! < 0) hidden[j] = 0
  }

  private bestAction(legal: number): Action {
    let best: Action = shift
    let bestScore = -Infinity
    for (const action of [shift, left, right] as const) {
      if (!(legal & (1 << action))) continue
      const score = this.model.actionBias[action]! + dot(this.hidden, 0, this.model.actions, action * H, H)
      if (score > bestScore) {
        bestScore = score
        best = action
      }
    }
    return best
  }

  /** The best label (from 1) of an arc that `action` makes. */
  private bestLabel(action: Action): number {
    const count = this.model.vocabulary.labels.length
    const from = action === left ? 0 : count
    let best = 0
    let bestScore = -Infinity
    for (let label = 0; label < count; label++) {
      const score = this.model.labelBias[from + label]! + dot(this.hidden, 0, this.model.labels, (from + label) * H, H)
      if (score > bestScore) {
        bestScore = score
        best = label
      }
    }
    return best + 1
  }

  /** Parses a sentence. The result stands in `state.head` and `state.label` (from 1; head 0 is the root) until the next call. */
  parse(input: ParserInput): State {
    this.begin(input)
    const { state } = this
    while (!state.done) {
      const legal = state.legal()
      if (legal === 1) {
        state.take(shift, 0)
        continue
      }
      this.look(input)
      const action = (legal & (legal - 1)) === 0 ? right : this.bestAction(legal)
      state.take(action, action === shift ? 0 : this.bestLabel(action))
    }
    return state
  }
}
