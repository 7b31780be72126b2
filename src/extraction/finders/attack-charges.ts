import type { PartyId } from '../../base/index.ts'
import type { Draft, Finder } from '../draft.ts'
import { attackNouns, chargeVerbs, claimVerbs, exchangeNouns } from '../lexicon/force.ts'
import { evidenceOf, phraseRange } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, hasAncestor, relationOf } from '../scene/tree.ts'
import { attackersIn, isPlay, lemmaAt, obliques, targetsIn } from './force.ts'
import { dyads } from './transfers.ts'

const isDeed = (scene: Scene, at: number): boolean =>
  (attackNouns.has(lemmaAt(scene, at)) && !/^(war|fighting|fight|hostilities)$/.test(lemmaAt(scene, at))) ||
  exchangeNouns.has(lemmaAt(scene, at)) ||
  isBreach(scene, at)

/** "ceasefire violations": shooting, where nothing else is named. */
export const isBreach = (scene: Scene, at: number): boolean =>
  /^(violation|breach)$/.test(lemmaAt(scene, at)) &&
  childrenBy(scene, at, 'compound', 'nmod', 'amod').some((child) =>
    /^(ceasefire|cease-fire|truce|fire|airspace|border)$/.test(lemmaAt(scene, child)),
  )

/** What the deed was done to, as far as the phrase tells. */
const doneTo = (scene: Scene, deed: number, from: readonly PartyId[]): PartyId[] => {
  const frame = scene.frames.find((each) => each.form === 'noun' && each.head === deed)
  return frame
    ? targetsIn(
        scene,
        [...obliques(frame, ['on', 'against', 'at', 'in']), ...argsOf(frame, 'patient').filter((arg) => arg.prep === 'of')],
        from,
      )
    : []
}

const draftsOf = (scene: Scene, frame: Frame, from: readonly PartyId[], to: readonly PartyId[], args: readonly Argument[]): Draft[] =>
  dyads(from, to).map(
    (dyad): Draft => ({
      kind: 'attack',
      ...dyad,
      act: 'used',
      polarity: frame.negated ? 'denied' : 'affirmed',
      modality: frame.modality === 'conditional' ? 'conditional' : 'actual',
      focus: frame.head,
      tokens: evidenceOf(scene, frame, args),
    }),
  )

const isOpposite = (scene: Scene, at: number): boolean =>
  /^(other|side|another|opponent)$/.test(lemmaAt(scene, at)) &&
  scene.children[at]!.some((child) => /^(each|opposite|other|opposing|one)$/i.test(scene.tokens[child]!.text))

/** "accused Iraq of aggression", "blamed Kuwait for the attack", "accused each other of breaking the ceasefire". */
const charge = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !chargeVerbs.has(frame.lemma)) return []
  const objects = argsOf(frame, 'patient')
  const deeds = [
    ...obliques(frame, ['of', 'for', 'over']),
    ...gerundObjects(scene, frame),
    ...(frame.lemma === 'blame' ? objects : []),
  ].filter((arg) => isDeed(scene, arg.head))
  if (objects.length === 0) return []
  if (deeds.length === 0) return chargedDeed(scene, frame, objects)
  const accusers = attackersIn(scene, argsOf(frame, 'agent'))
  const charged = frame.lemma === 'blame' && obliques(frame, ['on']).length ? obliques(frame, ['on']) : objects
  if (charged.some((arg) => isOpposite(scene, arg.head)) && accusers.length === 2) {
    return [
      ...draftsOf(scene, frame, [accusers[0]!], [accusers[1]!], frame.args),
      ...draftsOf(scene, frame, [accusers[1]!], [accusers[0]!], frame.args),
    ]
  }
  const from = attackersIn(scene, charged).filter(
    (id) => !/^(condemn|denounce|criticise|criticize)$/.test(frame.lemma) || !accusers.includes(id),
  )
  if (from.length === 0) return []
  const named = deeds.flatMap((arg) => doneTo(scene, arg.head, from))
  const to = named.length
    ? [...new Set(named)]
    : ['accuse', 'charge'].includes(frame.lemma) && frame.args.every((arg) => arg.role !== 'clause')
      ? accusers.filter((id) => !from.includes(id))
      : []
  return draftsOf(scene, frame, from, to, [...argsOf(frame, 'agent'), ...charged, ...deeds])
}

