import type { Claim, ClaimKind, PartyId } from '../../../src/base/index.ts'
import { analyse } from '../../../src/english/index.ts'
import { readByRules, type Reading } from '../../../src/extraction/extract-claims.ts'
import { mayClaim } from '../../../src/extraction/gate.ts'
import type { Frame } from '../../../src/extraction/scene/frame.ts'
import type { Scene } from '../../../src/extraction/scene/scene.ts'
import { cuesOf } from '../../../src/extraction/weighed/cues.ts'
import { mayTell } from '../../../src/extraction/weighed/events.ts'
import { toldAround, toldCues } from '../../../src/extraction/weighed/told.ts'
import { openEngine } from '../../../src/surfaces/engine.ts'
import type { Coded } from '../compare.ts'
import type { GoldText } from '../gold-folder.ts'
import { goldDocument } from '../readers.ts'

/** A predicate of a coded text. */
export interface Seen {
  readonly scene: Scene
  readonly frame: Frame
  readonly cues: readonly string[]
  /** The claims that the rules made of the text. */
  readonly told: readonly Claim[]
}

/** Claims of one kind that a coder found in the same words, and the predicates that stand in them. */
export interface Told {
  readonly kind: ClaimKind
  readonly claims: readonly Coded[]
  readonly seen: readonly Seen[]
}

/** A coded text as the rules read it, with its predicates. */
export interface Example {
  readonly reading: Reading | undefined
  readonly seen: readonly Seen[]
  readonly told: readonly Told[]
}

const { engine } = openEngine()

const toldIn = (gold: readonly Coded[], seen: readonly Seen[]): Told[] => {
  const groups = new Map<string, Coded[]>()
  for (const claim of gold) {
    const key = `${claim.kind} ${claim.evidence.join(' ')}`
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return [...groups.values()].map((claims) => {
    const [{ kind, evidence }] = claims as [Coded]
    const inside = seen.filter(({ scene, frame }) => {
      const [start, end] = scene.tokens[frame.head]!.span
      return evidence[0] <= start && end <= evidence[1]
    })
    return { kind, claims, seen: inside }
  })
}

/** The predicates of a coded text with their cues, and which of them stand in the words of its claims. */
export const exampleOf = async (gold: GoldText): Promise<Example> => {
  const document = await goldDocument(gold)
  if (!document) return { reading: undefined, seen: [], told: [] }
  const reading = readByRules(document, analyse(document, engine, { wants: mayClaim }))
  const { scenes, told: claims } = reading
  const seen = [...toldAround(scenes, claims)].flatMap(([scene, around]) =>
    scene.frames
      .filter((frame) => mayTell(scene, frame))
      .map((frame): Seen => ({ scene, frame, cues: [...cuesOf(scene, frame), ...toldCues(scene, frame, around)], told: claims })),
  )
  return { reading, seen, told: toldIn(gold.claims, seen) }
}

/** The parties that coders gave for one part of claims in the same words; null among them where one left it open. */
export const truthOf = (claims: readonly Coded[], part: 'from' | 'to' | 'party'): Set<PartyId | null> =>
  new Set(
    claims.flatMap((claim): (PartyId | null)[] =>
      part === 'party'
        ? Array.isArray(claim.parties) && claim.parties.length > 0
          ? (claim.parties as PartyId[])
          : [claim.from_party, claim.to_party].filter((id): id is PartyId => typeof id === 'string')
        : [(claim[part === 'from' ? 'from_party' : 'to_party'] as PartyId | null | undefined) ?? null],
    ),
  )
