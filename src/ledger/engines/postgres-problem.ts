import { LedgerProblem } from '../problem.ts'

const again = 'look after the server and try again: what was added already changes nothing'

/** What PostgreSQL's codes, and those of the network, mean to the user; a code may be the beginning of others. */
const meanings: readonly (readonly [code: RegExp, meaning: (place: string) => string])[] = [
  [/^(ECONN|ENOENT|EHOST|ENET|ETIMEDOUT|EPIPE)/, (place) => `no answer from the ledger's server: ${place}, ${again}`],
  [/^(ENOTFOUND|EAI_AGAIN)/, (place) => `no such server: ${place}, correct the name in the address`],
  [/^(57P0|08)/, (place) => `the ledger's server went away: ${place}, ${again}`],
  [/^28/, (place) => `the ledger's server refuses the user or password: ${place}, correct the address`],
  [/^3D000/, (place) => `no such database: ${place}, let it be created or correct the address`],
  [/^42501/, (place) => `no right to do that in the ledger: ${place}, ask its owner for the role servanda_writer`],
  [/^42P07/, (place) => `not a ledger: ${place} holds tables of another program, give servanda a database of its own`],
  [/^25006/, (place) => `the ledger can only be read: ${place}, open it for writing`],
  [/^53[12]00/, (place) => `the server is out of room: ${place}, nothing was added; make room and add again`],
  [/^53/, (place) => `the ledger's server is busy: ${place}, ${again}`],
  [/^(40|55P03)/, (place) => `the ledger is in use: ${place}, others have been writing; nothing was added, try again`],
]

const lost = /^(Connection terminated|timeout exceeded|Client has encountered a connection error|Client was closed)/i

/** An error of PostgreSQL or of the way to it in the user's words; anything else as it is. */
export const postgresProblem = (place: string, error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof LedgerProblem) return error
  const code = (error as { readonly code?: unknown }).code
  const known = lost.test(error.message) ? '08006' : typeof code === 'string' ? code : ''
  const found = meanings.find(([form]) => form.test(known))
  return found ? new LedgerProblem(found[1](place), { cause: error }) : error
}
