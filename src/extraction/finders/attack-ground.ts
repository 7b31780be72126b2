import type { Draft, Finder } from '../draft.ts'
import { groundNouns, seizeVerbs, threatVerbs, weaponNouns } from '../lexicon/force.ts'
import { nameAt } from '../actors/parties.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, conjuncts } from '../scene/tree.ts'
import { attackersIn, forceDrafts, isPlay, lemmaAt, obliques, targetsIn, type Force } from './force.ts'

/** Ground: a town, a hill, a third of the country, or a place by its name. */
const isGround = (scene: Scene, head: number): boolean =>
  groundNouns.has(lemmaAt(scene, head)) ||
  /^(NKR|ABKHAZIA|SOUTHOSSETIA|TRANSNISTRIA|SOMALILAND|TRNC|BIAFRA|KATANGA)$/.test(nameAt(scene, head)?.id ?? '') ||
  nameAt(scene, head)?.form === 'name' ||
  nameAt(scene, head)?.form === 'capital'

/** "took part", "took no part in the fighting": no part of a country. */
const isShare = (scene: Scene, head: number): boolean => lemmaAt(scene, head) === 'part' && childrenBy(scene, head, 'nmod').length === 0

/** Governments take over companies and offices; ground is taken by troops, or by those who occupy and annex. */
const isSeizure = (scene: Scene, frame: Frame, ground: readonly Argument[]): boolean =>
  ground.length > 0 &&
  (!/^take/.test(frame.lemma) ||
    ground.some(
      (arg) =>
        groundNouns.has(lemmaAt(scene, arg.head)) &&
        !/^(part|place|half|quarter|post|north|south|east|west|base)$/.test(lemmaAt(scene, arg.head)),
    ) ||
    argsOf(frame, 'agent').some(
      (arg) =>
        weaponNouns.has(lemmaAt(scene, arg.head)) ||
        (nameAt(scene, arg.head)?.form === 'group' && !/^(NATO|EU|UN|AU|G7|OPEC)$/.test(nameAt(scene, arg.head)!.id)),
    ))

const verbSeizure = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb' || !seizeVerbs.has(frame.lemma)) return undefined
  const ground = argsOf(frame, 'patient').filter((arg) => isGround(scene, arg.head) && !isShare(scene, arg.head))
  if (!isSeizure(scene, frame, ground)) return undefined
  const agents = argsOf(frame, 'agent')
  const losers = obliques(frame, ['from'])
  const from = attackersIn(scene, agents)
  const named = targetsIn(scene, losers, from)
  const to = named.length ? named : targetsIn(scene, ground, from)
  return from.length || (to.length && frame.passive)
    ? { frame, from, to, args: [...agents, ...ground, ...(named.length ? losers : [])], act: 'used' }
    : undefined
}

const nounSeizure = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'noun' || !/^(occupation|annexation|seizure|conquest|capture)$/.test(frame.lemma)) return undefined
  const ground = argsOf(frame, 'patient').filter((arg) => arg.prep === 'of' && (isGround(scene, arg.head) || nameAt(scene, arg.head)))
  const agents = argsOf(frame, 'agent').filter((arg) => !ground.some((each) => conjuncts(scene, each.head).includes(arg.head)))
  const from = attackersIn(scene, agents)
  const to = targetsIn(scene, ground, from)
  return ground.length && (from.length || to.length) ? { frame, from, to, args: [...agents, ...ground], act: 'used' } : undefined
}

/** "has threatened to take the island": nothing is lost by that. */
const isThreat = (frame: Frame): boolean => frame.governors.some(({ lemma }) => threatVerbs.has(lemma))

const asLoss = (draft: Draft): Draft => {
  const { act: _, ...rest } = draft as Draft & { act?: string }
  return { ...rest, kind: 'loss', item: 'territory' } as Draft
}

/** Ground that troops take is an attack, and lost to the one who held it. */
export const attackGroundFinder: Finder = {
  name: 'attack/ground',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => {
          const force = verbSeizure(scene, frame) ?? nounSeizure(scene, frame)
          return force
            ? forceDrafts(scene, isThreat(frame) ? { ...force, act: 'threatened' } : force).flatMap((draft) =>
                isThreat(frame) ? [draft] : [draft, asLoss(draft)],
              )
            : []
        }),
}
