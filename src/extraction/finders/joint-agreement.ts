import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { phraseRange } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { instrumentDraft, isInstrument } from './instrument-draft.ts'

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

/** Where the words of what was agreed end: at the next stop, some words on. */
const endBehind = (scene: Scene, from: number): number => {
  let at = from
  while (at + 1 < scene.tokens.length && at - from < 14 && !/^([,.;:!?”"]|but|while|after|before|although|when)$/.test(word(scene, at + 1)))
    at++
  return at
}

const partiesBefore = (scene: Scene, frame: Frame): PartyId[] => {
  const agents = argsOf(frame, 'agent').filter((arg) => arg.head < frame.head)
  const own = agents.flatMap((arg) => partiesOf(scene, arg.head))
  const joined = frame.args.filter((arg) => arg.role === 'oblique' && arg.prep === 'with').flatMap((arg) => partiesOf(scene, arg.head))
  return [...new Set([...own, ...joined])]
}

/** "Kenya and Sudan agreed to reopen the border", "the two sides have not agreed on it": what two settle, whatever it is called. */
const agreed = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.passive || !/^(agree|settle|compromise)$/.test(frame.lemma)) return []
  const next = word(scene, frame.head + 1)
  if (frame.lemma !== 'agree' && !/^(on|upon)$/.test(next)) return []
  if (/^with$/.test(next) || frame.modals.length > 0 || frame.modality === 'conditional') return []
  // "do not agree on what arrived": an opinion, and no agreement.
  if (frame.negated && /^(on|about) (what|how|who|whether|when|which)$/.test(`${next} ${word(scene, frame.head + 2)}`)) return []
  const behind = scene.tokens.slice(frame.head + 1, frame.head + 16).map((token) => token.text.toLowerCase())
  // Talks that are to be held settle nothing; what each owes the other is a clause; a colon opens a list of duties.
  if (/^(to )?(talk|meet|hold|discuss|disagree|continue|that|help)\b/.test(behind.slice(0, 2).join(' '))) return []
  if (behind.includes('other') || behind.includes('another') || scene.tokens.at(-1)?.text === ':') return []
  const parties = partiesBefore(scene, frame)
  if (parties.length < 2 || parties.length > 4) return []
  if (frame.args.some((arg) => arg.role !== 'agent' && isInstrument(scene, arg.head))) return []
  const first = Math.min(frame.head, ...argsOf(frame, 'agent').map((arg) => phraseRange(scene, arg.head)[0]))
  return [
    instrumentDraft(scene, frame, { act: 'signed', parties, tokens: [Math.max(first, frame.head - 16), endBehind(scene, frame.head)] }),
  ]
}

/** What two parties agree without a noun for their agreement. */
export const jointAgreements: Finder = {
  name: 'instrument/joint',
  find: (scene) => (scene.discourse.treaty.whole ? [] : scene.frames.flatMap((frame) => agreed(scene, frame))),
}
