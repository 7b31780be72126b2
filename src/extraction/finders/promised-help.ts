import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { promiseVerbs, refuseVerbs } from '../lexicon/transfer.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf } from '../scene/transfer.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

/** Verbs of helping, with the noun that the help is called by. */
const helps: Readonly<Record<string, string>> = { help: 'help', assist: 'assistance', support: 'support', aid: 'aid', back: 'backing' }
const guards = /^(defend|protect|shield|rescue|stand by|fight for)$/
/** Verbs of giving that may leave unsaid what is given: "would go on supplying them". */
const gives = /^(supply|arm|equip|fund|finance|contribute|chip in)$/
const rescues = /^(aid|help|defence|defense|rescue|assistance|side)$/

const speech = /^(say|tell|announce|add|declare|insist|repeat|reiterate|confirm|state|stress|warn)$/
const goingOn = /^(go|go on|continue|keep|carry on|keep on)$/

const isPromise = (lemma: string): boolean => promiseVerbs.has(lemma) && !/^(deal|approve|announce|clear|authorise|authorize)$/.test(lemma)

/** "come to the aid of Chad", "come to Israel's defence": the noun of help behind a verb of coming. */
const rescueOf = (scene: Scene, frame: Frame): Argument | undefined =>
  /^(come|go|rush|hurry|fly|leap|spring)$/.test(frame.lemma)
    ? argsOf(frame, 'oblique').find((arg) => arg.prep === 'to' && rescues.test(scene.tokens[arg.head]!.lemma))
    : undefined

/** "stand by Ukraine": the parser takes "by" for the preposition of the party. */
const standsBy = (frame: Frame): Argument[] =>
  frame.lemma === 'stand' ? argsOf(frame, 'oblique').filter((arg) => /^(by|with|beside)$/.test(arg.prep)) : []

/** Whom the help is for. */
const helpedBy = (scene: Scene, frame: Frame): PartyId[] => {
  const rescue = rescueOf(scene, frame)
  const below = rescue === undefined ? [] : childrenBy(scene, rescue.head, 'nmod').map((head): Argument => ({ ...rescue, head }))
  const beneficiaries = gives.test(frame.lemma) ? argsOf(frame, 'oblique').filter((arg) => /^(to|for)$/.test(arg.prep)) : []
  const args = [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient'), ...standsBy(frame), ...below, ...beneficiaries]
  return [...new Set(args.flatMap((arg) => partiesOf(scene, arg.head)))]
}

/** The giver's own undertaking ("promised to help"), or its announcement ("would go on supporting", "said that it would defend"). */
const isUndertaken = (scene: Scene, frame: Frame): boolean => {
  if (frame.governors.some((governor) => isPromise(governor.lemma))) return true
  const plain = frame.modals.some((modal) => modal === 'will' || modal === 'would')
  const open = frame.modality === 'future' || frame.modality === 'conditional'
  const ahead = open && frame.governors.every(({ lemma }) => goingOn.test(lemma) || speech.test(lemma))
  const goesOn = frame.governors.some(({ lemma }) => goingOn.test(lemma))
  return ahead && !frame.negated && ((frame.lemma in helps && (frame.governors.length > 0 || plain)) || goesOn || isOwnWord(scene, frame))
}

/** "Biden said that he would defend it": the speaker stands for the party that is to act. */
const isOwnWord = (scene: Scene, frame: Frame): boolean => {
  const speaker = scene.discourse.speakerParty(scene.sentence, frame.head)
  return speaker !== undefined && argsOf(frame, 'agent').some((arg) => partiesOf(scene, arg.head, { arms: true }).includes(speaker))
}

/** "would no longer arm Ukraine", "will stop supplying": what was given until then is held back. */
const isEnding = (scene: Scene, frame: Frame): boolean =>
  (frame.negated && wordsBy(scene, frame.head, 'advmod').includes('longer')) ||
  (!frame.negated && frame.governors.some(({ lemma }) => /^(stop|cease|halt|suspend|end)$/.test(lemma)))

/** "would not fund the rebels", "refused to contribute". */
const isRefused = (frame: Frame): boolean =>
  frame.governors.some((governor) => refuseVerbs.has(governor.lemma)) ||
  (frame.negated &&
    frame.modals.some((modal) => modal === 'will' || modal === 'would') &&
    frame.governors.every(({ lemma }) => speech.test(lemma)))

const isHelp = (scene: Scene, frame: Frame): boolean =>
  frame.form === 'verb' &&
  (frame.lemma in helps ||
    guards.test(frame.lemma) ||
    gives.test(frame.lemma) ||
    standsBy(frame).length > 0 ||
    rescueOf(scene, frame) !== undefined)

const draftsOf = (scene: Scene, frame: Frame, act: 'made' | 'suspended' | 'refused'): Draft[] => {
  const from = [...new Set(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head, { arms: true })))]
  const to = helpedBy(scene, frame).filter((id) => !from.includes(id))
  if (to.length === 0 || (from.length === 0 && !frame.passive)) return []
  const item = helps[frame.lemma]
  return dyads(from, to).map(
    (dyad): Draft => ({
      kind: 'pledge',
      act,
      ...dyad,
      ...(item === undefined ? {} : { item }),
      polarity: frame.negated && act === 'made' ? 'denied' : 'affirmed',
      modality: frame.modality === 'conditional' ? 'conditional' : 'actual',
      focus: frame.head,
      tokens: evidenceOf(scene, frame),
    }),
  )
}

/** "has promised to help Chad if the rebels come over the border", "would go on supplying them", "would no longer arm Kyiv". */
export const promisedHelp: Finder = {
  name: 'pledge/help',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      if (!isHelp(scene, frame) || transferOf(scene, frame)) return []
      if (gives.test(frame.lemma) && isEnding(scene, frame)) return draftsOf(scene, frame, 'suspended')
      if (gives.test(frame.lemma) && isRefused(frame)) return draftsOf(scene, frame, 'refused')
      return isUndertaken(scene, frame) ? draftsOf(scene, frame, 'made') : []
    }),
}
