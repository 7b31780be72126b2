import type { Dictionary } from '../../src/english/parser/hash.ts'
import { dot, recur } from '../../src/english/parser/numeric.ts'
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
} from '../../src/english/parser/parse-features.ts'
import {
  contextSlots,
  encoderWidth,
  hiddenWidth as H,
  parserUnits,
  slotCount,
  type Layout,
  type ParserVocabulary,
} from '../../src/english/parser/parse-layout.ts'
import type { ParserModel } from '../../src/english/parser/parser.ts'
import { left, right, shift, State, type Action } from '../../src/english/parser/transitions.ts'
import { Rows } from './adam.ts'
import { costsOf } from './oracle.ts'
import type { ParserExample } from './parser-examples.ts'
import { seeded, type Random } from './random.ts'
import { recurBack } from './recur-back.ts'
import { SharedRows } from './shared-rows.ts'
import { makeTrainKernels, type TrainKernels } from './train-kernels.ts'

export interface ParserSettings {
  readonly epochs: number
  readonly rate: number
  readonly seed: number
  readonly conjunctions: number
  readonly log: (line: string) => void
}

const hiddenDropout = 0.1
const conjunctionDropout = 0.3
const wordDropout = 0.15
const exploration = 0.9
const contextWidth = parserUnits * 2

/** One pass of learning over one sentence at a time, with its own gradients and chance. */
export class ParserTrainer {
  readonly vocabulary: ParserVocabulary
  readonly layout: Layout
  readonly random: Random
  readonly dictionary: Dictionary
  readonly kernels: TrainKernels
  readonly rows: SharedRows
  readonly conjunctions: SharedRows
  readonly encoder: SharedRows
  readonly encoderBias = new Rows(1, encoderWidth)
  readonly contextMatrices: SharedRows
  /** The same matrices the other way round, for gradients. */
  readonly turned: Float32Array
  readonly hiddenBias = new Rows(1, H)
  readonly actions: Rows
  readonly actionBias = new Rows(1, 3)
  readonly labels: Rows
  readonly labelBias: Rows
  readonly state = new State(256)
  readonly slots = newSlots()
  readonly keys = new Int32Array(conjunctionCount)
  readonly costs = new Int32Array(3)
  readonly mask = new Float32Array(H)
  readonly found = new Int32Array(maxDynamicRows)
  /** Byte offsets of the parts and rows that the present configuration sums, and how many there are. */
  readonly partList: Int32Array
  readonly dynamicList: Int32Array
  readonly conjunctionList: Int32Array
  readonly someList: Int32Array
  conjunctionsFound = 0
  readonly hidden: Float32Array
  readonly conjunctionSum: Float32Array
  readonly gradHidden: Float32Array
  readonly q: Float32Array
  readonly gradQ: Float32Array
  readonly context: Float32Array
  readonly gradContext: Float32Array
  readonly parts: Float32Array
  readonly gradParts: Float32Array
  readonly seen: Uint8Array
  readonly scores = new Float32Array(64)
  loss = 0
  decisions = 0

  constructor(vocabulary: ParserVocabulary, layout: Layout, dictionary: Dictionary, seed: number, longest: number) {
    const random = seeded(seed)
    this.random = random
    this.vocabulary = vocabulary
    this.layout = layout
    this.dictionary = dictionary
    const cells = slotCount * (longest + 1)
    const rowNumbers =
      layout.rows * H + dictionary.keys.length * H + layout.encoder.rows * encoderWidth + contextSlots.length * contextWidth * H
    const kernels = makeTrainKernels(4 * (rowNumbers * 4 + cells * H * 2 + longest * (encoderWidth + contextWidth) * 2 + 65_536))
    this.kernels = kernels
    this.rows = new SharedRows(kernels, layout.rows, H, 0.05, random)
    this.conjunctions = new SharedRows(kernels, dictionary.keys.length, H, 0.05, random)
    this.encoder = new SharedRows(kernels, layout.encoder.rows, encoderWidth, 0.05, random)
    this.contextMatrices = new SharedRows(kernels, contextSlots.length, contextWidth * H, 0.1, random)
    this.turned = kernels.floats(contextSlots.length * contextWidth * H)
    this.partList = kernels.ints(slotCount)
    this.dynamicList = kernels.ints(maxDynamicRows)
    this.conjunctionList = kernels.ints(conjunctionCount)
    this.someList = kernels.ints(8)
    this.hidden = kernels.floats(H)
    this.conjunctionSum = kernels.floats(H)
    this.gradHidden = kernels.floats(H)
    this.q = kernels.floats(longest * encoderWidth)
    this.gradQ = kernels.floats(longest * encoderWidth)
    this.context = kernels.floats(longest * contextWidth)
    this.gradContext = kernels.floats(longest * contextWidth)
    this.parts = kernels.floats(cells * H)
    this.gradParts = kernels.floats(cells * H)
    this.seen = new Uint8Array(cells)
    this.turn()
    this.actions = new Rows(1, 3 * H, 0.1, random)
    this.labels = new Rows(vocabulary.labels.length * 2, H, 0.1, random)
    this.labelBias = new Rows(1, vocabulary.labels.length * 2)
    this.hiddenBias.value.fill(0.1)
    this.encoderBias.value.fill(1, 0, parserUnits)
    this.encoderBias.value.fill(1, parserUnits * 2, parserUnits * 3)
  }

