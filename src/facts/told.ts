import { claimIdOf, claimLine, firstDay, lastDay } from '../base/index.ts'
import type { Claim, Day, PartyId, RecordedJudgement } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import type { Cluster } from './cluster-record.ts'
import { traceSources } from './clusters.ts'
import { linkByHand } from './judgements/linked.ts'
import type { Decisions } from './judgements/record.ts'
import { mergeParties } from './merge-parties.ts'
import type { LeftOut, ToldClaim } from './record.ts'
import { sourceOf } from './sources.ts'
import { compareText } from './when.ts'

/** The question that facts answer. */
export interface FactsQuestion {
  /** A party, or two: the one that gives, answers or is bound, and its partner. Claims on neither are left out. */
  readonly about?: { readonly from_party?: PartyId; readonly to_party?: PartyId }
  /**
   * Of two parties: what is told of items that others had from others is left out of `items` and `told`. All that an account of the pair
   * shows is there; a recalled pair brings many such claims.
   */
  readonly pair_only?: boolean
  /** What held on that day. */
  readonly valid_on?: Day
  /** What had been published by that day. Texts without a date are then left out, and listed. */
  readonly known_by?: Day
  /** What people decided, in whatever order; each counts at its `seq`. */
  readonly judgements?: readonly RecordedJudgement[]
  /** Claims that a later reading of the same texts no longer makes: judgements on them are carried over. */
  readonly withdrawn?: readonly Claim[]
  /** The class of items that an item belongs to, as the tables of `data/` give it; null where they give none. */
  readonly classOf?: (item: string) => string | null
}

const partiesOf = (claim: Claim): readonly PartyId[] =>
  [claim.from_party, claim.to_party, ...('parties' in claim ? (claim.parties ?? []) : [])].filter((party) => party !== null)

/** The claim with its document: that of a single text where it names none. */
export const placed = (claim: Claim, documents: ReadonlyMap<string, Document>): Claim => {
  const document = claim.document ?? (documents.size === 1 ? [...documents.keys()][0] : undefined)
  return document === undefined || document === '' || document === claim.document ? claim : { ...claim, document }
}

const tellClaim = (claim: Claim, documents: ReadonlyMap<string, Document>): ToldClaim => {
  const document = claim.document ?? ''
  const text = documents.get(document)
  return {
    id: claimIdOf(claim),
    claim,
    document,
    published_on: text?.published_on ?? null,
    source: sourceOf(claim, text),
    from_party: claim.from_party,
    to_party: claim.to_party,
    merged: false,
  }
}

/** Where the item's own words stand in a quote that several claims share, so that a list keeps its order. */
const itemPlace = ({ claim }: ToldClaim): number => {
  const at = 'item' in claim && claim.item !== undefined ? claim.quote.toLowerCase().indexOf(claim.item.toLowerCase()) : -1
  return at < 0 ? claim.quote.length : at
}

/** By publication (undated texts last), then by text, then by place in the text. */
const inOrder = (a: ToldClaim, b: ToldClaim): number =>
  compareText(a.published_on ?? '~', b.published_on ?? '~') ||
  compareText(a.document, b.document) ||
  a.claim.evidence[0] - b.claim.evidence[0] ||
  a.claim.evidence[1] - b.claim.evidence[1] ||
  itemPlace(a) - itemPlace(b) ||
  compareText(claimLine(a.claim), claimLine(b.claim))

type Reason = LeftOut['reason']

/** That a treaty came into force on a later day says that it was not in force before: it answers for the earlier day too. */
const tellsOfBefore = (claim: Claim): boolean => claim.kind === 'instrument' && claim.act === 'in_force'

const reasonToLeaveOut = ({ claim, published_on }: ToldClaim, { about, valid_on, known_by }: FactsQuestion): Reason | null => {
  const asked = [about?.from_party, about?.to_party].filter((party) => party !== undefined)
  if (asked.length > 0 && !partiesOf(claim).some((party) => asked.includes(party))) return 'other_parties'
  if (known_by && !published_on) return 'text_without_date'
  if (known_by && published_on && lastDay(published_on) > lastDay(known_by)) return 'published_later'
  if (!valid_on) return null
  if (tellsOfBefore(claim)) return null
  if (claim.event_on) return firstDay(claim.event_on) > lastDay(valid_on) && claim.modality === 'actual' ? 'happened_later' : null
  return claim.modality === 'actual' && published_on && firstDay(published_on) > lastDay(valid_on) ? 'day_not_known' : null
}

/** The claims that answer the question, in order and without doubles, and those that were left out, with the reason. Claims are placed. */
export const tell = (
  claims: readonly Claim[],
  documents: ReadonlyMap<string, Document>,
  question: FactsQuestion,
  decisions: Pick<Decisions, 'links' | 'merges'>,
): { readonly told: readonly ToldClaim[]; readonly clusters: readonly Cluster[]; readonly left_out: readonly LeftOut[] } => {
  const unique = new Map(claims.map((claim) => tellClaim(claim, documents)).map((one) => [one.id, one]))
  const kept: ToldClaim[] = []
  const left = new Map<Reason, string[]>()
  for (const one of [...unique.values()].sort(inOrder)) {
    const reason = reasonToLeaveOut(one, question)
    if (!reason) kept.push(one)
    else if (!left.get(reason)?.push(one.id)) left.set(reason, [one.id])
  }
  const left_out = [...left].map(([reason, ids]) => ({ reason, claims: ids })).sort((a, b) => compareText(a.reason, b.reason))
  const { told, clusters } = traceSources(kept, documents)
  return { told: linkByHand(mergeParties(told), decisions), clusters, left_out }
}

export { partiesOf }
