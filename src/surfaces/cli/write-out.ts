import { writeFile } from 'node:fs/promises'
import { Problem } from './problem.ts'
import { print } from './terminal.ts'

/** Writes to a file, or to standard output; bytes that are no text never go to a terminal. */
export const writeOut = async (content: string | Uint8Array, path: string | undefined, binary: boolean): Promise<void> => {
  if (path !== undefined && path !== '-') return writeFileOrComplain(path, content)
  if (binary && process.stdout.isTTY) throw new Problem('the output is no text: not written to the terminal, give --out FILE', 2)
  if (typeof content === 'string') return print(content)
  await new Promise<void>((resolve, reject) => process.stdout.write(content, (error) => (error ? reject(error) : resolve())))
}

/** Writes a file; a path that cannot be written is a problem of the user's, not of the program. */
export const writeFileOrComplain = async (path: string, content: string | Uint8Array): Promise<void> => {
  try {
    await writeFile(path, content)
  } catch (error) {
    throw new Problem(
      `cannot write: ${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'}), give a path in a folder that exists and is yours`,
    )
  }
}
