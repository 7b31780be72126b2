import { phraseParties } from '../actors/instrument-mentions.ts'
import type { Draft, Finder } from '../draft.ts'
import { talksNouns, talksVerbs } from '../lexicon/instrument.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import { hostOf } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { wordsBy } from '../scene/tree.ts'
import { actorParties } from './instrument-acts.ts'
import { instrumentDraft, isInstrument, knownParties } from './instrument-draft.ts'

/** What talks between states are about when they aim at an agreement. */
const isAgreementSubject = (scene: Scene, frame: Frame): boolean =>
  frame.args.some(
    (arg) =>
      arg.role === 'oblique' &&
      /^(on|about|over|for|towards?)$/.test(arg.prep) &&
      (isInstrument(scene, arg.head) ||
        /^(base|basing|missile|plan|delivery|supply|sale|purchase|partnership|cooperation|border|withdrawal|debt|ceasefire|truce)$/.test(
          scene.tokens[arg.head]!.lemma,
        )),
  )

/** "talks … on a border deal": wherever the tree hangs the phrase. */
const namesAgreement = (scene: Scene, noun: number): boolean =>
  scene.tokens.some(
    (token) =>
      token.index > noun &&
      token.index - noun < 9 &&
      /^(on|about|over|towards?)$/i.test(token.text) &&
      scene.tokens.slice(token.index + 1, token.index + 7).some((next) => isInstrument(scene, next.index)),
  )

/** "peace talks", "formal talks", "border negotiations": talks that are to end in an agreement. */
const isOfPeace = (scene: Scene, noun: number): boolean =>
  wordsBy(scene, noun, 'amod', 'compound').some((word) =>
    /^(peace|ceasefire|cease-fire|truce|border|nuclear|disarmament|accession|membership|formal|basing|treaty|arms|reconciliation|armistice|security)$/.test(
      word,
    ),
  )

/** "A and B have opened talks on a treaty", "talks with B on a new agreement began". */
const byTalks = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || !talksNouns.has(scene.tokens[frame.head]!.text.toLowerCase()) || frame.negated) return []
  const whole = scene.tokens[scene.tokens[frame.head]!.head]
  const host = hostOf(scene, whole && /^(round|series|day|session|set)$/.test(whole.lemma) ? whole.index : frame.head)
  const about =
    isOfPeace(scene, frame.head) ||
    namesAgreement(scene, frame.head) ||
    isAgreementSubject(scene, frame) ||
    (host !== undefined && isAgreementSubject(scene, host.frame))
  if (!about || !host || !talksVerbs.has(host.frame.lemma)) return []
  const own = frame.args.filter((arg) => arg.role === 'agent' || /^(with|between)$/.test(arg.prep))
  const actors = [
    ...own,
    ...(host.role === 'agent' ? [] : argsOf(host.frame, 'agent')),
    ...host.frame.args.filter((arg) => /^(with|between)$/.test(arg.prep)),
  ]
  const parties = [...new Set([...actors.flatMap((arg) => actorParties(scene, arg)), ...phraseParties(scene.sentence, frame.head)])]
  if (parties.length < 2) return []
  return [instrumentDraft(scene, host.frame, { act: 'negotiated', parties, args: host.frame.args })]
}

/** "how the debt might be reworked is still being negotiated": a passive without a noun of agreements. */
const stillOpen = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.lemma !== 'negotiate' || !frame.passive || frame.negated) return []
  if (argsOf(frame, 'patient').some((arg) => isInstrument(scene, arg.head))) return []
  const parties = knownParties(scene, frame.head)
  return [instrumentDraft(scene, frame, { act: 'negotiated', parties })]
}

/** Talks that aim at an agreement. */
export const negotiations: Finder = {
  name: 'instrument/negotiation',
  find: (scene) => scene.frames.flatMap((frame) => [...byTalks(scene, frame), ...stillOpen(scene, frame)]),
}
