import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { threatPhrases } from '../lexicon/threats.ts'
import { lineOf, rangeOf } from '../scene/line.ts'
import type { Scene } from '../scene/scene.ts'
import { isPassive, subjectOf } from '../scene/verbal.ts'
import { isPlay } from './force.ts'
import { dyads } from './transfers.ts'

const gate =
  /\b(?:response|respond\w*|retaliat\w*|reveng\w*|aveng\w*|force|options?|lesson|ashes|rubble|map|fire|target|targets|blow|right|knees|price|dearly|trigger|consequences|war)\b/

/** The party that the words name, other than the one who threatens. */
const threatened = (scene: Scene, first: number, last: number, from: readonly PartyId[]): PartyId[] => {
  const others = scene.sentence.names.filter((name) => !from.includes(name.id))
  const near = others.find((name) => name.tokens[0] >= first && name.tokens[0] <= last + 6) ?? others.find((name) => name.tokens[0] > last)
  return near ? [near.id] : []
}

interface Sides {
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
  /** The subject of the words, where it stands close before them. */
  readonly at?: number
}

/** Who utters a threat is the subject of the words, or whoever speaks them; of a passive the subject is the one threatened. */
const sidesOf = (scene: Scene, first: number, last: number): Sides => {
  const speaker = scene.discourse.speakerParty(scene.sentence, last)
  const spoken = speaker === undefined ? [] : [speaker]
  const verbs = scene.tokens.slice(first, last + 1).filter((token) => token.upos === 'VERB' || token.upos === 'AUX')
  for (const { index } of verbs) {
    const subject = subjectOf(scene, index)
    if (subject === undefined) continue
    const isSpeaker = /^(we|i|our)$/i.test(scene.tokens[subject]!.text)
    const meant = isSpeaker ? spoken : partiesOf(scene, subject, { arms: true }).slice(0, 1)
    const at = subject < first && first - subject < 12 ? { at: subject } : {}
    if (isPassive(scene, index) && meant.length && spoken.length)
      return { from: spoken.filter((id) => !meant.includes(id)), to: meant, ...at }
    if (meant.length) return { from: meant, to: threatened(scene, first, last, meant), ...at }
    if (isSpeaker) return { from: [], to: [] }
  }
  return { from: spoken, to: threatened(scene, first, last, spoken) }
}

const draftsOf = (scene: Scene): Draft[] => {
  const line = lineOf(scene)
  if (!gate.test(line.text)) return []
  for (const pattern of threatPhrases) {
    const range = rangeOf(line, pattern)
    if (!range) continue
    const [first, last] = range
    const { from, to, at } = sidesOf(scene, first, last)
    if (from.length === 0) continue
    const verb = scene.tokens.slice(first, last + 1).find((token) => token.upos === 'VERB')?.index ?? last
    const ifs = scene.tokens.some((token) => /^(if|unless|should)$/i.test(token.text) && token.xpos === 'IN')
    return dyads(from, to).map(
      (dyad): Draft => ({
        kind: 'attack',
        ...dyad,
        act: 'threatened',
        modality: ifs ? 'conditional' : 'actual',
        focus: verb,
        tokens: [Math.min(at ?? first, first), last],
      }),
    )
  }
  return []
}

/** Set phrases of threat: "a crushing response", "a sea of fire", "reserves the right to retaliate". */
export const attackWordsFinder: Finder = {
  name: 'attack/words',
  find: (scene) => (isPlay(scene) || scene.discourse.treaty.whole ? [] : draftsOf(scene)),
}
