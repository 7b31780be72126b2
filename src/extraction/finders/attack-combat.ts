import type { PartyId } from '../../base/index.ts'
import { nameAt } from '../actors/parties.ts'
import type { Finder } from '../draft.ts'
import { attackNouns, combatants, groundNouns, projectileNouns, strikable } from '../lexicon/force.ts'
import { unrestNouns } from '../lexicon/response.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { attackersIn, forceDrafts, isArmed, isDay, isForeseen, isPlay, lemmaAt, obliques, targetsIn, type Force } from './force.ts'

/** Soldiers, or what they fight with: "regulars", "armour", "T-72s". */
const fights = (scene: Scene, { head }: Argument): boolean =>
  scene.tokens[head]!.upos !== 'PRON' &&
  (combatants.has(lemmaAt(scene, head)) || isArmed(scene, head) || /^[A-Z][A-Za-z]{0,5}-\d{1,3}/.test(scene.tokens[head]!.text))

const armed = (scene: Scene, args: readonly Argument[]): boolean => args.some((arg) => fights(scene, arg))

const force = (frame: Frame, from: readonly PartyId[], to: readonly PartyId[], args: readonly Argument[]): Force => ({
  frame,
  from,
  to,
  args,
  act: 'used',
})

const aims = ['at', 'on', 'into', 'against', 'toward', 'towards', 'upon', 'over', 'across', 'from']

const aimedAt = (scene: Scene, frame: Frame, objects: readonly Argument[]): Argument[] =>
  [
    ...obliques(frame, aims),
    ...objects.flatMap((arg) =>
      childrenBy(scene, arg.head, 'nmod')
        .filter((child) => /^(at|on|into|against|towards?|upon|over|across)$/.test(casesOf(scene, child)))
        .map((head): Argument => ({ role: 'oblique', head, prep: casesOf(scene, head) })),
    ),
  ].filter((arg) => !isDay(scene, arg.head) && arg.prep !== 'from')

const firing = /^(fire|gunfire|shelling|bombardment)$/

/** "were told to stop shooting", "had orders not to fire first": nobody did so yet. */
const isWish = (frame: Frame): boolean =>
  frame.governors.some(({ lemma }) =>
    /^(call|instruct|tell|urge|order|agree|ask|stop|cease|undertake|promise|pledge|forbid|allow)$/.test(lemma),
  )

/** "opened fire", "kept up fire", "shot back", "fired first", "had gone on shooting": on whom the text may tell elsewhere. */
const fired = (scene: Scene, frame: Frame): Force | undefined => {
  const objects = argsOf(frame, 'patient')
  const opens =
    /^(open|return|keep|keep up|resume|renew|direct|pour|concentrate|reopen|trade)$/.test(frame.lemma) &&
    objects.some((arg) => firing.test(lemmaAt(scene, arg.head)))
  const next = scene.tokens.slice(frame.head + 1, frame.head + 3).map((token) => token.text.toLowerCase())
  const goesOn = frame.governors.some(({ lemma }) => /^(go|go on|keep|continue|begin|start|resume)$/.test(lemma))
  const shoots =
    /^(shoot|fire|shell|shoot back|fire back)$/.test(frame.lemma) &&
    !frame.passive &&
    objects.length === 0 &&
    (goesOn || next.some((word) => /^(back|first|again)$/.test(word)) || /back$/.test(frame.lemma))
  if ((!opens && !shoots) || isWish(frame)) return undefined
  const agents = argsOf(frame, 'agent')
  const from = attackersIn(scene, agents)
  const targets = aimedAt(scene, frame, objects)
  return from.length ? force(frame, from, targetsIn(scene, targets, from), [...agents, ...objects, ...targets]) : undefined
}

const isBlow = (scene: Scene, { head }: Argument): boolean =>
  (projectileNouns.has(lemmaAt(scene, head)) ||
    attackNouns.has(lemmaAt(scene, head)) ||
    /^(gun|artillery|howitzer|battery|gunship|airstrike)$/.test(lemmaAt(scene, head))) &&
  !/^(war|provocation|fight|fighting)$/.test(lemmaAt(scene, head))

/** "answered with eighty shells", "responded by bombing": a blow that answers one. */
const answered = (scene: Scene, frame: Frame): Force | undefined => {
  if (!/^(answer|respond|reply|retaliate|react|counter|hit back|strike back|return)$/.test(frame.lemma) || frame.passive) return undefined
  const means = obliques(frame, ['with', 'by']).filter((arg) => isBlow(scene, arg))
  const agents = argsOf(frame, 'agent')
  const from = means.length ? attackersIn(scene, agents) : []
  const targets = [...obliques(frame, ['on', 'against', 'at']), ...means.flatMap((arg) => aimedAt(scene, frame, [arg]))]
  return from.length ? force(frame, from, targetsIn(scene, targets, from), [...agents, ...means, ...targets]) : undefined
}

