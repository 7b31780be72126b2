import type { ClaimKind } from '../../base/index.ts'
import { openWeights, type KeptWeights, type Weights } from './scorer.ts'

/** All that was trained: which kind of claim a predicate tells, which act of it, whether it is denied, and who is who. */
interface Scorers<W> {
  /** Labels are the kinds, and `none`. */
  readonly kind: W
  readonly denied: W
  /** For each kind its acts or rungs. */
  readonly act: Readonly<Partial<Record<ClaimKind, W>>>
  readonly side: W
}

export type Weighing = Scorers<Weights>
/** A weighing as it is kept in a file. */
export type KeptWeighing = Scorers<KeptWeights>

/** Opens a weighing as it is kept. */
export const weighingOf = ({ kind, denied, act, side }: KeptWeighing): Weighing => ({
  kind: openWeights(kind),
  denied: openWeights(denied),
  act: Object.fromEntries(Object.entries(act).map(([name, kept]) => [name, openWeights(kept)])),
  side: openWeights(side),
})

/** Reads the weights that come with the program (`weights/claims.json`, made by `npm run train:weighed`). */
export const loadWeighing = (json: string): Weighing => weighingOf(JSON.parse(json) as KeptWeighing)
