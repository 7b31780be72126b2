import { attributes, isDefault, pairUp, sameAttribute, type Attribute, type Coded } from './compare.ts'
import { claimKinds, type ClaimKind } from '../../src/base/index.ts'

export interface Count {
  gold: number
  read: number
  right: number
}

/** Counts over texts: claims by kind, attributes on right claims. */
export interface Tally {
  readonly kinds: Readonly<Record<ClaimKind, Count>>
  readonly attributes: Readonly<Record<Attribute, Count>>
  /** Claims whose quote does not stand at their span. */
  ungrounded: number
  /** Claims on texts in which the coder found none. */
  on_controls: number
  texts: number
}

const zero = (): Count => ({ gold: 0, read: 0, right: 0 })
const byName = <K extends string>(names: readonly K[]): Record<K, Count> =>
  Object.fromEntries(names.map((name) => [name, zero()])) as Record<K, Count>

export const newTally = (): Tally => ({
  kinds: byName(claimKinds),
  attributes: byName(attributes),
  ungrounded: 0,
  on_controls: 0,
  texts: 0,
})

export interface Misses {
  readonly missed: readonly Coded[]
  readonly extra: readonly Coded[]
}

/** Adds one text to the tally; gives what was missed and what was extra. */
export const addText = (tally: Tally, text: string, gold: readonly Coded[], read: readonly Coded[]): Misses => {
  const pairs = pairUp(gold, read)
  tally.texts++
  tally.ungrounded += read.filter((claim) => text.slice(...claim.evidence) !== claim.quote).length
  if (gold.length === 0) tally.on_controls += read.length
  for (const claim of gold) tally.kinds[claim.kind].gold++
  for (const claim of read) tally.kinds[claim.kind].read++
  for (const pair of pairs) {
    tally.kinds[gold[pair.gold]!.kind].right++
    for (const name of attributes) addAttribute(tally.attributes[name], name, gold[pair.gold]!, read[pair.read]!)
  }
  const [usedGold, usedRead] = [new Set(pairs.map((pair) => pair.gold)), new Set(pairs.map((pair) => pair.read))]
  return { missed: gold.filter((_, at) => !usedGold.has(at)), extra: read.filter((_, at) => !usedRead.has(at)) }
}

const addAttribute = (count: Count, name: Attribute, gold: Coded, read: Coded): void => {
  const [inGold, inRead] = [!isDefault(name, gold), !isDefault(name, read)]
  if (inGold) count.gold++
  if (inRead) count.read++
  if (inGold && inRead && sameAttribute(name, gold, read)) count.right++
}

/** Precision, recall and their harmonic mean; 0 where nothing was read. */
export const figuresOf = ({ gold, read, right }: Count): { precision: number; recall: number; f1: number } => {
  const precision = read ? right / read : 0
  const recall = gold ? right / gold : 0
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

export const total = (tally: Tally): Count =>
  Object.values(tally.kinds).reduce(
    (sum, count) => ({ gold: sum.gold + count.gold, read: sum.read + count.read, right: sum.right + count.right }),
    zero(),
  )
