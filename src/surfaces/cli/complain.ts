import { CommanderError } from 'commander'
import { Problem } from './problem.ts'

/** Ends the command: a problem of the input as its message, a bug of the program as one line that asks for a report. */
export const complain = (error: unknown): void => {
  // Its message, or the help that was asked for, is written already.
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
    return
  }
  if (error instanceof Problem) console.error(error.message)
  else
    console.error(
      `internal error: ${error instanceof Error ? error.message : String(error)}, please report it (SERVANDA_DEBUG=1 shows where)`,
    )
  if (process.env.SERVANDA_DEBUG && error instanceof Error) console.error(error.stack)
  process.exitCode = error instanceof Problem ? error.exitCode : 70
}
