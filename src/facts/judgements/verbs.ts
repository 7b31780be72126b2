import { claimIdOf } from '../../base/index.ts'
import type { Claim, ClaimId, Judgement, RecordedJudgement } from '../../base/index.ts'
import { foldSource } from '../sources.ts'
import { placeFor } from './carry.ts'
import { decisionOf, find, isOnFile, latestOf, supersede } from './draft.ts'
import type { Draft } from './draft.ts'
import type { ClaimMark, JudgedLink } from './record.ts'

/** A judgement of one verb, as a ledger holds it. */
export type Of<Verb extends Judgement['verb']> = RecordedJudgement & { readonly judgement: Extract<Judgement, { verb: Verb }> }

const mark = (draft: Draft, one: RecordedJudgement, claim: ClaimId, as: ClaimMark['mark']): void => {
  draft.rejected.delete(claim)
  draft.marks.set(claim, { ...decisionOf(one), claim, mark: as })
}

/** Accepts, rejects or doubts a claim; the last of these counts. */
export const decide = (draft: Draft, one: Of<'accept' | 'reject' | 'unsure'>): void => {
  const id = find(draft, one, one.judgement.claim)
  if (id === null) return
  if (one.judgement.verb !== 'reject') return mark(draft, one, id, one.judgement.verb === 'accept' ? 'accepted' : 'unsure')
  draft.marks.delete(id)
  draft.rejected.set(id, { ...decisionOf(one), claim: draft.claims.get(id)!, id, by: 'reject', becomes: null })
}

/** Puts a claim that a person wrote in a place, as it was recorded: by its id a ledger knows it. */
const put = (draft: Draft, claim: Claim, slot: number): ClaimId => {
  const id = claimIdOf(claim)
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
export const correct = (draft: Draft, one: Of<'correct'>): void => {
  const { becomes } = one.judgement
  const old = findCorrected(draft, one, becomes)
  const slot = old === null ? draft.slots.length : draft.slotOf.get(old)!
  const id = put(draft, becomes, slot)
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

/** Takes in a claim that reading missed. */
export const add = (draft: Draft, one: Of<'add'>): void => {
  mark(draft, one, put(draft, one.judgement.adds, draft.slots.length), 'added')
}

/** Joins claims that tell one fact. */
export const merge = (draft: Draft, one: Of<'merge'>): void => {
  const claims = one.judgement.claims.filter((id) => isOnFile(draft, id)).flatMap((id) => find(draft, one, id) ?? [])
  draft.joined.push({ claims, seq: one.seq })
}

/** Links two claims, or says that a link does not hold; the last of these counts. */
export const link = (draft: Draft, one: Of<'link' | 'unlink'>): void => {
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

/** Grades a source, however its name is written. */
export const grade = (draft: Draft, one: Of<'grade'>): void => {
  const { reliability, credibility } = one.judgement
  const source = one.judgement.source.split(' @ ').map(foldSource).join(' @ ')
  draft.grades.set(source, [...(draft.grades.get(source) ?? []), { ...decisionOf(one), reliability, credibility }])
}
