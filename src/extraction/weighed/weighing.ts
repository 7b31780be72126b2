import type { ClaimKind } from '../../base/index.ts'
import type { Weights } from './scorer.ts'

/** All that was trained: which kind of claim a predicate tells, which act of it, whether it is denied, and who is who. */
export interface Weighing {
  /** Labels are the kinds, and `none`. */
  readonly kind: Weights
  readonly denied: Weights
  /** For each kind its acts, obligations, rungs or verdicts. */
  readonly act: Readonly<Partial<Record<ClaimKind, Weights>>>
  readonly side: Weights
}

/** Reads the weights that come with the program (`weights/claims.json`, made by `npm run train:weighed`). */
export const loadWeighing = (json: string): Weighing => JSON.parse(json) as Weighing
