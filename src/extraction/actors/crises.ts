import type { PartyId } from '../../base/index.ts'
import { relationNouns } from '../lexicon/actors.ts'
import type { Argument } from '../scene/frame.ts'
import { isArmedGroup, isState } from '../lexicon/party-types.ts'
import type { Scene } from '../scene/scene.ts'
import type { Crisis } from './mentions.ts'
import { partiesOf } from './parties.ts'

/**
 * The partner in crisis that a reaction at a token most likely answers to: the victim named last before it or in the
 * same sentence, and not the responder itself.
 */
export const crisisFor = (scene: Scene, responder: PartyId): Crisis | undefined => {
  const others = scene.discourse.crises
    .filter((crisis) => !isBand(scene, crisis.victim))
    .filter((crisis) => !crisis.asked && crisis.victim !== responder && crisis.attacker !== responder && !isAggressor(scene, crisis.victim))
  const here = others.filter((crisis) => crisis.sentence === scene.sentence.index)
  const earlier = others.filter((crisis) => crisis.sentence < scene.sentence.index)
  return here[0] ?? justAsked(scene, responder) ?? mostTold(others, earlier) ?? others[0]
}

/** Of several victims the one that the text tells of most, then the last before the words. */
const mostTold = (others: readonly Crisis[], earlier: readonly Crisis[]): Crisis | undefined => {
  const count = (victim: PartyId): number => others.filter((crisis) => crisis.victim === victim).length
  const most = Math.max(0, ...earlier.map(({ victim }) => count(victim)))
  return earlier.findLast(({ victim }) => count(victim) === most)
}

/** Bands that no state stands by in public. */
export const nobodysPartner: ReadonlySet<PartyId> = new Set(['ISIS', 'ISKP', 'ALQAEDA', 'AQAP', 'AQIM', 'BOKOHARAM', 'ALSHABAB', 'TALIBAN'])

/** An armed group that attacks a state: blows at it are help for that state, and no crisis in which it has partners. */
const isBand = ({ discourse }: Scene, party: PartyId): boolean =>
  nobodysPartner.has(party) ||
  (isArmedGroup(party) && discourse.crises.some(({ attacker, victim }) => attacker === party && isState(victim)))

/** Who asked for help in this sentence or the one before. */
const justAsked = (scene: Scene, responder: PartyId): Crisis | undefined =>
  scene.discourse.crises.findLast(
    ({ asked, victim, sentence }) =>
      asked !== undefined && victim !== responder && sentence <= scene.sentence.index && scene.sentence.index - sentence < 2,
  )

/** True for a party that was attacked or that saw a revolt. */
export const isVictim = (scene: Scene, party: PartyId): boolean =>
  scene.discourse.crises.some((crisis) => crisis.victim === party && !crisis.asked)

/** True for a party that attacked more often than it was attacked: what is done to it is done for its victim. */
const isAggressor = ({ discourse }: Scene, party: PartyId): boolean =>
  discourse.crises.filter(({ attacker }) => attacker === party).length >
  discourse.crises.filter(({ victim, asked }) => victim === party && !asked).length

/** The victims of a party that attacked, other than the responder. */
const victimsOf = (scene: Scene, attacker: PartyId, responder: PartyId): PartyId[] => [
  ...new Set(
    scene.discourse.crises.filter((crisis) => crisis.attacker === attacker && crisis.victim !== responder).map((crisis) => crisis.victim),
  ),
]

const isRelation = (scene: Scene, head: number): boolean => relationNouns.has(scene.tokens[head]!.lemma.toLowerCase())

/**
 * Whom a reaction is a response to. Parties that the words name count where they are in a crisis, as its victim or, for what
 * is done to an attacker, through its victim; without a name the last crisis before it counts. Names that are in no crisis
 * make it no response, unless the words leave no doubt (`free`). What is done to harm a party (`hostile`) answers to what it did,
 * and is no response where it did so to the responder itself.
 */
export const partnersIn = (scene: Scene, responder: PartyId, aimed: readonly Argument[], free = false, hostile = false): PartyId[] => {
  const own = aimed.some((arg) => isRelation(scene, arg.head)) ? [] : aimed.flatMap((arg) => partiesOf(scene, arg.head, { places: true }))
  const named = [...new Set(own)].filter((id) => id !== responder)
  if (hostile && named.some((id) => victimsOf(scene, id, '').includes(responder))) return []
  const suffered = hostile ? named.flatMap((id) => victimsOf(scene, id, responder)) : []
  if (suffered.length) return [...new Set(suffered)]
  const victims = named.filter((id) => isVictim(scene, id) && !isAggressor(scene, id))
  if (victims.length) return victims
  const through = named.flatMap((id) => victimsOf(scene, id, responder))
  if (hostile && named.length && through.length === 0) return othersThan(scene, responder, named)
  if (named.length) return free && through.length === 0 ? named : [...new Set(through)]
  const crisis = crisisFor(scene, responder)
  return crisis ? [crisis.victim] : []
}

/** Whom a party is blamed for, of whom the text does not say that it attacked them: who fights it, else who else is in a crisis. */
const othersThan = (scene: Scene, responder: PartyId, blamed: readonly PartyId[]): PartyId[] => {
  const foes = scene.discourse.crises
    .filter(({ attacker, victim }) => attacker !== null && blamed.includes(victim) && attacker !== responder && !blamed.includes(attacker))
    .flatMap(({ attacker }) => (attacker === null || isBand(scene, attacker) ? [] : [attacker]))
  if (foes.length) return [...new Set(foes)].slice(0, 1)
  const crisis = crisisFor(scene, responder)
  return crisis && !blamed.includes(crisis.victim) ? [crisis.victim] : []
}

/** True where what is done is done to an attacker, and helps its victim only through that. */
export const isAttacker = (scene: Scene, party: PartyId): boolean => scene.discourse.crises.some((crisis) => crisis.attacker === party)
