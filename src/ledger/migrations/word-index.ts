import { claimRow, wordsOfClaim } from '../columns.ts'
import { claimOfEntry } from '../rows.ts'
import { runAll, type Migration } from './migration.ts'

const batch = 1000

/** The full-text index over quotes, names and speakers, filled from the claims that are there. */
export const wordIndex: Migration = {
  version: 2,
  up: async (trx, engine) => {
    await runAll(trx, engine.dialect.wordIndex)
    for (let after = 0; ; ) {
      const found = await trx
        .selectFrom('claims')
        .innerJoin('entries', 'entries.seq', 'claims.seq')
        .select(['entries.seq', 'entries.kind', 'entries.body'])
        .where('claims.seq', '>', after)
        .orderBy('claims.seq')
        .limit(batch)
        .execute()
      const words = found.flatMap(({ seq, ...entry }) => {
        const claim = claimOfEntry(entry)
        return claim ? [wordsOfClaim(claimRow(claim, { seq, id: '', reading: null, person: null }))] : []
      })
      await engine.addWords(trx, words)
      if (found.length < batch) return
      after = found.at(-1)?.seq ?? after
    }
  },
}
