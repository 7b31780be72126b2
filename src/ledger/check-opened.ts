import { headOf } from './add-entries.ts'
import { emptyHead, linkHash } from './chain.ts'
import type { Engine, Queries } from './engines/engine.ts'
import { LedgerProblem } from './problem.ts'
import type { Entry, Head } from './record.ts'

const entryAt = (db: Queries, seq: number): Promise<Entry | undefined> =>
  db.selectFrom('entries').selectAll().where('seq', '=', seq).executeTakeFirst()

const isLastLink = async (db: Queries, { seq, hash }: Head): Promise<boolean> => {
  const [after] = await db.selectFrom('entries').select('seq').where('seq', '>', seq).limit(1).execute()
  if (after) return false
  if (seq === 0) return hash === emptyHead.hash
  const last = await entryAt(db, seq)
  const previous = seq === 1 ? emptyHead : await entryAt(db, seq - 1)
  return last?.hash === hash && previous !== undefined && linkHash(previous.hash, last) === hash
}

/**
 * What can be told at opening without reading everything: the head is the last entry and its hash is right, and a head that was kept
 * outside is in the chain. Throws `LedgerProblem`.
 */
export const checkOpened = (engine: Engine): Promise<void> => {
  // Read before the snapshot is taken: another process may add in between, and its newer head is not in the older snapshot.
  const kept = engine.keptHead.read()
  return engine.read(async (trx) => {
    if (!(await isLastLink(trx, await headOf(trx)))) {
      throw new LedgerProblem(`the ledger is damaged: ${engine.place}, its last entry is not its head; run servanda audit on a copy`)
    }
    if (kept && (await entryAt(trx, kept.seq))?.hash !== kept.hash) {
      throw new LedgerProblem(
        `entries are missing: ${engine.place} had ${kept.seq} entries, it was cut or replaced; restore it from a backup, or ${engine.keptHead.remedy}`,
      )
    }
  })
}
