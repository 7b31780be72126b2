import type { PartyId } from '../../base/index.ts'
import type { Scene } from '../scene/scene.ts'

/** Somebody attacked or threatened at a place of the text: whom a later reaction is a response to. */
export interface Crisis {
  readonly sentence: number
  readonly token: number
  readonly attacker: PartyId | null
  readonly victim: PartyId
}

/**
 * The partner in crisis that a reaction at a token most likely answers to: the victim named last before it or in the
 * same sentence, and not the responder itself.
 */
export const crisisFor = (scene: Scene, responder: PartyId): Crisis | undefined => {
  const others = scene.discourse.crises.filter((crisis) => crisis.victim !== responder && crisis.attacker !== responder)
  const here = others.filter((crisis) => crisis.sentence === scene.sentence.index)
  const earlier = others.filter((crisis) => crisis.sentence < scene.sentence.index)
  return here[0] ?? earlier.at(-1) ?? others[0]
}
