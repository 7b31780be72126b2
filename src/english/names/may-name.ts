import { keyAt } from './alias-index.ts'
import type { AliasIndex } from './alias-index.ts'
import type { NameContext } from './find-names.ts'
import type { Tables } from './tables.ts'

/** A text, and where the tokens of a sentence stand in it: `[start0, end0, start1, …]`. */
export interface Places {
  readonly text: string
  readonly places: readonly number[]
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122

const holdsKey = ({ text, places }: Places, index: AliasIndex, small: ReadonlySet<string> | AliasIndex): boolean => {
  for (let i = 0; i < places.length; i += 2) {
    const start = places[i]!
    const code = text.charCodeAt(start)
    if (isSmall(code) ? small.size > 0 && small.has(keyAt(text, start)) : code >= 48 && index.has(keyAt(text, start))) return true
  }
  return false
}

/** False only where no word begins a name of the tables: most sentences need not be looked at for names. */
export const mayName = (places: Places, tables: Tables): boolean => holdsKey(places, tables.aliases, tables.smallKeys)

/** False only where no word begins the name of a person whom the document introduces. */
export const mayNamePerson = (places: Places, { persons }: NameContext): boolean =>
  persons !== undefined && persons.size > 0 && holdsKey(places, persons, persons)
