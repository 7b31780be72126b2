import type { Claim, Judgement, RecordedJudgement } from '../../base/index.ts'
import { latestOf, newDraft, stands } from './draft.ts'
import type { Draft } from './draft.ts'
import { inForce } from './in-force.ts'
import { mergesOf } from './merges.ts'
import type { Judged, JudgedLink, SourceGrade } from './record.ts'
import { add, correct, decide, grade, link, merge } from './verbs.ts'
import type { Of } from './verbs.ts'

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
