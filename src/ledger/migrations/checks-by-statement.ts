import type { Reference } from '../engines/engine.ts'
import { runAll, type Migration } from './migration.ts'

const to = (column: string, table: string, key = 'seq'): Reference => ({ column, table, key })

/** What the rows of each table name. */
const references: Readonly<Record<string, readonly Reference[]>> = {
  documents: [to('seq', 'entries')],
  readings: [to('seq', 'entries'), to('document', 'documents', 'id')],
  claims: [to('seq', 'entries'), to('reading', 'readings'), to('document', 'documents', 'id')],
  claim_parties: [to('claim', 'claims')],
  claim_standing: [to('seq', 'readings'), to('claim', 'claims')],
  claim_words: [to('claim', 'claims')],
  judgements: [to('seq', 'entries')],
  judgement_claims: [to('judgement', 'judgements'), to('claim', 'claims')],
}

/**
 * Adding in less time: what rows name is looked for once for all rows of a statement where the engine can do that (rows are never removed,
 * so that a look when they are added is enough), and two indexes go whose questions others answer.
 */
export const checksByStatement: Migration = {
  version: 3,
  up: async (trx, { dialect }) => {
    await runAll(trx, ['drop index entries_by_subject', 'drop index entries_by_recorded_at'])
    await runAll(trx, dialect.checksByStatement(references))
  },
}
