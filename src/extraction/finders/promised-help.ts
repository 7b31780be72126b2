import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { promiseVerbs } from '../lexicon/transfer.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf } from '../scene/transfer.ts'
import { dyads } from './transfers.ts'

const helps: Readonly<Record<string, string>> = { help: 'help', assist: 'assistance', support: 'support', aid: 'aid', back: 'backing' }
const guards = /^(defend|protect|shield)$/

/** "promised to help", "would go on supporting": the giver's own undertaking, or its announcement. */
const isUndertaken = (frame: Frame): boolean =>
  frame.governors.some((governor) => promiseVerbs.has(governor.lemma) && !/^(agree|deal|approve|announce|clear)$/.test(governor.lemma)) ||
  (frame.lemma in helps && !frame.negated && (frame.governors.length > 0 || frame.modals.includes('will')) && isGoingOn(frame))

const isGoingOn = (frame: Frame): boolean =>
  frame.modality === 'future' && frame.governors.every(({ lemma }) => /^(go|go on|continue|keep|say|tell|announce|add)$/.test(lemma))

const draftsOf = (scene: Scene, frame: Frame): Draft[] => {
  const from = [...new Set(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))]
  const patients = [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient')]
  const to = [...new Set(patients.flatMap((arg) => partiesOf(scene, arg.head)))].filter((id) => !from.includes(id))
  if (to.length === 0 || (from.length === 0 && !frame.passive)) return []
  const item = helps[frame.lemma]
  return dyads(from, to).map(
    (dyad): Draft => ({
      kind: 'pledge',
      act: 'made',
      ...dyad,
      ...(item === undefined ? {} : { item }),
      polarity: frame.negated ? 'denied' : 'affirmed',
      modality: frame.modality === 'conditional' ? 'conditional' : 'actual',
      focus: frame.head,
      tokens: evidenceOf(scene, frame),
    }),
  )
}

/** "has promised to help Chad if the rebels come over the border". */
export const promisedHelp: Finder = {
  name: 'pledge/help',
  find: (scene) =>
    scene.frames.flatMap((frame) =>
      frame.form === 'verb' && (frame.lemma in helps || guards.test(frame.lemma)) && isUndertaken(frame) && !transferOf(scene, frame)
        ? draftsOf(scene, frame)
        : [],
    ),
}
