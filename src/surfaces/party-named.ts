import type { PartyId } from '../base/index.ts'
import type { Tables } from '../english/index.ts'

const fold = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .trim()

/** The party that a person means by a code (`RUS`), a name or an adjective (`Russia`, `Russian`), whatever the case; undefined if none or several. */
export const partyNamed = (written: string, tables: Tables): PartyId | undefined => {
  const code = written.trim().toUpperCase()
  if (tables.parties.has(code)) return code
  const wanted = fold(written)
  const found = new Set<PartyId>()
  for (const aliases of tables.aliases.values()) for (const { text, id } of aliases) if (id !== '' && fold(text) === wanted) found.add(id)
  return found.size === 1 ? [...found][0] : undefined
}
