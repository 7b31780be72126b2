import type { Claim, DayRange } from '../base/index.ts'
import { distinct, groupBy } from './group.ts'
import { isMoney } from './item-name.ts'
import { sharedTime } from './judgements/shared-time.ts'
import type { Count, Tally, ToldClaim } from './record.ts'
import { independentSources } from './sources.ts'
import { byTime, overlaps } from './when.ts'

type Interval = readonly [low: number, high: number]

/** One figure as one claim tells it. Figures that are merely possible widen the upper bound and nothing else. */
interface Figure {
  readonly bounds: Interval
  readonly on: DayRange | null
  readonly told: ToldClaim
  readonly firm: boolean
}

interface Total {
  readonly bounds: Interval
  readonly contested: boolean
}

/** The bounds that a claim's quantity gives, or null when it tells no usable figure. */
export const boundsOf = (claim: Claim): Interval | null => {
  const quantity = 'quantity' in claim ? claim.quantity : undefined
  if (quantity === undefined) return null
  const [low, high] =
    typeof quantity === 'number' ? [quantity, quantity] : isMoney(quantity) ? [quantity.amount, quantity.amount] : quantity
  return Number.isFinite(low) && Number.isFinite(high) && low >= 0 && high >= low ? [low, high] : null
}

const meet = (a: Interval, b: Interval): boolean => a[0] <= b[1] && b[0] <= a[1]
const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b), Infinity)
const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), -Infinity)
const hull = (all: readonly Interval[]): Interval => [least(all.map(([low]) => low)), most(all.map(([, high]) => high))]
const sum = (all: readonly Interval[]): Interval => [
  all.reduce((total, [low]) => total + low, 0),
  all.reduce((total, [, high]) => total + high, 0),
]
/** Nobody says whether the figures are parts or the same: at least the largest, at most all together. */
const largestToSum = (all: readonly Interval[]): Interval => [most(all.map(([low]) => low)), sum(all)[1]]

/** Figures of one source that overlap tell the same; the narrower one stands. */
const collapse = (all: readonly Interval[]): readonly Interval[] => {
  const kept: Interval[] = []
  for (const bounds of [...all].sort((a, b) => a[1] - a[0] - (b[1] - b[0]) || a[0] - b[0])) {
    const at = placeAmong(kept, bounds)
    const next = kept[at]
    if (!next || !meet(next, bounds)) kept.splice(at, 0, bounds)
  }
  return kept
}

/** Where `bounds` belongs among intervals that are in order and do not meet: the first that does not end before it. */
const placeAmong = (kept: readonly Interval[], bounds: Interval): number => {
  let [from, to] = [0, kept.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((kept[middle]?.[1] ?? Infinity) < bounds[0]) from = middle + 1
    else to = middle
  }
  return from
}

const oneDocument = (figures: readonly Figure[]): boolean => distinct(figures.map(({ told }) => told.document)).length === 1

/** What one source says in all. In one text different figures may be parts; in several the later text is an update. */
const readingOf = (figures: readonly Figure[]): Interval => {
  if (oneDocument(figures)) return largestToSum(collapse(figures.map(({ bounds }) => bounds)))
  const texts = [...groupBy(figures, ({ told }) => told.document).values()]
  return readingOf(texts.at(-1) ?? [])
}

/** Sources side by side: the bounds hold all readings; readings that cannot both hold are contested. */
const besideEachOther = (figures: readonly Figure[]): Total => {
  const readings = [...groupBy(figures, ({ told }) => told.source).values()].map(readingOf)
  // Intervals that all meet in pairs share a point.
  const contested = most(readings.map(([low]) => low)) > least(readings.map(([, high]) => high))
  return { bounds: hull(readings), contested }
}

/** Dated figures by event: those whose times share a day speak of one event. */
const eventsOf = (dated: readonly Figure[]): readonly (readonly Figure[])[] => {
  const events: { on: DayRange; figures: Figure[] }[] = []
  for (const figure of [...dated].sort((a, b) => byTime(a.on, b.on))) {
    const on = figure.on as DayRange
    const last = events.at(-1)
    if (last && overlaps(last.on, on)) last.figures.push(figure)
    else events.push({ on, figures: [figure] })
  }
  return events.map(({ figures }) => figures)
}

