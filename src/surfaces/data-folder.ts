import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { nameTables } from '../english/index.ts'
import { itemTables } from '../extraction/index.ts'

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Why a folder of the user's own tables cannot be used; undefined for one that holds at least one of the known tables. */
export const dataProblem = (folder: string): string | undefined => {
  if (!isFolder(folder)) return `--data: ${folder}, there is no such folder, give one that holds tables`
  const files = [...nameTables, ...itemTables].map((table) => `${table}.csv`)
  return files.some((file) => existsSync(join(folder, file)))
    ? undefined
    : `--data: ${folder}, holds none of ${files.join(', ')}; name its tables so`
}
