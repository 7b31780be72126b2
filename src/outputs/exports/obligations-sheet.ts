import type { Facts } from '../../facts/index.ts'
import { notApplicable, unknown } from '../codebook/index.ts'
import type { Cell } from '../codebook/index.ts'
import { daysOf, listed, orUnknown } from './column.ts'
import type { Column } from './column.ts'

/** A row of the sheet: an act on an instrument, a clause of one, or a test of a clause in a crisis. */
export type ObligationRow = Readonly<Record<string, Cell>>

const none = {
  instrument: notApplicable,
  parties: notApplicable,
  state: notApplicable,
  act: notApplicable,
  event_from: notApplicable,
  event_to: notApplicable,
  obligation: notApplicable,
  from_party: notApplicable,
  to_party: notApplicable,
  said: notApplicable,
  outcome: notApplicable,
  performance: notApplicable,
}

const instrumentRows = (facts: Facts): ObligationRow[] =>
  facts.instruments.flatMap(({ names, parties, state, steps, clauses }) => {
    const instrument = { ...none, instrument: listed(names), parties: listed(parties), state: state === 'not_said' ? unknown : state }
    return [
      ...steps.map((step) => ({
        ...instrument,
        record: 'act',
        act: step.act,
        said: step.polarity,
        event_from: daysOf(step.event_on)[0],
        event_to: daysOf(step.event_on)[1],
        claims: listed(step.claims),
      })),
      ...clauses.map((clause) => ({
        ...instrument,
        record: 'clause',
        obligation: clause.obligation,
        from_party: clause.from_party ?? notApplicable,
        to_party: clause.to_party ?? notApplicable,
        said: clause.said,
        claims: listed([...clause.affirmed, ...clause.denied]),
      })),
    ]
  })

const testRows = (facts: Facts): ObligationRow[] =>
  facts.tests.map((test) => ({
    ...none,
    record: 'test',
    obligation: test.obligation,
    from_party: test.bound,
    to_party: test.protected_party,
    outcome: test.outcome === 'not_said' ? unknown : test.outcome,
    performance: test.performance === 'not_applicable' ? notApplicable : test.performance === 'not_said' ? unknown : test.performance,
    claims: listed([...test.clause_claims, ...test.attack_claims, ...test.response_claims]),
  }))

/** What is on record of instruments and clauses, then whether a crisis put a clause to the test. */
export const obligationRows = (facts: Facts): readonly ObligationRow[] => [...instrumentRows(facts), ...testRows(facts)]

const column = (name: string, label: string, type: Column<ObligationRow>['type'], width: number): Column<ObligationRow> => ({
  name,
  label,
  type,
  width,
  cell: (row) => row[name] ?? orUnknown(undefined),
})

export const obligationColumns: readonly Column<ObligationRow>[] = [
  column('record', 'What the row tells: act, clause or test', 'category', 9),
  column('instrument', 'Names of the instrument', 'list', 36),
  column('parties', 'Parties of the instrument', 'list', 14),
  column('state', 'State of the instrument', 'category', 13),
  column('act', 'What was done to the instrument', 'category', 12),
  column('event_from', 'When: first day, month or year', 'day', 11),
  column('event_to', 'When: last day, month or year', 'day', 11),
  column('obligation', 'What the clause obliges to', 'category', 14),
  column('from_party', 'Bound party of a clause that binds one side', 'text', 11),
  column('to_party', 'Protected party of a clause that binds one side', 'text', 11),
  column('said', 'What the sources say: affirmed, denied, contested', 'category', 11),
  column('outcome', 'Whether the trigger was met', 'category', 13),
  column('performance', 'What is on record of the bound party, if it was', 'category', 13),
  column('claims', 'Claims that the row was made from', 'list', 30),
]
