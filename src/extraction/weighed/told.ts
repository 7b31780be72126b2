import { holds, type Claim, type ClaimKind } from '../../base/index.ts'
import type { Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'

/** What the rules read around a sentence. */
export interface Told {
  readonly here: readonly Claim[]
  readonly before: readonly Claim[]
  /** Kinds that make up a large share of what the text tells. */
  readonly most: readonly ClaimKind[]
}

/** Share of a text's claims from which on it is a text of their kind. */
const largeShare = 0.25

const mostTold = (told: readonly Claim[]): ClaimKind[] => {
  const counts = new Map<ClaimKind, number>()
  for (const { kind } of told) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= largeShare * told.length).map(([kind]) => kind)
}

/** For each sentence what the rules read there. Scenes stand in the order of the text, and are gone through once. */
export const toldAround = (scenes: readonly Scene[], told: readonly Claim[]): ReadonlyMap<Scene, Told> => {
  const most = mostTold(told)
  const claims = [...told].sort((a, b) => a.evidence[0] - b.evidence[0])
  const around = new Map<Scene, Told>()
  let next = 0
  let last: { readonly index: number; readonly claims: readonly Claim[] } = { index: -1, claims: [] }
  for (const scene of scenes) {
    const { span, index } = scene.sentence
    const here: Claim[] = []
    for (; next < claims.length && claims[next]!.evidence[0] < span[1]; next++)
      if (holds(span, claims[next]!.evidence)) here.push(claims[next]!)
    around.set(scene, { here, before: last.index === index - 1 ? last.claims : [], most })
    last = { index, claims: here }
  }
  return around
}

const kindsOf = (claims: readonly Claim[]): string[] => (claims.length > 0 ? [...new Set(claims.map(({ kind }) => kind))] : ['nothing'])

/** What the rules read beside a predicate in its sentence and in the one before it, and of which kinds the text tells most, as cues. */
export const toldCues = (scene: Scene, { head }: Frame, { here, before, most }: Told): string[] => [
  ...kindsOf(here.filter(({ evidence }) => !holds(evidence, scene.tokens[head]!.span))).map((kind) => `told here:${kind}`),
  ...kindsOf(before).map((kind) => `told before:${kind}`),
  ...most.map((kind) => `text of:${kind}`),
]
