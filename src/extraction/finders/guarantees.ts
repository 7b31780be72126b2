import type { PartyId } from '../../base/index.ts'
import { ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { clauseRange } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { clauseDraft } from './clause-draft.ts'
import { isInstrument } from './instrument-draft.ts'

/** What states guarantee to another: its ground and its standing. */
const guaranteed = /^(frontier|border|independence|integrity|neutrality|sovereignty|security|safety|existence|survival|boundary)$/

/** Whose frontiers they are: the owner, or the party behind an "of". */
const ownerOf = (scene: Scene, head: number): PartyId | undefined =>
  [...ownersOf(scene, head), ...childrenBy(scene, head, 'nmod').flatMap((child) => partiesOf(scene, child))][0]

/** "Britain and France guaranteed the frontiers of Poland": one clause for each guarantor. */
const byVerb = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || frame.lemma !== 'guarantee' || frame.modality !== 'actual') return []
  const object = argsOf(frame, 'patient').find((arg) => guaranteed.test(scene.tokens[arg.head]!.lemma.toLowerCase()))
  const agents = argsOf(frame, 'agent').filter((arg) => !isInstrument(scene, arg.head))
  const from = [...new Set(agents.flatMap((arg) => partiesOf(scene, arg.head)))]
  if (!object || from.length === 0) return []
  const owner = ownerOf(scene, object.head)
  return from.map((from_party) =>
    clauseDraft(scene, frame, {
      from_party,
      to_party: owner !== undefined && !from.includes(owner) ? owner : null,
      obligation: 'other',
      denied: frame.negated,
      tokens: clauseRange(scene, frame.head),
    }),
  )
}

/** What states guarantee to another without an agreement in the sentence. */
export const guarantees: Finder = {
  name: 'clause/guarantee',
  find: (scene) =>
    scene.discourse.treaty.provisions.has(scene.sentence.index) ? [] : scene.frames.flatMap((frame) => byVerb(scene, frame)),
}
