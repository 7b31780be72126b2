import { claimFieldOrder, type Claim, type ClaimId, type Money } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Conflict, Facts, ReviewItem } from '../../facts/index.ts'
import { printable } from '../table/index.ts'

const why: Readonly<Record<ReviewItem['why'], string>> = {
  one_reader: 'One of two readers says so, the other does not',
  conflict: 'Sources differ',
  not_carried_over: 'A judgement on an earlier reading found no claim to carry over to',
  changed_in_carrying: 'A judgement was carried over to a claim that reads differently',
  proposal: 'Two claims may belong together',
  unsure: 'Marked as unsure',
  not_looked_at: 'Not looked at yet',
}

const aside: ReadonlySet<string> = new Set(['evidence', 'quote', 'document', 'made_by'])

/** A value as it is typed into the field again. */
const shown = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (value === null) return 'unknown'
  if (!Array.isArray(value)) return `${(value as Money).amount} ${(value as Money).currency}`
  return value.join(value.every((one) => typeof one === 'number' || /^\d/.test(String(one))) ? '..' : ' > ')
}

/** The fields of a claim that a person may correct, one a line, those without a value left out. */
export const fieldLines = (claim: Claim): string[] => {
  const record = claim as unknown as Readonly<Record<string, unknown>>
  return claimFieldOrder
    .filter((field) => !aside.has(field) && record[field] !== undefined && !(Array.isArray(record[field]) && record[field].length === 0))
    .map((field) => `${field.padEnd(12)}${printable(shown(record[field]))}`)
}

const around = 240

/** The words of a claim in their paragraph, marked by » and «. */
export const wordsInPlace = (claim: Claim, document: Document): string => {
  const [start, end] = claim.evidence
  const block = document.blocks.find(({ span }) => span[0] <= start && end <= span[1])?.span ?? [0, document.text.length]
  const [from, to] = [Math.max(block[0], start - around), Math.min(block[1], end + around)]
  const part = (a: number, b: number): string => printable(document.text.slice(a, b))
  return `${from > block[0] ? '…' : ''}${part(from, start)}»${part(start, end)}«${part(end, to)}${to < block[1] ? '…' : ''}`
}

const sourceLine = (document: Document): string =>
  printable([document.outlet, document.title ?? document.label, document.published_on].filter(Boolean).join(', '))

/** What an item is looked up in. */
export interface ReviewContext {
  readonly facts: Facts
  readonly documents: readonly Document[]
  /** Claims of earlier readings that a judgement may be about. */
  readonly withdrawn?: ReadonlyMap<ClaimId, Claim>
}

const claimText = (id: ClaimId, number: string, { facts, documents, withdrawn }: ReviewContext): string => {
  const claim = facts.claims.find((told) => told.id === id)?.claim ?? withdrawn?.get(id)
  const document = claim && documents.find((one) => one.id === claim.document)
  if (!claim || !document) return `${number}claim ${id}\n`
  return `${number}claim ${id}  (${sourceLine(document)})\n  ${wordsInPlace(claim, document)}\n${fieldLines(claim)
    .map((line) => `  ${line}\n`)
    .join('')}`
}

const conflictText = ({ about, subject, field, readings, moves }: Conflict): string =>
  [
    `${[subject, field].filter(Boolean).join(', ')} (${about.replaceAll('_', ' ')})`,
    ...readings.map(({ value, sources }) => `  ${value}: ${sources.join('; ')}`),
    ...(moves.length > 0 ? [`  moves ${moves.join('; ')}`] : []),
  ]
    .map((line) => `${printable(line)}\n`)
    .join('')

const carriedText = ({ seq, from, changed }: NonNullable<ReviewItem['carried']>): string =>
  `judgement ${seq} was on claim ${from}; now different: ${changed.join(', ')}\n`

const reasonText = ({ conflict, proposal, queued, carried }: ReviewItem): string => {
  const decided = queued?.judgement
  return [
    conflict ? conflictText(conflict) : '',
    proposal
      ? `${proposal.relation.replaceAll('_', ' ')}, score ${proposal.score.toFixed(2)}: ${printable(proposal.reasons.join('; '))}\n`
      : '',
    carried ? carriedText(carried) : '',
    decided ? `${decided.verb} by ${printable(decided.person)}: ${printable(decided.reason)}\n` : '',
  ].join('')
}

/** One thing that waits for a person, as text: why it waits, and its claims in their words and fields. */
export const reviewItemText = (item: ReviewItem, context: ReviewContext): string =>
  `${why[item.why]}${item.figures > 0 ? `; ${item.figures} ${item.figures === 1 ? 'figure rests' : 'figures rest'} on it` : ''}\n${reasonText(item)}${item.claims
    .map((id, at) => claimText(id, item.claims.length > 1 ? `${at + 1}  ` : '', context))
    .join('')}`
