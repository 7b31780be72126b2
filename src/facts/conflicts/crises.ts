import type { Crisis, Ladder, TriggerTest } from '../record.ts'
import type { Conflict } from './record.ts'
import { conflictOf, polarityOf, readingOf, readingsBy } from './reading.ts'
import type { Lookup } from './reading.ts'

const movedTests = (crisis: Crisis, tests: readonly TriggerTest[]): readonly string[] =>
  tests
    .filter((test) => test.crisis === crisis.id)
    .map(({ obligation, bound, protected_party }) => `trigger test: ${obligation}, ${bound} for ${protected_party}`)

const ladderConflicts = (crisis: Crisis, { responder, rungs }: Ladder, lookup: Lookup): readonly Conflict[] =>
  rungs.flatMap(({ rung, delivered, denied }) =>
    conflictOf(
      {
        about: 'response',
        from_party: responder,
        to_party: crisis.partner,
        subject: rung,
        field: 'delivered',
        moves: ['highest rung delivered'],
      },
      [readingOf('affirmed', delivered, lookup), readingOf('denied', denied, lookup)],
    ),
  )

/** Where sources differ on a crisis: whether force was used, whether a rung was reached. */
export const crisisConflicts = (crisis: Crisis, tests: readonly TriggerTest[], lookup: Lookup): readonly Conflict[] => [
  ...crisis.attacks
    .filter(({ said }) => said === 'contested')
    .flatMap(({ from_party, act, claims }) =>
      conflictOf(
        { about: 'attack', from_party, to_party: crisis.partner, subject: act, field: act, moves: movedTests(crisis, tests) },
        readingsBy(claims, lookup, polarityOf),
      ),
    ),
  ...crisis.ladders.flatMap((ladder) => ladderConflicts(crisis, ladder, lookup)),
]
