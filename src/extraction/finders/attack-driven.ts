import type { PartyId } from '../../base/index.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { driveVerbs, groundNouns, plainSeizeVerbs, yieldVerbs } from '../lexicon/force.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { attackersIn, forceDrafts, isArmed, isPlay, lemmaAt, obliques, targetsIn, type Force } from './force.ts'

const named = (scene: Scene, head: number) => nameAt(scene, head)

/** A name that no table has and that no title makes a person's: where ground is taken, a place. */
export const isUnknownPlace = (scene: Scene, head: number): boolean =>
  (scene.tokens[head]!.upos === 'PROPN' ||
    childrenBy(scene, head, 'compound', 'flat').some(
      (child) => scene.tokens[child]!.upos === 'PROPN' && /^[A-Z]/.test(scene.tokens[head]!.text),
    )) &&
  named(scene, head) === undefined &&
  !/^(mr|mrs|gen|col|sheikh|king|prince|general|colonel)\.?$/i.test(scene.tokens[head - 1]?.text ?? '') &&
  childrenBy(scene, head, 'nmod:desc', 'appos').length === 0

const isPlaceName = (scene: Scene, head: number): boolean =>
  isUnknownPlace(scene, head) ||
  (named(scene, head) !== undefined && named(scene, head)?.form !== 'person' && named(scene, head)?.form !== 'group')

const isGround = (scene: Scene, head: number): boolean => groundNouns.has(lemmaAt(scene, head)) || isPlaceName(scene, head)

/** "captured Lang Son": a town that no table has, taken by a party; who held it the rest of the text tells. */
const takenPlace = (scene: Scene, frame: Frame): Force | undefined => {
  if (!plainSeizeVerbs.has(frame.lemma)) return undefined
  const ground = argsOf(frame, 'patient').filter((arg) => isUnknownPlace(scene, arg.head))
  const agents = argsOf(frame, 'agent')
  const from = ground.length ? attackersIn(scene, agents) : []
  return from.length ? { frame, from, to: targetsIn(scene, ground, from), args: [...agents, ...ground], act: 'used' } : undefined
}

/** "His troops gave up the town to the Russians": who holds it loses it to the one behind "to". */
const yielded = (scene: Scene, frame: Frame): Force | undefined => {
  if (!yieldVerbs.has(frame.lemma)) return undefined
  const ground = [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient')].filter((arg) => isGround(scene, arg.head))
  const takers = obliques(frame, ['to'])
  const from = ground.length ? attackersIn(scene, takers) : []
  const agents = argsOf(frame, 'agent')
  const holders = agents.flatMap((arg) => [...partiesOf(scene, arg.head, { arms: true }), ...ownersOf(scene, arg.head)])
  const to = [...new Set<PartyId>(holders.length ? holders : targetsIn(scene, ground, from))].filter((id) => !from.includes(id))
  return from.length ? { frame, from, to, args: [...agents, ...ground, ...takers], act: 'used' } : undefined
}

/** "Bakhmut fell to Russian forces", "the fall of Mosul to Islamic State", "the loss of Goma to the rebels". */
const fallen = (scene: Scene, frame: Frame): Force | undefined => {
  const isVerb = frame.form === 'verb' && frame.lemma === 'fall' && !frame.negated
  if (!isVerb && !(frame.form === 'noun' && /^(fall|loss)$/.test(frame.lemma))) return undefined
  const ground = (isVerb ? argsOf(frame, 'agent') : argsOf(frame, 'patient').filter((arg) => arg.prep === 'of')).filter((arg) =>
    isGround(scene, arg.head),
  )
  const takers = [...obliques(frame, ['to']), ...argsOf(frame, 'recipient').filter((arg) => arg.prep === 'to')]
  const from = ground.length ? attackersIn(scene, takers) : []
  return from.length ? { frame, from, to: targetsIn(scene, ground, from), args: [...ground, ...takers], act: 'used' } : undefined
}

interface Driven {
  readonly force: Force
  readonly ground: boolean
}

const isFighter = (scene: Scene, arg: Argument): boolean =>
  isArmed(scene, arg.head) && scene.tokens[arg.head]!.upos !== 'PRON' && scene.tokens[arg.head]!.upos !== 'NUM'

/** "drove the rebels from the capital", "threw the invaders back across the border": soldiers drive, or are driven. */
const driven = (scene: Scene, frame: Frame): Driven | undefined => {
  if (!driveVerbs.has(frame.lemma) || frame.negated) return undefined
  const [agents, objects] = [argsOf(frame, 'agent'), argsOf(frame, 'patient')]
  const away = obliques(frame, ['from', 'out of', 'off', 'back', 'across', 'over', 'into', 'to'])
  if (
    objects.length === 0 ||
    away.length === 0 ||
    ![...agents, ...objects].some((arg) => isFighter(scene, arg) || named(scene, arg.head)?.form === 'group')
  )
    return undefined
  if (!away.some((arg) => isGround(scene, arg.head))) return undefined
  const from = attackersIn(scene, agents)
  const to = targetsIn(scene, objects, from)
  const ground = away.some((arg) => /^(from|out of|off)$/.test(arg.prep) && isGround(scene, arg.head))
  return from.length && (to.length || objects.some((arg) => isFighter(scene, arg)))
    ? { force: { frame, from, to, args: [...agents, ...objects, ...away], act: 'used' }, ground }
    : undefined
}

const asLoss = (draft: Draft): Draft => {
  const { act: _, ...rest } = draft as Draft & { act?: string }
  return { ...rest, kind: 'loss', item: 'territory' } as Draft
}

const draftsOf = (scene: Scene, frame: Frame): Draft[] => {
  const fall = fallen(scene, frame)
  if (fall) return forceDrafts(scene, fall).flatMap((draft) => [draft, asLoss(draft)])
  if (frame.form !== 'verb') return []
  const taken = takenPlace(scene, frame) ?? yielded(scene, frame)
  if (taken) return forceDrafts(scene, taken).flatMap((draft) => [draft, asLoss(draft)])
  const out = driven(scene, frame)
  return out ? forceDrafts(scene, out.force).flatMap((draft) => (out.ground ? [draft, asLoss(draft)] : [draft])) : []
}

/** Ground taken under a name that no table has, given up to an enemy, or from which an enemy was driven: an attack and a loss. */
export const attackDrivenFinder: Finder = {
  name: 'attack/driven',
  find: (scene) => (isPlay(scene) ? [] : scene.frames.flatMap((frame) => draftsOf(scene, frame))),
}
