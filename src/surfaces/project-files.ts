import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, found upwards from this file: it is `dist/` when built and `src/` in tests. */
const root = ((): URL => {
  let folder = new URL('.', import.meta.url)
  for (let steps = 0; steps < 6; steps++, folder = new URL('..', folder)) if (existsSync(new URL('package.json', folder))) return folder
  throw new Error(`package.json: not found above ${import.meta.url}`)
})()

/** The path of a file that comes with the program: a table, the weights, a page's assets. */
export const projectFile = (path: string): string => fileURLToPath(new URL(path, root))
