import { sql } from 'kysely'
import type { Queries, WordAudit } from './engine.ts'

/** Holds the words of a span of claims against the index's table, in which those of a claim are sorted, each once. */
export const auditWords = (db: Queries): WordAudit => {
  const compare: WordAudit['compare'] = async (words, [first, last]) => {
    const given = JSON.stringify(words)
    const { rows } = await sql<{ claim: number }>`
      with derived as (select claim, array_to_tsvector(string_to_array(words, ' ')) as words
        from jsonb_to_recordset(${given}::jsonb) as given (claim bigint, words text)),
      there as (select claim, words from claim_words where claim between ${first} and ${last})
      select claim from derived full join there using (claim)
      where derived.words is distinct from there.words order by claim`.execute(db)
    return rows.map(({ claim }) => claim)
  }
  return {
    compare,
    end: async (last) => [
      ...(await compare([], [Number.MIN_SAFE_INTEGER, 0])),
      ...(await compare([], [last + 1, Number.MAX_SAFE_INTEGER])),
    ],
    close: () => {},
  }
}