  private withUnknownWords(input: ParserInput): ParserInput {
    const word = input.word.slice()
    for (let i = 1; i <= input.n; i++) if (this.random() < wordDropout) word[i] = 1
    return { ...input, word }
  }

  /** Lists the rows of the encoder for word `i` as byte offsets. */
  private listEncoderRows(input: ParserInput, i: number): number {
    const count = encoderRows(this.layout, input, i, this.found)
    for (let r = 0; r < count; r++) this.someList[r] = this.found[r]! * encoderWidth * 4
    return count
  }

  learn(example: ParserExample, explore: boolean): void {
    const { n } = example.input
    if (n < 2) return
    const { kernels, q, gradQ, encoder, someList, context, gradContext } = this
    const input = this.withUnknownWords(example.input)
    for (let i = 1; i <= n; i++) {
      q.set(this.encoderBias.value, (i - 1) * encoderWidth)
      const count = this.listEncoderRows(input, i)
      kernels.addRows(q.byteOffset + (i - 1) * encoderWidth * 4, encoder.value.byteOffset, someList.byteOffset, count, encoderWidth)
    }
    recur(q, context, n, parserUnits)
    this.seen.fill(0, 0, slotCount * (n + 1))
    this.walk(example, input, explore)
    gradContext.fill(0, 0, n * contextWidth)
    this.learnParts(input)
    recurBack(q, context, gradContext, gradQ, n, parserUnits)
    for (let i = 1; i <= n; i++) {
      const at = (i - 1) * encoderWidth
      this.encoderBias.addGrad(0, gradQ, at)
      const count = this.listEncoderRows(input, i)
      for (let r = 0; r < count; r++) encoder.touch(this.found[r]!)
      kernels.spread(gradQ.byteOffset + at * 4, encoder.grad.byteOffset, someList.byteOffset, count, encoderWidth)
    }
  }

  private walk(example: ParserExample, input: ParserInput, explore: boolean): void {
    const { state, gold } = { state: this.state, gold: example.gold }
    state.start(input.n)
    while (!state.done) {
      const legal = state.legal()
      if (legal === 1) {
        state.take(shift, 0)
        continue
      }
      costsOf(state, gold, this.costs)
      const cheapest = Math.min(...this.costs)
      const dynamicCount = this.look(example.input, input)
      this.gradHidden.fill(0)
      const free = ([left, right, shift] as const).filter((action) => this.costs[action] === cheapest)
      const best = legal === 4 ? right : this.learnAction(legal, free)
      const action = explore && this.random() < exploration ? best : free.includes(best) ? best : free[0]!
      let label = 0
      if (action !== shift) {
        const child = state.stack[state.depth]!
        const parent = action === left ? state.front : state.stack[state.depth - 1]!
        label = this.learnLabel(action, gold.head[child] === parent ? gold.label[child]! : 0)
      }
      this.learnHidden(dynamicCount)
      state.take(action, label)
    }
  }

