import { Dictionary } from '../../src/english/parser/hash.ts'
import { addProduct, addRow, dot, recur } from '../../src/english/parser/numeric.ts'
import {
  conjunctionCount, conjunctionKeys, dynamicRows, encoderRows, fillSlots, maxDynamicRows, maxEncoderRows, newSlots, staticRows, type ParserInput,
} from '../../src/english/parser/parse-features.ts'
import {
  contextSlots, encoderWidth, hiddenWidth as H, parserUnits, slotCount, type Layout, type ParserVocabulary,
} from '../../src/english/parser/parse-layout.ts'
import type { ParserModel } from '../../src/english/parser/parser.ts'
import { left, right, shift, State, type Action } from '../../src/english/parser/transitions.ts'
import { Rows } from './adam.ts'
import { costsOf } from './oracle.ts'
import { commonConjunctions, type ParserExample } from './parser-examples.ts'
import { seeded, shuffle, type Random } from './random.ts'
import { recurBack } from './recur-back.ts'
import { addOuter } from './train-tagger.ts'

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

class ParserTrainer {
  readonly vocabulary: ParserVocabulary
  readonly layout: Layout
  readonly random: Random
  readonly dictionary: Dictionary
  readonly rows: Rows
  readonly conjunctions: Rows
  readonly encoder: Rows
  readonly encoderBias = new Rows(1, encoderWidth)
  readonly contextMatrices: Rows
  readonly hiddenBias = new Rows(1, H)
  readonly actions: Rows
  readonly actionBias = new Rows(1, 3)
  readonly labels: Rows
  readonly labelBias: Rows
  readonly state = new State(256)
  readonly slots = newSlots()
  readonly keys = new Int32Array(conjunctionCount)
  readonly dynamic = new Int32Array(maxDynamicRows)
  readonly kept = new Int32Array(conjunctionCount)
  readonly costs = new Int32Array(3)
  readonly hidden = new Float32Array(H)
  readonly mask = new Float32Array(H)
  readonly gradHidden = new Float32Array(H)
  readonly scores = new Float32Array(64)
  parts = new Float32Array(0)
  gradParts = new Float32Array(0)
  seen = new Uint8Array(0)
  loss = 0
  decisions = 0

  constructor(vocabulary: ParserVocabulary, layout: Layout, dictionary: Dictionary, seed: number) {
    const random = seeded(seed)
    this.random = random
    this.vocabulary = vocabulary
    this.layout = layout
    this.dictionary = dictionary
    this.rows = new Rows(layout.rows, H, 0.05, random)
    this.conjunctions = new Rows(dictionary.keys.length, H, 0.05, random)
    this.encoder = new Rows(layout.encoder.rows, encoderWidth, 0.05, random)
    this.contextMatrices = new Rows(contextSlots.length, contextWidth * H, 0.1, random)
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

  learn(example: ParserExample, explore: boolean): void {
    const { n } = example.input
    if (n < 2) return
    const input = this.withUnknownWords(example.input)
    const q = new Float32Array(n * encoderWidth)
    const context = new Float32Array(n * contextWidth)
    const found = new Int32Array(maxEncoderRows)
    for (let i = 1; i <= n; i++) {
      q.set(this.encoderBias.value, (i - 1) * encoderWidth)
      const count = encoderRows(this.layout, input, i, found)
      for (let r = 0; r < count; r++) addRow(q, (i - 1) * encoderWidth, this.encoder.value, found[r]! * encoderWidth, encoderWidth)
    }
    recur(q, context, n, parserUnits)
    const cells = slotCount * (n + 1)
    if (this.seen.length < cells) {
      this.parts = new Float32Array(cells * 2 * H)
      this.gradParts = new Float32Array(cells * 2 * H)
      this.seen = new Uint8Array(cells * 2)
    }
    this.seen.fill(0, 0, cells)
    this.walk(example, input, context, explore)
    const gradContext = new Float32Array(n * contextWidth)
    this.learnParts(input, context, gradContext)
    const gradQ = new Float32Array(n * encoderWidth)
    recurBack(q, context, gradContext, gradQ, n, parserUnits)
    for (let i = 1; i <= n; i++) {
      const at = (i - 1) * encoderWidth
      this.encoderBias.addGrad(0, gradQ, at)
      const count = encoderRows(this.layout, input, i, found)
      for (let r = 0; r < count; r++) this.encoder.addGrad(found[r]!, gradQ, at)
    }
  }

  private walk(example: ParserExample, input: ParserInput, context: Float32Array, explore: boolean): void {
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
      const dynamicCount = this.look(example.input, input, context)
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
      this.learnHidden(input, dynamicCount)
      state.take(action, label)
    }
  }

  private look(full: ParserInput, input: ParserInput, context: Float32Array): number {
    const { hidden, slots, state } = this
    fillSlots(state, slots)
    hidden.set(this.hiddenBias.value)
    for (let s = 0; s < slotCount; s++) addRow(hidden, 0, this.parts, this.part(input, context, s, slots[s]!), H)
    const dynamicCount = dynamicRows(this.layout, input, state, slots, this.dynamic)
    for (let r = 0; r < dynamicCount; r++) addRow(hidden, 0, this.rows.value, this.dynamic[r]! * H, H)
    conjunctionKeys(full, state, slots, this.keys)
    const scale = 1 / (1 - conjunctionDropout)
    const { value } = this.conjunctions
    for (let k = 0; k < conjunctionCount; k++) {
      const row = this.dictionary.find(this.keys[k]!)
      this.kept[k] = row >= 0 && this.random() >= conjunctionDropout ? row : -1
      if (this.kept[k]! < 0) continue
      for (let j = 0; j < H; j++) hidden[j]! += scale * value[row * H + j]!
    }
    for (let j = 0; j < H; j++) {
      this.mask[j] = hidden[j]! > 0 && this.random() >= hiddenDropout ? 1 / (1 - hiddenDropout) : 0
      hidden[j]! *= this.mask[j]!
    }
    return dynamicCount
  }

