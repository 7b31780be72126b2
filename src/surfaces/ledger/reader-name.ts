import type { Reading } from '../../ledger/index.ts'
import { version } from '../version.ts'

/** How a ledger names the reader by rules: a new version of the program is a new reader, so that texts can be read again after an upgrade. */
export const rulesReader = (): string => `rules ${version()}`

/** How the names of all versions of the rules begin. What others read, alone or beside the rules, is not for the rules to read over unasked. */
export const anyRules = 'rules '

/** What the rules found in a text, for a ledger in which another reader may have read it. */
export const unaskedReading = <Read extends Pick<Reading, 'reader'>>(read: Read): Read & Pick<Reading, 'only_over'> =>
  read.reader.startsWith(anyRules) ? { ...read, only_over: anyRules } : read

/** True for a text that an earlier version of the rules read last. */
export const waitsForRules = (reader: string): boolean => reader.startsWith(anyRules) && reader !== rulesReader()
