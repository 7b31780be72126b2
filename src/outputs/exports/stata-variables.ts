import { firstDay, isDay, lastDay } from '../../base/index.ts'
import type { Day } from '../../base/index.ts'
import { claimFields, missingIn } from '../codebook/index.ts'
import type { Cell, Field, FlatRow } from '../codebook/index.ts'

/** A variable of the table for Stata and R: whole ISO days instead of days of several precisions, and the precision beside them. */
export interface Variable extends Field {
  readonly cell: (row: FlatRow) => Cell | Blank
}
/** A date cell without a value. The reason stands in the variable of its precision, so that every date cell is a date or empty. */
export type Blank = ''

const precisions = { day: 'known to the day', month: 'known to the month', year: 'known to the year' }
const order = ['day', 'month', 'year'] as const

const precisionOf = (day: Day): (typeof order)[number] => (day.length === 4 ? 'year' : day.length === 7 ? 'month' : 'day')

const coarser = (from: Day, to: Day): string => order[Math.max(order.indexOf(precisionOf(from)), order.indexOf(precisionOf(to)))] as string

const iso = (cell: Cell, end: (day: Day) => Day): string => (typeof cell === 'string' && isDay(cell) ? end(cell) : '')

/** Three variables for a date: first day, last day, precision. `from` and `to` name columns of the flat table. */
const dates = (field: Field, stem: string, what: string, from: string, to: string): readonly Variable[] => [
  { ...field, name: `${stem}_first`, label: `${what}: first day that it may be`, cell: (row) => iso(row[from]!, firstDay) },
  { ...field, name: `${stem}_last`, label: `${what}: last day that it may be`, cell: (row) => iso(row[to]!, lastDay) },
  {
    ...field,
    name: `${stem}_precision`,
    label: `${what}: how precisely it is known`,
    type: 'category',
    values: precisions,
    cell: (row) => (missingIn(row[from]!) === undefined ? coarser(row[from] as Day, row[to] as Day) : row[from]!),
  },
]

const variablesOf = (field: Field): readonly Variable[] => {
  if (field.name === 'published_on') return dates(field, 'published', 'Publication', 'published_on', 'published_on')
  if (field.name === 'event_from') return dates(field, 'event', 'Event', 'event_from', 'event_to')
  if (field.name === 'due_from') return dates(field, 'due', 'Due', 'due_from', 'due_to')
  if (field.type === 'day') return []
  return [{ ...field, cell: (row) => row[field.name]! }]
}

/** The variables in the order of the table. */
export const variables: readonly Variable[] = claimFields
  .flatMap(variablesOf)
  .map(({ note, ...variable }) =>
    variable.type === 'day' || variable.name.endsWith('_precision') || note === undefined ? variable : { ...variable, note },
  )
