import { nameAt } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { combatants, groundNouns, recoverVerbs, seizeVerbs, weaponNouns } from '../lexicon/force.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { remember } from '../scene/memo.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { isUnknownPlace } from './attack-driven.ts'
import { attackersIn, forceDrafts, isForeseen, isPlay, lemmaAt, obliques, targetsIn, type Force } from './force.ts'

const warWords =
  /\b(?:troops|soldiers|rebels|fighters|militants|insurgents|guerrillas|army|offensive|invasion|invaded|shelling|bombing|fighting|airstrikes?|air strikes?)\b/gi

/** A text in which soldiers fight: there a town that is taken is taken by force. */
const isAtWar = remember((document: Scene['document']): boolean => (document.text.match(warWords)?.length ?? 0) >= 3)

const isArmedNoun = (scene: Scene, { head }: Argument): boolean =>
  weaponNouns.has(lemmaAt(scene, head)) || combatants.has(lemmaAt(scene, head)) || nameAt(scene, head)?.form === 'group'

/** Armed men whom no name tells: they take ground from the state that it belongs to. */
const isBand = (scene: Scene, { head }: Argument): boolean =>
  /^(rebel|insurgent|militant|gunman|gunmen|mercenary|jihadist|guerrilla|mutineer|separatist|raider|islamist|fighter|militia|militiaman|secessionist)$/.test(
    lemmaAt(scene, head),
  )

/** Ground that is lost: a town, a hill, a third of the country, or a place by a name that no table has. */
const isGround = (scene: Scene, { head }: Argument): boolean => {
  const name = nameAt(scene, head)
  return (
    (groundNouns.has(lemmaAt(scene, head)) && !/^(part|half|quarter|third|post|line|ground)$/.test(lemmaAt(scene, head))) ||
    isUnknownPlace(scene, head) ||
    name?.form === 'name' ||
    name?.form === 'capital'
  )
}

const below = (scene: Scene, head: number, preps: RegExp): Argument[] =>
  childrenBy(scene, head, 'nmod')
    .filter((child) => preps.test(casesOf(scene, child)))
    .map((child): Argument => ({ role: 'patient', head: child, prep: casesOf(scene, child) }))

/** "took control of the town", "regained possession of it", "lost control of the valley to". */
const controlled = (scene: Scene, frame: Frame): Force | undefined => {
  const control = argsOf(frame, 'patient').find((arg) => /^(control|possession|hold|grip)$/.test(lemmaAt(scene, arg.head)))
  if (!control) return undefined
  const ground = [...below(scene, control.head, /^(of|over|on)$/), ...obliques(frame, ['of', 'over'])].filter(
    (arg) => isGround(scene, arg) || (/^(it|them)$/i.test(scene.tokens[arg.head]!.text) && isAtWar(scene.document)),
  )
  if (ground.length === 0) return undefined
  const agents = argsOf(frame, 'agent')
  if (frame.lemma === 'lose') {
    const takers = [...obliques(frame, ['to']), ...ground.flatMap((arg) => below(scene, arg.head, /^to$/))]
    const from = attackersIn(scene, takers)
    const to = attackersIn(scene, agents).filter((id) => !from.includes(id))
    return from.length || to.length ? { frame, from, to, args: [...agents, control, ...ground, ...takers], act: 'used' } : undefined
  }
  if (!/^(take|seize|regain|gain|win|wrest|assume|grab|establish|retake|tighten|consolidate|retain|claim|have)$/.test(frame.lemma))
    return undefined
  const from = attackersIn(scene, agents)
  return (from.length && (agents.some((arg) => isArmedNoun(scene, arg)) || isAtWar(scene.document))) ||
    agents.some((arg) => isBand(scene, arg))
    ? { frame, from, to: targetsIn(scene, ground, from), args: [...agents, control, ...ground], act: 'used' }
    : undefined
}

