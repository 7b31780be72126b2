import type { PartyId } from '../../base/index.ts'
import type { Draft, Finder } from '../draft.ts'
import { isArmedGroup } from '../lexicon/party-types.ts'
import type { Scene } from '../scene/scene.ts'
import { attackFinders } from './attacks.ts'

type Attack = Draft & { readonly kind: 'attack' }

/** A blow that is told as a fact, by a party that the words name. */
const isBlow = (draft: Draft): draft is Attack =>
  draft.kind === 'attack' && draft.act === 'used' && (draft.polarity ?? 'affirmed') === 'affirmed' && draft.from_party !== null

/** The victims of a party, less those that the other one fights itself. */
const victimsOf = (scene: Scene, foe: PartyId, fighter: PartyId): PartyId[] => {
  const { crises } = scene.discourse
  if (isArmedGroup(fighter)) return []
  const own = crises.some(({ attacker, victim }) => attacker === foe && victim === fighter)
  return own
    ? []
    : [
        ...new Set(
          crises.filter((crisis) => crisis.attacker === foe && crisis.sentence <= scene.sentence.index).map(({ victim }) => victim),
        ),
      ].filter(
        (victim) =>
          victim !== fighter &&
          !crises.some((crisis) => crisis.attacker === fighter && crisis.victim === victim) &&
          !crises.some((crisis) => crisis.attacker === victim && crisis.victim === foe),
      )
}

/** Who asked for help within the last sentences: a blow whose target the words leave open is struck for it. */
const askersBefore = (scene: Scene, fighter: PartyId): PartyId[] => {
  const asked = scene.discourse.crises.findLast(
    (crisis) =>
      crisis.asked?.includes(fighter) === true &&
      crisis.victim !== fighter &&
      crisis.sentence <= scene.sentence.index &&
      scene.sentence.index - crisis.sentence < 3,
  )
  return asked ? [asked.victim] : []
}

/** "Within hours French jets were bombing the rebels": who strikes the attacker of a partner fights for it. */
export const responseFightsFinder: Finder = {
  name: 'response/fights',
  find: (scene) =>
    scene.discourse.crises.length === 0
      ? []
      : attackFinders
          .flatMap((finder) => finder.find(scene))
          .filter(isBlow)
          .flatMap((blow) => {
            const helped =
              blow.to_party === null ? askersBefore(scene, blow.from_party!) : victimsOf(scene, blow.to_party, blow.from_party!)
            return helped.map(
              (to_party): Draft => ({
                kind: 'response',
                from_party: blow.from_party!,
                to_party,
                rung: 'fights',
                modality: blow.modality ?? 'actual',
                focus: blow.focus,
                tokens: blow.tokens,
              }),
            )
          }),
}
