import type { Obligation, PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { clauseNouns, containVerbs } from '../lexicon/clause.ts'
import { instrumentNouns } from '../lexicon/instrument.ts'
import { obligationIn } from '../lexicon/obligation.ts'
import { clauseRange, evidenceOf, phraseRange } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import { isNegativeNoun } from '../scene/negation.ts'
import type { Scene } from '../scene/scene.ts'
import { spanOf } from '../scene/tree.ts'
import { instrumentName } from './instrument-name.ts'
import { partiesOfInstrument } from './instrument-draft.ts'

const textOf = (scene: Scene, range: readonly [number, number]): string => scene.document.text.slice(...spanOf(scene, range[0], range[1]))

const isInstrumentNoun = (scene: Scene, at: number): boolean => instrumentNouns.has(scene.tokens[at]!.lemma.toLowerCase())

/** "The agreement does not contain any commitments on mutual defence", "the pact obliges both sides to consult". */
const contained = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !containVerbs.has(frame.lemma)) return []
  const subject = argsOf(frame, 'agent').find((arg) => isInstrumentNoun(scene, arg.head) || clauseNouns.has(scene.tokens[arg.head]!.lemma.toLowerCase()))
  if (!subject) return []
  const range = clauseRange(scene, frame.head)
  const obligation = obligationIn(textOf(scene, range))
  const objects = argsOf(frame, 'patient')
  const clauseObject = objects.some((arg) => clauseNouns.has(scene.tokens[arg.head]!.lemma.toLowerCase()))
  if (!obligation && !clauseObject) return []
  const denied = frame.negated !== (frame.lemma === 'lack') || objects.some((arg) => isNegativeNoun(scene, arg.head))
  const parties = partiesOfInstrument(scene, subject.head)
  return [draft(scene, frame, obligation ?? 'other', parties, evidenceOf(scene, frame), denied, subject.head)]
}

const draft = (scene: Scene, frame: Frame, obligation: Obligation, parties: readonly PartyId[], tokens: readonly [number, number], denied: boolean, noun?: number): Draft => {
  const name = noun === undefined ? undefined : instrumentName(scene, noun)
  return {
    kind: 'clause', from_party: null, to_party: null, parties, obligation, ...(name ? { name } : {}), polarity: denied ? 'denied' : 'affirmed',
    modality: frame.modality === 'future' ? 'actual' : frame.modality, focus: frame.head, tokens,
  }
}

/** "no defence clause", "Moscow's treaty duties to Armenia": a noun of obligation with what it is about. */
const dutyNoun = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || !['duty', 'obligation', 'commitment', 'guarantee', 'clause', 'assurance'].includes(frame.lemma)) return []
  const range = phraseRange(scene, frame.head)
  const obligation = obligationIn(textOf(scene, range)) ?? (/\b(treaty|security|alliance|allied)\b/i.test(textOf(scene, range)) ? 'defense' : undefined)
  const from = argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head))
  const to = argsOf(frame, 'oblique').filter((arg) => ['to', 'towards', 'toward'].includes(arg.prep)).flatMap((arg) => partiesOf(scene, arg.head))
  if (!obligation || from.length !== 1 || to.length === 0) return []
  return to.map((to_party): Draft => ({
    kind: 'clause', from_party: from[0]!, to_party, obligation, polarity: frame.negated ? 'denied' : 'affirmed', focus: frame.head, tokens: range,
  }))
}

/** What instruments contain, lack or require. */
export const clauses: Finder = {
  name: 'clause/frame',
  find: (scene) => scene.frames.flatMap((frame) => [...contained(scene, frame), ...dutyNoun(scene, frame)]),
}