/** "recovered the island", "still hold the base", "took Jijiga", "overran the north": who held it the rest of the text tells. */
const taken = (scene: Scene, frame: Frame): Force | undefined => {
  const seizes = seizeVerbs.has(frame.lemma)
  if ((!seizes && !recoverVerbs.has(frame.lemma)) || frame.passive) return undefined
  const agents = argsOf(frame, 'agent')
  const armed = agents.some((arg) => isArmedNoun(scene, arg))
  const bands = agents.some((arg) => isBand(scene, arg))
  const holds = /^(hold|keep|retain)$/.test(frame.lemma)
  const ground = argsOf(frame, 'patient').filter((arg) => isGround(scene, arg))
  if (ground.length === 0 || (holds && !armed && !bands) || (!armed && !bands && !isAtWar(scene.document))) return undefined
  if (
    /^(take|recover|secure|reach|enter|reclaim|regain)$/.test(frame.lemma) &&
    !armed &&
    !ground.some((arg) => isUnknownPlace(scene, arg.head))
  )
    return undefined
  const from = attackersIn(scene, agents)
  const to = targetsIn(scene, ground, from)
  return from.length || bands ? { frame, from, to, args: [...agents, ...ground], act: 'used' } : undefined
}

/** "has been occupied since May", "was entered on Monday": ground taken, and nothing is said of who took it. */
const takenUnsaid = (scene: Scene, frame: Frame): Force | undefined => {
  if (!frame.passive || !/^(occupy|capture|seize|overrun|retake|recapture|enter|besiege|storm)$/.test(frame.lemma)) return undefined
  const ground = argsOf(frame, 'patient').filter((arg) => isGround(scene, arg))
  const agents = argsOf(frame, 'agent')
  if (ground.length === 0 || !isAtWar(scene.document) || frame.modality !== 'actual') return undefined
  const from = attackersIn(scene, agents)
  return { frame, from, to: targetsIn(scene, ground, from), args: [...agents, ...ground], act: 'used' }
}

/** "Goma fell on Monday", "the fall of Mosul": a town that is lost in a war. */
const fell = (scene: Scene, frame: Frame): Force | undefined => {
  const verb = frame.form === 'verb' && frame.lemma === 'fall' && !frame.negated
  if (!verb && !(frame.form === 'noun' && frame.lemma === 'fall')) return undefined
  const ground = (verb ? argsOf(frame, 'agent') : argsOf(frame, 'patient').filter((arg) => arg.prep === 'of')).filter(
    (arg) =>
      isUnknownPlace(scene, arg.head) ||
      nameAt(scene, arg.head)?.form === 'capital' ||
      /^(town|city|village|capital|enclave|province|garrison|base|stronghold|airport|fort|island)$/.test(lemmaAt(scene, arg.head)),
  )
  const takers = obliques(frame, ['to', 'into'])
  if (
    ground.length === 0 ||
    !isAtWar(scene.document) ||
    (verb && frame.args.some((arg) => /^(by|from|below|behind|under)$/.test(arg.prep)))
  )
    return undefined
  const from = attackersIn(scene, takers)
  return { frame, from, to: targetsIn(scene, ground, from), args: [...ground, ...takers], act: 'used' }
}

const asLoss = (draft: Draft): Draft => {
  const { act: _, ...rest } = draft as Draft & { act?: string }
  return { ...rest, kind: 'loss', item: 'territory' } as Draft
}

/** "has threatened to retake": nothing is taken by that. */
const isMenace = (frame: Frame): boolean =>
  frame.governors.some(({ lemma }) => /^(threaten|vow|swear|want|try|hope|attempt|plan|aim|seek|prepare|promise)$/.test(lemma))

/** Who stands around a town, or has come into a country, has not taken it yet. */
const notYetLost = /^(enter|besiege|surround|encircle|storm|clear|pacify)$/

/** Ground taken, held, recovered and lost, also where only one side or none is named beside it: an attack and a loss. */
export const attackHoldingFinder: Finder = {
  name: 'attack/holding',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => {
          const force =
            fell(scene, frame) ??
            (frame.form === 'verb' ? (controlled(scene, frame) ?? taken(scene, frame) ?? takenUnsaid(scene, frame)) : undefined)
          if (!force || frame.modality !== 'actual' || isForeseen(scene, frame) || isMenace(frame)) return []
          const drafts = forceDrafts(scene, force)
          return notYetLost.test(frame.lemma) ? drafts : drafts.flatMap((draft) => [draft, asLoss(draft)])
        }),
}
