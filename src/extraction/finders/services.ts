import type { PartyId, PledgeAct } from '../../base/index.ts'
import { ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { promiseVerbs, refuseVerbs } from '../lexicon/transfer.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

/** Services that one state does another, by their verb, with the noun that they are called by. */
const services: Readonly<Record<string, string>> = {
  guard: 'guarding',
  repatriate: 'repatriation',
  consult: 'consultation',
  advise: 'advice',
  evacuate: 'evacuation',
  rebuild: 'reconstruction',
  reconstruct: 'reconstruction',
  repair: 'repair',
  demine: 'demining',
  escort: 'escort',
  refuel: 'refuelling',
  mentor: 'mentoring',
}

/** Services told by a noun: "committed to the training of", "a commitment to the defence of". */
const serviceNouns = new RegExp(
  '^(transition|transfer|handover|training|protection|defen[cs]e|security|reconstruction|development|support|' +
    'assistance|rehabilitation|modernisation|modernization|rearmament|stabilisation|stabilization|demining|' +
    'return|consultation)$',
)

const speech = /^(say|tell|announce|add|declare|insist|repeat|confirm|state|stress|react)$/
const goingOn = /^(continue|go on|keep|keep on|carry on)$/
const begins = /^(take over|begin|start|resume)$/

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

/** What became of the undertaking to do it; undefined where nobody undertakes anything. */
const actOf = (frame: Frame): PledgeAct | undefined => {
  const { governors, modals, negated } = frame
  if (governors.some(({ lemma }) => refuseVerbs.has(lemma))) return 'refused'
  const will = modals.some((modal) => modal === 'will' || modal === 'would') || frame.modality === 'future'
  const own = governors.every(({ lemma }) => speech.test(lemma) || goingOn.test(lemma) || begins.test(lemma))
  if (will && own && governors.some(({ lemma }) => goingOn.test(lemma)) && !negated) return 'reaffirmed'
  if (governors.some(({ lemma }) => promiseVerbs.has(lemma) && !/^(approve|clear|announce)$/.test(lemma))) return 'made'
  return will && own ? (negated ? 'refused' : 'made') : undefined
}

const sidesOf = (scene: Scene, args: readonly Argument[]): PartyId[] =>
  unique(args.flatMap((arg) => [...partiesOf(scene, arg.head), ...ownersOf(scene, arg.head)]))

/** "has refused to repatriate its fighters", "will continue to consult with Britain", "would take over guarding the prisoners". */
const byVerb = (scene: Scene, frame: Frame): Draft[] => {
  const item = frame.form === 'verb' ? services[frame.lemma] : undefined
  const act = item === undefined ? undefined : actOf(frame)
  if (item === undefined || act === undefined) return []
  const from = unique(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))
  if (from.length === 0) return []
  const objects = [
    ...argsOf(frame, 'patient'),
    ...argsOf(frame, 'recipient'),
    ...argsOf(frame, 'oblique').filter((arg) => arg.prep === 'with'),
  ]
  const to = frame.lemma === 'repatriate' || frame.lemma === 'guard' ? [] : sidesOf(scene, objects).filter((id) => !from.includes(id))
  if (to.length === 0 && !/^(guard|repatriate)$/.test(frame.lemma)) return []
  return dyads(from, to).map(
    (dyad): Draft => ({
      kind: 'pledge',
      act,
      ...dyad,
      item,
      polarity: 'affirmed',
      modality: act === 'made' ? frame.modality : 'actual',
      focus: frame.head,
      tokens: evidenceOf(scene, frame, objects.concat(argsOf(frame, 'agent'))),
    }),
  )
}

const under = (scene: Scene, head: number, depth = 3): number[] =>
  depth === 0
    ? []
    : childrenBy(scene, head, 'nmod')
        .filter((child) => /^(of|to|for)$/.test(casesOf(scene, child)))
        .flatMap((child) => [child, ...under(scene, child, depth - 1)])

/** "have been committed to full transition of security to Afghan forces": the service is a noun behind "committed to". */
const byNoun = (scene: Scene, frame: Frame): Draft[] => {
  const commits = frame.lemma === 'commit' || frame.lemma === 'committed' || frame.lemma === 'commitment'
  if (!commits || frame.negated) return []
  return argsOf(frame, 'oblique')
    .filter((arg) => arg.prep === 'to' && serviceNouns.test(scene.tokens[arg.head]!.lemma.toLowerCase()))
    .flatMap((arg) => {
      const from = unique(
        argsOf(frame, 'agent')
          .concat(argsOf(frame, 'patient'))
          .flatMap((each) => partiesOf(scene, each.head)),
      )
      const below = under(scene, arg.head).map((head): Argument => ({ role: 'oblique', head, prep: '' }))
      const to = unique([...ownersOf(scene, arg.head), ...sidesOf(scene, below)]).filter((id) => !from.includes(id))
      if (to.length === 0) return []
      return dyads(from, to).map(
        (dyad): Draft => ({
          kind: 'pledge',
          act: 'made',
          ...dyad,
          item: scene.tokens[arg.head]!.lemma.toLowerCase(),
          polarity: 'affirmed',
          modality: 'actual',
          focus: frame.head,
          tokens: evidenceOf(scene, frame, [arg]),
        }),
      )
    })
}

const builds =
  /^(build|launch|construct|develop|produce|make|modernise|modernize|upgrade|design|complete|rebuild|restore|train|assemble|expand|install|set up|manufacture)$/
const helpNouns = /^(help|assistance|support|aid|backing|know-how|technology|expertise|participation)$/

/** "plans to launch a satellite with China's help": who helps gives help, or is to give it. */
const withHelp = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !builds.test(frame.lemma) || frame.negated) return []
  const help = argsOf(frame, 'oblique').find((arg) => arg.prep === 'with' && helpNouns.test(scene.tokens[arg.head]!.lemma))
  const to = help ? unique(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head))) : []
  const ahead = frame.modality !== 'actual'
  if (!help || to.length === 0) return []
  const givers = [
    ...ownersOf(scene, help.head),
    ...sidesOf(
      scene,
      under(scene, help.head).map((head): Argument => ({ ...help, head })),
    ),
  ]
  const from = unique(givers).filter((id) => !to.includes(id))
  if (from.length === 0) return []
  const item = scene.tokens[help.head]!.lemma.toLowerCase()
  const told = { item, polarity: 'affirmed', modality: frame.modality, focus: frame.head, tokens: evidenceOf(scene, frame) } as const
  return dyads(from, to).map(
    (dyad): Draft => (ahead ? { kind: 'pledge', act: 'made', ...dyad, ...told } : { kind: 'delivery', ...dyad, ...told }),
  )
}

/** What one state undertakes to do for another without handing anything over. */
export const promisedServices: Finder = {
  name: 'help/service',
  find: (scene) =>
    scene.discourse.treaty.parties.length > 0
      ? []
      : scene.frames.flatMap((frame) => [...byVerb(scene, frame), ...byNoun(scene, frame), ...withHelp(scene, frame)]),
}
