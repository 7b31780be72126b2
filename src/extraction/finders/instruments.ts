import type { InstrumentAct, PartyId } from '../../base/index.ts'
import { nameAt, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { instrumentNouns, instrumentVerbs, looseInstrumentNouns, signingNouns, subjectVerbs } from '../lexicon/instrument.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { hostOf } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, conjuncts, casesOf, wordsBy } from '../scene/tree.ts'
import { instrumentName } from './instrument-name.ts'

const partyPreps = new Set(['between', 'with', 'of', 'among', "'s", '’s', ''])

/** Parties that stand with the noun: "between A and B", "with A", "the A-B treaty", "their". */
export const partiesOfInstrument = (scene: Scene, noun: number): PartyId[] => {
  const near = childrenBy(scene, noun, 'nmod', 'amod', 'compound', 'nmod:poss').filter((child) => partyPreps.has(casesOf(scene, child)))
  return [...new Set(near.flatMap((child) => conjuncts(scene, child)).flatMap((child) => nameAt(scene, child)?.id ?? partiesOf(scene, child)))]
}

const isInstrument = (scene: Scene, head: number): boolean => instrumentNouns.has(scene.tokens[head]!.lemma.toLowerCase())

const actOf = (lemma: string): InstrumentAct | undefined => instrumentVerbs.find(([, verbs]) => verbs.has(lemma))?.[0]

const draft = (scene: Scene, frame: Frame, act: InstrumentAct, noun: number, parties: readonly PartyId[], args: readonly Argument[]): Draft => {
  const name = instrumentName(scene, noun)
  return {
    kind: 'instrument', from_party: null, to_party: null, parties: [...new Set(parties)].sort(), act, ...(name ? { name } : {}),
    polarity: frame.negated ? 'denied' : 'affirmed', modality: frame.modality, focus: frame.head, tokens: evidenceOf(scene, frame, args),
  }
}

const named = (scene: Scene, noun: number, parties: readonly PartyId[]): boolean =>
  !looseInstrumentNouns.has(scene.tokens[noun]!.lemma.toLowerCase()) || parties.length > 1 || instrumentName(scene, noun) !== undefined

/** "A and B signed a treaty", "the treaty was ratified by A", "A left the treaty". */
const byVerb = (scene: Scene, frame: Frame): Draft[] => {
  const act = actOf(frame.lemma)
  if (!act) return []
  const objects = [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => ['from', 'of', 'to', 'on', 'into', 'up'].includes(arg.prep))]
  return objects.filter((arg) => isInstrument(scene, arg.head)).flatMap((arg) => {
    const actors = [...argsOf(frame, 'agent'), ...argsOf(frame, 'oblique').filter((each) => ['with', 'between', 'by'].includes(each.prep))]
    const parties = [...new Set([...partiesOfInstrument(scene, arg.head), ...actors.flatMap((each) => partiesOf(scene, each.head))])]
    return parties.length && named(scene, arg.head, parties) ? [draft(scene, frame, act, arg.head, parties, [...actors, arg])] : []
  })
}

/** "the treaty entered into force", "the pact expires". */
const bySubject = (scene: Scene, frame: Frame): Draft[] => {
  const act = subjectVerbs.find(([, verbs]) => verbs.has(frame.lemma))?.[0]
  if (!act) return []
  const force = frame.args.some((arg) => /^(force|effect)$/.test(scene.tokens[arg.head]!.lemma))
  if (act === 'in_force' && !force && !['hold', 'begin'].includes(frame.lemma)) return []
  return argsOf(frame, 'agent').filter((arg) => isInstrument(scene, arg.head))
    .map((arg) => draft(scene, frame, act, arg.head, partiesOfInstrument(scene, arg.head), frame.args))
}

/** "the signing of the treaty", "a violation of the ceasefire". */
const byNoun = (scene: Scene, frame: Frame): Draft[] => {
  const act = signingNouns[frame.lemma]
  if (!act) return []
  return [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => ['from', 'of', 'on'].includes(arg.prep))].filter((arg) => isInstrument(scene, arg.head)).map((arg) => {
    const actors = argsOf(frame, 'agent')
    return draft(scene, frame, act, arg.head, [...partiesOfInstrument(scene, arg.head), ...actors.flatMap((each) => partiesOf(scene, each.head))], [...actors, arg])
  })
}

/** An instrument of named parties that no verb acts upon: "the agreement between Iran and Russia to supply jets". */
const bare = (scene: Scene, frame: Frame): Draft[] => {
  if (!isInstrument(scene, frame.head) || handled(scene, frame.head)) return []
  const parties = partiesOfInstrument(scene, frame.head)
  const supplies = childrenBy(scene, frame.head, 'acl').length > 0
  if (parties.length < 2 && !(supplies && parties.length === 1)) return []
  const draftAct: InstrumentAct = wordsBy(scene, frame.head, 'amod', 'compound').some((word) => /^(draft|proposed|planned)$/.test(word)) ? 'proposed' : 'signed'
  return [draft(scene, frame, draftAct, frame.head, parties, frame.args)]
}

const handled = (scene: Scene, noun: number): boolean => {
  const host = hostOf(scene, noun)
  return host !== undefined && (actOf(host.frame.lemma) !== undefined || subjectVerbs.some(([, verbs]) => verbs.has(host.frame.lemma)))
}

/** Agreements, treaties, alliances: what was done with them. */
export const instruments: Finder = {
  name: 'instrument/frame',
  find: (scene) => scene.frames.flatMap((frame) =>
    (frame.form === 'noun' ? [...byNoun(scene, frame), ...bare(scene, frame)] : [...byVerb(scene, frame), ...bySubject(scene, frame)])),
}
