import type { PartyId } from '../../base/index.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { isState } from '../lexicon/party-types.ts'
import { bringAwayVerbs, leaveVerbs, servingNouns } from '../lexicon/transfer.ts'
import { dateOf } from '../refiners/dates.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { toldSides } from '../scene/item-sides.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { wordsBy } from '../scene/tree.ts'
import { countOf } from '../quantity/count.ts'
import { dyads } from './transfers.ts'

/** The troops that leave, whose they are, and where they were. */
interface Leaving {
  readonly frame: Frame
  readonly troops: number
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
}

const areTroops = (scene: Scene, head: number): boolean => servingNouns.has(scene.tokens[head]!.lemma.toLowerCase())

/** "its Patriot batteries": what a state has lent, and takes away. */
const areArms = (scene: Scene, head: number): boolean =>
  itemAt(scene, head) !== undefined && isLentArms(scene, head) && ownersAt(scene, head).length > 0

/** Who they are: "French soldiers", "its men". */
const ownersAt = (scene: Scene, head: number): PartyId[] => [...new Set(ownersOf(scene, head))]

const isLentArms = (scene: Scene, head: number): boolean =>
  /^(battery|missile|launcher|radar|bomber|fighter|jet|aircraft|plane|helicopter|drone|tank|warship|ship|system|weapon|arms|submarine|interceptor|patriot|howitzer|gun)s?$/i.test(
    scene.tokens[head]!.text.toLowerCase().replace(/ies$/, 'y'),
  )

const away = /^(from|out of|out)$/

/** Where they were: the place that the verb leaves, or behind "from" and "out of". */
const hostsOf = (scene: Scene, frame: Frame): PartyId[] => {
  const places = [
    ...argsOf(frame, 'oblique').filter((arg) => away.test(arg.prep)),
    ...(leaveVerbs.has(frame.lemma) ? [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient')] : []),
  ].filter((arg) => !areTroops(scene, arg.head))
  return [...new Set(places.flatMap((arg) => placeAt(scene, arg)))]
}

const placeAt = (scene: Scene, { head }: Argument): PartyId[] => {
  const name = nameAt(scene, head)
  return name ? [name.id] : partiesOf(scene, head, { places: true })
}

const sentHome = (scene: Scene, frame: Frame): boolean =>
  scene.tokens.slice(frame.head, frame.head + 9).some((token) => token.text.toLowerCase() === 'home')

/** Troops that are taken out of what several states keep together leave an organisation, not a partner. */
const shared = /^(force|mission|command|alliance|organisation|organization|exercise|pact)$/

/** "will pull its soldiers out of Chad", "to bring the troops home", "its troops will be withdrawn". */
const broughtAway = (scene: Scene, frame: Frame): Leaving[] => {
  if (frame.form !== 'verb' || !bringAwayVerbs.has(frame.lemma)) return []
  const troops = argsOf(frame, 'patient').filter((arg) => areTroops(scene, arg.head) || areArms(scene, arg.head))
  const hosts = hostsOf(scene, frame)
  const plain = /^(withdraw|pull out|remove|pull back|recall|evacuate)$/.test(frame.lemma)
  const joint = argsOf(frame, 'oblique').some((arg) => shared.test(scene.tokens[arg.head]!.lemma))
  if (joint || troops.length === 0 || !(plain || sentHome(scene, frame) || argsOf(frame, 'oblique').some((arg) => away.test(arg.prep))))
    return []
  const agents = argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head))
  return troops.map((arg) => ({
    frame,
    troops: arg.head,
    from: agents.length ? [...new Set(agents)] : ownersAt(scene, arg.head),
    to: hosts.length ? hosts : toldSides(scene, { head: arg.head, item: 'troops' }).to,
  }))
}

/** "the soldiers would leave Mali", "its troops will be gone by the autumn": what lies ahead; who left long ago had done his work. */
const goneAway = (scene: Scene, frame: Frame): Leaving[] => {
  const isGone = frame.lemma === 'go' && scene.tokens[frame.head]!.text.toLowerCase() === 'gone'
  const home = /^(return|come|go|head|fly)$/.test(frame.lemma) && sentHome(scene, frame)
  const goes = frame.form === 'verb' ? isGone || home || leaveVerbs.has(frame.lemma) : /^(out|home|gone)$/.test(frame.lemma)
  if (!goes || (frame.modality === 'actual' && frame.form === 'verb' && !isPlanned(scene, frame))) return []
  const gone = isGone ? argsOf(frame, 'patient') : []
  return [...argsOf(frame, 'agent'), ...gone]
    .filter((arg) => areTroops(scene, arg.head))
    .map((arg) => ({ frame, troops: arg.head, from: ownersAt(scene, arg.head), to: hostsOf(scene, frame) }))
}

/** "are leaving", "begin to withdraw". */
const isPlanned = (scene: Scene, frame: Frame): boolean =>
  wordsBy(scene, frame.head, 'aux').some((word) => /^(is|are)$/.test(word)) ||
  frame.governors.some((governor) => /^(begin|start|prepare|order|agree|announce)$/.test(governor.lemma))

const asked = /^(ask|urge|demand|call|call on|request|want|order|press|appeal|expel|require|vote|insist|force|refuse)$/

/** Others may ask for it, and an attacker may retreat: neither is help that ends. */
const isHelpEnding = (scene: Scene, { frame, from, to }: Leaving): boolean =>
  !frame.governors.some((governor) => asked.test(governor.lemma)) &&
  from.length + to.length > 0 &&
  from.every((id) => isState(id) && !isAttackerOf(scene, id, to)) &&
  to.every((id) => !from.includes(id))

/** Who fights rebels for a partner is no attacker of it. */
const isAttackerOf = (scene: Scene, id: PartyId, hosts: readonly PartyId[]): boolean =>
  scene.discourse.crises.some((crisis) => crisis.attacker === id && (hosts.length ? hosts.includes(crisis.victim) : isState(crisis.victim)))

const draftsOf = (scene: Scene, leaving: Leaving): Draft[] => {
  const { frame, troops, from, to } = leaving
  const quantity = countOf(scene, troops)
  const due_on = frame.modality === 'actual' ? undefined : dateOf(scene, frame.head, ['until', 'before'])?.on
  return dyads(from, to).map(
    (dyad): Draft => ({
      kind: 'pledge',
      act: 'cancelled',
      ...dyad,
      item: areTroops(scene, troops) ? 'troops' : (itemAt(scene, troops)?.item ?? 'troops'),
      ...(quantity === undefined ? {} : { quantity }),
      polarity: frame.negated ? 'denied' : 'affirmed',
      modality: frame.modality,
      focus: frame.head,
      tokens: evidenceOf(scene, frame),
      ...(due_on === undefined ? {} : { due_on }),
    }),
  )
}

/** Troops that leave the partner they were sent to: help that ends before its time is a pledge of troops, cancelled. */
export const withdrawals: Finder = {
  name: 'pledge/withdrawal',
  find: (scene) =>
    scene.frames
      .flatMap((frame) => [...broughtAway(scene, frame), ...goneAway(scene, frame)])
      .filter((leaving) => isHelpEnding(scene, leaving))
      .flatMap((leaving) => draftsOf(scene, leaving)),
}
