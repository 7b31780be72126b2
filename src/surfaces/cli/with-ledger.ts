import type { Command } from 'commander'
import { LedgerProblem, openLedger, type Ledger } from '../../ledger/index.ts'
import { ownLedgerLocation, withoutPassword } from '../ledger/location.ts'
import { Problem } from './problem.ts'
import { report } from './texts.ts'

/** Options of every command that opens a ledger. */
export interface LedgerOptions {
  readonly ledger?: string
}

/** Adds the option that says where the ledger is. */
export const withLedgerOption = (command: Command): Command =>
  command.option('--ledger <file>', 'the ledger: a file or a postgres:// address (else SERVANDA_LEDGER, DATABASE_URL, or the user’s own)')

/** Opens the ledger that the options name, does something with it and closes it. Whatever is wrong with the ledger is the user's to mend. */
export const useLedger = async <T>(options: LedgerOptions, action: (ledger: Ledger) => Promise<T>): Promise<T> => {
  const location = ownLedgerLocation(options.ledger)
  try {
    const ledger = await openLedger({ location, now: () => new Date() })
    try {
      report(ledger.findings)
      return await action(ledger)
    } finally {
      await ledger.close()
    }
  } catch (error) {
    if (error instanceof LedgerProblem) throw new Problem(withoutPassword(error.message))
    throw error
  }
}
