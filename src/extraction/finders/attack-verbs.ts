import type { Finder } from '../draft.ts'
import {
  attackNouns,
  attackVerbs,
  attackVerbsWith,
  landingVerbs,
  launchVerbs,
  looseForceVerbs,
  movingVerbs,
  projectileNouns,
  seizeVerbs,
  spokesmen,
  strikable,
  threatVerbs,
  warVerbs,
  weaponNouns,
  wordTargets,
} from '../lexicon/force.ts'
import { unrestNouns } from '../lexicon/response.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { isNegativeNoun } from '../scene/negation.ts'
import { partiesOf } from '../actors/parties.ts'
import { casesOf, childrenBy, wordsBy } from '../scene/tree.ts'
import { stationed } from './response-stationed.ts'
import {
  attackersIn,
  forceDrafts,
  hasForeignSubject,
  isArmed,
  isDay,
  isForeseen,
  isKnown,
  isPlay,
  lemmaAt,
  obliques,
  predicateOf,
  targetsIn,
  type Force,
} from './force.ts'

/** Prepositions that lead to the target of a verb of force without an object. */
const targetPreps = ['on', 'against', 'at', 'into', 'inside', 'near', 'toward', 'towards', 'across', 'over', 'in']

const hostilePreps = ['at', 'against', 'into', 'across', 'over']

/** "fired rounds aimed at": the target may hang on the weapon. */
const sentAt = (scene: Scene, frame: Frame, objects: readonly Argument[], preps: readonly string[]): readonly Argument[] | undefined => {
  const aimed = scene.frames
    .filter((below) => /^(aim|direct|target)$/.test(below.lemma) && below.head > frame.head && below.head - frame.head < 8)
    .flatMap((below) => obliques(below, ['at', 'against']))
  const own = obliques(frame, preps).filter((arg) => !isDay(scene, arg.head))
  const below = objects.flatMap((arg) =>
    childrenBy(scene, arg.head, 'nmod')
      .filter((child) => preps.includes(casesOf(scene, child)))
      .map((head): Argument => ({ role: 'oblique', head, prep: casesOf(scene, head) })),
  )
  const found = [...own, ...below, ...aimed]
  return found.length || frame.lemma !== 'send' ? found : undefined
}

/** "fought and died against": the target may hang on the verb that is coordinated behind. */
const sharedAim = (scene: Scene, frame: Frame): Argument[] =>
  scene.frames
    .filter((each) => each.form === 'verb' && scene.tokens[each.head]!.head === frame.head && scene.tokens[each.head]!.deprel === 'conj')
    .flatMap((each) => obliques(each, ['against']))

/** Who fights beside a partner, or against a revolt, attacks nobody that is a party by that. */
const fightsWith = (scene: Scene, frame: Frame, targets: readonly Argument[]): readonly Argument[] | undefined =>
  targets.length === 0 ||
  /^(beside|alongside)$/i.test(scene.tokens[frame.head + 1]?.text ?? '') ||
  targets.some((arg) => unrestNouns.has(lemmaAt(scene, arg.head))) ||
  obliques(frame, ['beside', 'alongside']).length > 0
    ? undefined
    : targets

/** "missiles", "dozens of rockets", "a barrage of drones". */
const isProjectile = (scene: Scene, arg: Argument): boolean =>
  projectileNouns.has(lemmaAt(scene, arg.head)) ||
  childrenBy(scene, arg.head, 'nmod').some((child) => casesOf(scene, child) === 'of' && projectileNouns.has(lemmaAt(scene, child)))

