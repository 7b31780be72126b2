import { version } from '../version.ts'

/** How a ledger names the reader by rules: a new version of the program is a new reader, so that texts can be read again after an upgrade. */
export const rulesReader = (): string => `rules ${version()}`

/** True for a text that an earlier version of the rules read last. What a model read, alone or beside them, is not for the rules to read over. */
export const waitsForRules = (reader: string): boolean => reader.startsWith('rules ') && reader !== rulesReader()
