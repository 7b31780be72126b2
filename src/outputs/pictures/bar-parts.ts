import type { BriefCell, BriefItem } from '../brief/record.ts'

export type BarLook = 'promised' | 'promised_contested' | 'delivered' | 'delivered_contested' | 'lost' | 'lost_contested'

/** A stretch of a bar, in counts. */
export interface BarPart {
  readonly from: number
  readonly to: number
  readonly look: BarLook
}

/** The counts of one line of items, ready to be drawn. */
export interface Bar {
  /** The highest count that a source names; null when none is named, and then there are no parts. */
  readonly most: number | null
  /** In the order of drawing: what was promised, then what came, then what of it was lost. */
  readonly parts: readonly BarPart[]
  /** Counts to name below the bar, ascending. */
  readonly ticks: readonly number[]
  /** True when a source says that nothing came. */
  readonly denied: boolean
  readonly label: string
}

type Bounds = readonly [low: number, high: number]

/** Bounds of a count that a cell tells; a denied one is none; null when nobody tells a count. */
const boundsOf = ({ look, low, high }: BriefCell): Bounds | null => {
  if (look === 'none') return [0, 0]
  return low === null || high === null || (look !== 'counted' && look !== 'contested') ? null : [Math.max(0, low), Math.max(0, high)]
}

const spoken = ([low, high]: Bounds): string => (low === high ? String(low) : `${low} to ${high}`)

const stretch = (from: number, to: number, look: BarLook): readonly BarPart[] => (to > from ? [{ from, to, look }] : [])

const withBounds = (bounds: Bounds | null, look: 'promised' | 'delivered'): readonly BarPart[] =>
  bounds === null ? [] : [...stretch(0, bounds[0], look), ...stretch(bounds[0], bounds[1], `${look}_contested`)]

/** Losses are taken from the end of what came; where nobody counts what came, from the end of the bar. */
const lostParts = (lost: Bounds | null, end: number): readonly BarPart[] => {
  if (lost === null) return []
  const [sure, most] = [Math.max(0, end - lost[0]), Math.max(0, end - lost[1])]
  return [...stretch(most, sure, 'lost_contested'), ...stretch(sure, end, 'lost')]
}

const labelOf = (promised: Bounds | null, delivered: Bounds | null, lost: Bounds | null, cells: BriefItem): string =>
  [
    `Promised ${promised === null ? wordsOf(cells.promised) : spoken(promised)}`,
    `delivered ${delivered === null ? wordsOf(cells.delivered) : spoken(delivered)}`,
    ...(lost === null || lost[1] === 0 ? [] : [`lost ${spoken(lost)}`]),
  ].join(', ')

const wordsOf = ({ look }: BriefCell): string =>
  look === 'yes' ? 'without a number' : look === 'contested' ? 'contested' : look === 'not_applicable' ? 'not on record' : 'not said'

/** The counts of one line of items as the parts of a bar, from nothing to the highest count that a source names. */
export const barOf = (item: BriefItem): Bar => {
  const [promised, delivered, lost] = [boundsOf(item.promised), boundsOf(item.delivered), boundsOf(item.lost)]
  const most = Math.max(promised?.[1] ?? 0, delivered?.[1] ?? 0, lost?.[1] ?? 0)
  const denied = item.delivered.look === 'none'
  const label = labelOf(promised, delivered, lost, item)
  if (most <= 0) return { most: null, parts: [], ticks: [], denied, label }
  const end = delivered === null || delivered[1] === 0 ? most : delivered[1]
  const parts = [...withBounds(promised, 'promised'), ...withBounds(delivered, 'delivered'), ...lostParts(lost, end)]
  const counts = [0, ...(promised ?? []), ...(delivered ?? []), ...(lost?.[1] ? [end - lost[0], end - lost[1]] : []), most]
  const ticks = [...new Set(counts)].filter((count) => count >= 0).sort((a, b) => a - b)
  return { most, parts, ticks, denied, label }
}
