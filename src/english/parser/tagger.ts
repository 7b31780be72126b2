import type { Dictionary } from './hash.ts'
import { edgeForm, vectorWidth, type Lexicon, type WordForm } from './lexicon.ts'
import { addProduct, addRow, dot, recur } from './numeric.ts'
import { neighbourKeys, ownKeys, pairKeys, standingKeys } from './tag-keys.ts'

/** Units of the tagger's recurrence in each direction, and of its hidden layer. */
export const tagUnits = 24
export const tagHidden = 48
export const tagEncoder = tagUnits * 4
/** An own row: first what goes to the encoder, then what goes to the hidden layer. */
export const ownWidth = tagEncoder + tagHidden
/** Summed rows of a form: own, then as the neighbour at -2, -1, +1, +2. */
const sumWidth = ownWidth + 4 * tagHidden
const neighbourOffsets = [-2, -1, 1, 2] as const

export interface TaggerModel {
  /** `UPOS|XPOS`, by tag number. */
  readonly tags: readonly string[]
  readonly lexicon: Lexicon
  readonly ownDictionary: Dictionary
  readonly nearDictionary: Dictionary
  readonly ownRows: Float32Array
  readonly nearRows: Float32Array
  /** Biases of encoder and hidden layer, `ownWidth` numbers. */
  readonly bias: Float32Array
  /** `vectorWidth x ownWidth`. */
  readonly vectorMatrix: Float32Array
  /** `2 tagUnits x tagHidden`. */
  readonly contextMatrix: Float32Array
  /** Per tag `tagHidden` weights. */
  readonly out: Float32Array
  readonly outBias: Float32Array
}

const sumOf = (model: TaggerModel, form: WordForm): Float32Array => {
  const sum = new Float32Array(sumWidth)
  for (const key of ownKeys(form)) {
    const row = model.ownDictionary.find(key)
    if (row >= 0) addRow(sum, 0, model.ownRows, row * ownWidth, ownWidth)
  }
  if (form.vector >= 0) addProduct(sum, 0, model.lexicon.vectors, form.vector * vectorWidth, vectorWidth, model.vectorMatrix, 0, ownWidth)
  neighbourOffsets.forEach((offset, place) => {
    for (const key of neighbourKeys(form, offset)) {
      const row = model.nearDictionary.find(key)
      if (row >= 0) addRow(sum, ownWidth + place * tagHidden, model.nearRows, row * tagHidden, tagHidden)
    }
  })
  return sum
}

const maxMemo = 20_000

/** Summed rows by form, remembered for the commonest forms; the memo never changes a result. */
export interface TaggerMemo {
  readonly sums: Map<WordForm, Float32Array>
}
export const newTaggerMemo = (): TaggerMemo => ({ sums: new Map() })

const remembered = (model: TaggerModel, memo: TaggerMemo, form: WordForm): Float32Array => {
  const known = memo.sums.get(form)
  if (known) return known
  const sum = sumOf(model, form)
  if (memo.sums.size >= maxMemo) memo.sums.clear()
  memo.sums.set(form, sum)
  return sum
}

const addStanding = (
  model: TaggerModel,
  forms: readonly WordForm[],
  spaceBefore: readonly boolean[],
  headline: boolean,
  i: number,
  into: Float32Array,
): void => {
  const standing = { first: i === 0, tightBefore: i > 0 && !spaceBefore[i], spaceAfter: spaceBefore[i + 1] ?? true, headline }
  for (const key of standingKeys(forms[i]!, standing)) {
    const row = model.ownDictionary.find(key)
    if (row >= 0) addRow(into, 0, model.ownRows, row * ownWidth, ownWidth)
  }
  for (const key of pairKeys(forms[i - 1] ?? edgeForm, forms[i]!, forms[i + 1] ?? edgeForm)) {
    const row = model.nearDictionary.find(key)
    if (row >= 0) addRow(into, tagEncoder, model.nearRows, row * tagHidden, tagHidden)
  }
}

const bestTag = (model: TaggerModel, hidden: Float32Array): number => {
  for (let j = 0; j < tagHidden; j++) if (hidden[j]! < 0) hidden[j] = 0
  let best = 0
  let bestScore = -Infinity
  for (let tag = 0; tag < model.tags.length; tag++) {
    const score = model.outBias[tag]! + dot(hidden, 0, model.out, tag * tagHidden, tagHidden)
    if (score > bestScore) {
      bestScore = score
      best = tag
    }
  }
  return best
}

/** Tags a sentence: one tag number per form. `spaceBefore[i]` is false where a token touches the one before it. */
export const tagForms = (
  model: TaggerModel,
  memo: TaggerMemo,
  forms: readonly WordForm[],
  spaceBefore: readonly boolean[],
  headline: boolean,
): Uint8Array => {
  const n = forms.length
  const q = new Float32Array(n * tagEncoder)
  const heads = new Float32Array(n * tagHidden)
  const context = new Float32Array(n * tagUnits * 2)
  const own = new Float32Array(ownWidth)
  const edge = remembered(model, memo, edgeForm)
  const sums = forms.map((form) => remembered(model, memo, form))
  for (let i = 0; i < n; i++) {
    own.set(model.bias)
    addRow(own, 0, sums[i]!, 0, ownWidth)
    addStanding(model, forms, spaceBefore, headline, i, own)
    neighbourOffsets.forEach((offset, place) => addRow(own, tagEncoder, sums[i + offset] ?? edge, ownWidth + place * tagHidden, tagHidden))
    q.set(own.subarray(0, tagEncoder), i * tagEncoder)
    heads.set(own.subarray(tagEncoder), i * tagHidden)
  }
  recur(q, context, n, tagUnits)
  const tags = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const hidden = heads.subarray(i * tagHidden, (i + 1) * tagHidden)
    addProduct(hidden, 0, context, i * tagUnits * 2, tagUnits * 2, model.contextMatrix, 0, tagHidden)
    tags[i] = bestTag(model, hidden)
  }
  return tags
}
