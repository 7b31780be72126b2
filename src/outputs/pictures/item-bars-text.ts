import type { BriefItem } from '../brief/record.ts'
import { printable } from '../table/claims-table.ts'
import { barOf, type Bar, type BarLook } from './bar-parts.ts'

const signs: Readonly<Record<BarLook, string>> = {
  promised: '□',
  promised_contested: '▨',
  delivered: '█',
  delivered_contested: '▓',
  lost: '╳',
  lost_contested: '╱',
}

/** What the signs mean, in one line. */
export const barSigns =
  '□ promised  ▨ promised, contested  █ delivered  ▓ delivered, contested  ╳ lost  ╱ lost, contested  ┄ number not said'

/** The sign of each cell is that of the last part that covers its middle: what came is drawn over what was promised. */
const cellsOf = ({ parts, most }: Bar, width: number): string =>
  Array.from({ length: width }, (_, cell) => {
    const middle = ((cell + 0.5) / width) * (most ?? 1)
    const part = parts.findLast(({ from, to }) => from <= middle && middle < to)
    return part ? signs[part.look] : ' '
  }).join('')

/** The bars of some lines for a terminal: name, bar, and what it says in words. Each bar has its own scale. */
export const itemBarsText = (items: readonly BriefItem[], nameOf: (item: BriefItem) => string, width = 80): readonly string[] => {
  const named = Math.min(24, Math.max(8, ...items.map((item) => [...nameOf(item)].length)))
  const long = Math.max(10, Math.min(40, width - named - 36))
  return items.map((item) => {
    const bar = barOf(item)
    const name = [...printable(nameOf(item))].slice(0, named).join('').padEnd(named)
    const drawn = bar.most === null ? '┄'.repeat(long) : cellsOf(bar, long)
    return `${name}  ${bar.denied ? '⊘' : ' '}${drawn}  ${bar.label}`
  })
}
