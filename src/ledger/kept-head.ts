import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { LedgerProblem } from './problem.ts'
import type { Head } from './record.ts'

/**
 * The last head that was seen of a ledger's file, kept beside it in `FILE.head`. A file that was cut to nothing, or replaced by an older
 * one, opens as a valid database: only something outside it can tell. It may be behind the ledger, never ahead of it.
 */
export const keptHeadFile = (file: string): string => `${file}.head`

/** The head that was kept, or null. A file that cannot be read as one tells nothing. */
export const readKeptHead = (file: string): Head | null => {
  if (!existsSync(keptHeadFile(file))) return null
  const found = /^(\d{1,15}) ([0-9a-f]{64})\n$/.exec(readFileSync(keptHeadFile(file), 'utf8'))
  return found?.[1] && found[2] ? { seq: Number(found[1]), hash: found[2] } : null
}

/** Keeps a head. What was committed stays committed where it cannot be written: the one that is there goes on to serve. */
export const keepHead = (file: string, { seq, hash }: Head): void => {
  const passing = `${keptHeadFile(file)}.${process.pid}`
  try {
    writeFileSync(passing, `${seq} ${hash}\n`)
    renameSync(passing, keptHeadFile(file))
  } catch {
    return
  }
}

/** Refuses a file that holds nothing although a ledger was there, before anything is written to it. */
export const assertNotGone = (file: string): void => {
  const kept = readKeptHead(file)
  if (!kept || (existsSync(file) && statSync(file).size > 0)) return
  throw new LedgerProblem(
    `the ledger is gone: ${file} holds nothing, it had ${kept.seq} entries; restore it from a backup, or remove ${keptHeadFile(file)} to begin anew`,
  )
}
