import { writeSync } from 'node:fs'

/** Width for tables: that of the terminal, 100 where there is none. */
export const terminalWidth = (): number => process.stdout.columns ?? 100

/** Writes to standard output, whole, also into a pipe that is slow to take it. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())))

/** Writes to standard error at once. */
export const warn = (text: string): void => {
  writeSync(2, `${text}\n`)
}

/** Whether the terminal shows colours and the user has not declined them. */
export const colour = (): boolean => process.stdout.isTTY === true && process.env.NO_COLOR === undefined
