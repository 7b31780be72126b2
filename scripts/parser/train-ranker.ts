import { stripPunctuation } from '../../src/english/parser/gaps.ts'
import { bestCandidate, hangPunctuation, rankerSize, type KeptTree } from '../../src/english/parser/punctuation.ts'
import { keptHeads, type ParserSentence } from './parser-examples.ts'
import { seeded, shuffle } from './random.ts'

/** A gold tree over kept words, and the right kept head (from 1) of each stripped token. */
interface Lesson {
  readonly tree: KeptTree
  readonly right: ReadonlyMap<number, number>
}

const lessonOf = (sentence: ParserSentence, isPunct: Uint8Array, labelNumber: ReadonlyMap<string, number>): Lesson => {
  const kept = stripPunctuation(sentence.words, sentence.spaceBefore, (i) => isPunct[sentence.tags[i]!] === 1)
  const head = keptHeads(sentence.heads, kept)
  const number = (deprel: string): number => labelNumber.get(deprel) ?? labelNumber.get(deprel.split(':')[0]!) ?? 1
  const keptNumber = new Int32Array(sentence.words.length)
  kept.places.forEach((place, k) => {
    keptNumber[place] = k + 1
  })
  const right = new Map<number, number>()
  sentence.words.forEach((_, i) => {
    if (keptNumber[i]! > 0) return
    let up = sentence.heads[i]!
    for (let steps = 0; up >= 0 && keptNumber[up] === 0 && steps < sentence.words.length; steps++) up = sentence.heads[up]!
    if (up >= 0) right.set(i, keptNumber[up]!)
  })
  const label = Int32Array.from(head, (h, i) => (i === 0 || h === 0 ? 0 : number(sentence.deprels[kept.places[i - 1]!]!)))
  const tag = Uint8Array.from(head, (_, i) => (i === 0 ? 0 : sentence.tags[kept.places[i - 1]!]! + 1))
  return {
    right,
    tree: {
      words: sentence.words,
      spaceBefore: sentence.spaceBefore,
      places: kept.places,
      head,
      label,
      tag,
      conj: labelNumber.get('conj') ?? 0,
    },
  }
}

/** Trains the ranker of punctuation heads, an averaged perceptron, on gold trees. */
export const trainRanker = (
  sentences: readonly ParserSentence[],
  isPunct: Uint8Array,
  labels: readonly string[],
  epochs: number,
  seed: number,
): Float32Array => {
  const labelNumber = new Map(labels.map((label, i) => [label, i + 1]))
  const lessons = sentences.map((sentence) => lessonOf(sentence, isPunct, labelNumber)).filter(({ right }) => right.size > 0)
  const weights = new Float32Array(rankerSize)
  const sums = new Float64Array(rankerSize)
  const order = Int32Array.from(lessons, (_, i) => i)
  const random = seeded(seed)
  let step = 1
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const l of order) {
      const { tree, right } = lessons[l]!
      hangPunctuation(tree, (candidates, token) => {
        step++
        const wanted = candidates.find(({ word }) => word === right.get(token))
        const guess = bestCandidate(weights, candidates)
        if (!wanted || guess === wanted.word) return wanted?.word ?? guess
        const wrong = candidates.find(({ word }) => word === guess)!
        for (const [features, sign] of [
          [wanted.features, 1],
          [wrong.features, -1],
        ] as const) {
          for (const f of features) {
            weights[f]! += sign
            sums[f]! += sign * step
          }
        }
        return wanted.word
      })
    }
  }
  return weights.map((weight, i) => Math.round((weight - sums[i]! / step) * 16) / 16)
}