  private part(input: ParserInput, context: Float32Array, s: number, i: number): number {
    const cell = s * (input.n + 1) + i
    const at = cell * H
    if (this.seen[cell]) return at
    this.seen[cell] = 1
    this.parts.fill(0, at, at + H)
    this.gradParts.fill(0, at, at + H)
    const found = this.staticFound
    const count = staticRows(this.layout, input, s, i, found)
    for (let r = 0; r < count; r++) addRow(this.parts, at, this.rows.value, found[r]! * H, H)
    const place = contextSlots.indexOf(s as (typeof contextSlots)[number])
    if (place >= 0 && i > 0) {
      addProduct(this.parts, at, context, (i - 1) * contextWidth, contextWidth, this.contextMatrices.value, place * contextWidth * H, H)
    }
    return at
  }
  private readonly staticFound = new Int32Array(8)

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

  private learnHidden(input: ParserInput, dynamicCount: number): void {
    const { gradHidden, slots } = this
    for (let j = 0; j < H; j++) gradHidden[j]! *= this.mask[j]!
    this.hiddenBias.addGrad(0, gradHidden, 0)
    for (let s = 0; s < slotCount; s++) addRow(this.gradParts, (s * (input.n + 1) + slots[s]!) * H, gradHidden, 0, H)
    for (let r = 0; r < dynamicCount; r++) this.rows.addGrad(this.dynamic[r]!, gradHidden, 0)
    const scale = 1 / (1 - conjunctionDropout)
    for (const row of this.kept) if (row >= 0) this.conjunctions.addGrad(row, gradHidden, 0, scale)
  }

  private learnParts(input: ParserInput, context: Float32Array, gradContext: Float32Array): void {
    const found = this.staticFound
    const matrixSize = contextWidth * H
    for (let s = 0; s < slotCount; s++) {
      const place = contextSlots.indexOf(s as (typeof contextSlots)[number])
      if (place >= 0) this.contextMatrices.touch(place)
      for (let i = 0; i <= input.n; i++) {
        const cell = s * (input.n + 1) + i
        if (!this.seen[cell]) continue
        const at = cell * H
        const count = staticRows(this.layout, input, s, i, found)
        for (let r = 0; r < count; r++) this.rows.addGrad(found[r]!, this.gradParts, at)
        if (place < 0 || i === 0) continue
        const matrix = this.contextMatrices.grad.subarray(place * matrixSize, (place + 1) * matrixSize)
        addOuter(matrix, context, (i - 1) * contextWidth, contextWidth, this.gradParts, at, H)
        for (let u = 0; u < contextWidth; u++) {
          gradContext[(i - 1) * contextWidth + u]! += dot(this.gradParts, at, this.contextMatrices.value, place * matrixSize + u * H, H)
        }
      }
    }
  }

  step(rate: number): void {
    for (const dense of [this.actions, this.actionBias, this.labelBias]) dense.touch(0)
    for (const rows of [this.rows, this.conjunctions, this.encoder, this.encoderBias, this.hiddenBias, this.actions, this.actionBias, this.labels,
      this.labelBias]) rows.step(rate)
    this.contextMatrices.step(rate * 0.5)
  }

  model(): ParserModel {
    return {
      vocabulary: this.vocabulary, layout: this.layout, rows: this.rows.finished(), conjunctions: this.dictionary,
      conjunctionRows: this.conjunctions.finished(), encoderRows: this.encoder.finished(), encoderBias: this.encoderBias.value,
      contextMatrices: this.contextMatrices.value, hiddenBias: this.hiddenBias.value, actions: this.actions.value,
      actionBias: this.actionBias.value, labels: this.labels.value, labelBias: this.labelBias.value,
    }
  }
}

/** Trains a parser with the dynamic oracle. Same examples and seed: same weights. `after` is called at the end of each epoch. */
export const trainParser = (
  examples: readonly ParserExample[], vocabulary: ParserVocabulary, layout: Layout, settings: ParserSettings,
  after: (model: ParserModel, epoch: number) => void = () => {},
): ParserModel => {
  const dictionary = new Dictionary(commonConjunctions(examples, settings.conjunctions))
  const trainer = new ParserTrainer(vocabulary, layout, dictionary, settings.seed)
  const order = Int32Array.from(examples, (_, i) => i)
  const steps = settings.epochs * examples.length
  for (let epoch = 0, done = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, trainer.random)
    trainer.loss = 0
    trainer.decisions = 0
    for (const e of order) {
      trainer.learn(examples[e]!, epoch > 0)
      if (++done % 4 === 0) trainer.step(settings.rate * (1 - 0.98 * done / steps))
    }
    settings.log(`parser epoch ${epoch + 1}: loss ${(trainer.loss / trainer.decisions).toFixed(4)}`)
    after(trainer.model(), epoch + 1)
  }
  return trainer.model()
}
