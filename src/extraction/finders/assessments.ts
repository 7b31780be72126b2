import type { PartyId, Verdict } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { verdictAdjectives, verdictNouns, verdictVerbs } from '../lexicon/assessment.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const verdictOf = (frame: Frame): Verdict | undefined => {
  const lists = frame.form === 'adjective' ? verdictAdjectives : frame.form === 'verb' ? verdictVerbs : verdictNouns
  return lists.find(([, words]) => words.has(frame.lemma))?.[0]
}

const parties = (scene: Scene, args: readonly Argument[]): PartyId[] => [...new Set(args.flatMap((arg) => partiesOf(scene, arg.head)))]

/** "Russia's relations with its allies are transactional": the judged one owns the subject. */
const judged = (scene: Scene, frame: Frame): PartyId[] => {
  const agents = argsOf(frame, 'agent')
  const direct = parties(scene, agents)
  return direct.length ? direct : [...new Set(agents.flatMap((arg) => childrenBy(scene, arg.head, 'nmod', 'amod', 'compound').flatMap((child) => partiesOf(scene, child))))].slice(0, 1)
}

const flipped: Partial<Record<Verdict, Verdict>> = { reliable: 'unreliable' }

const draftsOf = (scene: Scene, frame: Frame, verdict: Verdict): Draft[] => {
  const from = judged(scene, frame)
  if (from.length === 0) return []
  const others = [...argsOf(frame, 'oblique').filter((arg) => ['on', 'to', 'with', 'for', 'towards', 'toward'].includes(arg.prep)), ...argsOf(frame, 'patient')]
  const to = parties(scene, others).filter((id) => !from.includes(id))
  const turned = frame.negated && verdict === 'reliable'
  return dyads(from, to).map((dyad): Draft => ({
    kind: 'assessment', ...dyad, verdict: turned ? flipped[verdict]! : verdict, polarity: frame.negated && !turned ? 'denied' : 'affirmed',
    modality: frame.modality, focus: frame.head, tokens: evidenceOf(scene, frame),
  }))
}

/** Judgements of a party's reliability, motives, means or dependence. */
export const assessments: Finder = {
  name: 'assessment/frame',
  find: (scene) => scene.frames.flatMap((frame) => {
    const verdict = verdictOf(frame)
    return verdict ? draftsOf(scene, frame, verdict) : []
  }),
}
