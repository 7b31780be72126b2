import type { DayRange } from '../../base/index.ts'
import { unknown } from '../codebook/index.ts'
import type { Cell, FieldType } from '../codebook/index.ts'

/** A column of a sheet that is drawn from records: how it is called, what it means, and where its cell comes from. */
export interface Column<Row> {
  readonly name: string
  readonly label: string
  readonly type: FieldType
  readonly width: number
  readonly cell: (row: Row) => Cell
}

/** A text, or `unknown` where a record has null. */
export const orUnknown = (text: string | null | undefined): Cell => text ?? unknown

/** A list, or `unknown` where it is empty. */
export const listed = (list: readonly string[]): Cell => (list.length > 0 ? list : unknown)

/** First and last day of what may be null. */
export const daysOf = (on: DayRange | null): readonly [from: Cell, to: Cell] =>
  on === null ? [unknown, unknown] : typeof on === 'string' ? [on, on] : on
