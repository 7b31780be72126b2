import type { Day, PartyId } from '../../base/index.ts'
import { matchAlias, type Alias } from './alias-index.ts'
import type { Tables } from './tables.ts'

/** Years after a leader's time in office in which a surname alone is taken for that leader. */
const yearsOfMemory = 10

const aboutTime = ({ introduced, term }: Alias, published: Day | undefined): boolean => {
  if (!introduced || term === undefined || published === undefined) return true
  const year = Number(published.slice(0, 4))
  return Number(term[0].slice(0, 4)) <= year && year <= Number(term[1].slice(0, 4)) + yearsOfMemory
}

/**
 * Every party that a text may be read to name, by any of its names, peoples, capitals, leaders, or its code in capitals. Generous on
 * purpose: it serves to tell that a party is named nowhere, not who is meant.
 */
export const partiesMentioned = (text: string, tables: Tables, published?: Day): ReadonlySet<PartyId> => {
  const found = new Set<PartyId>()
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (tables.parties.has(word)) found.add(word)
    for (const alias of tables.aliases.get(word.toLowerCase()) ?? []) {
      if (alias.id === '' || found.has(alias.id) || !aboutTime(alias, published)) continue
      if (matchAlias(text, index, alias.text) >= 0) found.add(alias.id)
    }
  }
  return found
}