const targetsOf = (scene: Scene, frame: Frame): readonly Argument[] | undefined => {
  const lemma = predicateOf(scene, frame)
  const preps = attackVerbsWith[lemma]
  const aimed = preps ? obliques(frame, preps).filter((arg) => !isDay(scene, arg.head)) : []
  const objects = argsOf(frame, 'patient')
  const sent = launchVerbs.has(lemma) && objects.some((arg) => isProjectile(scene, arg))
  if (sent) return sentAt(scene, frame, objects, lemma === 'send' ? hostilePreps : targetPreps)
  if (lemma === 'open' && !objects.some((arg) => lemmaAt(scene, arg.head) === 'fire')) return undefined
  // "will not fight X for Y" denies help to Y; nobody thought of a war on X.
  if (lemma === 'fight' && frame.negated && obliques(frame, ['for', 'over']).length) return undefined
  if (lemma === 'fight') return fightsWith(scene, frame, objects.length ? objects : aimed.length ? aimed : sharedAim(scene, frame))
  if (frame.negated && objects.some((arg) => isNegativeNoun(scene, arg.head)))
    return /^(attack|invade|threaten)$/.test(lemma) ? objects : undefined
  if (attackVerbs.has(lemma)) return objects.length ? objects : aimed.length ? aimed : obliques(frame, targetPreps)
  return aimed.length && (!movingVerbs.has(lemma) || isMarch(scene, frame)) ? aimed : undefined
}

/** Soldiers, tanks and states march into a country; ministers, goods and refugees do so too, in peace. */
const isMarch = (scene: Scene, frame: Frame): boolean =>
  [...argsOf(frame, 'agent'), ...argsOf(frame, 'patient')].some(
    (arg) =>
      weaponNouns.has(lemmaAt(scene, arg.head)) || (isState(scene, arg.head) && /^(march|roll|push|advance|move|storm)$/.test(frame.lemma)),
  )

const isState = (scene: Scene, at: number): boolean =>
  scene.sentence.names.some((name) => name.tokens[0] <= at && at <= name.tokens[1] && name.form !== 'person')

const isThreat = (scene: Scene, frame: Frame, from: readonly string[]): boolean => {
  if (frame.governors.some((governor) => threatVerbs.has(governor.lemma))) return true
  const speaker = scene.discourse.speakerParty(scene.sentence, frame.head)
  return (
    speaker !== undefined &&
    from.includes(speaker) &&
    !frame.negated &&
    (frame.modality === 'future' || frame.modality === 'conditional') &&
    frame.modals.length > 0
  )
}

/** "took the town, and French aircraft bombed": arms right before the verb send the blow, whatever the tree says. */
const withNearestArms = (scene: Scene, frame: Frame): Frame => {
  const before = scene.tokens[frame.head - 1]
  const strays =
    before !== undefined &&
    !frame.passive &&
    before.upos === 'NOUN' &&
    weaponNouns.has(lemmaAt(scene, before.index)) &&
    scene.tokens[frame.head]!.xpos === 'VBD' &&
    !frame.args.some((arg) => arg.head === before.index)
  return strays
    ? { ...frame, args: [{ role: 'agent', head: before.index, prep: '' }, ...frame.args.filter((arg) => arg.role !== 'agent')] }
    : frame
}

/** "struck a barracks in Nigeria": the place may hang on the verb, and names the one who was hit. */
const placesOf = (scene: Scene, frame: Frame): Argument[] =>
  argsOf(frame, 'patient').some((arg) => strikable.has(lemmaAt(scene, arg.head)))
    ? obliques(frame, ['in', 'near', 'outside', 'at']).filter((arg) => isState(scene, arg.head))
    : []

/** "bombed a rebel camp on Ecuadorean soil", "struck a convoy in Malian airspace": whose ground it was. */
const soilOf = (scene: Scene, frame: Frame, targets: readonly Argument[]): Argument[] =>
  [
    ...obliques(frame, ['on', 'in', 'inside', 'over']),
    ...targets.flatMap((arg) => childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'on' }))),
  ].filter((arg) => /^(soil|territory|airspace|waters?|side|land)$/.test(lemmaAt(scene, arg.head)))

