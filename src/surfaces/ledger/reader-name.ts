import { version } from '../version.ts'

/** How a ledger names the reader by rules: a new version of the program is a new reader, so that texts can be read again after an upgrade. */
export const rulesReader = (): string => `rules ${version()}`
