import { claimIdOf } from '../base/index.ts'
import type { Claim, Judgement } from '../base/index.ts'
import { claimRow, documentRow, partyRows, wordsOfClaim, type ClaimPlace } from './columns.ts'
import { plainText } from './plain-words.ts'
import type { Entry } from './record.ts'
import type { ClaimWords, Rows } from './tables.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer R)[] ? R[] : never }

/** The rows that entries stand for, and the words of their claims. */
export type Derived = Writable<Rows> & { readonly words: ClaimWords[] }

export const noRows = (): Derived => ({
  entries: [],
  documents: [],
  readings: [],
  claims: [],
  claim_parties: [],
  claim_standing: [],
  judgements: [],
  judgement_claims: [],
  words: [],
})

/** What the body of a reading's entry says. Claims are named by their `seq`. */
export interface ReadingBody {
  readonly kind: 'reading'
  readonly document: string
  readonly reader: string
  readonly withdrawn: readonly number[]
  readonly restored: readonly number[]
}

/** What the body of a judgement's entry says: the judgement, and the claims that it touches, by their `seq`. */
export type JudgementBody = Judgement & { readonly touches: readonly number[] }

/** The claim that a judgement brings: the corrected one, or the one that reading missed. */
export const claimOfJudgement = (judgement: Judgement): Claim | null =>
  judgement.verb === 'correct' ? judgement.becomes : judgement.verb === 'add' ? judgement.adds : null

/** A judgement as it was given, from the body of its entry. */
export const judgementOf = (body: string): Judgement => {
  const { touches: _, ...judgement } = JSON.parse(body) as JudgementBody
  return judgement as Judgement
}

/** The claim that an entry brings, or null. */
export const claimOfEntry = ({ kind, body }: Pick<Entry, 'kind' | 'body'>): Claim | null => {
  if (kind === 'claim') return JSON.parse(body) as Claim
  return kind === 'judgement' ? claimOfJudgement(judgementOf(body)) : null
}

const deriveClaim = (rows: Derived, claim: Claim, place: ClaimPlace): void => {
  const row = claimRow(claim, place)
  rows.claims.push(row)
  rows.claim_parties.push(...partyRows(claim, place.seq))
  rows.words.push(wordsOfClaim(row))
}

const deriveReading = (rows: Derived, { seq, body }: Entry): void => {
  const { document, reader, withdrawn, restored } = JSON.parse(body) as ReadingBody
  rows.readings.push({ seq, document, reader: plainText(reader) })
  for (const claim of withdrawn) rows.claim_standing.push({ seq, claim, standing: 0 })
  for (const claim of restored) rows.claim_standing.push({ seq, claim, standing: 1 })
}

const deriveJudgement = (rows: Derived, { seq, body }: Entry): void => {
  const judgement = JSON.parse(body) as JudgementBody
  const person = plainText(judgement.person)
  rows.judgements.push({ seq, verb: judgement.verb, person, reason: plainText(judgement.reason) })
  const brought = claimOfJudgement(judgement)
  if (brought) deriveClaim(rows, brought, { seq, reading: null, person, id: claimIdOf(brought) })
  const touched = brought ? [...judgement.touches, seq] : judgement.touches
  rows.judgement_claims.push(...touched.map((claim) => ({ judgement: seq, claim })))
}

/**
 * Adds the rows that one entry stands for. Appending, restoring and auditing all derive rows here, so that they cannot differ.
 * `text` is the JSON string of a document's text; `reading` the last reading's `seq`, to which the claims after it belong.
 */
export const deriveRows = (rows: Derived, entry: Entry, { reading, text }: { reading: number | null; text: string }): void => {
  const { kind, seq, body, subject } = entry
  rows.entries.push({ ...entry })
  if (kind === 'document') rows.documents.push(documentRow(body, seq, text))
  else if (kind === 'reading') deriveReading(rows, entry)
  else if (kind === 'claim') deriveClaim(rows, JSON.parse(body) as Claim, { seq, reading, person: null, id: subject })
  else deriveJudgement(rows, entry)
}
