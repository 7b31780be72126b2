import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../base/index.ts'
import { loadEngine, loadTables, nameTables, type EnglishEngine, type TableFiles, type Tables } from '../english/index.ts'
import { projectFile } from './project-files.ts'

const tablesIn = (folder: string): TableFiles =>
  Object.fromEntries(
    nameTables
      .map((table) => [table, join(folder, `${table}.csv`)] as const)
      .filter(([, path]) => existsSync(path))
      .map(([table, path]) => [table, readFileSync(path, 'utf8')]),
  )

/** The tables of names that come with the program, and the user's own from a folder. */
export const openTables = (
  options: { readonly data?: string } = {},
): { readonly tables: Tables; readonly findings: readonly Finding[] } =>
  loadTables(tablesIn(projectFile('data')), options.data === undefined ? {} : tablesIn(options.data))

/** The engine with the weights and tables that come with the program, and the user's own tables from a folder. */
export const openEngine = (
  options: { readonly data?: string } = {},
): { readonly engine: EnglishEngine; readonly findings: readonly Finding[] } => {
  const { tables, findings } = openTables(options)
  return { engine: { parser: loadEngine(readFileSync(projectFile('weights/english.bin'))), tables }, findings }
}
