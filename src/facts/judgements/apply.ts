import { claimIdOf } from '../../base/index.ts'
import type { Claim, ClaimId, Judgement, RecordedJudgement } from '../../base/index.ts'
import { groupBy } from '../group.ts'
import { foldSource } from '../sources.ts'
import { placeFor } from './carry.ts'
import { inForce } from './in-force.ts'
import { mergesOf } from './merges.ts'
import type { Joined } from './merges.ts'
import type { Carried, ClaimMark, Grade, Judged, JudgedLink, PutAside, QueuedJudgement, SourceGrade } from './record.ts'

type Of<Verb extends Judgement['verb']> = RecordedJudgement & { readonly judgement: Extract<Judgement, { verb: Verb }> }

/** Claims and decisions while the judgements are gone through, first to last. */
interface Draft {
  /** Claims in their order; one that was corrected gives its place to the corrected one. */
  readonly slots: (ClaimId | null)[]
  readonly slotOf: Map<ClaimId, number>
  /** Claims that stand or are rejected. */
  readonly claims: Map<ClaimId, Claim>
  readonly rejected: Map<ClaimId, PutAside>
  readonly corrected: PutAside[]
  /** From a claim to the one that took its place, by correction or by carrying over. */
  readonly became: Map<ClaimId, ClaimId>
  readonly carriedTo: Map<ClaimId, { readonly to: ClaimId; readonly changed: readonly string[] }>
  readonly withdrawn: ReadonlyMap<ClaimId, Claim>
  readonly byDocument: ReadonlyMap<string, readonly Claim[]>
  readonly marks: Map<ClaimId, ClaimMark>
  readonly joined: Joined[]
  readonly links: Map<string, { readonly link: JudgedLink; readonly holds: boolean }>
  readonly grades: Map<string, Grade[]>
  readonly carried: Carried[]
  readonly queued: QueuedJudgement[]
}

const newDraft = (claims: readonly Claim[], withdrawn: readonly Claim[]): Draft => {
  const byId = new Map(claims.map((claim) => [claimIdOf(claim), claim]))
  const slots = [...byId.keys()]
  return {
    slots,
    slotOf: new Map(slots.map((id, at) => [id, at])),
    claims: byId,
    rejected: new Map(),
    corrected: [],
    became: new Map(),
    carriedTo: new Map(),
    withdrawn: new Map(withdrawn.map((claim) => [claimIdOf(claim), claim])),
    byDocument: groupBy([...byId.values()], ({ document }) => document ?? ''),
    marks: new Map(),
    joined: [],
    links: new Map(),
    grades: new Map(),
    carried: [],
    queued: [],
  }
}

const decisionOf = ({ seq, recorded_at, judgement: { person, reason } }: RecordedJudgement) => ({ seq, recorded_at, person, reason })

/** The claim that stands where another stood. */
const latestOf = (draft: Draft, id: ClaimId): ClaimId => {
  let at = id
  for (let next = draft.became.get(at); next !== undefined; next = draft.became.get(at)) at = next
  return at
}

const supersede = (draft: Draft, old: ClaimId, by: ClaimId): void => {
  draft.became.delete(by)
  draft.became.set(old, by)
}

const queue = (draft: Draft, one: RecordedJudgement, claim: ClaimId, reason: QueuedJudgement['reason'], candidates: readonly ClaimId[]) =>
  draft.queued.push({ seq: one.seq, judgement: one.judgement, claim, reason, candidates })

/** The claim that a judgement is about as it stands now; null when that is left to a person. */
const find = (draft: Draft, one: RecordedJudgement, id: ClaimId): ClaimId | null => {
  const known = latestOf(draft, id)
  const carried = draft.carriedTo.get(id)
  if (carried) draft.carried.push({ seq: one.seq, from: id, ...carried })
  if (draft.claims.has(known)) return known
  const gone = draft.withdrawn.get(known)
  if (!gone) {
    queue(draft, one, id, 'claim_not_on_file', [])
    return null
  }
  const place = placeFor(gone, draft.byDocument.get(gone.document ?? '') ?? [])
  if (place.to === null) {
    queue(draft, one, id, place.reason, place.candidates)
    return null
  }
  draft.carried.push({ seq: one.seq, from: known, ...place })
  draft.carriedTo.set(known, place)
  const now = latestOf(draft, place.to)
  supersede(draft, known, now)
  return now
}

