import type { PartyId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Conflict, Facts } from '../../facts/index.ts'
import { bookOf, documentLine } from '../brief/brief.ts'
import type { Body, BriefNote } from '../brief/record.ts'
import { noteLine, section } from '../brief/render-markdown.ts'
import { noteText, penOf, section as textSection } from '../brief/render-text.ts'
import { partyWords } from '../brief/words.ts'
import { conflictLine } from './conflict-words.ts'
import type { DossierConflict } from './record.ts'
import { conflictMarkdown } from './render-markdown.ts'
import { conflictText } from './render-text.ts'

/** What a list of conflicts is told with: the texts, and the names of parties. */
export interface ConflictContext {
  readonly documents: readonly Document[]
  readonly nameOf?: (id: PartyId) => string | undefined
}

/** A list of contested values with the notes that it names. */
export interface ConflictList {
  readonly kind: 'conflicts'
  readonly contested: readonly DossierConflict[]
  readonly documents: Body['documents']
  readonly notes: readonly BriefNote[]
}

/** Contested values in words, each reading with its sources and notes. The facts must hold the claims that the conflicts name. */
export const conflictListOf = (
  conflicts: readonly Conflict[],
  facts: Facts,
  { documents, nameOf = () => undefined }: ConflictContext,
): ConflictList => {
  const book = bookOf(facts, documents)
  const words = partyWords(nameOf)
  const contested = conflicts.map((conflict) => conflictLine(conflict, book, words))
  const notes = book.notes()
  const cited = new Set(notes.map(({ document }) => document))
  return { kind: 'conflicts', contested, documents: documents.filter(({ id }) => cited.has(id)).map(documentLine), notes }
}

const none = 'Nothing on record is contested.'

/** Contested values for a terminal of a given width. */
export const conflictsText = (conflicts: readonly Conflict[], facts: Facts, context: ConflictContext, width = 80): string => {
  const list = conflictListOf(conflicts, facts, context)
  const pen = penOf({ width })
  if (list.contested.length === 0) return `${none}\n`
  return `${[
    list.contested.map((one) => conflictText(one, pen)).join('\n\n'),
    ...textSection(
      'Notes',
      list.notes.map((note) => noteText(note, list, pen)),
      pen,
    ),
  ].join('\n\n')}\n`
}

/** Contested values as Markdown with footnotes. */
export const conflictsMarkdown = (conflicts: readonly Conflict[], facts: Facts, context: ConflictContext): string => {
  const list = conflictListOf(conflicts, facts, context)
  if (list.contested.length === 0) return `${none}\n`
  return `${[
    '# Where sources disagree',
    list.contested.map(conflictMarkdown).join('\n'),
    ...section(
      'Notes',
      list.notes.map((note) => noteLine(note, list)),
    ),
  ].join('\n\n')}\n`
}
