import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * Makes a folder and those above it, one level after the other: Node's own recursive way never ends where a file system takes a
 * name and makes nothing (`/proc`). Throws the error of the file system.
 */
export const makeFolder = async (path: string): Promise<void> => {
  const missing: string[] = []
  let at = resolve(path)
  while (!(await exists(at)) && dirname(at) !== at) {
    missing.unshift(at)
    at = dirname(at)
  }
  for (const each of missing)
    await mkdir(each).catch((error: NodeJS.ErrnoException) => (error.code === 'EEXIST' ? undefined : Promise.reject(error)))
}

/** Why nothing could be written to a folder, which is made if need be; undefined where a file could be put there and removed. */
export const folderProblem = async (folder: string): Promise<string | undefined> => {
  const probe = join(folder, `.${randomUUID()}.part`)
  try {
    await makeFolder(folder)
    await writeFile(probe, '', { flag: 'wx' })
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown error'
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}
