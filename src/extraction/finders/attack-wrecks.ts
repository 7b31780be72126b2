import type { Finder } from '../draft.ts'
import { combatants, strikable, weaponNouns } from '../lexicon/force.ts'
import { wordSet } from '../lexicon/words.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { attackersIn, forceDrafts, isForeseen, isPlay, lemmaAt, obliques, targetsIn, type Force } from './force.ts'

/** What is done to things that men hold: whoever does it strikes their holder. */
const wrecks = wordSet(`sink, blow up, torpedo, destroy, wreck, damage, cripple, knock out, disable, burn, burn down, set fire,
  scuttle, take out, demolish, dynamite, shoot up, mine, ram, smash, gut, blast, hijack, sabotage`)

/** Things with men in or about them; what flies is told apart from it. */
const held = wordSet(`ship, boat, vessel, warship, corvette, frigate, destroyer, cruiser, submarine, tanker, freighter, trawler,
  ferry, gunboat, carrier, tank, vehicle, truck, bus, lorry, train, bridge, building, house, home, plant,
  refinery, depot, radar, pipeline, cable, station, barracks, headquarters, embassy, consulate, runway, hangar,
  launcher, battery, base, camp, port, airfield, airport, dam, hospital, school, mosque, church, market,
  factory, equipment, convoy, column, outpost, post, village, town, city`)

const isHeld = (scene: Scene, { head }: Argument): boolean => held.has(lemmaAt(scene, head)) || strikable.has(lemmaAt(scene, head))

const downs = /^(shoot down|shoot|bring down|down)$/

/** Things that fly with men in them. */
const flies = (scene: Scene, { head }: Argument): boolean =>
  /^(plane|aircraft|airliner|jet|fighter|bomber|helicopter|warplane|gunship|transport)$/.test(lemmaAt(scene, head)) ||
  /^(?:Su|MiG|Mi|F|C|T|Il|Tu|An|Mirage|Rafale|AH|UH|KC|E|P|B)-\d/.test(scene.tokens[head]!.text)

const isArmedNoun = (scene: Scene, { head }: Argument): boolean =>
  weaponNouns.has(lemmaAt(scene, head)) || combatants.has(lemmaAt(scene, head))

const wreckOf = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb' || !(wrecks.has(frame.lemma) || downs.test(frame.lemma)) || /^(future|conditional)$/.test(frame.modality))
    return undefined
  const things = argsOf(frame, 'patient').filter((arg) => (downs.test(frame.lemma) ? flies(scene, arg) : isHeld(scene, arg)))
  if (things.length === 0) return undefined
  const agents = [...argsOf(frame, 'agent'), ...(frame.passive ? obliques(frame, ['by']) : [])]
  const from = attackersIn(scene, agents)
  const to = targetsIn(scene, things, from)
  const arms = agents.some((arg) => isArmedNoun(scene, arg))
  if (downs.test(frame.lemma) && !(from.length && to.length)) return undefined
  return from.length || (to.length && arms) ? { frame, from, to, args: [...agents, ...things], act: 'used' } : undefined
}

/** Ships sunk, planes shot down, bases blown up by somebody's soldiers or arms: besides the loss an attack. */
export const attackWrecksFinder: Finder = {
  name: 'attack/wreck',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => {
          const force = wreckOf(scene, frame)
          return force && !isForeseen(scene, frame) ? forceDrafts(scene, force) : []
        }),
}
