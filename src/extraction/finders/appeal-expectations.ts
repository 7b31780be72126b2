import type { Finder } from '../draft.ts'
import { expectedHelp, expectedMen, expectVerbs } from '../lexicon/appeal.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { appealDrafts, askedFor, helpOwners, obliques, parties, type Appeal } from './appeal-parts.ts'

/** "hoped that Moscow would help": the subject of the clause is to give it. */
const hopedOf = (scene: Scene, frame: Frame): Argument[] =>
  childrenBy(scene, frame.head, 'ccomp', 'xcomp', 'advcl')
    .filter(
      (child) =>
        /^(help|assist|aid|support|intervene|defend|rescue|protect|step|come|stand|fulfil|fulfill|honour|honor|keep|march|act)$/.test(
          scene.tokens[child]!.lemma,
        ) || comesToAid(scene, child),
    )
    .flatMap(
      (child) => scene.frames.find((each) => each.head === child && each.form === 'verb')?.args.filter((arg) => arg.role === 'agent') ?? [],
    )

const comesToAid = (scene: Scene, verb: number): boolean =>
  /^(come|rush)$/.test(scene.tokens[verb]!.lemma) &&
  childrenBy(scene, verb, 'obl').some((child) => /^(aid|help|defence|defense|rescue|assistance)$/.test(scene.tokens[child]!.lemma))

/** "is counting on American guns", "hopes for French jets": goods whose owner is named. */
const hopedGoods = (scene: Scene, frame: Frame): Argument[] =>
  (/^(count|bank|reckon)$/.test(frame.lemma)
    ? obliques(frame, 'on', 'upon')
    : /^(hope|look)$/.test(frame.lemma)
      ? obliques(frame, 'for')
      : []
  ).filter((arg) => helpOwners(scene, [arg]).length > 0)

const expectation = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (frame.form !== 'verb' || !expectVerbs.has(frame.lemma) || frame.passive) return undefined
  const askers = argsOf(frame, 'agent')
  const from = parties(scene, askers)
  const inCrisis = scene.discourse.crises.some((crisis) => from.includes(crisis.victim))
  const wanted = askedFor(scene, [...argsOf(frame, 'patient'), ...obliques(frame, 'for', 'on', 'upon')]).filter(
    (arg) => expectedHelp.has(scene.tokens[arg.head]!.lemma) || (inCrisis && expectedMen.has(scene.tokens[arg.head]!.lemma)),
  )
  const givers = [...obliques(frame, 'from', 'of', 'to'), ...hopedOf(scene, frame)]
  const on = /^(count|rely|bank|depend|look|trust)$/.test(frame.lemma) ? obliques(frame, 'on', 'upon', 'to') : []
  const helped =
    wanted.length > 0 ||
    hopedOf(scene, frame).length > 0 ||
    hopedGoods(scene, frame).length > 0 ||
    (on.length > 0 && !/^(rely|depend)$/.test(frame.lemma) && askedFor(scene, obliques(frame, 'for')).length > 0)
  const own = parties(scene, [...givers, ...on])
  const to = (own.length ? own : helpOwners(scene, [...wanted, ...hopedGoods(scene, frame)])).filter((id) => !from.includes(id))
  const wish = wanted.length === 0 ? childrenBy(scene, frame.head, 'ccomp', 'xcomp', 'advcl')[0] : undefined
  return from.length && to.length && helped
    ? {
        ...(wish === undefined ? {} : { wish }),
        frame,
        act: 'expected',
        from,
        to,
        args: [...askers, ...wanted, ...hopedGoods(scene, frame), ...givers.filter((arg) => parties(scene, [arg]).length), ...on],
      }
    : undefined
}

/** "expected active assistance from Moscow", "had counted on soldiers from Riyadh". */
export const appealExpectationsFinder: Finder = {
  name: 'appeal/expectation',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const appeal = expectation(scene, frame)
      return appeal ? appealDrafts(scene, appeal) : []
    }),
}