  private look(full: ParserInput, input: ParserInput): number {
    const { hidden, conjunctionSum, slots, state, kernels, partList, dynamicList, conjunctionList } = this
    fillSlots(state, slots)
    hidden.set(this.hiddenBias.value)
    for (let s = 0; s < slotCount; s++) partList[s] = this.part(input, s, slots[s]!) * 4
    kernels.addRows(hidden.byteOffset, this.parts.byteOffset, partList.byteOffset, slotCount, H)
    const dynamicCount = dynamicRows(this.layout, input, state, slots, this.found)
    for (let r = 0; r < dynamicCount; r++) {
      dynamicList[r] = this.found[r]! * H * 4
      this.rows.touch(this.found[r]!)
    }
    kernels.addRows(hidden.byteOffset, this.rows.value.byteOffset, dynamicList.byteOffset, dynamicCount, H)
    conjunctionKeys(full, state, slots, this.keys)
    let kept = 0
    for (let k = 0; k < conjunctionCount; k++) {
      const row = this.dictionary.find(this.keys[k]!)
      if (row < 0 || this.random() < conjunctionDropout) continue
      conjunctionList[kept++] = row * H * 4
      this.conjunctions.touch(row)
    }
    this.conjunctionsFound = kept
    conjunctionSum.fill(0)
    kernels.addRows(conjunctionSum.byteOffset, this.conjunctions.value.byteOffset, conjunctionList.byteOffset, kept, H)
    for (let j = 0; j < H; j++) {
      const x = hidden[j]! + conjunctionSum[j]! / (1 - conjunctionDropout)
      this.mask[j] = x > 0 && this.random() >= hiddenDropout ? 1 / (1 - hiddenDropout) : 0
      hidden[j] = x * this.mask[j]!
    }
    return dynamicCount
  }

  private part(input: ParserInput, s: number, i: number): number {
    const cell = s * (input.n + 1) + i
    const at = cell * H
    if (this.seen[cell]) return at
    this.seen[cell] = 1
    this.parts.fill(0, at, at + H)
    this.gradParts.fill(0, at, at + H)
    const { kernels, parts } = this
    const count = staticRows(this.layout, input, s, i, this.found)
    for (let r = 0; r < count; r++) this.someList[r] = this.found[r]! * H * 4
    kernels.addRows(parts.byteOffset + at * 4, this.rows.value.byteOffset, this.someList.byteOffset, count, H)
    const place = contextSlots.indexOf(s as (typeof contextSlots)[number])
    if (place >= 0 && i > 0) {
      const matrix = this.contextMatrices.value.byteOffset + place * contextWidth * H * 4
      kernels.addProduct(parts.byteOffset + at * 4, matrix, this.context.byteOffset + (i - 1) * contextWidth * 4, contextWidth, H)
    }
    return at
  }

  private learnAction(legal: number, free: readonly Action[]): Action {
    const { scores, hidden } = this
    let max = -Infinity
    let best: Action = shift
    for (const action of [shift, left, right] as const) {
      if (!(legal & (1 << action))) continue
      scores[action] = this.actionBias.value[action]! + dot(hidden, 0, this.actions.value, action * H, H)
      if (scores[action]! > max) {
        max = scores[action]!
        best = action
      }
    }
    let total = 0
    let mass = 0
    for (const action of [shift, left, right] as const) {
      scores[action] = legal & (1 << action) ? Math.exp(scores[action]! - max) : 0
      total += scores[action]!
      if (free.includes(action)) mass += scores[action]!
    }
    this.loss -= Math.log(mass / total + 1e-12)
    this.decisions++
    for (const action of [shift, left, right] as const) {
      const g = scores[action]! / total - (free.includes(action) ? scores[action]! / (mass + 1e-12) : 0)
      if (g === 0) continue
      this.actionBias.grad[action]! += g
      for (let j = 0; j < H; j++) {
        this.gradHidden[j]! += g * this.actions.value[action * H + j]!
        this.actions.grad[action * H + j]! += g * hidden[j]!
      }
    }
    return best
  }

