import type { Day, PartyId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { diffOf, type Diff, type Facts } from '../../facts/index.ts'
import { bookOf, documentLine } from '../brief/brief.ts'
import type { NoteBook } from '../brief/note-book.ts'
import { partyWords } from '../brief/words.ts'
import type { PartyWords } from '../brief/words.ts'
import { scopeTo } from '../dossier/scope.ts'
import { changeWords } from './change-words.ts'
import type { DiffComparison, DiffRecord } from './record.ts'

/** The record of one pair at two days, twice: by what held on them, and by what had been published by then. */
export interface DiffFacts {
  readonly world: readonly [before: Facts, after: Facts]
  readonly published: readonly [before: Facts, after: Facts]
}

export interface DiffOptions {
  readonly from: Day
  readonly to: Day
  readonly nameOf?: (id: PartyId) => string | undefined
}

const comparison = ({ before, after, changes }: Diff, book: NoteBook, words: PartyWords): DiffComparison => ({
  before,
  after,
  changes: changes.map((change) => ({
    change: change.change,
    account: change.account,
    from_party: change.from_party,
    to_party: change.to_party,
    subject: change.subject,
    field: change.field,
    before: change.before,
    after: change.after,
    words: changeWords(change, words),
    notes: book.cite(change.claims),
  })),
})

/** What changed in the world between two days, by all that is known now, and what was published in between. */
export const diffRecordOf = ({ world, published }: DiffFacts, documents: readonly Document[], options: DiffOptions): DiffRecord => {
  const scoped = (facts: Facts): Facts => scopeTo(facts).facts
  const all = [...world, ...published].map(scoped)
  const claims = [...new Map(all.flatMap((facts) => facts.claims).map((told) => [told.id, told])).values()]
  const book = bookOf({ ...world[1], claims }, documents)
  const words = partyWords(options.nameOf ?? (() => undefined))
  const compare = ([before, after]: readonly [Facts, Facts]): DiffComparison =>
    comparison(diffOf(scoped(before), scoped(after)), book, words)
  const [inWorld, inPrint] = [compare(world), compare(published)]
  const notes = book.notes()
  const cited = new Set(notes.map(({ document }) => document))
  return {
    kind: 'diff',
    version: 1,
    from: options.from,
    to: options.to,
    main: world[1].main,
    world: inWorld,
    published: inPrint,
    documents: documents.filter(({ id }) => cited.has(id)).map(documentLine),
    notes,
  }
}
