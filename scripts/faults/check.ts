import { sql } from 'kysely'
import { openDatabase } from '../../src/ledger/database.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { textsOnFile } from '../../src/surfaces/ledger/texts-on-file.ts'
import { claimsOf } from './readings.ts'

/** What a ledger holds after a fault, held against what it had confirmed. */
export interface Checked {
  /** Texts that were confirmed and are not on file. */
  readonly lost: number
  /** Texts without all of their claims. */
  readonly half: number
  readonly sound: boolean
  /** Texts on file. */
  readonly texts: number
}

/** Looks at a ledger in which the texts before `confirmed` were acknowledged. */
export const check = async (location: string, confirmed: number): Promise<Checked> => {
  const ledger = await openLedger({ location, now: () => new Date() })
  try {
    const onFile = new Map<number, number>()
    for await (const { label, claims } of textsOnFile(ledger)) onFile.set(Number(label.slice('text-'.length)), claims)
    let lost = 0
    for (let index = 0; index < confirmed; index++) if (!onFile.has(index)) lost++
    const half = [...onFile].filter(([index, claims]) => claims !== claimsOf(index)).length
    return { lost, half, sound: (await ledger.audit()).sound, texts: onFile.size }
  } finally {
    await ledger.close()
  }
}

/** What SQLite's `synchronous` is in a connection as the ledger opens it: 2 is FULL. */
export const synchronousOf = async (location: string): Promise<number> => {
  const { engine } = await openDatabase(location, { readOnly: false, milliseconds: 10_000 })
  try {
    const { rows } = await sql<{ synchronous: number }>`PRAGMA synchronous`.execute(engine.db)
    return Number(rows[0]?.synchronous)
  } finally {
    await engine.close()
  }
}