const totalOf = (figures: readonly Figure[]): Total => {
  const dated = eventsOf(figures.filter(({ on }) => on !== null)).map((event) => ({ event, total: besideEachOther(event) }))
  const undated = figures.filter(({ on }) => on === null)
  if (dated.length === 0) return besideEachOther(undated)
  const bounds = dated.map(({ total }) => total.bounds)
  const inOneText = oneDocument(dated.flatMap(({ event }) => event))
  const whole: Total = {
    bounds: inOneText ? sum(bounds) : largestToSum(bounds),
    contested: dated.some(({ total }) => total.contested),
  }
  return undated.length === 0
    ? whole
    : withUndated(
        whole,
        dated.flatMap(({ event }) => event),
        undated,
      )
}

const withUndated = (whole: Total, dated: readonly Figure[], undated: readonly Figure[]): Total => {
  const rest = besideEachOther(undated)
  if (meet(whole.bounds, rest.bounds)) return { bounds: hull([whole.bounds, rest.bounds]), contested: whole.contested || rest.contested }
  const sources = new Set(dated.map(({ told }) => told.source))
  return undated.some(({ told }) => sources.has(told.source))
    ? { bounds: largestToSum([whole.bounds, rest.bounds]), contested: whole.contested || rest.contested }
    : { bounds: hull([whole.bounds, rest.bounds]), contested: true }
}

const MAX_PARTS = 12

/** Where a text names a whole and all its parts ("18: first 14, then 4"), the parts are left out. */
const withoutParts = (figures: readonly Figure[]): readonly Figure[] =>
  [...groupBy(figures, ({ told }) => told.document).values()].flatMap((inText) => {
    const exact = distinct(inText.map(({ bounds }) => (bounds[0] === bounds[1] ? bounds[0] : -1)))
    if (exact.length < 3 || exact.length > MAX_PARTS || exact.includes(-1)) return inText
    const whole = Math.max(...exact)
    return exact.reduce((total, one) => total + one, 0) === 2 * whole ? inText.filter(({ bounds }) => bounds[0] === whole) : inText
  })

/** The count that claims tell together, or null when none of them tells a figure. `timeOf` says what sets two events apart. */
export const countOf = (told: readonly ToldClaim[], timeOf: (claim: Claim) => DayRange | undefined): Count | null => {
  const onOf = sharedTime(told, timeOf)
  const figures = told.flatMap((one): Figure[] => {
    const bounds = boundsOf(one.claim)
    return bounds === null ? [] : [{ bounds, on: onOf(one), told: one, firm: one.claim.modality !== 'possible' }]
  })
  const [only, second] = figures
  if (!only) return null
  if (!second) return makeCount(only.bounds, false, [only.told.id])
  const firm = figures.filter((figure) => figure.firm)
  const total = totalOf(withoutParts(firm.length > 0 ? firm : figures))
  const loose = firm.length > 0 ? figures.filter((figure) => !figure.firm && !meet(figure.bounds, total.bounds)) : []
  const bounds = hull([total.bounds, ...loose.map((figure) => figure.bounds)])
  const contested = total.contested || loose.length > 0
  return makeCount(
    bounds,
    contested,
    figures.map((figure) => figure.told.id),
  )
}

/** A count with its invariant: low <= best <= high, made from at least one claim. */
export const makeCount = ([low, high]: Interval, contested: boolean, claims: readonly string[]): Count => {
  if (!(low <= high) || claims.length === 0) throw new Error(`count out of order: ${low} to ${high} from ${claims.length} claims`)
  return { kind: 'count', low, best: low === high ? low : null, high, contested, claims: claims.length === 1 ? claims : distinct(claims) }
}

/** Number of independent sources. */
export const sourcesOf = (told: readonly ToldClaim[]): number => (told.length < 2 ? told.length : independentSources(told))

/** A tally of what is said, with its figure if there is one. */
export const tallyOf = (said: Tally['said'], told: readonly ToldClaim[], count: Count | null = null): Tally => ({
  said,
  count,
  claims: distinct(told.map(({ id }) => id)),
  sources: sourcesOf(told),
})

export const notSaid: Tally = { said: 'not_said', count: null, claims: [], sources: 0 }
export const notApplicable: Tally = { said: 'not_applicable', count: null, claims: [], sources: 0 }
