import type { Finder } from '../draft.ts'
import { attackNouns, attackVerbs, killVerbs, victimNouns, weaponNouns } from '../lexicon/force.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { attackersIn, forceDrafts, isPlay, lemmaAt, obliques, predicateOf, targetsIn, type Force } from './force.ts'

/** "in an air strike", "by rocket fire": what killed, whoever sent it. */
const means = (scene: Scene, frame: Frame): Argument[] =>
  [...obliques(frame, ['in', 'by', 'during']), ...argsOf(frame, 'agent')].filter(
    (arg) => attackNouns.has(lemmaAt(scene, arg.head)) || weaponNouns.has(lemmaAt(scene, arg.head)) || arg.role === 'agent',
  )

/** "shelled several towns, killing 49 soldiers": the deed before the participle killed them, and is told by its own finder. */
const isOutcome = (scene: Scene, { head }: Frame): boolean =>
  scene.tokens[head]!.xpos === 'VBG' &&
  scene.frames.some(
    (other) => other.form === 'verb' && other.head < head && head - other.head < 25 && attackVerbs.has(predicateOf(scene, other)),
  )

const killingOf = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb' || !killVerbs.has(frame.lemma) || isOutcome(scene, frame)) return undefined
  const victims = argsOf(frame, 'patient').filter(
    (arg) => victimNouns.has(lemmaAt(scene, arg.head)) || scene.tokens[arg.head]!.upos === 'NUM',
  )
  const agents = means(scene, frame)
  const from = attackersIn(scene, agents)
  const own = targetsIn(scene, victims, from)
  const to = own.length
    ? own
    : targetsIn(
        scene,
        obliques(frame, ['in', 'near', 'at']).filter((arg) => !agents.includes(arg)),
        from,
      )
  const shot = frame.passive && argsOf(frame, 'patient').length === 0
  return (victims.length || shot || argsOf(frame, 'patient').some((arg) => scene.tokens[arg.head]!.upos === 'PROPN')) &&
    from.length &&
    !frame.negated
    ? { frame, from, to, args: [...agents, ...victims], act: 'used' }
    : undefined
}

/** "The air strike killed two clerks": force with no side named. */
const namelessKilling = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb' || !killVerbs.has(frame.lemma) || frame.negated) return undefined
  const agents = argsOf(frame, 'agent').filter((arg) =>
    /^(airstrike|strike|shelling|bombardment|bombing|raid|missile|rocket|shell|attack)$/.test(lemmaAt(scene, arg.head)),
  )
  const victims = argsOf(frame, 'patient')
  return scene.discourse.mentions.length > 1 && agents.length && victims.length && attackersIn(scene, agents).length === 0
    ? { frame, from: [], to: targetsIn(scene, victims), args: [...agents, ...victims], act: 'used' }
    : undefined
}

/** Soldiers and citizens of one state killed by the arms of another. */
export const attackKillingsFinder: Finder = {
  name: 'attack/killing',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => {
          const force = killingOf(scene, frame) ?? namelessKilling(scene, frame)
          return force ? forceDrafts(scene, force) : []
        }),
}