const verbForce = (scene: Scene, plain: Frame): Force | undefined => {
  const frame = withNearestArms(scene, plain)
  const targets = targetsOf(scene, frame)
  if (!targets || hasForeignSubject(scene, frame)) return undefined
  const agents =
    movingVerbs.has(frame.lemma) && frame.passive && argsOf(frame, 'agent').length === 0 ? argsOf(frame, 'patient') : argsOf(frame, 'agent')
  const from = attackersIn(scene, agents)
  const named = targetsIn(scene, targets, from)
  const to = named.length ? named : targetsIn(scene, [...soilOf(scene, frame, targets), ...placesOf(scene, frame)], from)
  const loose = looseForceVerbs.has(frame.lemma)
  const back = wordsBy(scene, frame.head, 'advmod', 'compound').includes('back')
  if (loose && back && argsOf(frame, 'patient').length === 0 && targets.every((arg) => arg.prep === 'in') && !bearsArms(scene, frame))
    return undefined
  if (to.length === 0 && targets.some((arg) => wordTargets.has(lemmaAt(scene, arg.head)))) return undefined
  if (
    /^(attack|hit|blast|hammer|target|assault)$/.test(frame.lemma) &&
    agents.length > 0 &&
    agents.every((arg) => spokesmen.has(lemmaAt(scene, arg.head)))
  )
    return undefined
  if (agents.some((arg) => isRebel(scene, arg.head)) && from.length === 0 && (to.length === 0 || !attackVerbs.has(frame.lemma)))
    return undefined
  if (
    to.length === 0 &&
    !(from.length > 0 && targets.some((arg) => /^(no one|nobody|none|one)$/.test(lemmaAt(scene, arg.head)))) &&
    (frame.negated || (attackVerbsWith[frame.lemma] && !attackVerbs.has(frame.lemma) && !launchVerbs.has(frame.lemma)))
  )
    return undefined
  if (loose && to.length === 0 && !(from.length && targets.some((arg) => strikable.has(lemmaAt(scene, arg.head))))) return undefined
  if (
    (loose || frame.lemma === 'retaliate') &&
    argsOf(frame, 'oblique').some((arg) =>
      /^(sanction|tariff|fine|ban|duty|levy|penalty|embargo|tax|charge|bill|demand|lawsuit|restriction)$/.test(lemmaAt(scene, arg.head)),
    )
  )
    return undefined
  if (loose && !agents.some((arg) => from.length > 0 || isArmed(scene, arg.head)) && !bearsArms(scene, frame)) return undefined
  return { frame, from, to, args: [...agents, ...targets], act: isThreat(scene, frame, from) ? 'threatened' : 'used' }
}

/** A revolt is a crisis of its own country, and no attack of one party on another. */
const isRebel = (scene: Scene, at: number): boolean =>
  /^(rebel|insurgent|mutineer|militant|gunman|guerrilla|protester|rioter)$/.test(lemmaAt(scene, at))

/** "was hit by missiles", "hit in an air strike": weapons beside a loose verb make it force. */
const bearsArms = (scene: Scene, frame: Frame): boolean =>
  frame.args.some(
    (arg) =>
      arg.role !== 'clause' &&
      (weaponNouns.has(lemmaAt(scene, arg.head)) || /^(attack|strike|raid|bombing)$/.test(lemmaAt(scene, arg.head))),
  )

/** "went to war with Iran", "waged war on". */
const warForce = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb' || !warVerbs.has(frame.lemma)) return undefined
  const war = [...argsOf(frame, 'patient'), ...obliques(frame, ['to'])].find((arg) => lemmaAt(scene, arg.head) === 'war')
  if (!war) return undefined
  const below = childrenBy(scene, war.head, 'nmod')
    .map((head): Argument => ({ role: 'oblique', head, prep: casesOf(scene, head) }))
    .filter((arg) => /^(with|on|against|upon)$/.test(arg.prep))
  const others = [...obliques(frame, ['with', 'on', 'against', 'upon']), ...below]
  if (war.prep === 'to' && frame.lemma !== 'go') return undefined
  const from = attackersIn(scene, argsOf(frame, 'agent'))
  const to = targetsIn(scene, others, from)
  return from.length && to.length
    ? { frame, from, to, args: [...argsOf(frame, 'agent'), ...others, war], act: isThreat(scene, frame, from) ? 'threatened' : 'used' }
    : undefined
}

