import type { InstrumentAct } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { actorParties, namesBefore } from './instrument-acts.ts'
import { actOfVerb, instrumentDraft, isInstrument, lemmaAt, partiesOfInstrument } from './instrument-draft.ts'

/** "wants a defence treaty with the United States": an agreement that one side would have. */
const wished = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !/^(want|seek|pursue|request|demand)$/.test(frame.lemma) || frame.negated) return []
  const object = argsOf(frame, 'patient').find(
    (arg) => isInstrument(scene, arg.head) && childrenBy(scene, arg.head, 'det').some((det) => /^an?$/i.test(scene.tokens[det]!.text)),
  )
  const agents = argsOf(frame, 'agent')
  const parties = object
    ? [
        ...new Set([
          ...partiesOfInstrument(scene, object.head),
          ...[...agents, ...obliquesWith(frame)].flatMap((arg) => actorParties(scene, arg)),
        ]),
      ]
    : []
  return object && parties.length > 1
    ? [
        instrumentDraft(scene, frame, {
          act: 'proposed',
          parties,
          noun: object.head,
          args: [...agents, object, ...obliquesWith(frame)],
          modality: 'actual',
        }),
      ]
    : []
}

const obliquesWith = (frame: Frame): Argument[] => frame.args.filter((arg) => arg.role === 'oblique' && arg.prep === 'with')

/** "The talks ended without agreement": what was not reached. */
const withoutResult = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !/^(end|close|conclude|finish|break up|adjourn|leave|part|wrap up|fail|break)$/.test(frame.lemma)) return []
  const none = frame.args.find(
    (arg) => arg.prep === 'without' && /^(agreement|deal|accord|treaty|pact|settlement)$/.test(lemmaAt(scene, arg.head)),
  )
  if (!none) return []
  const meeting = argsOf(frame, 'agent').flatMap((arg) => childrenBy(scene, arg.head, 'nmod', 'nmod:poss', 'amod'))
  const parties = [...argsOf(frame, 'agent').map((arg) => arg.head), ...meeting].flatMap((at) => partiesOf(scene, at))
  const named = [...new Set([...parties, ...(parties.length > 1 ? [] : namesBefore(scene, frame.head))])].slice(0, 4)
  return [instrumentDraft(scene, frame, { act: 'signed', parties: named, noun: none.head, denied: true, modality: 'actual' })]
}

const unActs: Readonly<Record<string, InstrumentAct>> = {
  impose: 'in_force',
  adopt: 'signed',
  pass: 'signed',
  approve: 'signed',
  authorise: 'signed',
  authorize: 'signed',
  renew: 'extended',
  extend: 'extended',
  lift: 'terminated',
}

/** "The UN Security Council passed a resolution": what it resolves binds under its name. */
const resolved = (scene: Scene, frame: Frame): Draft[] => {
  const act = frame.form === 'verb' ? unActs[frame.lemma] : undefined
  const isAsked = frame.governors.some(({ lemma }) => /^(ask|urge|call|want|demand|request|appeal|press|lobby|expect)$/.test(lemma))
  if (!act || isAsked || !argsOf(frame, 'agent').some((arg) => partiesOf(scene, arg.head).includes('UN'))) return []
  const objects = [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => arg.prep === 'in' || arg.prep === 'under')]
  const text = objects.find((arg) => /^(resolution|embargo|sanction|mandate|moratorium)$/.test(lemmaAt(scene, arg.head)))
  const isTold = text?.role === 'patient' && isInstrument(scene, text.head) && actOfVerb(frame.lemma) !== undefined
  return text && !isTold
    ? [instrumentDraft(scene, frame, { act, parties: ['UN'], args: [...argsOf(frame, 'agent'), ...argsOf(frame, 'patient'), text] })]
    : []
}

/** Agreements that are wished for, that talks did not bring, and what the United Nations resolve. */
export const instrumentTurns: Finder = {
  name: 'instrument/turn',
  find: (scene) => scene.frames.flatMap((frame) => [...wished(scene, frame), ...withoutResult(scene, frame), ...resolved(scene, frame)]),
}
