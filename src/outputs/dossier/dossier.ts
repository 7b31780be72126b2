import type { PartyId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { conflictsOf, type Cluster, type Conflict, type Facts, type SourceGrade } from '../../facts/index.ts'
import { bodyOf, bookOf, documentLine } from '../brief/brief.ts'
import { inReadingOrder, itemLine } from '../brief/items.ts'
import type { NoteBook } from '../brief/note-book.ts'
import type { BriefItem, BriefLine } from '../brief/record.ts'
import { limitLines } from '../brief/rest.ts'
import { capital, listWords, partyWords, shortList, timeWords } from '../brief/words.ts'
import type { PartyWords } from '../brief/words.ts'
import { conflictLine } from './conflict-words.ts'
import type { Dossier } from './record.ts'
import { scopeTo } from './scope.ts'
import { timelineOf } from './timeline.ts'

export interface DossierOptions {
  /** The name of a party; its code is shown where this gives none. */
  readonly nameOf?: (id: PartyId) => string | undefined
  /** ISO instant: what the ledger had taken in by then is what was counted. */
  readonly recorded_by?: string
  /** The last link of the ledger's chain. */
  readonly head?: { readonly seq: number; readonly hash: string }
}

/** More lines than these on the giver's items for others would be a dossier of their own. */
const elsewhereShown = 12

const touches = (conflict: Conflict, known: ReadonlySet<string>): boolean =>
  conflict.readings.some(({ claims }) => claims.some((id) => known.has(id)))

const circleReasons: Readonly<Record<Cluster['why'], string>> = {
  near_duplicate: 'are copies of one text',
  copied_passage: 'share a passage to the letter',
  cites_one_source: 'cite one source',
}

const circleOf = ({ why, upstream, documents, claims }: Cluster): Dossier['circular'][number] => ({
  words: `${documents.length} texts ${circleReasons[why]} (${upstream}); what they say alike counts once (${claims.length} ${
    claims.length === 1 ? 'claim' : 'claims'
  })`,
  upstream,
  documents,
})

const gradeWords = ({ reliability, credibility, history }: SourceGrade): string => {
  const earlier = history.slice(0, -1).map((grade) => `${grade.reliability}${grade.credibility}`)
  const before = earlier.length === 0 ? '' : `, before that ${listWords(earlier)}`
  const reason = history.at(-1)
  return `graded ${reliability}${credibility}${reason ? ` by ${reason.person}` : ''}${before}`
}

/** Every source with the claims that it is answerable for and what people graded it; the busiest first. */
const sourcesOf = ({ claims, decisions }: Facts, book: NoteBook): Dossier['sources'] => {
  const counts = new Map<string, number>()
  for (const { source } of claims) counts.set(source, (counts.get(source) ?? 0) + 1)
  const grades = new Map(decisions.grades.map((grade) => [grade.source, grade]))
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([source, count]) => {
      const graded = grades.get(source)
      return {
        source: book.source(source),
        claims: count,
        grades: [...(graded?.history ?? [])]
          .reverse()
          .map(({ reliability, credibility, person, reason, recorded_at }) => ({ reliability, credibility, person, reason, recorded_at })),
        words: graded ? gradeWords(graded) : 'not graded',
      }
    })
}

/** Texts that are on file and not counted: published later than asked for, or without a date where a date was asked for. */
const apartOf = (facts: Facts, documents: readonly Document[]): Dossier['apart'] => {
  const { known_by } = facts
  if (known_by === null) return []
  const counted = new Set(facts.claims.map(({ document }) => document))
  const left = documents.filter(({ id }) => !counted.has(id))
  const undated = left.filter(({ published_on }) => published_on === undefined)
  const later = left.filter(({ published_on }) => published_on !== undefined && published_on > known_by)
  const group = (words: string, of: readonly Document[]): Dossier['apart'] =>
    of.length === 0 ? [] : [{ words, documents: of.map(documentLine) }]
  return [
    ...group('No date of publication is known, so none can be placed before or after the day asked for', undated),
    ...group(`Published after ${timeWords(known_by)}`, later),
  ]
}

const isReverse = ({ from_party, to_party }: BriefItem, facts: Facts): boolean =>
  from_party !== null && from_party === facts.main?.to_party && to_party === facts.main.from_party

/** One sentence on the other direction: what the partner gave and paid. */
const reverseOf = (lines: readonly BriefItem[], facts: Facts, words: PartyWords): BriefLine => {
  const own = lines.filter((line) => isReverse(line, facts))
  if (facts.main === null || own.length === 0) return { text: 'Nothing given or paid in the other direction is on record.', notes: [] }
  const said = own.map((line) => {
    const name = line.unit === 'count' ? (line.item ?? 'items not named') : line.unit === 'money' ? 'money' : `money in ${line.unit}`
    return `${name}: ${line.state.words}`
  })
  return {
    text: `${capital(words.party(facts.main.to_party))} to ${words.party(facts.main.from_party)}: ${shortList(said, 4)}.`,
    notes: [...new Set(own.flatMap(({ notes }) => notes))].sort((a, b) => a - b),
  }
}

/**
 * What is on record of the main pair of the facts, over all texts that are on file of it: the same sections as a brief, with the
 * two clocks, a timeline, both directions, and what the texts' sources are worth. Same facts and texts, same dossier.
 */
export const dossierOf = (facts: Facts, documents: readonly Document[], options: DossierOptions = {}): Dossier => {
  const { nameOf = () => undefined, recorded_by = null, head = null } = options
  const { facts: own, elsewhere } = scopeTo(facts)
  const known = new Set(own.claims.map(({ id }) => id))
  const read = new Set(own.claims.map(({ document }) => document))
  const texts = documents.filter(({ id }) => read.has(id))
  const book = bookOf(own, texts)
  const words = partyWords(nameOf)
  const body = bodyOf(own, texts, book, words)
  const others = inReadingOrder(elsewhere, own)
  const rest = others.length - elsewhereShown
  const more: readonly BriefLine[] =
    rest > 0
      ? [{ text: `${rest} more ${rest === 1 ? 'line' : 'lines'} of items for other partners of the same giver: not shown.`, notes: [] }]
      : []
  const extra = {
    timeline: timelineOf(own, book, words),
    elsewhere: others.slice(0, elsewhereShown).map((account) => itemLine(account, book, words)),
    contested: conflictsOf(own)
      .filter((conflict) => touches(conflict, known))
      .map((conflict) => conflictLine(conflict, book, words)),
    circular: own.clusters.filter(({ claims }) => claims.some((id) => known.has(id))).map(circleOf),
    sources: sourcesOf(own, book),
    apart: apartOf(facts, documents),
    reverse: reverseOf([...body.items, ...body.money, ...body.supports], own, words),
  }
  return {
    kind: 'dossier',
    version: 1,
    recorded_by,
    head,
    ...body,
    limits: [...limitLines(own, body.documents, book), ...more],
    ...extra,
    notes: book.notes(),
  }
}
