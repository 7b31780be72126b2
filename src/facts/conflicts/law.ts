import { clusterByTime } from '../event-clusters.ts'
import { distinct, groupBy } from '../group.ts'
import type { InstrumentFact, TriggerTest } from '../record.ts'
import { timeText } from './items.ts'
import type { Conflict } from './record.ts'
import { conflictOf, polarityOf, readingOf, readingsBy } from './reading.ts'
import type { ConflictHead, Lookup } from './reading.ts'

type Tests = readonly TriggerTest[]

/** Tests of a clause, in a crisis, that rest on an instrument or fall back to it. */
const moved = ({ id }: InstrumentFact, tests: Tests): readonly string[] =>
  distinct(
    tests
      .filter(({ instrument, falls_back_to }) => instrument === id || falls_back_to === id)
      .map(({ obligation, bound, protected_party }) => `trigger test: ${obligation}, ${bound} for ${protected_party}`),
  )

const head = (fact: InstrumentFact, about: Conflict['about'], field: string, tests: Tests): ConflictHead => ({
  about,
  from_party: fact.parties.length === 2 ? fact.parties[0]! : null,
  to_party: fact.parties.length === 2 ? fact.parties[1]! : null,
  subject: fact.names[0] ?? null,
  field,
  moves: [
    ...(field === 'state' || field === 'in_force' ? [`state of ${fact.names[0] ?? fact.parties.join(' and ')}`] : []),
    ...moved(fact, tests),
  ],
})

/** Acts that an instrument goes through once; its entry into force is read from its readings, which hold undated claims in their bounds. */
const onceOnly = ['signed', 'terminated'] as const

const dayConflicts = (fact: InstrumentFact, tests: Tests, lookup: Lookup): readonly Conflict[] =>
  onceOnly.flatMap((act) => {
    const steps = fact.steps.filter(
      (step) => step.act === act && step.polarity === 'affirmed' && step.modality === 'actual' && step.event_on,
    )
    const times = clusterByTime(steps, ({ event_on }) => event_on ?? undefined)
    const readings = times.map(({ on, values }) =>
      readingOf(
        on === null ? 'not dated' : timeText(on),
        values.flatMap(({ claims }) => claims),
        lookup,
      ),
    )
    return conflictOf(head(fact, 'instrument_day', act, tests), readings)
  })

const entryConflicts = (fact: InstrumentFact, tests: Tests, lookup: Lookup): readonly Conflict[] => {
  const entries = fact.in_force.filter(({ said, from }) => said === 'affirmed' && from !== null)
  const readings = [...groupBy(entries, ({ from }) => (from === null ? '' : timeText(from)))].map(([value, group]) => {
    const affirmed = group.flatMap(({ claims }) => claims).filter((id) => lookup.get(id)?.claim.polarity === 'affirmed')
    return readingOf(value, affirmed, lookup)
  })
  return conflictOf(head(fact, 'instrument_day', 'in_force', tests), readings)
}

const stateConflicts = (fact: InstrumentFact, tests: Tests, lookup: Lookup): readonly Conflict[] => {
  if (fact.state !== 'contested') return []
  const acts = fact.steps.filter(({ act, modality }) => (act === 'in_force' || act === 'terminated') && modality === 'actual')
  const claims = acts.flatMap((step) => step.claims)
  const readings = readingsBy(claims, lookup, (one) => ('act' in one.claim ? `${one.claim.act}, ${one.claim.polarity}` : null))
  return conflictOf(head(fact, 'instrument_state', 'state', tests), readings)
}

/** Where sources differ on an instrument: the day of an act, whether it is in force, whether it has a clause. */
export const instrumentConflicts = (fact: InstrumentFact, tests: Tests, lookup: Lookup): readonly Conflict[] => [
  ...dayConflicts(fact, tests, lookup),
  ...entryConflicts(fact, tests, lookup),
  ...stateConflicts(fact, tests, lookup),
  ...fact.clauses
    .filter(({ said }) => said === 'contested')
    .flatMap(({ obligation, affirmed, denied }) =>
      conflictOf(head(fact, 'clause', obligation, tests), readingsBy([...affirmed, ...denied], lookup, polarityOf)),
    ),
]

/** Where sources differ on an answer of a trigger test that no attack and no instrument is to blame for, or on what the bound party did. */
export const testConflicts = (test: TriggerTest, lookup: Lookup): readonly Conflict[] => {
  const about = {
    about: 'trigger',
    from_party: test.bound,
    to_party: test.protected_party,
    subject: test.obligation,
    moves: [`trigger test: ${test.obligation}, ${test.bound} for ${test.protected_party}`],
  } as const
  const asked = test.questions.filter(({ question, answer }) => answer === 'contested' && question !== 'in_force' && question !== 'attack')
  return [
    ...asked.flatMap(({ question, claims }) => conflictOf({ ...about, field: question }, readingsBy(claims, lookup, polarityOf))),
    ...(test.performance === 'contested'
      ? conflictOf({ ...about, field: 'performance' }, readingsBy(test.response_claims, lookup, polarityOf))
      : []),
  ]
}
