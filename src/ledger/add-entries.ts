import type { Transaction } from 'kysely'
import { emptyHead, linkAll, nextInstant, type Unlinked } from './chain.ts'
import type { Engine } from './engines/engine.ts'
import type { Entry, Head } from './record.ts'
import { deriveRows, noRows, type Derived } from './rows.ts'
import { addedTables, type AddedTable, type Tables } from './tables.ts'

/** The end of the chain, with its instant (empty where nothing has been added). */
export interface HeadState extends Head {
  readonly recorded_at: string
}

/** What the ledger says its end is. */
export const headOf = async (trx: Engine['db']): Promise<HeadState> => {
  const row = await trx.selectFrom('chain_head').select(['seq', 'recorded_at', 'hash']).executeTakeFirst()
  return row ?? { ...emptyHead, recorded_at: '' }
}

/** Adds derived rows, tables in an order that keeps their references. */
export const addRows = async (trx: Transaction<Tables>, engine: Engine, rows: Derived): Promise<void> => {
  for (const table of Object.keys(addedTables) as AddedTable[]) {
    if (rows[table].length > 0) await engine.add(trx, table, rows[table] as never)
  }
  if (rows.words.length > 0) await engine.addWords(trx, rows.words)
}

/** Says what the last entry is now. */
export const moveHead = async (trx: Transaction<Tables>, { seq, recorded_at, hash }: Entry): Promise<void> => {
  await trx.updateTable('chain_head').set({ seq, recorded_at, hash }).where('id', '=', 1).execute()
}

/**
 * Adds entries at the end of the chain, all with one instant, together with all that they stand for. `texts` are JSON strings by the id of
 * their document. The caller holds the lock of the chain.
 */
export const addEntries = async (
  trx: Transaction<Tables>,
  engine: Engine,
  head: HeadState,
  { unlinked, texts, now }: { unlinked: readonly Unlinked[]; texts: ReadonlyMap<string, string>; now: Date },
): Promise<readonly Entry[]> => {
  const entries = linkAll(head, nextInstant(head.recorded_at, now), unlinked)
  const last = entries.at(-1)
  if (!last) return []
  const rows = noRows()
  let reading: number | null = null
  for (const entry of entries) {
    if (entry.kind === 'reading') reading = entry.seq
    deriveRows(rows, entry, { reading, text: texts.get(entry.subject) ?? '' })
  }
  await addRows(trx, engine, rows)
  await moveHead(trx, last)
  return entries
}
