import type { PartyId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Sentence } from '../../english/index.ts'

const treatyWords = /\b(the (high )?contracting parties|the parties|each party|either party|one of the parties)\b/i

/** The parties of a treaty text: those that its title and opening name before the first article. Empty for other texts. */
export const contractingParties = (document: Document, sentences: readonly Sentence[]): PartyId[] => {
  if (!treatyWords.test(document.text)) return []
  const opening = sentences.slice(0, 6).flatMap((sentence) => sentence.names.map((name) => name.id))
  return [...new Set(opening)].sort()
}
