import { sql } from 'kysely'
import type { ClaimId } from '../base/index.ts'
import type { Engine } from './engines/engine.ts'
import { wordsOf } from './plain-words.ts'
import { standing } from './standing.ts'

const mostWords = 20

/**
 * Ids of claims whose quote, name, item or speakers hold all the words, best first. Signs are no operators: the words are cut and folded
 * as those of the claims are. Each word may be the beginning of a longer one.
 */
export const search = async (engine: Engine, words: string, limit: number): Promise<readonly ClaimId[]> => {
  const asked = wordsOf(words).slice(0, mostWords)
  if (asked.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select c.id from (${engine.findWords(asked)}) found join claims c on c.seq = found.claim
    where ${standing('c.seq')} = 1 order by found.rank, c.seq limit ${limit}`.execute(engine.db)
  return [...new Set(rows.map(({ id }) => id))]
}
