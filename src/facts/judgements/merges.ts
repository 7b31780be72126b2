import type { ClaimId } from '../../base/index.ts'
import type { Merge } from './record.ts'

/** Claims that somebody said tell one fact, with the judgement that said so. */
export interface Joined {
  readonly claims: readonly ClaimId[]
  readonly seq: number
}

/** Sets of claims that are joined, directly or through others; each with the judgements that joined it. */
export const mergesOf = (joined: readonly Joined[]): readonly Merge[] => {
  const parent = new Map<ClaimId, ClaimId>()
  const rootOf = (id: ClaimId): ClaimId => {
    let root = id
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next
    parent.set(id, root)
    return root
  }
  for (const { claims } of joined) for (const id of claims) parent.set(rootOf(id), rootOf(claims[0]!))
  const merges = new Map<ClaimId, { claims: Set<ClaimId>; seqs: number[] }>()
  for (const { claims, seq } of joined) {
    if (claims.length === 0) continue
    const root = rootOf(claims[0]!)
    const merge = merges.get(root) ?? { claims: new Set(), seqs: [] }
    merges.set(root, merge)
    for (const id of claims) merge.claims.add(id)
    merge.seqs.push(seq)
  }
  return [...merges.values()]
    .filter(({ claims }) => claims.size > 1)
    .map(({ claims, seqs }) => ({ claims: [...claims].sort(), seqs: [...seqs].sort((a, b) => a - b) }))
}
