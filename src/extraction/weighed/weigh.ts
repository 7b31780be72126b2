import { holds, overlapOf, type Claim, type ClaimKind, type Span } from '../../base/index.ts'
import type { Draft } from '../draft.ts'
import type { Scene } from '../scene/scene.ts'
import { cuesOf } from './cues.ts'
import { draftsOf, leastBelief, wordsOf, type Found } from './drafts.ts'
import { mayTell } from './events.ts'
import type { Asked } from './parties.ts'
import { beliefsOf, reasonsFor, scoresOf } from './scorer.ts'
import { toldAround, toldCues, type Told } from './told.ts'
import type { Weighing } from './weighing.ts'

/**
 * A claim of the rules is dropped where every predicate of its words is believed less than this to tell one of its kind. Only of goods:
 * what the rules read of other kinds is right more often than the scorer thinks.
 */
const doubt = 0.05
const doubted: ReadonlySet<ClaimKind> = new Set(['pledge', 'delivery'])

/** A claim that was weighed, with the finder's name that it is kept under. */
export interface Weighed {
  readonly scene: Scene
  readonly draft: Draft
  readonly finder: string
}

/** A predicate with its cues and what each kind is believed, in the order of the labels. */
interface Belief {
  readonly asked: Omit<Asked, 'kind'>
  readonly at: Span
  readonly cues: readonly string[]
  readonly beliefs: readonly number[]
}

const beliefsIn = ({ kind }: Weighing, scene: Scene, around: Told, told: readonly Claim[]): Belief[] =>
  scene.frames
    .filter((frame) => mayTell(scene, frame))
    .map((frame) => {
      const cues = [...cuesOf(scene, frame), ...toldCues(scene, frame, around)]
      return { asked: { scene, frame, told }, at: scene.tokens[frame.head]!.span, cues, beliefs: beliefsOf(scoresOf(kind, cues)) }
    })

const kindsOf = ({ kind: { labels } }: Weighing, { asked, cues, beliefs }: Belief): Found[] =>
  labels.flatMap((label, at) =>
    beliefs[at]! < (leastBelief[label as ClaimKind] ?? Infinity)
      ? []
      : [{ asked: { ...asked, kind: label as ClaimKind }, cues, belief: beliefs[at]! }],
  )

const spanOf = ({ asked: { scene, frame } }: Found): Span => {
  const [first, last] = wordsOf(scene, frame)
  return [scene.tokens[first]!.span[0], scene.tokens[last]!.span[1]]
}

/** Of two predicates that tell one kind of claim in the same words the one that is believed more is kept. */
const apart = (found: readonly Found[]): Found[] => {
  const kept: Found[] = []
  for (const each of [...found].sort((a, b) => b.belief - a.belief))
    if (!kept.some((other) => other.asked.kind === each.asked.kind && overlapOf(spanOf(other), spanOf(each)) > 0)) kept.push(each)
  return kept.sort((a, b) => a.asked.frame.head - b.asked.frame.head)
}

const isDoubted = ({ kind }: Weighing, claim: Claim, beliefs: readonly Belief[]): boolean => {
  const inside = beliefs.filter(({ at }) => holds(claim.evidence, at))
  const place = kind.labels.indexOf(claim.kind)
  return doubted.has(claim.kind) && inside.length > 0 && inside.every((each) => each.beliefs[place]! < doubt)
}

/**
 * What the rules read is weighed, and what they left unread: claims that next to nothing speaks for go, and predicates that tell no
 * claim yet and are believed to tell one give claims. `told` are the claims of the rules.
 */
export const weigh = (
  weighing: Weighing,
  scenes: readonly Scene[],
  told: readonly Claim[],
): { readonly kept: readonly Claim[]; readonly more: readonly Weighed[] } => {
  // Where the rules read nothing at all the text hardly tells of states: too much would be read into it.
  if (told.length === 0) return { kept: told, more: [] }
  const dropped = new Set<Claim>()
  const more: Weighed[] = []
  for (const [scene, around] of toldAround(scenes, told)) {
    const { here } = around
    const beliefs = beliefsIn(weighing, scene, around, told)
    for (const claim of here) if (isDoubted(weighing, claim, beliefs)) dropped.add(claim)
    const untold = beliefs.filter(({ at }) => !here.some(({ evidence }) => holds(evidence, at)))
    for (const found of apart(untold.flatMap((each) => kindsOf(weighing, each))))
      more.push(
        ...draftsOf(weighing, found).map((draft) => ({ scene, draft, finder: `weighed/${found.asked.kind}`, belief: found.belief })),
      )
  }
  return { kept: told.filter((claim) => !dropped.has(claim)), more }
}

/** The cues that spoke most for a claim that was weighed: of the predicate of its words that is believed most to tell it. */
export const reasonsOf = (weighing: Weighing, scenes: readonly Scene[], told: readonly Claim[], claim: Claim): string[] => {
  const place = weighing.kind.labels.indexOf(claim.kind)
  const inside = [...toldAround(scenes, told)]
    .filter(([{ sentence }]) => holds(sentence.span, claim.evidence))
    .flatMap(([scene, around]) => beliefsIn(weighing, scene, around, told))
    .filter(({ at }) => holds(claim.evidence, at))
  const best = inside.reduce<Belief | undefined>(
    (top, each) => (top === undefined || each.beliefs[place]! > top.beliefs[place]! ? each : top),
    undefined,
  )
  return best === undefined ? [] : reasonsFor(weighing.kind, best.cues, claim.kind)
}