const entries: Readonly<Record<string, readonly string[]>> = {
  enter: [],
  march: ['into', 'on', 'across', 'through', 'to', 'towards', 'toward'],
  roll: ['into', 'across', 'through', 'towards', 'toward', 'over'],
  drive: ['into', 'across', 'through', 'towards', 'toward', 'over', 'on'],
  move: ['into', 'across', 'against', 'on'],
  'move in': ['on', 'into'],
  push: ['into', 'across', 'through', 'towards', 'toward'],
  'push on': ['into', 'across', 'towards', 'toward', 'to'],
  advance: ['into', 'on', 'across', 'towards', 'toward', 'to', 'through'],
  cross: ['into', 'over', 'from'],
  'cross over': ['into'],
  pour: ['into', 'across', 'over', 'through'],
  stream: ['into', 'across', 'over'],
  surge: ['into', 'across', 'over', 'through'],
  sweep: ['into', 'across', 'through', 'down', 'over'],
  thrust: ['into', 'towards', 'across'],
  burst: ['into', 'through', 'across'],
  break: ['into', 'through', 'across'],
  storm: ['into', 'across', 'through'],
  fight: ['into'],
  close: ['on'],
  'close in': ['on'],
  intrude: ['into'],
  land: ['on', 'at', 'in', 'near'],
  infiltrate: ['into'],
  penetrate: ['into'],
  swoop: ['on', 'into'],
  descend: ['on'],
  race: ['into', 'towards', 'across'],
  crash: ['through'],
  fan: ['across'],
  'fan out': ['across', 'through'],
}

/** Who comes in peace or to help: peacekeepers, or soldiers that somebody asked for. */
const peaceful =
  /\b(?:peace|invit|request|monitor|observ|evacuat|relief|humanitarian|exercise|drill|parade|patrol|train|withdr|ceremon|guard of)/i

/** Those who come ashore to fight; planes land in peace as well. */
const menNouns = /^(troops?|soldier|marine|commando|paratrooper|ranger|force|army|mercenary|raider|gunman|rebel|fighter|infantry)$/

const isPlace = (scene: Scene, { head }: Argument): boolean =>
  scene.tokens[head]!.upos === 'PROPN' ||
  nameAt(scene, head) !== undefined ||
  groundNouns.has(lemmaAt(scene, head)) ||
  strikable.has(lemmaAt(scene, head)) ||
  /^(soil|frontier|airspace|waters?|outskirt|suburb|country|republic|tunnel|line|them|it)$/.test(lemmaAt(scene, head))

/** "Tanks rolled into the town": soldiers who enter a place, whose it was the text tells. */
const entered = (scene: Scene, frame: Frame): Force | undefined => {
  const preps = Object.hasOwn(entries, frame.lemma) ? entries[frame.lemma] : undefined
  if (!preps || frame.negated || frame.modality !== 'actual') return undefined
  if (peaceful.test(scene.document.text.slice(...scene.sentence.span))) return undefined
  const agents = frame.passive ? [] : argsOf(frame, 'agent')
  const goals = (preps.length ? obliques(frame, preps) : argsOf(frame, 'patient')).filter(
    (arg) => !isDay(scene, arg.head) && isPlace(scene, arg),
  )
  if (goals.length === 0 || !armed(scene, agents)) return undefined
  if (frame.lemma === 'land' && !agents.every((arg) => menNouns.test(lemmaAt(scene, arg.head)))) return undefined
  const from = attackersIn(scene, agents)
  const to = targetsIn(scene, goals, from)
  if (from.length === 0 || goals.some((arg) => unrestNouns.has(lemmaAt(scene, arg.head)))) return undefined
  return force(frame, from, to, [...agents, ...goals])
}

/** Fire opened and returned, blows that answer blows, soldiers who enter a place: the target may stand elsewhere. */
export const attackCombatFinder: Finder = {
  name: 'attack/combat',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => {
          if (frame.form !== 'verb') return []
          const found = fired(scene, frame) ?? answered(scene, frame) ?? entered(scene, frame)
          return found && !isForeseen(scene, frame) ? forceDrafts(scene, found) : []
        }),
}
