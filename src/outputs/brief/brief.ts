import type { PartyId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Facts, ItemAccount } from '../../facts/index.ts'
import { crisisSection } from './crises.ts'
import { headlineOf } from './headline.ts'
import type { Clause } from './headline-words.ts'
import { inReadingOrder, itemLine } from './items.ts'
import { openNoteBook } from './note-book.ts'
import type { NoteBook } from './note-book.ts'
import { instrumentLine, testLine } from './owed.ts'
import type { Body, Brief, BriefLine } from './record.ts'
import { assessmentLine, gapLines, limitLines, partyLines, precedentLine, speakerLines } from './rest.ts'
import { partyWords } from './words.ts'
import type { PartyWords } from './words.ts'

export interface BriefOptions {
  /** The name of a party; its code is shown where this gives none. */
  readonly nameOf?: (id: PartyId) => string | undefined
}

/** A text as a record names it. */
export const documentLine = ({ id, label, title, outlet, url, published_on, sha256 }: Document): Body['documents'][number] => ({
  id,
  label,
  title: title ?? null,
  outlet: outlet ?? null,
  url: url ?? null,
  published_on: published_on ?? null,
  sha256,
})

/** What a brief and a dossier say alike, but for the notes, which are complete only when all is cited. */
export const bodyOf = (facts: Facts, documents: readonly Document[], book: NoteBook, words: PartyWords): Omit<Body, 'notes' | 'limits'> => {
  const sources = documents.map(documentLine)
  const line = ({ text, claims }: Clause): BriefLine => ({ text, notes: book.cite(claims) })
  const accounts = (of: readonly ItemAccount[]): Body['items'] => inReadingOrder(of, facts).map((account) => itemLine(account, book, words))
  const headline = headlineOf(facts, words, documents.length)
  const instruments = new Map(facts.instruments.map((fact) => [fact.id, fact]))
  return {
    valid_on: facts.valid_on,
    known_by: facts.known_by,
    reference_day: facts.reference_day,
    headline: line(headline.whole),
    lead: [line(headline.obligations), line(headline.items), line(headline.responses)],
    documents: sources,
    main: facts.main,
    parties: partyLines(facts, words),
    owed: facts.instruments.map((fact) => instrumentLine(fact, book, words)),
    tests: facts.tests.map((test) => testLine(test, instruments, book, words)),
    items: accounts(facts.items.filter(({ unit }) => unit === 'count')),
    money: accounts(facts.items.filter(({ unit }) => unit !== 'count')),
    supports: accounts(facts.supports),
    crises: facts.crises.map((crisis) => crisisSection(crisis, book, words)),
    speakers: speakerLines(facts, book),
    precedents: facts.precedents.map((precedent) => precedentLine(precedent, book, words)),
    assessments: facts.assessments.map((fact) => assessmentLine(fact, book, words)),
    not_said: gapLines(facts, sources, book, words),
  }
}

/** A note book over some texts. */
export const bookOf = (facts: Facts, documents: readonly Document[]): NoteBook =>
  openNoteBook(facts, new Map(documents.map((document) => [document.id, document])))

/**
 * The brief of the texts that the facts were made from. Notes are numbered in the order of reading; every line
 * carries the numbers of its notes. Same facts and texts, same brief.
 */
export const briefOf = (facts: Facts, documents: readonly Document[], { nameOf = () => undefined }: BriefOptions = {}): Brief => {
  const book = bookOf(facts, documents)
  const body = bodyOf(facts, documents, book, partyWords(nameOf))
  return { kind: 'brief', version: 1, ...body, limits: limitLines(facts, body.documents, book), notes: book.notes() }
}
