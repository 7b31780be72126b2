import { sql, type RawBuilder } from 'kysely'

/**
 * 1 while a claim stands, 0 once a later reading has withdrawn it. `claim` is a column that holds the `seq` of a claim, `at` the last
 * entry that is looked at.
 */
export const standing = (claim: string, at = Number.MAX_SAFE_INTEGER): RawBuilder<number> =>
  sql<number>`coalesce((
    select s.standing from claim_standing s where s.claim = ${sql.ref(claim)} and s.seq <= ${at} order by s.seq desc limit 1), 1)`
