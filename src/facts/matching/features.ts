import type { LinkRelation } from '../../base/index.ts'
import { firstDay, lastDay } from '../../base/index.ts'
import type { DayRange } from '../../base/index.ts'
import { before, gapDays, overlaps } from '../when.ts'
import { itemLikeness } from './items.ts'
import type { Profile } from './profile.ts'

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

const isOneDay = (range: DayRange): boolean => firstDay(range) === lastDay(range)

/** Days between two times, whichever is first; zero where they touch. */
const daysApart = (a: DayRange, b: DayRange): number => Math.max(0, gapDays(a, b), gapDays(b, a))

const itemFeatures = (a: Profile, b: Profile): Features => {
  const likeness = itemLikeness(a, b)
  return {
    same: { 'same item': a.named ? 1 : 0.8 },
    variant: { 'variant of the item': 1 },
    class_fits: { 'class word fits the type': 1 },
    class: { 'class beside a type': 1 },
    open: { 'no item named': 1 },
    other: { 'another item': 1 },
  }[likeness]
}

const FEW_DAYS = 10
const SOON = 120
const YEARS = 3 * 366
const DECADE = 10 * 366

const timeFeatures = (a: Profile, b: Profile): Features => {
  const published = publishedApart(a, b)
  const printed: Features =
    published === null ? {} : published <= 3 ? { 'published within three days': 1 } : published > 60 ? { 'published months apart': 1 } : {}
  if (!a.on || !b.on) return { ...printed, 'one without a day': 1 }
  if (overlaps(a.on, b.on)) return { ...printed, ...(isOneDay(a.on) && isOneDay(b.on) ? { 'same day': 1 } : { 'times overlap': 1 }) }
  const gap = daysApart(a.on, b.on)
  const decades: Features = gap > DECADE ? { 'decades between': 1 } : {}
  return { ...printed, ...decades, ...(gap <= FEW_DAYS ? { 'a few days apart': 1 } : { 'weeks apart or more': 1 }) }
}

const publishedApart = (a: Profile, b: Profile): number | null => {
  const [x, y] = [a.told.published_on, b.told.published_on]
  return x === null || y === null || !isOneDay(x) || !isOneDay(y) ? null : daysApart(x, y)
}

const dueFeatures = ({ due: a }: Profile, { due: b }: Profile): Features => {
  if (!a || !b) return {}
  return overlaps(a, b) ? { 'due days agree': 1 } : { 'due days differ': 1 }
}

/** `from` should have happened before `to`: a pledge before its delivery, a delivery before the loss of what came. */
const orderFeatures = (from: Profile, to: Profile): Features => {
  const due: Features = from.due && to.by && !before(from.due, to.by) ? { 'by the due day': 1 } : {}
  if (!from.by || !to.by) return due
  if (before(to.by, from.by)) return { ...due, 'against the order of time': 1 }
  const gap = daysApart(from.by, to.by)
  const how: Features =
    gap <= SOON ? { 'soon after': 1 } : gap > DECADE ? { 'decades between': 1 } : gap > YEARS ? { 'years after': 1 } : {}
  return { ...due, 'in order of time': 1, ...how }
}

const numberFeatures = (a: Profile, b: Profile, ordered: boolean): Features => {
  if (!a.bounds || !b.bounds) return {}
  if (a.bounds[0] <= b.bounds[1] && b.bounds[0] <= a.bounds[1]) return { 'same number': 1 }
  return ordered && b.bounds[0] < a.bounds[1] ? { 'part of the number': 1 } : { 'another number': 1 }
}

const actOf = ({ told: { claim } }: Profile): string => {
  const said = claim as unknown as Record<string, unknown>
  return [claim.kind, said.act, said.rung, said.verdict, claim.polarity].join(' ')
}

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both / Math.max(1, Math.min(a.size, b.size))
}

const another = /\b(?:another|additional|further|again|second|third|fourth|next|new batch)\b|\bmore\b(?! than)/
const replacing =
  /\breplac|\bmade? (?:good|up)\b|\bmake (?:good|up)\b|\bin (?:the )?place of\b|\bfill the gap\b|\bfor (?:those|the one) |\brefill/

/** Places and ships set two losses or two attacks apart; what else is named is often the same party under another name. */
const isPlaced = ({ names, told: { claim } }: Profile): boolean => names.size > 0 && (claim.kind === 'loss' || claim.kind === 'attack')

const wordFeatures = (a: Profile, b: Profile): Features => {
  const names = share(a.names, b.names)
  const words = share(a.words, b.words)
  return {
    'words in common': words,
    ...(a.key === '' && b.key === '' && { 'words in common and no item to compare': words }),
    ...(names > 0 ? { 'a name in common': names } : isPlaced(a) && isPlaced(b) ? { 'other names': 1 } : {}),
    ...(another.test(a.quote) !== another.test(b.quote) && { 'speaks of more or another': 1 }),
  }
}

const replaceFeatures = (to: Profile): Features => {
  const { claim } = to.told
  const named = claim.kind === 'delivery' && claim.replaces !== undefined
  return { ...(replacing.test(to.quote) && { 'speaks of replacing': 1 }), ...(named && { 'names what it replaces': 1 }) }
}

const sideMissing = ({ told: a }: Profile, { told: b }: Profile): Features =>
  a.from_party === null || b.from_party === null ? { 'one side not named': 1 } : {}

/** What speaks for and against a link of that relation. Same in both directions for `same_fact` and `same_statement`. */
export const featuresOf = (relation: LinkRelation, from: Profile, to: Profile): Features => {
  const shared = { bias: 1, ...itemFeatures(from, to), ...wordFeatures(from, to) }
  if (relation === 'same_fact' || relation === 'same_statement') {
    const act: Features = actOf(from) === actOf(to) ? { 'same act': 1 } : { 'another kind or act': 1 }
    return {
      ...shared,
      ...timeFeatures(from, to),
      ...dueFeatures(from, to),
      ...numberFeatures(from, to, false),
      ...act,
      ...sideMissing(from, to),
    }
  }
  const ordered = { ...shared, ...orderFeatures(from, to), ...numberFeatures(from, to, true) }
  if (relation === 'fulfils') return { ...ordered, ...sideMissing(from, to) }
  return relation === 'replaces' ? { ...ordered, ...replaceFeatures(to) } : ordered
}
