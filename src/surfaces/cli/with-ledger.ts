import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Command } from 'commander'
import type { Ledger } from '../../ledger/index.ts'
import { isForeignAddress, isServer } from '../../ledger/place/index.ts'
import { ownLedgerLocation } from '../ledger/location.ts'
import { Problem } from './problem.ts'
import { report } from './texts.ts'

/** Options of every command that opens a ledger. */
export interface LedgerOptions {
  readonly ledger?: string
}

/** Adds the option that says where the ledger is. */
export const withLedgerOption = (command: Command): Command =>
  command.option('--ledger <file>', 'the ledger: a file or a postgres:// address (else SERVANDA_LEDGER, DATABASE_URL, or the user’s own)')

/** A file that is to be made has its folder made too, where that is the user's own data folder. */
const readyFor = async (location: string, named: string | undefined, create: boolean): Promise<void> => {
  if (isServer(location) || isForeignAddress(location) || existsSync(location)) return
  if (!create) throw new Problem(`no ledger: ${location}, servanda add FILE makes one`)
  if (named !== undefined) return
  const { makeFolder } = await import('../intake/make-folder.ts')
  await makeFolder(dirname(location)).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(`cannot make the ledger's folder: ${dirname(location)} (${error.code ?? 'unknown'}), name a file with --ledger`)
  })
}

/**
 * Opens the ledger that the options name, does something with it and closes it. Whatever is wrong with the ledger is the user's to
 * mend. Only what adds to a ledger makes a new one (`create`).
 */
export const useLedger = async <T>(
  options: LedgerOptions,
  action: (ledger: Ledger) => Promise<T>,
  { create = false }: { readonly create?: boolean } = {},
): Promise<T> => {
  // Loaded when a ledger is wanted: reading and briefs start without a database.
  const { LedgerProblem, openLedger } = await import('../../ledger/index.ts')
  const location = ownLedgerLocation(options.ledger)
  await readyFor(location, options.ledger, create)
  try {
    const ledger = await openLedger({ location, now: () => new Date() })
    try {
      report(ledger.findings)
      return await action(ledger)
    } finally {
      await ledger.close()
    }
  } catch (error) {
    if (error instanceof LedgerProblem) throw new Problem(error.message)
    throw error
  }
}