const mark = (draft: Draft, one: RecordedJudgement, claim: ClaimId, as: ClaimMark['mark']): void => {
  draft.rejected.delete(claim)
  draft.marks.set(claim, { ...decisionOf(one), claim, mark: as })
}

const decide = (draft: Draft, one: Of<'accept' | 'reject' | 'unsure'>): void => {
  const id = find(draft, one, one.judgement.claim)
  if (id === null) return
  if (one.judgement.verb !== 'reject') return mark(draft, one, id, one.judgement.verb === 'accept' ? 'accepted' : 'unsure')
  draft.marks.delete(id)
  draft.rejected.set(id, { ...decisionOf(one), claim: draft.claims.get(id)!, id, by: 'reject', becomes: null })
}

/** A claim that a person wrote is kept in the person's name. */
const writtenBy = (person: string, claim: Claim, document: string | undefined): Claim => ({
  ...claim,
  ...(document !== undefined && { document }),
  made_by: person,
})

/** Puts a claim that a person wrote in a place; a ledger knows it by the id of the claim as it was `given`. */
const put = (draft: Draft, given: Claim, claim: Claim, slot: number): ClaimId => {
  const id = claimIdOf(claim)
  const givenId = claimIdOf(given)
  if (givenId !== id && !draft.claims.has(givenId)) supersede(draft, givenId, id)
  const other = draft.slotOf.get(id)
  if (other !== undefined && other !== slot) draft.slots[slot] = null
  else {
    draft.slots[slot] = id
    draft.slotOf.set(id, slot)
  }
  draft.claims.set(id, claim)
  return id
}

/** The claim that a correction is about. A new reading may already read what the person wrote: then it is that one. */
const findCorrected = (draft: Draft, one: Of<'correct'>, written: Claim): ClaimId | null => {
  const queuedBefore = draft.queued.length
  const found = find(draft, one, one.judgement.claim)
  if (found !== null) return found
  const place = placeFor(written, draft.byDocument.get(written.document ?? '') ?? [])
  if (place.to === null) return null
  const now = latestOf(draft, place.to)
  if (!draft.claims.has(now)) return null
  draft.queued.length = queuedBefore
  draft.carried.push({ seq: one.seq, from: one.judgement.claim, to: place.to, changed: place.changed })
  return now
}

/** What a person wrote stands in any case, since its quote does; where it replaces nothing it waits in the queue as well. */
const correct = (draft: Draft, one: Of<'correct'>): void => {
  const { person, becomes, claim } = one.judgement
  const original = draft.claims.get(latestOf(draft, claim)) ?? draft.withdrawn.get(claim)
  const written = writtenBy(person, becomes, becomes.document ?? original?.document)
  const old = findCorrected(draft, one, written)
  const slot = old === null ? draft.slots.length : draft.slotOf.get(old)!
  const id = put(draft, becomes, written, slot)
  if (old !== null && old !== id) {
    draft.corrected.push({ ...decisionOf(one), claim: draft.claims.get(old)!, id: old, by: 'correct', becomes: id })
    draft.claims.delete(old)
    draft.marks.delete(old)
    draft.rejected.delete(old)
    draft.slotOf.delete(old)
    supersede(draft, old, id)
  }
  mark(draft, one, id, 'corrected')
}

const add = (draft: Draft, one: Of<'add'>): void => {
  const { person, adds } = one.judgement
  mark(draft, one, put(draft, adds, writtenBy(person, adds, undefined), draft.slots.length), 'added')
}

const merge = (draft: Draft, one: Of<'merge'>): void => {
  const claims = one.judgement.claims.filter((id) => isOnFile(draft, id)).flatMap((id) => find(draft, one, id) ?? [])
  draft.joined.push({ claims, seq: one.seq })
}

/** A merge or a link may name claims on other parties, which were not asked for. */
const isOnFile = (draft: Draft, id: ClaimId): boolean => {
  const known = latestOf(draft, id)
  return draft.claims.has(known) || draft.withdrawn.has(known)
}

