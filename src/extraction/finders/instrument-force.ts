import type { InstrumentAct } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { forceNouns, subjectVerbs, truceNouns } from '../lexicon/instrument.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import {
  instrumentDraft,
  isInstrument,
  isPronoun,
  knownParties,
  lemmaAt,
  meansInstrument,
  partiesOfInstrument,
} from './instrument-draft.ts'

/** "took effect", "entered into force", "came into force", "is in force". */
const tellsForce = (scene: Scene, frame: Frame): boolean =>
  (frame.form === 'adjective' && forceNouns.has(frame.lemma)) ||
  (/^(take|enter|come|go|put|remain|be|stay)$/.test(frame.lemma) &&
    frame.args.some((arg) => arg.role !== 'agent' && forceNouns.has(lemmaAt(scene, arg.head))))

const actOf = (scene: Scene, frame: Frame, subject: number): InstrumentAct | undefined => {
  if (tellsForce(scene, frame)) return 'in_force'
  if (frame.form !== 'verb') return undefined
  if (frame.lemma === 'follow' && isInstrument(scene, subject) && partiesOfInstrument(scene, subject).length > 0) return 'signed'
  const act = subjectVerbs.find(([, verbs]) => verbs.has(frame.lemma))?.[0]
  const lasts = /^(hold|survive|endure|last)$/.test(frame.lemma) && scene.tokens[frame.head]!.xpos !== 'VB' && isInstrument(scene, subject)
  if (act === 'in_force' && !lasts && !truceNouns.has(lemmaAt(scene, subject))) return undefined
  if (act === 'terminated' && isPronoun(scene, subject) && !/^(expire|lapse)$/.test(frame.lemma)) return undefined
  return act
}

/** "the treaty entered into force", "the pact expires", "the truce held", "it lapsed". */
const bySubject = (scene: Scene, frame: Frame): Draft[] =>
  frame.form === 'noun' ||
  (frame.modals.includes('shall') && frame.lemma !== 'enter' && frame.lemma !== 'take' && frame.lemma !== 'come') ||
  (frame.passive && !tellsForce(scene, frame))
    ? []
    : argsOf(frame, 'agent')
        .filter((arg) => meansInstrument(scene, arg.head))
        .slice(0, 1)
        .flatMap((arg) => {
          const act = actOf(scene, frame, arg.head)
          const noun = isInstrument(scene, arg.head) ? arg.head : undefined
          return act
            ? [
                instrumentDraft(scene, frame, {
                  act,
                  parties: knownParties(scene, arg.head),
                  args: frame.args,
                  ...(noun === undefined ? {} : { noun }),
                }),
              ]
            : []
        })

/** "let the treaty lapse", "allowed the truce to expire": the end of what was let go. */
const letGo = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !/^(let|allow)$/.test(frame.lemma)) return []
  const end = scene.tokens.find(
    (token) => token.index > frame.head && token.index - frame.head < 18 && /^(lapse|expire|end|collapse)$/i.test(token.text),
  )
  const noun = scene.tokens.find(
    (token) => token.index > frame.head && (end ? token.index < end.index : false) && isInstrument(scene, token.index),
  )
  if (!end || !noun) return []
  const actors = argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head))
  return [
    instrumentDraft(scene, frame, {
      act: 'terminated',
      parties: [...knownParties(scene, noun.index), ...actors],
      noun: noun.index,
      tokens: [frame.head, end.index],
    }),
  ]
}

/** "In force since 4 December, in place of the treaty of 9 February": a line without a verb. */
const headless = (scene: Scene, frame: Frame): Draft[] => {
  const before = scene.tokens[frame.head - 1]?.text.toLowerCase()
  if (
    frame.form !== 'noun' ||
    frame.head > 2 ||
    frame.lemma !== 'force' ||
    before !== 'in' ||
    !/^since|from$/i.test(scene.tokens[frame.head + 1]?.text ?? '')
  )
    return []
  const date = scene.sentence.dates.find((mention) => mention.tokens[0] > frame.head)
  const last = date ? date.tokens[1] : frame.head + 1
  return [instrumentDraft(scene, frame, { act: 'in_force', parties: knownParties(scene, frame.head), tokens: [frame.head - 1, last] })]
}

/** "in place of the treaty of friendship", "to replace the 1991 accord": the older one ends. */
const replaced = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form === 'noun') {
    if (frame.lemma !== 'place' || scene.tokens[frame.head - 1]?.text.toLowerCase() !== 'in') return []
    return childrenBy(scene, frame.head, 'nmod')
      .filter((child) => isInstrument(scene, child))
      .map((child) => ending(scene, frame, child))
  }
  if (
    !/^(replace|supersede|supplant)$/.test(frame.lemma) ||
    frame.modality !== 'actual' ||
    frame.governors.length ||
    scene.tokens[frame.head]!.xpos === 'VB'
  )
    return []
  return argsOf(frame, 'patient')
    .filter((arg) => isInstrument(scene, arg.head))
    .map((arg) => ending(scene, frame, arg.head))
}

const ending = (scene: Scene, frame: Frame, noun: number): Draft => {
  const start = scene.sentence.dates.find((mention) => mention.relation === 'since' && mention.tokens[1] < frame.head)
  return {
    ...instrumentDraft(scene, frame, {
      act: 'terminated',
      parties: knownParties(scene, noun),
      noun,
      denied: false,
      tokens: evidenceOf(scene, frame, frame.args),
    }),
    ...(start?.on === undefined ? {} : { event_on: start.on }),
  }
}

/** When agreements begin to bind, hold, and end of themselves. */
export const instrumentForce: Finder = {
  name: 'instrument/force',
  find: (scene) =>
    scene.frames.flatMap((frame) => [
      ...bySubject(scene, frame),
      ...letGo(scene, frame),
      ...headless(scene, frame),
      ...replaced(scene, frame),
    ]),
}
