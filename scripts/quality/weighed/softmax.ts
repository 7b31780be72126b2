import type { Cue, KeptWeights } from '../../../src/extraction/weighed/scorer.ts'

/** Cues as places of a table of weights, with their strengths. */
export interface Coded {
  readonly places: readonly number[]
  readonly strengths: readonly number[]
}

/** One thing to decide: alternatives, each seen through its cues, and how much of the truth lies with each. */
export interface Question {
  readonly options: readonly Coded[]
  readonly truth: readonly number[]
}

/** Cues that are seen less often than this are left out. */
export const leastSeen = 3

/** Names of cues by the place of their weight; cues seen less often than `least` times are left out. */
export class Table {
  readonly #places = new Map<string, number>()
  readonly #counts = new Map<string, number>()
  readonly #least: number
  constructor(least: number) {
    this.#least = least
  }
  count(cues: Iterable<Cue>): void {
    for (const cue of cues) {
      const name = typeof cue === 'string' ? cue : cue[0]
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    }
  }
  code(cues: Iterable<Cue>): Coded {
    const [places, strengths]: [number[], number[]] = [[], []]
    for (const cue of cues) {
      const name = typeof cue === 'string' ? cue : cue[0]
      if ((this.#counts.get(name) ?? 0) < this.#least) continue
      if (!this.#places.has(name)) this.#places.set(name, this.#places.size)
      places.push(this.#places.get(name)!)
      strengths.push(typeof cue === 'string' ? 1 : cue[1])
    }
    return { places, strengths }
  }
  get size(): number {
    return this.#places.size
  }
  get names(): readonly string[] {
    return [...this.#places.keys()]
  }
}

const softmax = (scores: Float64Array): Float64Array => {
  let most = -Infinity
  for (const score of scores) most = Math.max(most, score)
  let sum = 0
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k]! - most)
  for (let k = 0; k < scores.length; k++) scores[k]! /= sum
  return scores
}

const kept = (labels: readonly string[], table: Table, weights: readonly Float64Array[], least: number): KeptWeights => {
  const lines = table.names.flatMap((name, place) => {
    const pairs = weights.flatMap((own, label) => (Math.abs(own[place]!) < least ? [] : [label, Math.round(own[place]! * 100)]))
    return pairs.length > 0 ? [`${name}\t${pairs.join(' ')}`] : []
  })
  return { labels, cues: lines.sort().join('\n') }
}

/** A scorer with one column of weights for each label, trained by AdaGrad on the cross entropy with a small pull to zero. */
export class Labels {
  readonly labels: readonly string[]
  readonly table: Table
  readonly #weights: Float64Array[]
  readonly #squares: Float64Array[]
  readonly #decay: number
  constructor(labels: readonly string[], table: Table, decay: number) {
    this.labels = labels
    this.table = table
    this.#decay = decay
    this.#weights = labels.map(() => new Float64Array(table.size))
    this.#squares = labels.map(() => new Float64Array(table.size).fill(1e-8))
  }
  beliefs({ places, strengths }: Coded): Float64Array {
    const scores = new Float64Array(this.labels.length)
    this.#weights.forEach((own, k) => {
      let sum = 0
      for (let at = 0; at < places.length; at++) sum += own[places[at]!]! * strengths[at]!
      scores[k] = sum
    })
    return softmax(scores)
  }
  learn(coded: Coded, truth: readonly number[], rate: number): void {
    const beliefs = this.beliefs(coded)
    this.#weights.forEach((own, k) => {
      const error = beliefs[k]! - truth[k]!
      if (Math.abs(error) < 1e-3) return
      const squares = this.#squares[k]!
      for (let at = 0; at < coded.places.length; at++) {
        const place = coded.places[at]!
        const slope = error * coded.strengths[at]! + this.#decay * own[place]!
        squares[place]! += slope * slope
        own[place]! -= (rate * slope) / Math.sqrt(squares[place]!)
      }
    })
  }
  /** As they are kept; weights below `least` are left out. */
  kept(least: number): KeptWeights {
    return kept(this.labels, this.table, this.#weights, least)
  }
}

/** A scorer with one column of weights that chooses among options; an option alone is held against nothing. */
export class Choice {
  readonly table: Table
  readonly #weights: Float64Array
  readonly #squares: Float64Array
  readonly #decay: number
  constructor(table: Table, decay: number) {
    this.table = table
    this.#decay = decay
    this.#weights = new Float64Array(table.size)
    this.#squares = new Float64Array(table.size).fill(1e-8)
  }
  #score({ places, strengths }: Coded): number {
    let sum = 0
    for (let at = 0; at < places.length; at++) sum += this.#weights[places[at]!]! * strengths[at]!
    return sum
  }
  #move({ places, strengths }: Coded, error: number, rate: number): void {
    if (Math.abs(error) < 1e-3) return
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!
      const slope = error * strengths[at]! + this.#decay * this.#weights[place]!
      this.#squares[place]! += slope * slope
      this.#weights[place]! -= (rate * slope) / Math.sqrt(this.#squares[place]!)
    }
  }
  /** The share of the truth is moved to the options that are right, in proportion to what they are believed already. */
  learn({ options, truth }: Question, rate: number): void {
    if (options.length === 1) return this.#move(options[0]!, 1 / (1 + Math.exp(-this.#score(options[0]!))) - truth[0]!, rate)
    const beliefs = softmax(Float64Array.from(options, (option) => this.#score(option)))
    const right = truth.reduce((sum, is, at) => sum + (is > 0 ? beliefs[at]! : 0), 0)
    if (right <= 0) return
    options.forEach((option, at) => this.#move(option, beliefs[at]! - (truth[at]! > 0 ? beliefs[at]! / right : 0), rate))
  }
  /** As they are kept, with one label; weights below `least` are left out. */
  kept(least: number): KeptWeights {
    return kept(['right'], this.table, [this.#weights], least)
  }
}