const link = (draft: Draft, one: Of<'link' | 'unlink'>): void => {
  const { verb, relation, rule_set } = one.judgement
  const ends = [one.judgement.from, one.judgement.to]
  if (!ends.every((id) => isOnFile(draft, id))) return
  const [from, to] = ends.map((id) => find(draft, one, id))
  if (from === null || to === null || from === undefined || to === undefined) return
  const symmetric = relation === 'same_fact' || relation === 'same_statement'
  const pair = symmetric && to < from ? [to, from] : [from, to]
  const found: JudgedLink = { ...decisionOf(one), relation, from: pair[0]!, to: pair[1]!, rule_set: rule_set ?? null }
  draft.links.set(`${relation} ${pair.join(' ')}`, { link: found, holds: verb === 'link' })
}

const grade = (draft: Draft, one: Of<'grade'>): void => {
  const { reliability, credibility } = one.judgement
  const source = one.judgement.source.split(' @ ').map(foldSource).join(' @ ')
  draft.grades.set(source, [...(draft.grades.get(source) ?? []), { ...decisionOf(one), reliability, credibility }])
}

const is = <Verb extends Judgement['verb']>(one: RecordedJudgement, ...verbs: readonly Verb[]): one is Of<Verb> =>
  (verbs as readonly string[]).includes(one.judgement.verb)

const apply = (draft: Draft, one: RecordedJudgement): void => {
  if (is(one, 'accept', 'reject', 'unsure')) decide(draft, one)
  else if (is(one, 'correct')) correct(draft, one)
  else if (is(one, 'add')) add(draft, one)
  else if (is(one, 'merge')) merge(draft, one)
  else if (is(one, 'link', 'unlink')) link(draft, one)
  else if (is(one, 'grade')) grade(draft, one)
}

const gradesOf = (grades: Draft['grades']): readonly SourceGrade[] =>
  [...grades]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, history]) => ({
      source,
      reliability: history.at(-1)!.reliability,
      credibility: history.at(-1)!.credibility,
      history,
    }))

/** Ends of a link as they stand after all corrections; null when one of them was rejected. */
const standingLink = (draft: Draft, { link: one }: { readonly link: JudgedLink }): JudgedLink | null => {
  const [from, to] = [latestOf(draft, one.from), latestOf(draft, one.to)]
  return stands(draft, from) && stands(draft, to) && from !== to ? { ...one, from, to } : null
}

const stands = (draft: Draft, id: ClaimId): boolean => draft.claims.has(id) && !draft.rejected.has(id)

const undecided: Omit<Judged, 'claims'> = {
  marks: [],
  put_aside: [],
  merges: [],
  links: [],
  unlinked: [],
  grades: [],
  carried: [],
  queued: [],
}

const finish = (draft: Draft): Judged => {
  const all = [...draft.links.values()]
  const linksThat = (hold: boolean) => all.filter(({ holds }) => holds === hold).flatMap((one) => standingLink(draft, one) ?? [])
  const links = linksThat(true)
  const merged = draft.joined.map(({ claims, seq }) => ({
    seq,
    claims: claims.map((id) => latestOf(draft, id)).filter((id) => stands(draft, id)),
  }))
  const linked = links.filter(({ relation }) => relation === 'same_fact').map(({ from, to, seq }) => ({ claims: [from, to], seq }))
  return {
    claims: draft.slots.flatMap((id) => (id !== null && stands(draft, id) ? [draft.claims.get(id)!] : [])),
    marks: [...draft.marks.values()].sort((a, b) => a.seq - b.seq),
    put_aside: [...draft.corrected, ...draft.rejected.values()].sort((a, b) => a.seq - b.seq),
    merges: mergesOf([...merged, ...linked]),
    links: [...links].sort((a, b) => a.seq - b.seq),
    unlinked: linksThat(false).sort((a, b) => a.seq - b.seq),
    grades: gradesOf(draft.grades),
    carried: draft.carried,
    queued: draft.queued,
  }
}

/**
 * Claims as people judged them: rejected ones out, corrected ones in the place of those that they correct, added ones in, with the
 * merges, links, marks and grades that stand. Later judgements win; an undone one does not count. A judgement on a claim that a new reading
 * withdrew goes to the claim of the same document that took its place, or into `queued` with the reason. Pure: judgements count in the
 * order of their `seq`, however they are given. Claims name their document, as a ledger returns them.
 */
export const applyJudgements = (
  claims: readonly Claim[],
  judgements: readonly RecordedJudgement[],
  withdrawn: readonly Claim[] = [],
): Judged => {
  if (judgements.length === 0) return { claims, ...undecided }
  const draft = newDraft(claims, withdrawn)
  for (const one of inForce(judgements)) apply(draft, one)
  return finish(draft)
}
