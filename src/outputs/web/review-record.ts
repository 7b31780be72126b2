import {
  claimFieldOrder,
  contentId,
  quoteAt,
  type Claim,
  type ClaimId,
  type Judgement,
  type PartyId,
  type RecordedJudgement,
} from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { agreementOf, agreementVerdicts, isOfPair, type Facts, type ReviewItem } from '../../facts/index.ts'
import { documentLine } from '../brief/brief.ts'
import { valueWords } from '../dossier/conflict-words.ts'
import type { Review, ReviewShown } from './record.ts'

/** Why something waits, for a reader; `chosen` is a claim that was asked for. */
export const waitingWords: Readonly<Record<ReviewItem['why'] | 'chosen', string>> = {
  chosen: 'Chosen',
  conflict: 'Sources differ',
  not_carried_over: 'No claim to carry over to',
  changed_in_carrying: 'Carried over, reads differently',
  proposal: 'May belong together',
  unsure: 'Marked as unsure',
  one_reader: 'One of two readers',
  not_looked_at: 'Never reviewed',
}

/** What a review is made of. */
export interface ReviewSources {
  readonly facts: Facts
  readonly documents: readonly Document[]
  readonly judgements: readonly RecordedJudgement[]
  readonly withdrawn: ReadonlyMap<ClaimId, Claim>
  readonly items: readonly ReviewItem[]
  readonly of: Review['of']
  /** Two parties whose claims alone are counted; all that the facts tell where it is absent. */
  readonly counted?: readonly PartyId[]
  readonly scopes: Review['scopes']
  /** The item that is looked at; the first where it is not there any more. */
  readonly key?: string
  /** A claim that was asked for, whether or not it waits. */
  readonly chosen?: ClaimId
  readonly person: string
  readonly problem?: string
}

/** Most lines of the queue that a page shows. */
const shownWaiting = 30
const around = 360

// A queue may have thousands of items, and every step through it looks one of them up.
const keys = new WeakMap<ReviewItem, string>()

/** The same as long as an item waits for the same reason with the same claims. */
const keyOf = (item: ReviewItem): string => {
  const known = keys.get(item)
  if (known !== undefined) return known
  const { why, claims, conflict, proposal } = item
  const key = contentId(JSON.stringify([why, claims, conflict?.id ?? null, proposal?.relation ?? null]))
  keys.set(item, key)
  return key
}

const wordsAround = (claim: Claim, document: Document | undefined): Pick<ReviewShown['claims'][number], 'before' | 'words' | 'after'> => {
  const [start, end] = claim.evidence
  if (!document) return { before: '', words: claim.quote, after: '' }
  const block = document.blocks.find(({ span }) => span[0] <= start && end <= span[1])?.span ?? [0, document.text.length]
  const { text } = document
  const from = start - block[0] <= around ? block[0] : text.indexOf(' ', start - around) + 1
  const to = block[1] - end <= around ? block[1] : text.lastIndexOf(' ', end + around)
  return {
    before: (from > block[0] ? '… ' : '') + quoteAt(document.text, [from, start]),
    words: quoteAt(document.text, [start, end]),
    after: quoteAt(document.text, [end, to]) + (to < block[1] ? ' …' : ''),
  }
}

const touches = (judgement: Judgement, id: ClaimId): boolean =>
  ('claim' in judgement && judgement.claim === id) ||
  (judgement.verb === 'merge' && judgement.claims.includes(id)) ||
  ((judgement.verb === 'link' || judgement.verb === 'unlink') && (judgement.from === id || judgement.to === id))

/** Judgements that nobody took back. */
const standing = (judgements: readonly RecordedJudgement[]): readonly RecordedJudgement[] => {
  const undone = new Set(judgements.flatMap(({ judgement }) => (judgement.verb === 'undo' ? [judgement.undoes] : [])))
  return judgements.filter(({ seq, judgement }) => judgement.verb !== 'undo' && !undone.has(seq))
}

/** A claim as a record, its fields in the order of the codebook. */
const inOrder = (claim: Claim): ReviewShown['claims'][number]['claim'] => {
  const record: Readonly<Record<string, unknown>> = { ...claim }
  const fields = claimFieldOrder.filter((field) => record[field] !== undefined).map((field) => [field, record[field]] as const)
  return { ...Object.fromEntries(fields), kind: claim.kind, quote: claim.quote }
}

