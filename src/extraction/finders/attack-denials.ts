import type { Draft, Finder } from '../draft.ts'
import { attackNouns } from '../lexicon/force.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { attackersIn, isPlay, lemmaAt } from './force.ts'

const rejects = /^(deny|reject|dismiss|refute|disown|disclaim|dispute|contest|disavow|brush aside|wave away|scotch)$/

const charges =
  /^(charge|accusation|allegation|claim|report|finding|involvement|responsibility|role|blame|suggestion|assertion|account|version|part|complicity|hand|it|this|that|them|all|any)$/

const untrue =
  /^(untrue|false|baseless|groundless|unfounded|fabricated|wrong|true|correct|invention|fabrication|lie|nonsense|propaganda|disinformation)$/

const draftOf = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.passive || frame.negated) return []
  const agents = argsOf(frame, 'agent')
  const objects = argsOf(frame, 'patient')
  const denies =
    rejects.test(frame.lemma) && objects.some((arg) => charges.test(lemmaAt(scene, arg.head)) || attackNouns.has(lemmaAt(scene, arg.head)))
  const calls =
    /^(say|call|declare|describe|insist)$/.test(frame.lemma) &&
    scene.tokens
      .slice(frame.head + 1, frame.head + 9)
      .some(
        ({ lemma, index }) =>
          untrue.test(lemma) &&
          (!/^(true|correct)$/.test(lemma) || scene.tokens.slice(index - 2, index).some(({ text }) => /^(not|n't|n’t|never)$/i.test(text))),
      ) &&
    scene.tokens.slice(frame.head + 1, frame.head + 4).some(({ text }) => /^(this|that|it|the|these|they|such)$/i.test(text))
  if (!denies && !calls) return []
  return attackersIn(scene, agents)
    .slice(0, 2)
    .map(
      (from_party): Draft => ({
        kind: 'attack',
        from_party,
        to_party: null,
        act: 'used',
        polarity: 'denied',
        modality: 'actual',
        focus: frame.head,
        tokens: evidenceOf(scene, frame, [...agents, ...objects]),
      }),
    )
}

/** "Ankara dismissed the report", "Bishkek said this was not true": a blow of its own that a party denies, told before it. */
export const attackDenialsFinder: Finder = {
  name: 'attack/denial',
  find: (scene) => (isPlay(scene) ? [] : scene.frames.flatMap((frame) => draftOf(scene, frame))),
}
