import type { Finding } from '../../base/index.ts'
import { loadItems } from './load-items.ts'
import type { ItemFiles, Items } from './load-items.ts'
import { designationsTable } from './designations-table.ts'
import { itemsTable } from './items-table.ts'

let loaded: Items | undefined

/** The items that come with the program. Read when first asked for: a text without a claim never needs them. */
export const builtInItems = (): Items => (loaded ??= loadItems({ items: itemsTable, designations: designationsTable }).items)

/** The built-in items with a user's own beside them, and what is wrong with rows of the user's tables. */
export const itemsWith = (own: ItemFiles): { readonly items: Items; readonly findings: readonly Finding[] } =>
  loadItems({ items: itemsTable, designations: designationsTable }, own)
