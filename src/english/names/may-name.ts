import type { Token } from '../sentence.ts'
import type { Tables } from './tables.ts'

const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || code >= 192

/** False only where no word begins a name of the tables: then a text names no party, and nothing more need be looked at. */
export const mayName = (tokens: readonly Token[], tables: Tables): boolean =>
  tokens.some(({ text, lemma }) => isCapital(text.charCodeAt(0)) && tables.aliases.has(lemma))
