import type { LinkRelation } from '../../base/index.ts'
import { itemLikeness } from './items.ts'
import type { ItemLikeness } from './item-form.ts'
import type { Days, Profile } from './profile.ts'
/** What speaks for or against a link, in the words of its reasons. */
export const featureNames = [
  'bias',
  'same item',
  'variant of the item',
  'class word fits the type',
  'class beside a type',
  'no item named',
  'another item',
  'same day',
  'times overlap',
  'a few days apart',
  'weeks apart or more',
  'one without a day',
  'published within three days',
  'published months apart',
  'in order of time',
  'against the order of time',
  'by the due day',
  'due days agree',
  'due days differ',
  'soon after',
  'years after',
  'decades between',
  'same number',
  'part of the number',
  'another number',
  'same act',
  'another kind or act',
  'one side not named',
  'words in common',
  'words in common and no item to compare',
  'a name in common',
  'other names',
  'speaks of more or another',
  'speaks of replacing',
  'names what it replaces',
] as const
export type FeatureName = (typeof featureNames)[number]
export type Features = Partial<Record<FeatureName, number>>

/** Takes one thing that speaks for or against a link, by its place among the names, and how much of it there is. */
export type Weigh = (feature: number, value: number) => void

const is = Object.fromEntries(featureNames.map((name, place) => [name, place])) as Readonly<Record<FeatureName, number>>

const isOneDay = ({ first, last }: Days): boolean => first === last

const overlap = (a: Days, b: Days): boolean => a.first <= b.last && b.first <= a.last

/** Days between two times, whichever is first; zero where they touch. */
const daysApart = (a: Days, b: Days): number => Math.max(0, b.first - a.last, a.first - b.last)

const itemFeature: Readonly<Record<ItemLikeness, number>> = {
  same: is['same item'],
  variant: is['variant of the item'],
  class_fits: is['class word fits the type'],
  class: is['class beside a type'],
  open: is['no item named'],
  other: is['another item'],
}

const FEW_DAYS = 10
const SOON = 120
const YEARS = 3 * 366
const DECADE = 10 * 366
const CLOSE = 3
const MONTHS = 60

const addTime = (found: Weigh, a: Profile, b: Profile): void => {
  if (a.published && b.published && isOneDay(a.published) && isOneDay(b.published)) {
    const apart = daysApart(a.published, b.published)
    if (apart <= CLOSE) found(is['published within three days'], 1)
    else if (apart > MONTHS) found(is['published months apart'], 1)
  }
  if (a.due && b.due) found(overlap(a.due, b.due) ? is['due days agree'] : is['due days differ'], 1)
  if (!a.on || !b.on) found(is['one without a day'], 1)
  else if (overlap(a.on, b.on)) found(isOneDay(a.on) && isOneDay(b.on) ? is['same day'] : is['times overlap'], 1)
  else {
    const gap = daysApart(a.on, b.on)
    if (gap > DECADE) found(is['decades between'], 1)
    found(gap <= FEW_DAYS ? is['a few days apart'] : is['weeks apart or more'], 1)
  }
}

/** `from` should have happened before `to`: a pledge before its delivery, a delivery before the loss of what came. */
const addOrder = (found: Weigh, from: Profile, to: Profile): void => {
  if (from.due && to.by && from.due.last >= to.by.first) found(is['by the due day'], 1)
  if (!from.by || !to.by) return
  if (to.by.last < from.by.first) {
    found(is['against the order of time'], 1)
    return
  }
  found(is['in order of time'], 1)
  const gap = daysApart(from.by, to.by)
  if (gap <= SOON) found(is['soon after'], 1)
  else if (gap > DECADE) found(is['decades between'], 1)
  else if (gap > YEARS) found(is['years after'], 1)
}

const addNumber = (found: Weigh, a: Profile, b: Profile, ordered: boolean): void => {
  if (!a.bounds || !b.bounds) return
  if (a.bounds[0] <= b.bounds[1] && b.bounds[0] <= a.bounds[1]) found(is['same number'], 1)
  else found(ordered && b.bounds[0] < a.bounds[1] ? is['part of the number'] : is['another number'], 1)
}

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both / Math.max(1, Math.min(a.size, b.size))
}

/** Places and ships set two losses or two attacks apart; what else is named is often the same party under another name. */
const isPlaced = ({ names, told: { claim } }: Profile): boolean => names.size > 0 && (claim.kind === 'loss' || claim.kind === 'attack')

const addWords = (found: Weigh, a: Profile, b: Profile): void => {
  const names = share(a.names, b.names)
  const words = share(a.words, b.words)
  found(is['words in common'], words)
  if (a.item.key === '' && b.item.key === '') found(is['words in common and no item to compare'], words)
  if (names > 0) found(is['a name in common'], names)
  else if (isPlaced(a) && isPlaced(b)) found(is['other names'], 1)
  if (a.another !== b.another) found(is['speaks of more or another'], 1)
}

/** Tells, one by one, what speaks for and against a link of that relation: without a record of it, since few of many pairs are looked at. */
export const weigh = (relation: LinkRelation, from: Profile, to: Profile, found: Weigh): void => {
  found(is.bias, 1)
  const item = itemLikeness(from, to)
  found(itemFeature[item], item === 'same' && !from.item.named ? 0.8 : 1)
  addWords(found, from, to)
  const isSame = relation === 'same_fact' || relation === 'same_statement'
  if (isSame) addTime(found, from, to)
  else addOrder(found, from, to)
  addNumber(found, from, to, !isSame)
  if (isSame) found(from.detail === to.detail ? is['same act'] : is['another kind or act'], 1)
  if ((isSame || relation === 'fulfils') && (from.told.from_party === null || to.told.from_party === null))
    found(is['one side not named'], 1)
  if (relation !== 'replaces') return
  if (to.replacing) found(is['speaks of replacing'], 1)
  if (to.told.claim.kind === 'delivery' && to.told.claim.replaces !== undefined) found(is['names what it replaces'], 1)
}

/** What speaks for and against a link of that relation. Same in both directions for `same_fact` and `same_statement`. */
export const featuresOf = (relation: LinkRelation, from: Profile, to: Profile): Features => {
  const features: Features = {}
  weigh(relation, from, to, (feature, value) => {
    features[featureNames[feature]!] = value
  })
  return features
}
