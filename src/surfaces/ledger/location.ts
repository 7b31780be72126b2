import { homedir } from 'node:os'
import { join } from 'node:path'

/** What decides where a ledger is kept. */
export interface LocationQuestion {
  /** The `--ledger` option: a file, or an address that begins with `postgres://`. */
  readonly ledger?: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

const dataFolder = ({ env, platform, home }: LocationQuestion): string => {
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_DATA_HOME || join(home, '.local', 'share')
}

/** Where the ledger is: as the option says, else `SERVANDA_LEDGER`, else a team's `DATABASE_URL`, else a file in the user's data folder. */
export const ledgerLocation = (question: LocationQuestion): string =>
  question.ledger || question.env.SERVANDA_LEDGER || question.env.DATABASE_URL || join(dataFolder(question), 'servanda', 'ledger.sqlite')

/** The same for this process. */
export const ownLedgerLocation = (ledger?: string): string =>
  ledgerLocation({ ...(ledger !== undefined && { ledger }), env: process.env, platform: process.platform, home: homedir() })

/** A location without the password that an address may hold, for messages. */
export const withoutPassword = (location: string): string => location.replace(/(:\/\/[^:/@]*):.*@/, '$1:…@')

/** True for the address of a server; anything else is a file. */
export const isServer = (location: string): boolean => /^postgres(ql)?:\/\//i.test(location)