  /** Learns the label of an arc if it is a gold one (`gold` not 0); returns the best label. */
  private learnLabel(action: Action, gold: number): number {
    const { scores, hidden } = this
    const count = this.vocabulary.labels.length
    const from = action === left ? 0 : count
    let max = -Infinity
    let best = 0
    for (let label = 0; label < count; label++) {
      scores[label] = this.labelBias.value[from + label]! + dot(hidden, 0, this.labels.value, (from + label) * H, H)
      if (scores[label]! > max) {
        max = scores[label]!
        best = label
      }
    }
    if (gold === 0) return best + 1
    let total = 0
    for (let label = 0; label < count; label++) total += scores[label] = Math.exp(scores[label]! - max)
    this.loss -= Math.log(scores[gold - 1]! / total + 1e-12)
    for (let label = 0; label < count; label++) {
      const g = scores[label]! / total - (label === gold - 1 ? 1 : 0)
      if (Math.abs(g) < 1e-4) continue
      this.labelBias.grad[from + label]! += g
      this.labels.addGrad(from + label, hidden, 0, g)
      for (let j = 0; j < H; j++) this.gradHidden[j]! += g * this.labels.value[(from + label) * H + j]!
    }
    return best + 1
  }

  private learnHidden(dynamicCount: number): void {
    const { gradHidden, kernels } = this
    for (let j = 0; j < H; j++) gradHidden[j]! *= this.mask[j]!
    this.hiddenBias.addGrad(0, gradHidden, 0)
    kernels.spread(gradHidden.byteOffset, this.gradParts.byteOffset, this.partList.byteOffset, slotCount, H)
    kernels.spread(gradHidden.byteOffset, this.rows.grad.byteOffset, this.dynamicList.byteOffset, dynamicCount, H)
    for (let j = 0; j < H; j++) gradHidden[j]! /= 1 - conjunctionDropout
    kernels.spread(gradHidden.byteOffset, this.conjunctions.grad.byteOffset, this.conjunctionList.byteOffset, this.conjunctionsFound, H)
  }

  private learnParts(input: ParserInput): void {
    const { kernels, gradParts, someList, found } = this
    const matrixBytes = contextWidth * H * 4
    for (let s = 0; s < slotCount; s++) {
      const place = contextSlots.indexOf(s as (typeof contextSlots)[number])
      if (place >= 0) this.contextMatrices.touch(place)
      for (let i = 0; i <= input.n; i++) {
        const cell = s * (input.n + 1) + i
        if (!this.seen[cell]) continue
        const at = gradParts.byteOffset + cell * H * 4
        const count = staticRows(this.layout, input, s, i, found)
        for (let r = 0; r < count; r++) {
          someList[r] = found[r]! * H * 4
          this.rows.touch(found[r]!)
        }
        kernels.spread(at, this.rows.grad.byteOffset, someList.byteOffset, count, H)
        if (place < 0 || i === 0) continue
        const offset = (i - 1) * contextWidth * 4
        kernels.outer(at, this.contextMatrices.grad.byteOffset + place * matrixBytes, this.context.byteOffset + offset, contextWidth, H)
        kernels.addProduct(this.gradContext.byteOffset + offset, this.turned.byteOffset + place * matrixBytes, at, H, contextWidth)
      }
    }
  }

  private turn(): void {
    const { value } = this.contextMatrices
    for (let place = 0; place < contextSlots.length; place++) {
      const at = place * contextWidth * H
      for (let u = 0; u < contextWidth; u++) for (let j = 0; j < H; j++) this.turned[at + j * contextWidth + u] = value[at + u * H + j]!
    }
  }

  step(rate: number): void {
    for (const dense of [this.actions, this.actionBias, this.labelBias]) dense.touch(0)
    for (const rows of [
      this.rows,
      this.conjunctions,
      this.encoder,
      this.encoderBias,
      this.hiddenBias,
      this.actions,
      this.actionBias,
      this.labels,
      this.labelBias,
    ])
      rows.step(rate)
    this.contextMatrices.step(rate * 0.5)
    this.turn()
  }

  model(): ParserModel {
    return {
      vocabulary: this.vocabulary,
      layout: this.layout,
      rows: this.rows.finished(),
      conjunctions: this.dictionary,
      conjunctionRows: this.conjunctions.finished(),
      encoderRows: this.encoder.finished(),
      encoderBias: this.encoderBias.value,
      contextMatrices: this.contextMatrices.value.slice(),
      hiddenBias: this.hiddenBias.value,
      actions: this.actions.value,
      actionBias: this.actionBias.value,
      labels: this.labels.value,
      labelBias: this.labelBias.value,
    }
  }
}
