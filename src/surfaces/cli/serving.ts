import { Problem } from './problem.ts'

/** The `--port` option. */
export const portOf = (text: string): number => {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Problem(`--port: ${text}, give a number from 0 (any free port) to 65535`, 2)
  return port
}

/** Waits until the user ends the program. */
export const untilEnded = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
