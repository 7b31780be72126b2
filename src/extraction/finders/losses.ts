import type { PartyId } from '../../base/index.ts'
import { referredItem, referredItems } from '../actors/item-antecedent.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import { armsNouns } from '../lexicon/actors.ts'
import type { Draft, Finder } from '../draft.ts'
import { lossNouns, lossVerbs } from '../lexicon/force.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { itemAt, type ItemPhrase } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { toldSides } from '../scene/item-sides.ts'
import { casesOf, childrenBy, relationOf, wordsBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const isBlow = (scene: Scene, { head }: Argument): boolean => armsNouns.has(scene.tokens[head]!.lemma)

const projectiles = /\b(missile|rocket|drone|shell|bomb|uav|mortar|projectile)$/

/** "downed twelve drones in a Russian attack": what flies in a blow is his who strikes. */
const shooters = (scene: Scene, frame: Frame, item: string): PartyId[] => {
  if (!projectiles.test(item) || argsOf(frame, 'agent').length === 0) return []
  const below = argsOf(frame, 'patient')
    .flatMap((arg) => childrenBy(scene, arg.head, 'nmod'))
    .map((head): Argument => ({ role: 'oblique', head, prep: casesOf(scene, head) }))
  return [...argsOf(frame, 'oblique'), ...below]
    .filter((arg) => /^(in|during|amid)$/.test(arg.prep) && isBlow(scene, arg))
    .flatMap((arg) => partiesOf(scene, arg.head, { arms: true }))
}

const attackers = (scene: Scene, frame: Frame): PartyId[] => {
  const agents = argsOf(frame, 'agent')
  const args = [
    ...agents,
    ...argsOf(frame, 'oblique').filter(
      // "destroyed three missiles in an attack": who strikes in it is whose missiles they are.
      (arg) => (agents.length > 0 ? ['by', 'to'] : ['in', 'by', 'during', 'to']).includes(arg.prep) && isBlow(scene, arg),
    ),
  ]
  return [...new Set(args.flatMap((arg) => partiesOf(scene, arg.head, { arms: true })))]
}

const downs = /^(shoot down|shoot|down|intercept|bring down|sink|shootdown|downing|interception|sinking)$/

/** Who held what was lost: its owner, or whose land it stood in. A nationality before a weapon tells its maker, not its holder. */
const holders = (scene: Scene, head: number, downed = false): PartyId[] => {
  const told = toldSides(scene, { head, item: '' }).to
  if (told.length) return [...told]
  const service = childrenBy(scene, head, 'compound').filter((child) =>
    /^(army|navy|force|military|police|guard|militia)$/.test(scene.tokens[child]!.lemma),
  )
  const owner = [
    ...childrenBy(scene, head, 'nmod:poss').flatMap((child) => nameAt(scene, child)?.id ?? partiesOf(scene, child)),
    ...service.flatMap((child) => ownersOf(scene, child)),
  ]
  if (owner.length) return owner
  // "downed Iranian drones over Jordan": what flies or sails is whose name it has, wherever it is.
  const flown = downed ? ownersOf(scene, head) : []
  if (flown.length) return flown
  const place = childrenBy(scene, head, 'nmod').flatMap(
    (child) => nameAt(scene, child)?.id ?? (casesOf(scene, child) === 'of' ? partiesOf(scene, child) : []),
  )
  return place
}

/** "lost", "used up": who does it loses it. */
const ownLoss = /^(lose|loss|use up|expend|deplete|exhaust|write off|scuttle|fire off|shoot off|run out of|run through)$/

/** Who spends things causes their loss himself. */
const spends = /^(use up|expend|fire off|shoot off|scuttle|run through)$/

/** "the loss in September of an aircraft": the phrase may hang on the date between. */
const ofBehind = (scene: Scene, head: number): Argument[] =>
  scene.tokens
    .slice(head + 1, head + 9)
    .filter((token) => casesOf(scene, token.index) === 'of' && itemAt(scene, token.index))
    .slice(0, 1)
    .map((token) => ({ role: 'patient', head: token.index, prep: 'of' }))

/** "two have crashed": what it befalls is the subject. */
const befalls = /^(crash|sink|explode|burn|go down)$/

const lost = (scene: Scene, frame: Frame): readonly Argument[] =>
  ownLoss.test(frame.lemma) && frame.form === 'verb' && !frame.passive
    ? argsOf(frame, 'patient')
    : argsOf(frame, 'patient')
        .concat(frame.form === 'noun' && argsOf(frame, 'patient').length === 0 ? ofBehind(scene, frame.head) : [])
        .concat(frame.form === 'noun' ? argsOf(frame, 'oblique').filter((arg) => arg.prep === 'to') : [])

/** "lost three tanks to Angolan fire": who caused it stands behind "to", with his arms. */
const lostTo = (scene: Scene, frame: Frame): PartyId[] => {
  const below = argsOf(frame, 'patient')
    .flatMap((arg) => childrenBy(scene, arg.head, 'nmod'))
    .filter((child) => casesOf(scene, child) === 'to')
  const heads = [
    ...argsOf(frame, 'oblique')
      .filter((arg) => arg.prep === 'to')
      .map((arg) => arg.head),
    ...below,
  ]
  return [...new Set(heads.flatMap((head) => partiesOf(scene, head, { arms: true })))]
}

/** "seized two tanks from the Syrian army": who was robbed. */
const robbed = (scene: Scene, frame: Frame): PartyId[] =>
  /^(seize|capture|take)$/.test(frame.lemma)
    ? argsOf(frame, 'oblique')
        .filter((arg) => arg.prep === 'from')
        .flatMap((arg) => partiesOf(scene, arg.head))
    : []

/** A loss of an item for each pair of sides, as a frame tells it. */
const lossDrafts = (
  scene: Scene,
  frame: Frame,
  { head: _, ...named }: ItemPhrase,
  sides: ReturnType<typeof dyads>,
  args: readonly Argument[] = frame.args,
): Draft[] =>
  sides.map(
    (dyad): Draft => ({
      kind: 'loss',
      ...dyad,
      ...named,
      polarity: frame.negated ? 'denied' : 'affirmed',
      modality: frame.modality,
      focus: frame.head,
      tokens: evidenceOf(scene, frame, args),
    }),
  )

const draftsOf = (scene: Scene, frame: Frame): Draft[] =>
  (befalls.test(frame.lemma) && frame.form === 'verb' && !frame.passive && argsOf(frame, 'patient').length === 0
    ? argsOf(frame, 'agent')
    : lost(scene, frame)
  ).flatMap((arg) => {
    const item = itemAt(scene, arg.head) ?? referredItem(scene, arg.head)
    if (
      !item ||
      noThing.test(item.item) ||
      (/^(lose|loss)$/.test(frame.lemma) && isPersons(item.item)) ||
      (frame.lemma === 'cost' && item.item === 'money')
    )
      return []
    const loses = ownLoss.test(frame.lemma)
    const shotIn = shooters(scene, frame, item.item)
    const from =
      loses && !frame.passive && frame.form === 'verb'
        ? lostTo(scene, frame)
        : loses || (befalls.test(frame.lemma) && !frame.passive && argsOf(frame, 'agent').includes(arg))
          ? []
          : attackers(scene, frame)
    const spent = spends.test(frame.lemma) && !frame.passive ? argsOf(frame, 'agent').flatMap((agent) => partiesOf(scene, agent.head)) : []
    const to = loses
      ? argsOf(frame, 'agent').flatMap((agent) => partiesOf(scene, agent.head))
      : [...new Set([...(shotIn.length ? shotIn : holders(scene, item.head, downs.test(frame.lemma))), ...robbed(scene, frame)])].filter(
          (id) => !from.includes(id),
        )
    const sides = spent.length ? spent.map((id) => ({ from_party: id, to_party: id })) : dyads(from, to)
    return lossDrafts(scene, frame, item, sides, [...frame.args, arg])
  })

/** "Some 470 tanks fell into German hands". */
const fellIntoHands = (scene: Scene, frame: Frame): Draft[] => {
  const hands =
    frame.lemma === 'fall'
      ? argsOf(frame, 'oblique').find((arg) => arg.prep === 'into' && scene.tokens[arg.head]!.lemma === 'hand')
      : undefined
  if (!hands) return []
  return argsOf(frame, 'agent')
    .flatMap((arg) => itemAt(scene, arg.head) ?? referredItems(scene, arg.head))
    .flatMap((item) => lossDrafts(scene, frame, item, dyads(ownersOf(scene, hands.head), holders(scene, item.head))))
}

/** "were set on fire", "went up in flames". */
const inFlames = (scene: Scene, frame: Frame): Draft[] => {
  const burns =
    /^(set|go|burst)$/.test(frame.lemma) && argsOf(frame, 'oblique').some((arg) => /^(fire|flame)$/.test(scene.tokens[arg.head]!.lemma))
  const ablaze =
    frame.lemma === 'set' && scene.tokens.slice(frame.head + 1, frame.head + 9).some((token) => /^(ablaze|alight)$/i.test(token.text))
  if (!burns && !ablaze) return []
  const adjective = frame.form === 'adjective'
  const goods = [...argsOf(frame, 'patient'), ...(adjective || frame.lemma !== 'set' ? argsOf(frame, 'agent') : [])]
  const by = argsOf(frame, 'oblique').filter((arg) => arg.prep === 'by')
  const doers = frame.lemma !== 'set' ? [] : [...(adjective ? by : argsOf(frame, 'agent'))]
  const from = [...new Set(doers.flatMap((arg) => partiesOf(scene, arg.head, { arms: true })))]
  return goods.flatMap((arg) => {
    const item = itemAt(scene, arg.head)
    if (!item || item.item === 'money') return []
    const to = holders(scene, item.head, true).filter((id) => !from.includes(id))
    return lossDrafts(scene, frame, item, dyads(from, to))
  })
}

/** "missiles meant to sink a fleet": what things are for has not been done. */
const isPurpose = (scene: Scene, { head, governors }: Frame): boolean =>
  scene.tokens[head]!.xpos === 'VB' &&
  (governors.some(({ lemma }) => /^(mean|design|intend|build|use|able|capable|ability|need|deploy|station|position)$/.test(lemma)) ||
    // "were being deployed to shoot down drones"
    (relationOf(scene.tokens[head]!) === 'advcl' && wordsBy(scene, head, 'mark').includes('to')))

/** What is held and lost without being a thing: "seized power". */
const noThing = /^(power|control|office|throne|leadership|initiative|opportunity|chance|record|seat|title|market)$/

/** "lost seven soldiers": people killed are no loss of goods. */
const isPersons = (item: string): boolean =>
  /\b(soldier|troops?|fighter|militant|gunm[ae]n|pilot|crew|personnel|m[ae]n|civilian)$/.test(item)

/** Items destroyed, damaged, captured, shot down or used up. */
export const losses: Finder = {
  name: 'loss/frame',
  find: (scene) =>
    scene.frames
      .filter((frame) => !isPurpose(scene, frame))
      .flatMap((frame) =>
        (frame.form === 'noun' ? lossNouns.has(frame.lemma) : lossVerbs.has(frame.lemma))
          ? draftsOf(scene, frame)
          : [...fellIntoHands(scene, frame), ...inFlames(scene, frame)],
      ),
}
