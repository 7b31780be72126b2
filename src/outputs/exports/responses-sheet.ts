import type { Crisis, Facts, Ladder, RungFact } from '../../facts/index.ts'
import { notApplicable } from '../codebook/index.ts'
import { daysOf, listed, orUnknown } from './column.ts'
import type { Column } from './column.ts'

/** One rung on the ladder of one responder in one crisis. */
export interface RungRow {
  readonly crisis: Crisis
  readonly ladder: Ladder
  /** Absent where nothing at all is told of the responder. */
  readonly rung?: RungFact
}

export const rungRows = (facts: Facts): readonly RungRow[] =>
  facts.crises.flatMap((crisis) =>
    crisis.ladders.flatMap((ladder) =>
      ladder.rungs.length === 0 ? [{ crisis, ladder }] : ladder.rungs.map((rung) => ({ crisis, ladder, rung })),
    ),
  )

const claimsColumn = (lane: 'promised' | 'delivered' | 'denied' | 'possible', label: string): Column<RungRow> => ({
  name: lane,
  label,
  type: 'list',
  width: 20,
  cell: ({ rung }) => listed(rung?.[lane] ?? []),
})

export const rungColumns: readonly Column<RungRow>[] = [
  { name: 'crisis', label: 'Id of the crisis', type: 'text', width: 18, cell: ({ crisis }) => crisis.id },
  { name: 'partner', label: 'Party in crisis', type: 'text', width: 9, cell: ({ crisis }) => orUnknown(crisis.partner) },
  { name: 'event_from', label: 'When: first day, month or year', type: 'day', width: 11, cell: ({ crisis }) => daysOf(crisis.event_on)[0] },
  { name: 'event_to', label: 'When: last day, month or year', type: 'day', width: 11, cell: ({ crisis }) => daysOf(crisis.event_on)[1] },
  { name: 'responder', label: 'Party that responds', type: 'text', width: 11, cell: ({ ladder }) => orUnknown(ladder.responder) },
  {
    name: 'required',
    label: 'Least rung that the texts in force required',
    type: 'category',
    width: 14,
    cell: ({ ladder }) => ladder.required.at_least ?? notApplicable,
  },
  {
    name: 'forbidden',
    label: 'Rungs that the texts in force forbid',
    type: 'list',
    width: 16,
    cell: ({ ladder }) => (ladder.required.never.length > 0 ? ladder.required.never : notApplicable),
  },
  {
    name: 'highest_promised',
    label: 'Highest rung promised',
    type: 'category',
    width: 16,
    cell: ({ ladder }) => orUnknown(ladder.promised),
  },
  {
    name: 'highest_delivered',
    label: 'Highest rung delivered',
    type: 'category',
    width: 16,
    cell: ({ ladder }) => orUnknown(ladder.delivered),
  },
  { name: 'rung', label: 'Rung that the next columns are about', type: 'category', width: 14, cell: ({ rung }) => orUnknown(rung?.rung) },
  claimsColumn('promised', 'Claims that it was promised'),
  claimsColumn('delivered', 'Claims that it was done'),
  claimsColumn('denied', 'Claims that it was not done'),
  claimsColumn('possible', 'Claims that it was offered, possible or conditional'),
]