const claimsOf = (item: ReviewItem, sources: ReviewSources): ReviewShown['claims'] => {
  const { facts, documents, withdrawn, judgements } = sources
  const told = new Map(facts.claims.map(({ id, claim }) => [id, claim]))
  const aside = new Map(facts.decisions.put_aside.map(({ id, claim }) => [id, claim]))
  const standingNow = standing(judgements)
  return item.claims.flatMap((id) => {
    const claim = told.get(id) ?? aside.get(id) ?? withdrawn.get(id)
    if (!claim) return []
    const document = documents.find((one) => one.id === claim.document)
    const judged = standingNow
      .filter(({ judgement }) => touches(judgement, id))
      .map(({ seq, recorded_at, judgement: { verb, person, reason } }) => ({ seq, recorded_at, verb, person, reason }))
    return [{ id, claim: inOrder(claim), document: document ? documentLine(document) : null, ...wordsAround(claim, document), judged }]
  })
}

const shownOf = (item: ReviewItem, why: keyof typeof waitingWords, sources: ReviewSources): ReviewShown => {
  const { conflict, proposal, queued } = item
  const decided = queued?.judgement
  return {
    key: keyOf(item),
    why,
    why_words: waitingWords[why],
    figures: item.figures,
    claims: claimsOf(item, sources),
    readings:
      conflict?.readings.map(({ value, sources: who }) => ({
        words: valueWords(value, conflict),
        sources: who.map((one) => one.replace(' @ ', ', cited by ')),
      })) ?? [],
    proposal: proposal
      ? { relation: proposal.relation, from: proposal.from, to: proposal.to, score: proposal.score, reasons: proposal.reasons }
      : null,
    earlier: decided ? `${decided.verb} by ${decided.person}: ${decided.reason}` : '',
  }
}

const lineOf = (item: ReviewItem, told: ReadonlyMap<ClaimId, Claim>): Review['queue'][number] => {
  const claim = item.claims.map((id) => told.get(id)).find((one) => one !== undefined)
  const { conflict } = item
  const subject = conflict ? [conflict.subject, conflict.field].filter(Boolean).join(', ').replaceAll('_', ' ') : ''
  return {
    key: keyOf(item),
    why: item.why,
    claim_kind: claim?.kind ?? null,
    words: (subject || claim?.quote) ?? 'a claim that no longer stands',
  }
}

/** The lines around the one that is looked at, so that the queue stays short and its steps are near. */
const windowOf = <Value>(all: readonly Value[], at: number): readonly Value[] => {
  const from = Math.max(0, Math.min(at - 3, all.length - shownWaiting))
  return all.slice(from, from + shownWaiting)
}

const lastOf = (judgements: readonly RecordedJudgement[], person: string): Review['last'] => {
  const last = standing(judgements).findLast(({ judgement }) => judgement.person === person)
  return last ? { seq: last.seq, words: `${last.judgement.verb}: ${last.judgement.reason}` } : null
}

const itemOf = (sources: ReviewSources): { readonly item: ReviewItem | undefined; readonly why: keyof typeof waitingWords } => {
  const { chosen, items, key } = sources
  if (chosen !== undefined) return { item: { why: 'not_looked_at', claims: [chosen], figures: 0 }, why: 'chosen' }
  const item = (key === undefined ? undefined : items.find((one) => keyOf(one) === key)) ?? items[0]
  return { item, why: item?.why ?? 'chosen' }
}

/** How many claims there are, and on how many somebody has decided. */
const progressOf = ({ facts, counted }: ReviewSources): Pick<Review, 'decided' | 'claims'> => {
  const isCounted = counted === undefined ? () => true : isOfPair(counted)
  const claims = facts.claims.filter(isCounted)
  const known = new Set(claims.map(({ id }) => id))
  const { marks, put_aside } = facts.decisions
  const aside = put_aside.filter(({ claim }) => isCounted(claim)).map(({ id }) => id)
  const marked = marks.map(({ claim }) => claim).filter((id) => counted === undefined || known.has(id))
  return { decided: new Set([...marked, ...aside]).size, claims: claims.length }
}

/** What waits in a ledger, or of one pair, with the item that is looked at, what was decided so far, and how far two people agree. */
export const reviewOf = (sources: ReviewSources): Review => {
  const { facts, items, judgements, of, scopes, person, problem = '' } = sources
  const { item, why } = itemOf(sources)
  const told = new Map(facts.claims.map(({ id, claim }) => [id, claim]))
  const at = item ? items.indexOf(item) : -1
  return {
    kind: 'review',
    of,
    scopes,
    item: item ? shownOf(item, why, sources) : null,
    queue: windowOf(items, Math.max(0, at)).map((one) => lineOf(one, told)),
    waiting: items.length,
    ...progressOf(sources),
    agreement: agreementOf(judgements).map((one) => ({ ...one, verdicts: agreementVerdicts })),
    last: lastOf(judgements, person),
    problem,
  }
}
