import { sql } from 'kysely'
import { claimKinds, type ClaimKind, type PartyId } from '../base/index.ts'
import type { Queries } from './engines/engine.ts'
import { plainText } from './plain-words.ts'

/**
 * The last entry that may change what is recalled of any party without being a claim on it: a judgement, or a later reading of a text that
 * had been read before, which withdraws and restores claims. 0 where there is none.
 */
export const lastChange = async (db: Queries): Promise<number> => {
  const { rows } = await sql<{ seq: number | null }>`select max(seq) as seq from (
    select max(seq) as seq from judgements union all select max(seq) from claim_standing union all
    select max(r.seq) from readings r where exists (select 1 from readings e where e.document = r.document and e.seq < r.seq)
  ) as changes`.execute(db)
  return Number(rows[0]?.seq ?? 0)
}

/** The last claim on a party, as the number of its entry; 0 where there is none. */
export const lastClaimOn = async (db: Queries, party: PartyId): Promise<number> => {
  const ofKinds = claimKinds.map(
    (kind) => sql`select max(claim) as seq from claim_parties where party = ${plainText(party)} and kind = ${kind}`,
  )
  const { rows } = await sql<{ seq: number | null }>`select max(seq) as seq from (${sql.join(ofKinds, sql` union all `)}) as found`.execute(
    db,
  )
  return Number(rows[0]?.seq ?? 0)
}

/** Parties that claims of some kinds are on, those with most such claims first. */
export const partiesIn = async (db: Queries, kinds: readonly ClaimKind[]): Promise<readonly PartyId[]> => {
  const rows = await db
    .selectFrom('claim_parties')
    .select('party')
    .where('kind', 'in', [...kinds])
    .groupBy('party')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('party')
    .execute()
  return rows.map(({ party }) => party)
}
