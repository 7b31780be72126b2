import { LedgerProblem } from '../problem.ts'

/** What SQLite's words mean to the user. The codes are not told for every error by every build. */
const meanings: readonly (readonly [words: RegExp, meaning: (file: string) => string])[] = [
  [/not a database/, (file) => `not a ledger: ${file}, the file is something else; name another file`],
  [/disk is full/, (file) => `the disk is full: ${file}, nothing was added; make room and add again`],
  [/is locked/, (file) => `the ledger is in use: ${file}, another program has been writing for long; nothing was added, try again`],
  [/malformed/, (file) => `the ledger is damaged: ${file}, restore it from a backup`],
  [/readonly/, (file) => `the ledger can only be read: ${file}, give yourself the right to write the file and its folder`],
  [/disk I\/O error/, (file) => `the disk failed: ${file}, nothing was added; look after the disk, then run servanda audit`],
  [/unable to open/, (file) => `cannot open the ledger: ${file}, name a file that you may write, in a folder that exists`],
]

/** An error of SQLite in the user's words; anything else as it is. */
export const sqliteProblem = (file: string, error: unknown): unknown => {
  if (!(error instanceof Error) || (error as { readonly code?: string }).code !== 'ERR_SQLITE_ERROR') return error
  const found = meanings.find(([words]) => words.test(error.message))
  return found ? new LedgerProblem(found[1](file), { cause: error }) : error
}
