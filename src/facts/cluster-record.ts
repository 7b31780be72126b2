import type { ClaimId } from '../base/index.ts'

export const clusterReasons = ['near_duplicate', 'copied_passage', 'cites_one_source'] as const
export type ClusterReason = (typeof clusterReasons)[number]

/** Texts that go back to one source and count once: circular reporting, shown and not summed. */
export interface Cluster {
  readonly kind: 'cluster'
  readonly why: ClusterReason
  /** What they go back to: the outlet or speaker that is cited, or the text that was published first. */
  readonly upstream: string
  /** At least two, first published first. */
  readonly documents: readonly string[]
  /** The claims that count once for it. */
  readonly claims: readonly ClaimId[]
}
