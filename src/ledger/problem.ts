/**
 * Something outside is wrong with a ledger: no such server, a file that is none, a full disk. The message says what, the value and what to
 * do, and is meant for the user; surfaces show it as it is. A bug in the program is never a `LedgerProblem`.
 */
export class LedgerProblem extends Error {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'LedgerProblem'
  }
}
