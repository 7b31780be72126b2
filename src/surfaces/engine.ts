import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../base/index.ts'
import { loadEngine, loadTables, nameTables, type EnglishEngine, type Tables } from '../english/index.ts'
import { itemsWith, itemTables, loadWeighing, type Items, type Weighing } from '../extraction/index.ts'
import { projectFile } from './project-files.ts'

/** The texts of those tables that a folder holds, by their names without `.csv`. */
const tablesIn = <T extends string>(names: readonly T[], folder: string): Partial<Record<T, string>> =>
  Object.fromEntries(
    names
      .map((table) => [table, join(folder, `${table}.csv`)] as const)
      .filter(([, path]) => existsSync(path))
      .map(([table, path]) => [table, readFileSync(path, 'utf8')]),
  ) as Partial<Record<T, string>>

/** A user's own tables of items from a folder, beside the built-in ones; no items where the folder has no such table. */
export const openItems = (folder: string | undefined): { readonly items?: Items; readonly findings: readonly Finding[] } => {
  const own = folder === undefined ? {} : tablesIn(itemTables, folder)
  return Object.keys(own).length === 0 ? { findings: [] } : itemsWith(own)
}

/** The tables of names that come with the program, and the user's own from a folder. */
export const openTables = (options: { readonly data?: string } = {}): { readonly tables: Tables; readonly findings: readonly Finding[] } =>
  loadTables(tablesIn(nameTables, projectFile('data')), options.data === undefined ? {} : tablesIn(nameTables, options.data))

/** The engine with the weights and tables that come with the program, and the user's own tables from a folder. */
export const openEngine = (
  options: { readonly data?: string } = {},
): { readonly engine: EnglishEngine; readonly findings: readonly Finding[] } => {
  const { tables, findings } = openTables(options)
  return { engine: { parser: loadEngine(readFileSync(projectFile('weights/english.bin'))), tables }, findings }
}

/** The scorer of what a text tells beside what the rules read. */
export const openWeighing = (): Weighing => loadWeighing(readFileSync(projectFile('weights/claims.json'), 'utf8'))
