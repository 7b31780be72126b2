import { conflictKinds } from './conflicts/record.ts'
import type { Conflict } from './conflicts/record.ts'
import { crisisConflicts } from './conflicts/crises.ts'
import { itemConflicts } from './conflicts/items.ts'
import { instrumentConflicts, testConflicts } from './conflicts/law.ts'
import { SAME_STATEMENT, statementConflicts } from './conflicts/statements.ts'
import { proposalsAmong } from './matching/propose.ts'
import type { Proposal } from './matching/record.ts'
import type { Facts } from './record.ts'
import { compareText } from './when.ts'

const inOrder = (a: Conflict, b: Conflict): number =>
  conflictKinds.indexOf(a.about) - conflictKinds.indexOf(b.about) ||
  compareText(`${a.from_party} ${a.to_party} ${a.subject} ${a.field}`, `${b.from_party} ${b.to_party} ${b.subject} ${b.field}`) ||
  compareText(a.id, b.id)

/** As `conflictsOf`, with proposals that are known already. */
export const conflictsWith = (facts: Facts, proposals: readonly Proposal[]): readonly Conflict[] => {
  const lookup = new Map(facts.claims.map((one) => [one.id, one]))
  const found = [
    ...[...facts.items, ...facts.supports].flatMap((account) => itemConflicts(account, lookup)),
    ...facts.instruments.flatMap((instrument) => instrumentConflicts(instrument, facts.tests, lookup)),
    ...facts.crises.flatMap((crisis) => crisisConflicts(crisis, facts.tests, lookup)),
    ...facts.tests.flatMap((test) => testConflicts(test, lookup)),
    ...statementConflicts(facts, proposals, lookup),
  ]
  return [...new Map(found.map((one) => [one.id, one])).values()].sort(inOrder)
}

/**
 * Every value on record on which sources differ: counts, whether a thing came, deadlines, days and states of instruments, clauses, attacks,
 * answers, and statements that were rendered in two ways. Each with all its readings, their sources and claims, and the figures that a
 * choice would move. Nothing is decided here.
 */
export const conflictsOf = (facts: Facts): readonly Conflict[] =>
  conflictsWith(
    facts,
    proposalsAmong(
      facts.claims.filter(({ claim }) => claim.speaker.length > 0),
      ['same_statement'],
      SAME_STATEMENT,
    ),
  )
