import type { PartyId } from '../../base/index.ts'
import type { Crisis } from './mentions.ts'
import type { Scene } from '../scene/scene.ts'

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
