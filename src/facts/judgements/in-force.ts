import type { RecordedJudgement } from '../../base/index.ts'

/**
 * The judgements that count, by their place in the chain. One that a later `undo` names does not, unless that `undo` is itself
 * undone. `undo` entries are not among them.
 */
export const inForce = (judgements: readonly RecordedJudgement[]): readonly RecordedJudgement[] => {
  const undone = new Set<number>()
  const kept: RecordedJudgement[] = []
  for (const one of [...judgements].sort((a, b) => b.seq - a.seq)) {
    if (undone.has(one.seq)) continue
    if (one.judgement.verb !== 'undo') kept.push(one)
    else if (one.judgement.undoes < one.seq) undone.add(one.judgement.undoes)
  }
  return kept.reverse()
}
