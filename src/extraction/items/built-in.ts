import { loadItems } from './load-items.ts'
import type { Items } from './load-items.ts'
import { designationsTable } from './designations-table.ts'
import { itemsTable } from './items-table.ts'

let loaded: Items | undefined

/** The items that come with the program. Read when first asked for: a text without a claim never needs them. */
export const builtInItems = (): Items => (loaded ??= loadItems({ items: itemsTable, designations: designationsTable }).items)
