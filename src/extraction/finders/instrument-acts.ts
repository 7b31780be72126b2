import type { InstrumentAct, PartyId } from '../../base/index.ts'
import { nameAt, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { actorNouns } from '../lexicon/actors.ts'
import { instrumentPreps, partNouns, signingNouns, towardsVerbs, truceNouns } from '../lexicon/instrument.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { subjectOf } from '../scene/verbal.ts'
import { evidenceOf, phraseRange } from '../scene/evidence.ts'
import { ancestors, casesOf, childrenBy, relationOf } from '../scene/tree.ts'
import {
  actOfVerb,
  instrumentDraft,
  isBetweenStates,
  isInstrument,
  isPronoun,
  knownParties,
  lemmaAt,
  meansInstrument,
  partiesOfInstrument,
} from './instrument-draft.ts'

/** The state of an actor phrase; "the congress in Santiago" acts for the place that it names. */
export const actorParties = (scene: Scene, arg: Argument): PartyId[] => {
  const found = partiesOf(scene, arg.head)
  if (found.length) return found
  return !actorNouns.has(lemmaAt(scene, arg.head))
    ? []
    : childrenBy(scene, arg.head, 'nmod')
        .filter((child) => casesOf(scene, child) === 'in')
        .flatMap((child) => nameAt(scene, child)?.id ?? [])
}

/** Acts that a pronoun may undergo: one ratifies, prolongs or breaks nothing but agreements. */
const plainActs: ReadonlySet<InstrumentAct> = new Set(['ratified', 'extended', 'violated', 'suspended'])
const plainVerbs: ReadonlySet<string> = new Set([
  'sign',
  'ratify',
  'denounce',
  'abrogate',
  'terminate',
  'conclude',
  'negotiate',
  'renounce',
  'repudiate',
])

/** "Signed in January, the agreement …": a participle before the clause undergoes what its subject suffers. */
const isFronted = (scene: Scene, frame: Frame): boolean =>
  scene.tokens[frame.head]!.xpos === 'VBN' &&
  scene.tokens[frame.head]!.deprel === 'advcl' &&
  childrenBy(scene, frame.head, 'aux', 'obj').length === 0

const isObject = (scene: Scene, frame: Frame, arg: Argument): boolean =>
  arg.role === 'patient' ||
  (arg.role === 'agent' && isFronted(scene, frame)) ||
  (arg.role === 'oblique' && (instrumentPreps[frame.lemma]?.has(arg.prep) ?? false))

/** "agreed on the outlines of a deal": the agreement behind a noun for its parts. */
const behindParts = (scene: Scene, arg: Argument): number | undefined =>
  partNouns.has(lemmaAt(scene, arg.head)) ? childrenBy(scene, arg.head, 'nmod').find((child) => isInstrument(scene, child)) : undefined

interface Instrument {
  readonly arg: Argument
  readonly noun: number
  readonly isPart: boolean
}

const objectsOf = (scene: Scene, frame: Frame, act: InstrumentAct): Instrument[] => {
  const found = attached(scene, frame, act)
  const next = found.length || argsOf(frame, 'patient').length ? undefined : nextInstrument(scene, frame.head)
  return next === undefined ? found : [{ arg: { role: 'patient', head: next, prep: '' }, noun: next, isPart: false }]
}

/** "ratified the declaration": an agreement right behind its verb, that the tree gives to another one. */
const nextInstrument = (scene: Scene, verb: number): number | undefined => {
  for (let at = verb + 1; at < scene.tokens.length && at - verb < 9; at++) {
    if (isInstrument(scene, at) && !isInstrumentPart(scene, at)) return at
    if (
      !['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM'].includes(scene.tokens[at]!.upos) ||
      /^(it|them|that|which|this)$/i.test(scene.tokens[at]!.text)
    )
      return undefined
  }
  return undefined
}

const isInstrumentPart = (scene: Scene, at: number): boolean =>
  scene.tokens[at + 1] !== undefined && ['NOUN', 'PROPN'].includes(scene.tokens[at + 1]!.upos) && scene.tokens[at]!.deprel === 'compound'

const attached = (scene: Scene, frame: Frame, act: InstrumentAct): Instrument[] =>
  frame.args
    .filter((arg) => isObject(scene, frame, arg))
    .flatMap((arg): Instrument[] => {
      const inner = behindParts(scene, arg)
      if (inner !== undefined) return [{ arg, noun: inner, isPart: true }]
      if (isInstrument(scene, arg.head)) return [{ arg, noun: arg.head, isPart: false }]
      const allowed = isPronoun(scene, arg.head) && (plainActs.has(act) || plainVerbs.has(frame.lemma)) && meansInstrument(scene, arg.head)
      return allowed ? [{ arg, noun: arg.head, isPart: false }] : []
    })

/** "progress on reaching a deal", "talks on concluding a pact". */
const isInProgress = (scene: Scene, frame: Frame): boolean => {
  const above = scene.tokens[frame.head]!.head
  return (
    above >= 0 &&
    scene.tokens[frame.head]!.xpos === 'VBG' &&
    /^(progress|talks?|work|negotiations?|effort|headway)$/.test(lemmaAt(scene, above))
  )
}

const isTowards = (frame: Frame): boolean =>
  frame.governors.some((governor) => towardsVerbs.has(governor.lemma) || (governor.lemma === 'make' && frame.modality === 'actual'))

/** A deal that is only being reached is still negotiated. */
const settledAct = (scene: Scene, frame: Frame, act: InstrumentAct, isPart: boolean, noun: number): InstrumentAct => {
  if (act === 'signed' && (isPart || isTowards(frame) || isInProgress(scene, frame))) return 'negotiated'
  if (act === 'negotiated' && frame.lemma === 'broker') return 'signed'
  if (act === 'signed' && frame.lemma === 'have' && !truceNouns.has(lemmaAt(scene, noun))) return 'in_force'
  return act
}

const actorsOf = (frame: Frame): Argument[] =>
  frame.args.filter(
    (arg) =>
      arg.role === 'agent' ||
      arg.role === 'recipient' ||
      (arg.role === 'oblique' &&
        (['with', 'between', 'by'].includes(arg.prep) || (arg.prep === 'to' && /^(propose|offer|suggest)$/.test(frame.lemma)))),
  )

/** "The company signed", "the festival ended": somebody who is no party acts. */
export const isPrivate = (scene: Scene, frame: Frame): boolean => {
  const agents = argsOf(frame, 'agent').filter((arg) => !isInstrument(scene, arg.head))
  return (
    agents.length > 0 &&
    agents.every(
      (arg) =>
        scene.tokens[arg.head]!.upos === 'NOUN' && !actorNouns.has(lemmaAt(scene, arg.head)) && actorParties(scene, arg).length === 0,
    )
  )
}

/** A truce of nobody, in a text that tells of no fight: a figure of speech. */
export const isTruceWithoutWar = (scene: Scene, noun: number): boolean =>
  truceNouns.has(lemmaAt(scene, noun)) &&
  scene.sentence.names.length === 0 &&
  scene.discourse.crises.length === 0 &&
  scene.discourse.instruments.every((mention) => mention.sentence === scene.sentence.index)

/** "the contract for two carriers": an order of goods, which other finders read. */
export const isOrder = (scene: Scene, noun: number): boolean =>
  /^(contract|deal|agreement)$/.test(lemmaAt(scene, noun)) &&
  childrenBy(scene, noun, 'nmod').some((child) => casesOf(scene, child) === 'for' && itemAt(scene, child) !== undefined)

/** "Ankara proposed a pact to Tbilisi": the party behind a "to" that the tree may hang anywhere. */
const offeredTo = (scene: Scene, frame: Frame, noun: number): PartyId[] => {
  if (!/^(propose|offer|suggest|float)$/.test(frame.lemma)) return []
  const to = scene.tokens.find(
    (token) =>
      token.index > noun && token.index - noun < 12 && token.text.toLowerCase() === 'to' && nameAt(scene, token.index + 1) !== undefined,
  )
  return to ? [nameAt(scene, to.index + 1)!.id] : []
}

/** "the Munich Agreement": a place right before the noun names it. */
const isInTitle = (scene: Scene, noun: number, id: PartyId): boolean => nameAt(scene, noun - 1)?.id === id

/** "A, B, C and D signed": all who are named right before the verb sign; a place in the name of what they sign is none of them. */
const listBefore = (scene: Scene, frame: Frame): PartyId[] => {
  const found: PartyId[] = []
  let at = frame.head - 1
  while (at >= 0 && ['AUX', 'ADV'].includes(scene.tokens[at]!.upos)) at--
  for (let name = nameAt(scene, at); name && frame.head - name.tokens[0] < 30; name = nameAt(scene, at)) {
    if (name.form !== 'person') found.unshift(name.id)
    at = name.tokens[0] - 1
    while (at >= 0 && /^(,|and|the)$/i.test(scene.tokens[at]!.text)) at--
  }
  return frame.passive ? [] : [...new Set(found)]
}

/** "A and B signed a treaty", "the treaty was ratified by A", "A left the treaty", "it broke it". */
const byVerb = (scene: Scene, frame: Frame): Draft[] => {
  const act = frame.form === 'verb' ? actOfVerb(frame.lemma) : undefined
  if (!act || frame.modals.includes('shall') || (scene.discourse.treaty.whole && frame.modals.includes('may'))) return []
  const actors = actorsOf(frame).filter((arg) => !isInstrument(scene, arg.head))
  return objectsOf(scene, frame, act).flatMap(({ arg, noun, isPart }) => {
    const acting = [...actors.flatMap((each) => actorParties(scene, each)), ...offeredTo(scene, frame, noun)]
    const list = listBefore(scene, frame)
    const own = list.length > 1 ? partiesOfInstrument(scene, noun).filter((id) => !isInTitle(scene, noun, id)) : knownParties(scene, noun)
    acting.push(...list)
    if (frame.passive && relationOf(scene.tokens[frame.head]!) === 'acl' && new Set([...own, ...acting]).size < 2)
      acting.push(...holderOf(scene, noun, [...own, ...acting]))
    if (own.length + acting.length === 0 && isInProgress(scene, frame)) acting.push(...namesBefore(scene, frame.head).slice(0, 3))
    const brokered = /^(broker|mediate)$/.test(frame.lemma)
    const sides = brokered ? sidesOf(scene, frame) : []
    const parties = brokered ? [...new Set([...own, ...sides])] : [...new Set([...own, ...acting])]
    const open = brokered && parties.length < 2 && truceNouns.has(lemmaAt(scene, noun)) && scene.discourse.crises.length > 0
    if (brokered && ((parties.length < 2 && !open) || scene.tokens[frame.head]!.deprel === 'acl')) return []
    if (parties.length < 2 && frame.lemma === 'have') return []
    if (frame.lemma === 'join' && /^(embargo|sanction|boycott|moratorium|resolution)$/.test(lemmaAt(scene, noun))) return []
    if (isOrder(scene, noun) || (act === 'signed' && frame.passive && parties.length === 0 && frame.modality !== 'actual')) return []
    if (
      !isBetweenStates(scene, noun, parties) ||
      isTruceWithoutWar(scene, noun) ||
      (isPrivate(scene, frame) && own.length < 2 && !isInProgress(scene, frame))
    )
      return []
    return [
      instrumentDraft(scene, frame, {
        act: settledAct(scene, frame, act, isPart, noun),
        parties,
        noun,
        args: [...actors, arg],
        ...(isGivenUp(frame) || isRefused(frame) ? { denied: true, modality: 'actual' as const } : {}),
        ...(isFar(scene, frame, noun) ? { tokens: tailOf(scene, frame) } : withAntecedent(scene, frame, noun, [...actors, arg])),
      }),
    ]
  })
}

/** "a truce that Angola brokered between Congo and Rwanda": those between whom it is. */
const sidesOf = (scene: Scene, frame: Frame): PartyId[] =>
  argsOf(frame, 'oblique')
    .filter((arg) => arg.prep === 'between' || arg.prep === 'with')
    .flatMap((arg) => actorParties(scene, arg))

/** "refused to extend it": an act that one side did not do. */
const isRefused = ({ governors }: Frame): boolean =>
  governors.some(({ lemma, negated }) => /^(refuse|decline|fail)$/.test(lemma) && !negated)

/** "delivered four helicopters under a contract signed in May": who acts in the clause that the agreement stands in. */
const holderOf = (scene: Scene, noun: number, known: readonly PartyId[]): PartyId[] => {
  const host = ancestors(scene, noun).find((at) => scene.tokens[at]!.upos === 'VERB')
  const subject = host === undefined ? undefined : subjectOf(scene, host)
  const found = subject === undefined || casesOf(scene, noun) === '' ? [] : partiesOf(scene, subject).slice(0, 1)
  return found.filter((id) => !known.includes(id))
}

/** "has dropped its plan to end a pact": an act that was given up. */
const isGivenUp = ({ governors }: Frame): boolean =>
  governors.some((governor) => /^(plan|threat|decision|intention|move|bid|notice|effort)$/.test(governor.lemma)) &&
  governors.some((governor) => /^(drop|abandon|shelve|scrap|withdraw|reverse|cancel|retract|revoke|rescind)$/.test(governor.lemma))

/** "Treaty of a long name …, signed at Minsk on 3 May": the participle and its day carry the claim. */
const isFar = (scene: Scene, frame: Frame, noun: number): boolean => frame.head - noun > 11 && scene.tokens[frame.head]!.deprel === 'acl'

/** "the treaty that the two countries signed": the words run from the agreement on. */
const withAntecedent = (scene: Scene, frame: Frame, noun: number, args: readonly Argument[]): { tokens?: readonly [number, number] } => {
  if (!/^acl/.test(scene.tokens[frame.head]!.deprel) || noun > frame.head || frame.head - noun > 8) return {}
  const [first, last] = evidenceOf(scene, frame, args)
  return { tokens: [Math.min(first, phraseStart(scene, noun)), last] }
}

const phraseStart = (scene: Scene, noun: number): number => {
  const [first] = phraseRange(scene, noun)
  return ['ADP', 'SCONJ'].includes(scene.tokens[first]!.upos) ? first + 1 : first
}

const tailOf = (scene: Scene, frame: Frame): readonly [number, number] => {
  const date = scene.sentence.dates.find((mention) => mention.tokens[0] > frame.head && mention.tokens[0] - frame.head < 8)
  return [frame.head, date?.tokens[1] ?? Math.min(frame.head + 3, scene.tokens.length - 1)]
}

/** "Li and Ali, the foreign ministers, signed on Saturday": a verb that came out as a participle of an apposition. */
const isSigner = (scene: Scene, frame: Frame): boolean =>
  frame.passive &&
  childrenBy(scene, frame.head, 'aux').length === 0 &&
  argsOf(frame, 'patient').every((arg) => actorNouns.has(lemmaAt(scene, arg.head)) || nameAt(scene, arg.head) !== undefined)

export const namesBefore = (scene: Scene, at: number): PartyId[] =>
  scene.sentence.names.filter((name) => name.tokens[1] < at && name.reading === 'state').map((name) => name.id)

/** "the foreign ministers signed on Saturday": the agreement of the sentence before. */
const withoutObject = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.lemma !== 'sign' || argsOf(frame, 'clause').length || nextInstrument(scene, frame.head) !== undefined)
    return []
  const signer = isSigner(scene, frame) && argsOf(frame, 'patient').length > 0
  if (!signer && (frame.passive || argsOf(frame, 'patient').length)) return []
  const place = frame.args.find((arg) => arg.role === 'oblique' && arg.prep === 'in' && isInstrument(scene, arg.head))
  const agents = signer ? argsOf(frame, 'patient') : argsOf(frame, 'agent')
  if (agents.length === 0 || (!place && !agents.some((arg) => ['NOUN', 'PROPN', 'PRON'].includes(scene.tokens[arg.head]!.upos)))) return []
  const before = knownParties(scene, place?.head ?? frame.head)
  const acting = signer ? namesBefore(scene, frame.head) : agents.flatMap((arg) => actorParties(scene, arg))
  if (acting.length < 2 && before.length < 2 && !(place && acting.length)) return []
  return [
    instrumentDraft(scene, frame, {
      act: 'signed',
      parties: [...before, ...acting],
      args: place ? [...agents, place] : agents,
      denied: frame.negated,
      ...(signer ? { tokens: tailOf(scene, frame) } : {}),
    }),
  ]
}

/** "the signing of the treaty", "a violation of the ceasefire by A". */
const byNoun = (scene: Scene, frame: Frame): Draft[] => {
  const act = frame.form === 'noun' ? signingNouns[frame.lemma] : undefined
  if (!act) return []
  const objects = frame.args.filter(
    (arg) => (arg.role === 'patient' || ['from', 'of', 'on', 'to'].includes(arg.prep)) && isInstrument(scene, arg.head),
  )
  return objects.slice(0, 1).map((arg) => {
    const actors = argsOf(frame, 'agent')
    const parties = [...knownParties(scene, arg.head), ...actors.flatMap((each) => partiesOf(scene, each.head))]
    return instrumentDraft(scene, frame, { act, parties, noun: arg.head, args: [...actors, arg] })
  })
}

/** What parties do with agreements: sign, ratify, extend, suspend, break, end. */
export const instrumentActs: Finder = {
  name: 'instrument/act',
  find: (scene) => scene.frames.flatMap((frame) => [...byVerb(scene, frame), ...withoutObject(scene, frame), ...byNoun(scene, frame)]),
}
