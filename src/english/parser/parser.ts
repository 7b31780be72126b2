import type { Dictionary } from './hash.ts'
import { makeKernels, type Kernels } from './kernels.ts'
import { dot, recur } from './numeric.ts'
import {
  conjunctionCount,
  conjunctionKeys,
  dynamicRows,
  encoderRows,
  fillSlots,
  maxDynamicRows,
  newSlots,
  staticRows,
  type ParserInput,
} from './parse-features.ts'
import { contextSlots, encoderWidth, hiddenWidth, parserUnits, slotCount, type Layout, type ParserVocabulary } from './parse-layout.ts'
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

/** The longest sentence that `Parser` takes, in words without punctuation. */
export const longestParsed = 500

/** Labels are scored in steps of 16. */
const labelWidth = 64

/** Label weights of both sides as two input-major matrices, `hiddenWidth x labelWidth`. */
const labelMatrices = (model: ParserModel, out: Float32Array): Float32Array => {
  const count = model.vocabulary.labels.length
  for (let row = 0; row < count * 2; row++) {
    const at = row < count ? row : H * labelWidth + row - count
    for (let j = 0; j < H; j++) out[at + j * labelWidth] = model.labels[row * H + j]!
  }
  return out
}

/** A copy in the memory of the kernels. */
const share = (kernels: Kernels, values: Float32Array): Float32Array => {
  const shared = kernels.floats(values.length)
  shared.set(values)
  return shared
}

const memoryFor = (model: ParserModel): number => {
  const weights =
    model.rows.length + model.conjunctionRows.length + model.encoderRows.length + model.contextMatrices.length + 2 * H * labelWidth
  const working = longestParsed * (encoderWidth + contextWidth) + slotCount * (longestParsed + 1) * H
  return 4 * (weights + working + 4096)
}

/** A parser with its working memory; one for each engine, reused from sentence to sentence. */
export class Parser {
  readonly state = new State(longestParsed)
  private readonly model: ParserModel
  private readonly kernels: Kernels
  private readonly slots = newSlots()
  private readonly keys = new Int32Array(conjunctionCount)
  private readonly found = new Int32Array(maxDynamicRows)
  /** Byte offsets for the kernels. */
  private readonly list: Int32Array
  private readonly hidden: Float32Array
  private readonly scores: Float32Array
  private readonly rows: Float32Array
  private readonly conjunctionRows: Float32Array
  private readonly encoderRows: Float32Array
  private readonly contextMatrices: Float32Array
  private readonly labels: Float32Array
  private readonly q: Float32Array
  private readonly context: Float32Array
  /** What a slot and the word in it add to the hidden layer; `stamps` tells for which sentence it was computed. */
  private readonly parts: Float32Array
  private readonly stamps = new Int32Array(slotCount * (longestParsed + 1))
  private stamp = 0

  constructor(model: ParserModel) {
    const kernels = makeKernels(memoryFor(model))
    this.model = model
    this.kernels = kernels
    this.list = kernels.ints(conjunctionCount)
    this.hidden = kernels.floats(H)
    this.scores = kernels.floats(labelWidth)
    this.rows = share(kernels, model.rows)
    this.conjunctionRows = share(kernels, model.conjunctionRows)
    this.encoderRows = share(kernels, model.encoderRows)
    this.contextMatrices = share(kernels, model.contextMatrices)
    this.labels = labelMatrices(model, kernels.floats(2 * H * labelWidth))
    this.q = kernels.floats(longestParsed * encoderWidth)
    this.context = kernels.floats(longestParsed * contextWidth)
    this.parts = kernels.floats(slotCount * (longestParsed + 1) * H)
  }

  /** Sums rows of `table` into `out`; the first `count` entries of `found` are their numbers. */
  private addFound(out: number, table: Float32Array, count: number, width: number): void {
    for (let r = 0; r < count; r++) this.list[r] = this.found[r]! * width * 4
    this.kernels.addRows(out, table.byteOffset, this.list.byteOffset, count, width)
  }

  /** Computes the sentence encoder's numbers of every word. */
  private begin(input: ParserInput): void {
    const { n } = input
    const { q, model } = this
    for (let i = 1; i <= n; i++) {
      q.set(model.encoderBias, (i - 1) * encoderWidth)
      const count = encoderRows(model.layout, input, i, this.found)
      this.addFound(q.byteOffset + (i - 1) * encoderWidth * 4, this.encoderRows, count, encoderWidth)
    }
    recur(q, this.context, n, parserUnits)
    this.stamp++
    this.state.start(n)
  }

  /** Computes in `parts` what slot `s` adds when word `i` is in it, if that is not there yet. */
  private part(input: ParserInput, s: number, i: number): void {
    const cell = s * (longestParsed + 1) + i
    const at = cell * H * 4
    if (this.stamps[cell] === this.stamp) return
    this.stamps[cell] = this.stamp
    const { parts, kernels, contextMatrices } = this
    parts.fill(0, cell * H, (cell + 1) * H)
    this.addFound(parts.byteOffset + at, this.rows, staticRows(this.model.layout, input, s, i, this.found), H)
    const place = contextSlots.indexOf(s as (typeof contextSlots)[number])
    if (place >= 0 && i > 0) {
      const matrix = contextMatrices.byteOffset + place * contextWidth * H * 4
      kernels.addProduct(parts.byteOffset + at, matrix, this.context.byteOffset + (i - 1) * contextWidth * 4, contextWidth, H)
    }
  }

  /** Computes the hidden layer of the present configuration. */
  private look(input: ParserInput): void {
    const { hidden, model, slots, state, keys, list, kernels } = this
    fillSlots(state, slots)
    hidden.set(model.hiddenBias)
    // `part` itself uses the list.
    for (let s = 0; s < slotCount; s++) this.part(input, s, slots[s]!)
    for (let s = 0; s < slotCount; s++) list[s] = (s * (longestParsed + 1) + slots[s]!) * H * 4
    kernels.addRows(hidden.byteOffset, this.parts.byteOffset, list.byteOffset, slotCount, H)
    this.addFound(hidden.byteOffset, this.rows, dynamicRows(model.layout, input, state, slots, this.found), H)
    conjunctionKeys(input, state, slots, keys)
    let count = 0
    for (let k = 0; k < conjunctionCount; k++) {
      const row = model.conjunctions.find(keys[k]!)
      if (row >= 0) list[count++] = row * H * 4
    }
    kernels.addRows(hidden.byteOffset, this.conjunctionRows.byteOffset, list.byteOffset, count, H)
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
    const { scores, model, labels, hidden } = this
    const count = model.vocabulary.labels.length
    const side = action === left ? 0 : 1
    scores.fill(0)
    this.kernels.addProduct(scores.byteOffset, labels.byteOffset + side * H * labelWidth * 4, hidden.byteOffset, H, labelWidth)
    let best = 0
    let bestScore = -Infinity
    for (let label = 0; label < count; label++) {
      const score = scores[label]! + model.labelBias[side * count + label]!
      if (score > bestScore) {
        bestScore = score
        best = label
      }
    }
    return best + 1
  }

  /**
   * Parses a sentence of 1 to `longestParsed` words. The result stands in `state.head` and `state.label` (from 1; head 0 is the
   * root) until the next call.
   */
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
