import type { PartyId } from '../../base/index.ts'
import { isAttacker, isVictim } from '../actors/crises.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { forceNouns } from '../lexicon/response.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, conjuncts } from '../scene/tree.ts'
import { lemmaAt, obliques } from './reactions.ts'
import { stationed } from './response-stationed.ts'

const arriving = /^(land|arrive|move|come|go|fly|fly in|pour|deploy|touch down|disembark|cross|march|dock|head|set out|sail)$/

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

/** "the first soldiers of a southern African force", "American fighter planes": whose forces they are. */
const sendersOf = (scene: Scene, head: number): PartyId[] => {
  if (!forceNouns.has(lemmaAt(scene, head)) && !/^plane$/.test(lemmaAt(scene, head))) return []
  const own = partiesOf(scene, head, { arms: true })
  if (own.length) return own
  return childrenBy(scene, head, 'nmod')
    .filter((child) => forceNouns.has(lemmaAt(scene, child)))
    .flatMap((child) => partiesOf(scene, child, { arms: true }))
}

const isEnemy = (scene: Scene, sender: PartyId, place: PartyId): boolean =>
  scene.discourse.crises.some(
    ({ attacker, victim }) => (attacker === sender && victim === place) || (attacker === place && victim === sender),
  )

/** A country that is attacked, or that lies beside a war: not one that attacks. */
const isHost = (scene: Scene, place: PartyId): boolean => isVictim(scene, place) || !isAttacker(scene, place)

const arrivals = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !arriving.test(frame.lemma) || frame.negated || frame.modality !== 'actual' || stationed(scene, frame))
    return []
  const from = unique(
    argsOf(frame, 'agent')
      .flatMap((arg) => conjuncts(scene, arg.head))
      .flatMap((head) => sendersOf(scene, head)),
  )
  const places = unique(obliques(frame, 'in', 'into', 'at', 'to').flatMap((arg) => partiesOf(scene, arg.head, { places: true })))
  return from.flatMap((from_party) =>
    places
      .filter((id) => id !== from_party && !isEnemy(scene, from_party, id) && isHost(scene, id))
      .map(
        (to_party): Draft => ({
          kind: 'response',
          from_party,
          to_party,
          rung: 'show_of_force',
          modality: frame.modality,
          focus: frame.head,
          tokens: evidenceOf(scene, frame),
        }),
      ),
  )
}

/** Soldiers, ships and aircraft of a partner that come to a country in a crisis. */
export const responseArrivalsFinder: Finder = {
  name: 'response/arrival',
  find: (scene) => (scene.discourse.crises.length === 0 ? [] : scene.frames.flatMap((frame) => arrivals(scene, frame))),
}
