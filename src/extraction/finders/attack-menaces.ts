import type { Finder } from '../draft.ts'
import { forceNouns } from '../lexicon/response.ts'
import { forceWords, threatVerbs } from '../lexicon/force.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { attackersIn, forceDrafts, isForeseen, isPlay, lemmaAt, obliques, targetsIn, type Force } from './force.ts'

const isArmedForce = (scene: Scene, arg: Argument): boolean =>
  forceWords.has(lemmaAt(scene, arg.head)) && !/^(action|response|weapon|missile)$/.test(lemmaAt(scene, arg.head))

/** What stands behind a noun of force: "strikes on the capital". */
const below = (scene: Scene, head: number): Argument[] =>
  childrenBy(scene, head, 'nmod')
    .filter((child) => /^(on|against|at|of)$/.test(casesOf(scene, child)))
    .map((child): Argument => ({ role: 'oblique', head: child, prep: 'on' }))

/** "threatened air strikes", "threatened war on Benin": the threatened force is the object. */
const forceThreatened = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.lemma !== 'threaten' || frame.passive) return undefined
  const means = argsOf(frame, 'patient').filter((arg) => isArmedForce(scene, arg))
  const agents = argsOf(frame, 'agent')
  const from = means.length ? attackersIn(scene, agents) : []
  const targets = [...obliques(frame, ['on', 'against']), ...means.flatMap((arg) => below(scene, arg.head))]
  return from.length
    ? { frame, from, to: targetsIn(scene, targets, from), args: [...agents, ...means, ...targets], act: 'threatened' }
    : undefined
}

const sends = /^(send|deploy|dispatch|move|march|go|order|roll|push|drive)$/

/** "threatened to send troops into Niger", "vowed to march on the capital". */
const entryThreatened = (scene: Scene, frame: Frame): Force | undefined => {
  const governor = frame.governors.find(({ lemma }) => threatVerbs.has(lemma))
  if (!governor || !sends.test(frame.lemma)) return undefined
  const forces = argsOf(frame, 'patient').filter((arg) => forceNouns.has(lemmaAt(scene, arg.head)))
  const objects = argsOf(frame, 'patient')
  if (objects.length > 0 && forces.length === 0) return undefined
  const goals = obliques(frame, ['into', 'on', 'against', 'across'])
  const agents = argsOf(frame, 'agent')
  const from = goals.length ? attackersIn(scene, agents) : []
  const to = targetsIn(scene, goals, from)
  return from.length && to.length ? { frame, from, to, args: [...agents, ...forces, ...goals], act: 'threatened' } : undefined
}

/** "has never renounced the use of force", "did not rule out force": a threat that is kept up. */
const keptOpen = (scene: Scene, frame: Frame): Force | undefined => {
  if (!/^(renounce|rule out|forswear|exclude|abandon|disavow)$/.test(frame.lemma) || !frame.negated) return undefined
  const means = argsOf(frame, 'patient').filter(
    (arg) =>
      /^(force|war|invasion|attack|strike)$/.test(lemmaAt(scene, arg.head)) ||
      (/^(use|threat|option)$/.test(lemmaAt(scene, arg.head)) &&
        childrenBy(scene, arg.head, 'nmod').some((child) => /^(force|arms|invasion|attack)$/.test(lemmaAt(scene, child)))),
  )
  const agents = argsOf(frame, 'agent')
  const from = means.length ? attackersIn(scene, agents) : []
  const ends = scene.frames.filter(
    (each) => each.form === 'verb' && each.head > frame.head && each.head - frame.head < 10 && each.governors.length < 4,
  )
  const targets = [...obliques(frame, ['against', 'on']), ...ends.flatMap((each) => argsOf(each, 'patient'))]
  const to = targetsIn(scene, targets, from)
  return from.length && to.length
    ? { frame: { ...frame, negated: false }, from, to, args: [...agents, ...means, ...targets], act: 'threatened' }
    : undefined
}

/** "vowed to respond with force if Taiwan declared independence": the condition names whom it is aimed at. */
const answerThreatened = (scene: Scene, frame: Frame): Force | undefined => {
  if (
    !frame.governors.some(({ lemma }) => threatVerbs.has(lemma)) ||
    !/^(respond|retaliate|react|answer|act|strike back|hit back|reply|resort|use|take)$/.test(frame.lemma)
  )
    return undefined
  const means = [...obliques(frame, ['with', 'by', 'to']), ...argsOf(frame, 'patient')].filter((arg) => isArmedForce(scene, arg))
  const agents = argsOf(frame, 'agent')
  const from = means.length || /^(retaliate|strike back|hit back)$/.test(frame.lemma) ? attackersIn(scene, agents) : []
  const conditions = scene.frames.filter(
    (each) =>
      each.form === 'verb' &&
      each.head > frame.head &&
      childrenBy(scene, each.head, 'mark').some((at) => /^(if|unless|should|when)$/i.test(scene.tokens[at]!.text)),
  )
  const targets = [...obliques(frame, ['against', 'on']), ...conditions.flatMap((each) => argsOf(each, 'agent'))]
  return from.length ? { frame, from, to: targetsIn(scene, targets, from), args: [...agents, ...means], act: 'threatened' } : undefined
}

const menaceIn = (scene: Scene, frame: Frame): Force | undefined =>
  (frame.negated ? undefined : (forceThreatened(scene, frame) ?? entryThreatened(scene, frame) ?? answerThreatened(scene, frame))) ??
  keptOpen(scene, frame)

/** Threats of force that name the force, the entry of troops, or keep force open. */
export const attackMenacesFinder: Finder = {
  name: 'attack/menace',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => {
          const force = frame.form === 'verb' ? menaceIn(scene, frame) : undefined
          return force && !isForeseen(scene, frame) ? forceDrafts(scene, force) : []
        }),
}
