import { homedir } from 'node:os'
import { join } from 'node:path'
import { contentId } from '../../base/index.ts'
import { isServer, placeOf } from '../../ledger/place/index.ts'

/** What decides where a ledger is kept. */
export interface LocationQuestion {
  /** The `--ledger` option: a file, or an address that begins with `postgres://`. */
  readonly ledger?: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
}

/** The folder for this program's files in the user's data folder. */
const ownFolder = ({ env, platform, home }: Omit<LocationQuestion, 'ledger'>): string =>
  join(dataFolder({ env, platform, home }), 'servanda')

const dataFolder = ({ env, platform, home }: Omit<LocationQuestion, 'ledger'>): string => {
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_DATA_HOME || join(home, '.local', 'share')
}

/** Where the ledger is: as the option says, else `SERVANDA_LEDGER`, else a team's `DATABASE_URL`, else a file in the user's data folder. */
export const ledgerLocation = (question: LocationQuestion): string =>
  question.ledger || question.env.SERVANDA_LEDGER || question.env.DATABASE_URL || join(ownFolder(question), 'ledger.sqlite')

const thisProcess = () => ({ env: process.env, platform: process.platform, home: homedir() })

/** The same for this process. */
export const ownLedgerLocation = (ledger?: string): string => ledgerLocation({ ...(ledger !== undefined && { ledger }), ...thisProcess() })

/**
 * The file of the people who may sign in to a ledger: beside its file, or for a server in the user's own data folder under a name that
 * depends on server and database, so that who may see one ledger does not see another.
 */
export const peopleFile = (question: LocationQuestion): string => {
  const location = ledgerLocation(question)
  return isServer(location) ? join(ownFolder(question), `people-${contentId(placeOf(location))}.json`) : `${location}.people.json`
}

/** The same for this process. */
export const ownPeopleFile = (ledger?: string): string => peopleFile({ ...(ledger !== undefined && { ledger }), ...thisProcess() })
