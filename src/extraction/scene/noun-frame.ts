import { lightVerbs } from '../lexicon/control.ts'
import { argsOf, type Argument, type Frame } from './frame.ts'
import type { Scene } from './scene.ts'
import { firstConjunct } from './tree.ts'

/** The verb frame that a noun is an argument of, and in which role. */
export const hostOf = (scene: Scene, noun: number): { frame: Frame; role: string; prep: string } | undefined => {
  const top = firstConjunct(scene, noun)
  for (const frame of scene.frames) {
    if (frame.form === 'noun') continue
    const arg = frame.args.find((each) => each.head === noun || each.head === top)
    if (arg && arg.head !== frame.head) return { frame, role: arg.role, prep: arg.prep }
  }
  return undefined
}

/**
 * The participants of an event noun with those of the verb that carries it: in "Israel launched an attack on Iran" the
 * attacker is the subject of the light verb.
 */
export const fullArguments = (scene: Scene, frame: Frame): readonly Argument[] => {
  const host = hostOf(scene, frame.head)
  if (!host || !lightVerbs.has(host.frame.lemma)) return frame.args
  const borrowed = host.frame.args.filter(
    (arg) => arg.head !== frame.head && (arg.role === 'oblique' || (arg.role === 'agent' && argsOf(frame, 'agent').length === 0)),
  )
  return [...frame.args, ...borrowed]
}

/** Negation, modality and governors of an event noun are those of the verb that carries it, joined with its own. */
export const carriedBy = (scene: Scene, frame: Frame): Frame => {
  const host = hostOf(scene, frame.head)
  const args = fullArguments(scene, frame)
  if (!host || host.role === 'clause') return { ...frame, args }
  const carries =
    lightVerbs.has(host.frame.lemma) ||
    ['occur', 'happen', 'place', 'be', 'follow', 'take', 'come', 'begin', 'end'].includes(host.frame.lemma)
  return carries
    ? {
        ...frame,
        args,
        negated: frame.negated !== host.frame.negated,
        modality: host.frame.modality,
        governors: host.frame.governors,
        modals: host.frame.modals,
      }
    : { ...frame, args }
}
