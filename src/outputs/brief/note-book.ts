import type { ClaimId, Span } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Facts, ToldClaim } from '../../facts/index.ts'
import type { BriefNote } from './record.ts'

/** Numbers the places that claims stand at, in the order in which a brief first speaks of them. */
export interface NoteBook {
  /** The numbers of the notes for these claims, ascending and without doubles. */
  readonly cite: (claims: readonly ClaimId[]) => readonly number[]
  readonly told: (claim: ClaimId) => ToldClaim
  /** The name of a source as the texts write it. */
  readonly source: (source: string) => string
  readonly notes: () => readonly BriefNote[]
}

const holdsStart = (span: Span, at: number): boolean => span[0] <= at && at < span[1]

/** Where a place stands in its text: the anchor that the format gives, else the paragraph. */
const placeOf = (document: Document | undefined, at: number): string | undefined => {
  const anchor = document?.anchors.find(({ span }) => holdsStart(span, at))
  if (anchor) return anchor.place
  const block = document?.blocks.findIndex(({ span }) => holdsStart(span, at)) ?? -1
  return block < 0 ? undefined : document?.blocks[block]?.kind === 'heading' ? `heading, block ${block + 1}` : `para. ${block + 1}`
}

const makeNote = (n: number, told: ToldClaim, documents: ReadonlyMap<string, Document>): BriefNote => {
  const { claim } = told
  const place = placeOf(documents.get(told.document), claim.evidence[0])
  const head = {
    n,
    document: told.document,
    span: [claim.evidence[0], claim.evidence[1]] as const,
    quote: claim.quote,
    speaker: claim.speaker,
  }
  return { ...head, ...(place === undefined ? {} : { place }), claims: [told.id] }
}

/** Whoever is answerable, by name; for somebody without a name also who cites them. */
const sourceName = ({ claim, document }: ToldClaim, documents: ReadonlyMap<string, Document>): string => {
  const text = documents.get(document)
  const outlet = text?.outlet ?? text?.title ?? text?.label ?? 'text not given'
  const [nearest, ...carriers] = claim.speaker
  if (nearest === undefined) return outlet
  return /^\p{Lu}/u.test(nearest) ? nearest : `${nearest} (${carriers.at(-1) ?? outlet})`
}

const placeKey = ({ document, claim }: ToldClaim): string => {
  const { evidence, speaker } = claim
  return `${document} ${evidence[0]} ${evidence[1]} ${speaker.length === 0 ? '' : JSON.stringify(speaker)}`
}

export const openNoteBook = (facts: Facts, documents: ReadonlyMap<string, Document>): NoteBook => {
  const byId = new Map(facts.claims.map((told) => [told.id, told]))
  const sources = new Map([...facts.claims].reverse().map((told) => [told.source, told]))
  const numbers = new Map<string, number>()
  const ofClaim = new Map<ClaimId, number>()
  const notes: BriefNote[] = []
  const told = (id: ClaimId): ToldClaim => {
    const found = byId.get(id)
    if (!found) throw new Error(`facts name a claim that they do not hold: ${id}`)
    return found
  }
  const numberFor = (id: ClaimId): number => {
    const one = told(id)
    const key = placeKey(one)
    const known = numbers.get(key)
    if (known === undefined) {
      numbers.set(key, notes.length + 1)
      notes.push(makeNote(notes.length + 1, one, documents))
      return notes.length
    }
    const note = notes[known - 1]!
    notes[known - 1] = { ...note, claims: [...note.claims, id] }
    return known
  }
  const number = (id: ClaimId): number => {
    const known = ofClaim.get(id)
    if (known !== undefined) return known
    const n = numberFor(id)
    ofClaim.set(id, n)
    return n
  }
  const cite = (claims: readonly ClaimId[]): readonly number[] =>
    claims.length === 1 ? [number(claims[0]!)] : [...new Set(claims.map(number))].sort((a, b) => a - b)
  const source = (name: string): string => {
    const first = sources.get(name)
    return first ? sourceName(first, documents) : name
  }
  return { told, source, cite, notes: () => notes }
}
