import type { BriefItem } from '../brief/record.ts'
import { html, type Html } from './html.ts'

const width = 168

/** Bounds of a count that a cell tells; a denied one is none; null when nobody tells a count. */
const boundsOf = ({ look, low, high }: BriefItem['promised']): readonly [low: number, high: number] | null => {
  if (look === 'none') return [0, 0]
  return low === null || high === null || (look !== 'counted' && look !== 'contested') ? null : [low, high]
}

const spoken = ([low, high]: readonly [number, number]): string => (low === high ? String(low) : `${low} to ${high}`)

/**
 * The counts of one line as a bar, from nothing to the highest count that a source names: outline for what was promised,
 * hatched where sources differ, filled for what came. Nothing when no count of the promise is told.
 */
export const bar = ({ promised, delivered }: BriefItem): Html | undefined => {
  const pledge = boundsOf(promised)
  if (pledge === null || pledge[1] <= 0) return undefined
  const came = boundsOf(delivered)
  const most = Math.max(pledge[1], came?.[1] ?? 0)
  const at = (count: number): number => 1 + Math.round((count / most) * width)
  const box = (from: number, to: number, className: string): Html | false =>
    to > from && html`<rect x="${at(from)}" y="1" width="${at(to) - at(from)}" height="10" class="${className}"/>`
  return html`<svg class="bar" viewBox="0 0 170 12" role="img" aria-label="Promised ${spoken(pledge)}, delivered ${
    came === null ? 'not said' : spoken(came)
  }">${box(0, pledge[0], 'b-track')}${box(pledge[0], pledge[1], 'b-track b-hatch')}${
    came !== null && [box(0, came[0], 'b-done'), box(came[0], came[1], 'b-done b-hatch')]
  }</svg>`
}

const swatch = (className: string): Html =>
  html`<svg class="sw" viewBox="0 0 28 12"><rect x="1" y="1" width="26" height="10" class="${className}"/></svg>`

/** What the parts of a bar mean. */
export const barLegend: Html = html`<div class="legend" aria-hidden="true"><span>${swatch('b-track')} promised</span>
<span>${swatch('b-track b-hatch')} promised, if the higher count is right</span><span>${swatch('b-done')} delivered</span>
<span>Each bar has its own scale.</span></div>`
