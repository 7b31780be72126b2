import { rungs } from '../../base/index.ts'
import { rungName } from '../brief/words.ts'
import { html, type Html } from '../page/html.ts'
import type { DyadSummary } from './record.ts'

const left = 6
const step = 12.5
const middle = 16

const x = (at: number): number => left + at * step

type Lane = DyadSummary['rungs'][number]

const zero = rungs.indexOf('silence')

const signs: Readonly<Record<Lane['lane'], (at: number) => Html>> = {
  delivered: (at) => html`<circle class="sp-del" cx="${x(at)}" cy="${middle}" r="4.5"/>`,
  promised: (at) => html`<circle class="sp-pro" cx="${x(at)}" cy="${middle}" r="4.5"/>`,
  denied: (at) => html`<path class="sp-den" d="M${x(at) - 4} ${middle + 4}l8-8M${x(at) - 4} ${middle - 4}l8 8"/>`,
}

const said = (lanes: readonly Lane[]): string =>
  lanes.map(({ rung, lane }) => (lane === 'delivered' ? rungName(rung as never) : `${rungName(rung as never)} ${lane}`)).join(', ')

/** The rungs that are on record of a pair, from the worst to the most that a partner can do. */
export const rungSpark = (lanes: readonly Lane[]): Html => html`
<svg class="spark" viewBox="0 0 150 32" role="img" aria-label="Rungs: ${said(lanes)}">${rungs.map(
  (_, at) => html`<path class="sp-rung" d="M${x(at)} ${at === zero ? 8 : 12}V${at === zero ? 24 : 20}"/>`,
)}${lanes.map(({ level, lane }) => signs[lane](level + zero))}</svg>`
