import type { Claim } from '../../src/base/index.ts'

/** A claim as a coder or a reader wrote it down, fields as in the codebook. */
export type Coded = { readonly [field: string]: unknown } & Pick<Claim, 'kind' | 'polarity' | 'evidence'>

/** Fields that are scored on right claims, as F1 over the values that are not the default. */
export const attributes = ['modality', 'act', 'obligation', 'rung', 'verdict', 'quantity', 'event_on', 'due_on', 'speaker'] as const
export type Attribute = (typeof attributes)[number]

const itemKinds = new Set(['pledge', 'delivery', 'loss'])

const key = (value: unknown): string =>
  String(value ?? '')
    .toLowerCase()
    .replace(/[-–\s]+/g, ' ')
    .replace(/\b(\w{3,}[^s])s\b/g, '$1')
    .trim()

const sameItem = (a: unknown, b: unknown): boolean => {
  if (!a || !b) return !a && !b
  const [x, y] = [key(a), key(b)]
  return x === y || x.replaceAll(' ', '') === y.replaceAll(' ', '') || x.endsWith(` ${y}`) || y.endsWith(` ${x}`)
}

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : [])

export const partiesOf = (claim: Coded): string =>
  listOf(claim.parties).length ? [...listOf(claim.parties)].sort().join('+') : `${claim.from_party ?? ''}>${claim.to_party ?? ''}`

const partiesAgree = (gold: Coded, read: Coded): boolean => {
  if (listOf(gold.parties).length) {
    const mine = new Set(listOf(read.parties).length ? listOf(read.parties) : [read.from_party, read.to_party].filter(Boolean))
    return listOf(gold.parties).every((party) => mine.has(party)) || partiesOf(gold) === partiesOf(read)
  }
  return (gold.from_party == null || gold.from_party === read.from_party) && (gold.to_party == null || gold.to_party === read.to_party)
}

const shared = (a: Coded, b: Coded): number => Math.min(a.evidence[1], b.evidence[1]) - Math.max(a.evidence[0], b.evidence[0])
const joint = (a: Coded, b: Coded): number => Math.max(a.evidence[1], b.evidence[1]) - Math.min(a.evidence[0], b.evidence[0])

/**
 * A read claim is right where kind, polarity, parties and item agree with gold and the evidence overlaps by a quarter of the union.
 * A side that gold leaves open agrees with any.
 */
export const isRight = (gold: Coded, read: Coded): boolean =>
  gold.kind === read.kind &&
  gold.polarity === read.polarity &&
  partiesAgree(gold, read) &&
  shared(gold, read) >= joint(gold, read) / 4 &&
  (!itemKinds.has(gold.kind) || !gold.item || sameItem(gold.item, read.item))

export const sameAttribute = (name: Attribute, gold: Coded, read: Coded): boolean => {
  if (name === 'speaker') {
    const [g, r] = [key(listOf(gold.speaker)[0]), key(listOf(read.speaker)[0])]
    return g === r || (r.endsWith(g) && listOf(gold.speaker).length > 0)
  }
  const [g, r] = [gold[name], read[name]]
  return name === 'quantity' ? JSON.stringify([g].flat()) === JSON.stringify([r].flat()) : JSON.stringify(g) === JSON.stringify(r)
}

export const isDefault = (name: Attribute, claim: Coded): boolean => {
  const value = claim[name]
  return (
    value === undefined ||
    value === null ||
    (name === 'modality' && value === 'actual') ||
    (name === 'speaker' && listOf(value).length === 0)
  )
}

/** Pairs of right claims, each claim used once, those that agree most first. */
export const pairUp = (gold: readonly Coded[], read: readonly Coded[]): { readonly gold: number; readonly read: number }[] => {
  const agreement = (g: Coded, r: Coded) => attributes.filter((name) => g[name] !== undefined && sameAttribute(name, g, r)).length
  const pairs = gold.flatMap((g, gi) =>
    read.flatMap((r, ri) => (isRight(g, r) ? [{ gold: gi, read: ri, weight: agreement(g, r) + shared(g, r) / 1e4 }] : [])),
  )
  const used = { gold: new Set<number>(), read: new Set<number>() }
  return pairs
    .sort((a, b) => b.weight - a.weight)
    .filter((pair) => {
      if (used.gold.has(pair.gold) || used.read.has(pair.read)) return false
      used.gold.add(pair.gold)
      used.read.add(pair.read)
      return true
    })
}