/** "a fire", but not "artillery fire". */
const isBlaze = (scene: Scene, head: number): boolean =>
  lemmaAt(scene, head) === 'fire' && !wordsBy(scene, head, 'compound', 'amod').some((word) => weaponNouns.has(word))

/** "Seventeen rockets struck near the base": weapons that come down, with no one named who sent them. */
const landingForce = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb' || frame.passive || !landingVerbs.has(frame.lemma)) return undefined
  const weapons = argsOf(frame, 'agent').filter((arg) => isProjectile(scene, arg) && !isBlaze(scene, arg.head))
  if (weapons.length === 0) return undefined
  const places = [...argsOf(frame, 'patient'), ...obliques(frame, targetPreps)]
  const origins = weapons.flatMap((arg) => childrenBy(scene, arg.head, 'nmod').filter((child) => casesOf(scene, child) === 'from'))
  const own = attackersIn(scene, weapons)
  const from = own.length ? own : [...new Set(origins.flatMap((head) => partiesOf(scene, head)))]
  const to = targetsIn(scene, places, from)
  return { frame, from, to, args: [...weapons, ...places.slice(0, 1)], act: 'used' }
}

/** "Thai troops crossed the frontier", "200,000 men poured across the border": whose border it was, the text tells elsewhere. */
const crossingForce = (scene: Scene, frame: Frame): Force | undefined => {
  if (!/^(cross|pour|swarm|storm|surge|burst|violate|breach)$/.test(frame.lemma) || frame.passive || frame.negated) return undefined
  const border = [...argsOf(frame, 'patient'), ...obliques(frame, ['across', 'over', 'through'])].find((arg) =>
    /^(border|frontier|boundary)$/.test(lemmaAt(scene, arg.head)),
  )
  const agents = argsOf(frame, 'agent').filter((arg) => weaponNouns.has(lemmaAt(scene, arg.head)))
  const from = border ? attackersIn(scene, agents) : []
  return border && from.length ? { frame, from, to: targetsIn(scene, [border], from), args: [...agents, border], act: 'used' } : undefined
}

/** "came to Iraq to fight": what soldiers of a partner are there for is its response. */
const isPurpose = (scene: Scene, frame: Frame): boolean =>
  scene.frames.some(
    (above) => above.head < frame.head && frame.head - above.head <= 14 && stationed(scene, above)?.purpose.at === frame.head,
  )

/** "wants leave to strike deep inside Russia", "urged Israel to attack": nothing has happened yet. */
const isOnlyAllowed = (frame: Frame): boolean =>
  frame.governors.some(({ lemma }) =>
    /^(allow|let|permit|authorise|authorize|enable|urge|ask|encourage|call|invite|lobby|press)$/.test(lemma),
  )

/** "carried out air strikes inside X targeting hideouts": the participle tells of the same strikes. */
const isSameBlow = (scene: Scene, frame: Frame): boolean => {
  const token = scene.tokens[frame.head]!
  // "called the shelling an outrage": a noun, whatever its tag.
  if (token.xpos === 'VBG' && childrenBy(scene, frame.head, 'det').length > 0) return true
  return (
    token.xpos === 'VBG' &&
    /^acl/.test(token.deprel) &&
    /^(target|hit|strike|destroy|damage|kill)$/.test(frame.lemma) &&
    scene.frames.some((each) => each.form === 'noun' && each.head < frame.head && frame.head - each.head < 8 && attackNouns.has(each.lemma))
  )
}

const forceOf = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb') return undefined
  const landing = landingForce(scene, frame)
  if (landing) return landing
  if (isSameBlow(scene, frame) || isOnlyAllowed(frame)) return undefined
  const force = verbForce(scene, frame) ?? warForce(scene, frame) ?? crossingForce(scene, frame)
  return force && isKnown(force) ? force : undefined
}

/** Armed force told by a verb, in the active and the passive voice. */
export const attackVerbsFinder: Finder = {
  name: 'attack/verb',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => {
          const force = seizeVerbs.has(frame.lemma) ? undefined : forceOf(scene, frame)
          return force && !isForeseen(scene, frame) && !isPurpose(scene, frame) ? forceDrafts(scene, force) : []
        }),
}
