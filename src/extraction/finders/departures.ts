import type { PartyId } from '../../base/index.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { servingNouns } from '../lexicon/transfer.ts'
import { isState } from '../lexicon/party-types.ts'
import { countOf } from '../quantity/count.ts'
import { phraseRange } from '../scene/evidence.ts'
import type { Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const leavings = /^(withdrawal|departure|pullout|pull-out|pullback|exit|drawdown|removal|evacuation|recall)$/
const contingents = /^(mission|force|contingent|garrison|deployment)$/

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

const hanging = (scene: Scene, head: number, prep: RegExp): number[] =>
  childrenBy(scene, head, 'nmod', 'obl').filter((child) => prep.test(casesOf(scene, child)))

const areTroops = (scene: Scene, head: number): boolean => {
  const lemma = scene.tokens[head]!.lemma.toLowerCase()
  return servingNouns.has(lemma) || contingents.test(lemma)
}

const places = (scene: Scene, heads: readonly number[]): PartyId[] =>
  unique(heads.flatMap((head) => (nameAt(scene, head) ? [nameAt(scene, head)!.id] : partiesOf(scene, head, { places: true }))))

/** Above the noun: who asks for it, or denies it, is not who goes. */
const asked = /^(demand|call|seek|urge|want|request|ask|insist|require|appeal|negotiate|oppose|press|deadline)$/

/** Soldiers who left an attacked country did not help it. */
const areAttackers = (scene: Scene, from: readonly PartyId[], to: readonly PartyId[]): boolean =>
  scene.discourse.crises.some(
    ({ attacker, victim }) => attacker !== null && from.includes(attacker) && (to.length === 0 ? isState(victim) : to.includes(victim)),
  )

/** "the withdrawal of French troops from Niger", "the departure of the force". */
const byNoun = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || !leavings.test(frame.lemma)) return []
  const { head } = frame
  const above = scene.tokens[scene.tokens[head]!.head]
  if (above && asked.test(above.lemma)) return []
  const troops = [...hanging(scene, head, /^of$/), ...childrenBy(scene, head, 'compound')].find((child) => areTroops(scene, child))
  if (troops === undefined) return []
  const from = unique([...ownersOf(scene, troops), ...ownersOf(scene, head)])
  const to = places(scene, hanging(scene, head, /^(from|out of)$/)).filter((id) => !from.includes(id))
  const definite = scene.children[troops]!.some((child) => /^(the|its|their)$/i.test(scene.tokens[child]!.text))
  if ((from.length === 0 && to.length === 0 && !definite) || areAttackers(scene, from, to)) return []
  const quantity = countOf(scene, troops)
  const [first, last] = phraseRange(scene, head)
  return dyads(from, to).map(
    (dyad): Draft => ({
      kind: 'pledge',
      act: 'cancelled',
      ...dyad,
      item: 'troops',
      ...(quantity === undefined ? {} : { quantity }),
      polarity: frame.negated ? 'denied' : 'affirmed',
      modality: 'future',
      focus: head,
      tokens: [first, last],
    }),
  )
}

/** Help that ends, told by a noun. */
export const departures: Finder = {
  name: 'pledge/departure',
  find: (scene) => scene.frames.flatMap((frame) => byNoun(scene, frame)),
}
