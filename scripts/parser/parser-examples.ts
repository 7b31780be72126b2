import { layoutOf, type Layout, type ParserVocabulary } from '../../src/english/parser/parse-layout.ts'
import { makeInput, indexVocabulary } from '../../src/english/parser/parser-input.ts'
import { stripPunctuation, type Kept } from '../../src/english/parser/gaps.ts'
import { conjunctionCount, conjunctionKeys, fillSlots, newSlots, type ParserInput } from '../../src/english/parser/parse-features.ts'
import { State, type Action } from '../../src/english/parser/transitions.ts'
import type { WordForm } from '../../src/english/parser/lexicon.ts'
import { costsOf, projectivise, type GoldTree } from './oracle.ts'

/** A sentence ready for the parser's trainer. */
export interface ParserExample {
  readonly input: ParserInput
  readonly gold: GoldTree
}

/** What the trainer is given: forms, predicted joint tags, and the gold tree over all words (-1 for the root). */
export interface ParserSentence {
  readonly words: readonly string[]
  readonly spaceBefore: readonly boolean[]
  readonly forms: readonly WordForm[]
  readonly tags: Uint8Array
  readonly heads: Int32Array
  readonly deprels: readonly string[]
}

const minLabelCount = 15

/** The nearest kept ancestor of every kept word, as numbers from 1 (0: none). */
export const keptHeads = (heads: Int32Array, kept: Kept): Int32Array => {
  const number = new Int32Array(heads.length)
  kept.places.forEach((place, k) => {
    number[place] = k + 1
  })
  const out = new Int32Array(kept.places.length + 1)
  kept.places.forEach((place, k) => {
    let up = heads[place]!
    for (let steps = 0; up >= 0 && number[up] === 0 && steps < heads.length; steps++) up = heads[up]!
    out[k + 1] = up >= 0 ? number[up]! : 0
  })
  return out
}

const singleRoot = (head: Int32Array): void => {
  let root = 0
  for (let i = 1; i < head.length; i++) {
    if (head[i] !== 0) continue
    if (root === 0) root = i
    else head[i] = root
  }
}

const mostCommon = (values: Iterable<string>, limit: number, min: number): string[] => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= min)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([value]) => value)
}

export const keptOf = (sentence: ParserSentence, isPunct: Uint8Array): Kept =>
  stripPunctuation(sentence.words, sentence.spaceBefore, (i) => isPunct[sentence.tags[i]!] === 1)

/** Vocabulary and examples from tagged sentences. `isPunct` by tag number. */
export const makeExamples = (
  sentences: readonly ParserSentence[],
  tagCount: number,
  isPunct: Uint8Array,
): { vocabulary: ParserVocabulary; layout: Layout; examples: ParserExample[] } => {
  const kept = sentences.map((sentence) => keptOf(sentence, isPunct))
  const keys = sentences.flatMap((s, i) => Array.from(kept[i]!.places, (place) => s.forms[place]!.key))
  const deprels = sentences.flatMap((s, i) => Array.from(kept[i]!.places, (place) => s.deprels[place]!))
  const labels = mostCommon(deprels, 63, minLabelCount).filter((label) => label !== 'root')
  const vocabulary = {
    tagCount,
    labels,
    words: mostCommon(keys, 3000, 1),
    suffixes: mostCommon(
      keys.map((key) => key.slice(-3)),
      1000,
      1,
    ),
  }
  const index = indexVocabulary(vocabulary)
  const labelNumber = new Map(labels.map((label, i) => [label, i + 1]))
  const number = (label: string): number => labelNumber.get(label) ?? labelNumber.get(label.split(':')[0]!) ?? labelNumber.get('dep') ?? 1
  const examples = sentences.map((sentence, s) => {
    const head = keptHeads(sentence.heads, kept[s]!)
    singleRoot(head)
    projectivise(head, head.length - 1)
    const label = new Int32Array(head.length)
    kept[s]!.places.forEach((place, k) => {
      const deprel = sentence.deprels[place]!
      if (head[k + 1] !== 0) label[k + 1] = number(deprel === 'root' ? 'parataxis' : deprel)
    })
    return { input: makeInput(index, sentence.forms, sentence.tags, kept[s]!), gold: { head, label } }
  })
  return { vocabulary, layout: layoutOf(vocabulary), examples }
}

/** Follows free actions (left before right before shift) and calls `see` in every configuration that has a choice. */
export const followGold = (example: ParserExample, state: State, see: (state: State) => void): number => {
  const costs = new Int32Array(3)
  state.start(example.input.n)
  while (!state.done) {
    if (state.legal() !== 1) see(state)
    costsOf(state, example.gold, costs)
    const best = Math.min(costs[0]!, costs[1]!, costs[2]!)
    const action = ([1, 2, 0] as const).find((a) => costs[a] === best)! as Action
    const child = state.stack[state.depth]!
    state.take(action, action === 0 ? 0 : example.gold.label[child]!)
  }
  let right = 0
  for (let i = 1; i <= example.input.n; i++) if (state.head[i] === example.gold.head[i]) right++
  return right
}

/** The `limit` commonest conjunction keys of the gold derivations, sorted. */
export const commonConjunctions = (examples: readonly ParserExample[], limit: number): Int32Array => {
  const counts = new Map<number, number>()
  const state = new State(256)
  const slots = newSlots()
  const keys = new Int32Array(conjunctionCount)
  for (const example of examples) {
    followGold(example, state, () => {
      fillSlots(state, slots)
      conjunctionKeys(example.input, state, slots, keys)
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  }
  const sorted = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([key]) => key)
  return Int32Array.from(sorted).sort()
}