/** "accused Cambodia of firing first": the deed is a verb that names no target, which is then the accuser. */
const chargedDeed = (scene: Scene, frame: Frame, objects: readonly Argument[]): Draft[] => {
  const deed = scene.frames.find(
    (below) =>
      below.form === 'verb' &&
      /^(fire|shoot|shell|attack|open|bomb|invade|strike|intrude|trespass)$/.test(below.lemma) &&
      scene.tokens[below.head]!.xpos === 'VBG' &&
      hasAncestor(scene, below.head, frame.head) &&
      argsOf(below, 'patient').every((arg) => /^(fire|shot)$/.test(lemmaAt(scene, arg.head))) &&
      obliques(below, ['on', 'at', 'into', 'against']).length === 0,
  )
  const from = attackersIn(scene, objects)
  const to = attackersIn(scene, argsOf(frame, 'agent')).filter((id) => !from.includes(id))
  if (
    !deed ||
    !/^(accuse|charge)$/.test(frame.lemma) ||
    from.length === 0 ||
    (deed.lemma === 'open' && argsOf(deed, 'patient').length === 0)
  )
    return []
  return draftsOf(scene, frame, from, to, [...argsOf(frame, 'agent'), ...objects, { role: 'oblique', head: deed.head, prep: 'of' }])
}

/** "of initiating the violation", "of carrying out attacks": the deed is the object of a gerund below the charge. */
const gerundObjects = (scene: Scene, frame: Frame): Argument[] =>
  scene.frames
    .filter(
      (below) =>
        below.form === 'verb' &&
        below.head > frame.head &&
        below.head - frame.head < 12 &&
        [frame.head, ...argsOf(frame, 'patient').map((arg) => arg.head)].includes(scene.tokens[below.head]!.head) &&
        scene.tokens[below.head]!.xpos === 'VBG' &&
        relationOf(scene.tokens[below.head]!) !== 'conj' &&
        !/^(plot|plan|prepare|consider|seek|want|threaten|contemplate|provoke|invite)$/.test(below.lemma),
    )
    .flatMap((below) => argsOf(below, 'patient'))

/** "claimed responsibility for the attack on the port". */
const responsibility = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !claimVerbs.has(frame.lemma)) return []
  const noun = argsOf(frame, 'patient').find((arg) => /^(responsibility|credit)$/.test(lemmaAt(scene, arg.head)))
  if (!noun) return []
  const deeds = obliques(frame, ['for']).filter((arg) => isDeed(scene, arg.head))
  const from = attackersIn(scene, argsOf(frame, 'agent'))
  if (from.length === 0 || deeds.length === 0) return []
  return draftsOf(
    scene,
    frame,
    from,
    [...new Set(deeds.flatMap((arg) => doneTo(scene, arg.head, from)))],
    [...argsOf(frame, 'agent'), noun, ...deeds],
  )
}

/** "there were five ceasefire violations in June": fire, with no side named. */
const breaches = (scene: Scene, frame: Frame): Draft[] => {
  if (
    frame.form !== 'noun' ||
    !isBreach(scene, frame.head) ||
    !childrenBy(scene, frame.head, 'compound', 'amod').some((child) => /^(ceasefire|cease-fire|truce)$/.test(lemmaAt(scene, child)))
  )
    return []
  if (
    !childrenBy(scene, frame.head, 'nummod', 'amod').length ||
    scene.frames.some((host) => chargeVerbs.has(host.lemma) && hasAncestor(scene, frame.head, host.head))
  )
    return []
  const from = attackersIn(scene, [...argsOf(frame, 'agent'), ...obliques(frame, ['by', 'from'])])
  const tokens = phraseRange(scene, frame.head)
  return draftsOf(scene, frame, from, [], argsOf(frame, 'agent')).map((draft) => ({ ...draft, tokens }))
}

/** Attacks that somebody is charged with or owns up to. */
export const attackChargesFinder: Finder = {
  name: 'attack/charge',
  find: (scene) =>
    isPlay(scene)
      ? []
      : scene.frames.flatMap((frame) => [...charge(scene, frame), ...responsibility(scene, frame), ...breaches(scene, frame)]),
}
