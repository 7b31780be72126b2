import { parseCsv } from '../../base/index.ts'
import { builtInItems } from './built-in.ts'
import type { Items } from './load-items.ts'
import { itemWord } from './normalise.ts'

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]+/gu, '')

/** Families by the first characters of their names: the longest that fits comes first. */
const familiesIn = (table: string): ReadonlyMap<string, readonly { readonly key: string; readonly kind: string }[]> => {
  const families = new Map<string, { key: string; kind: string }[]>()
  for (const { cells } of parseCsv(table)) {
    const key = plain(cells['family'] ?? '')
    if (key === '' || !cells['class']) continue
    families.set(key.slice(0, 1), [...(families.get(key.slice(0, 1)) ?? []), { key, kind: cells['class'] }])
  }
  for (const group of families.values()) group.sort((a, b) => b.key.length - a.key.length)
  return families
}

/**
 * The class of an item as claims spell it: of a named system, of a family of types (`Su-30` has `Su-30MKI`, not `Su-300`), else
 * of the noun. `families` is the text of `data/families.csv`; null where no table has the item.
 */
export const itemClassIn = (families: string, items: Items = builtInItems()): ((item: string) => string | null) => {
  const byStart = familiesIn(families)
  return (item) => {
    const key = plain(item)
    const family = byStart.get(key.slice(0, 1))?.find((one) => key.startsWith(one.key) && !/^\d/.test(key.slice(one.key.length)))
    return items.names.get(item)?.class ?? family?.kind ?? itemWord(item.split(' '), items)?.class ?? null
  }
}
