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
  const tables = (Object.keys(addedTables) as AddedTable[]).filter((table) => rows[table].length > 0)
  const steps = tables.map((table) => () => engine.add(trx, table, rows[table] as never))
  if (rows.words.length > 0) steps.push(() => engine.addWords(trx, rows.words))
  if (engine.underWay > 1) await Promise.all(steps.map((step) => step()))
  else for (const step of steps) await step()
}

/** Says what the last entry is now. */
export const moveHead = async (trx: Transaction<Tables>, { seq, recorded_at, hash }: Entry): Promise<void> => {
  await trx.updateTable('chain_head').set({ seq, recorded_at, hash }).where('id', '=', 1).execute()
}

/** Entries that are made ready and handed over together. */
const piece = 300

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
  const underWay: Promise<void>[] = []
  let reading: number | null = null
  for (let at = 0; at < entries.length; at += piece) {
    const rows = noRows()
    for (const entry of entries.slice(at, at + piece)) {
      if (entry.kind === 'reading') reading = entry.seq
      deriveRows(rows, entry, { reading, text: texts.get(entry.subject) ?? '' })
    }
    const added = addRows(trx, engine, rows)
    // Whoever waits for it hears of its failure; until then nobody need.
    added.catch(() => {})
    underWay.push(added)
    if (underWay.length >= engine.underWay) await underWay.shift()
  }
  await Promise.all(underWay)
  await moveHead(trx, last)
  return entries
}
