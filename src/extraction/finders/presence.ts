import type { Modality } from '../../base/index.ts'
import { referredItems } from '../actors/item-antecedent.ts'
import { nameAt, ownersOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { persons } from '../lexicon/transfer.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import { itemAt } from '../scene/item.ts'
import { sidesOf } from '../scene/item-sides.ts'
import type { Scene } from '../scene/scene.ts'
import { companions } from '../scene/transfer.ts'
import { casesOf, childBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

/** Nouns of having: what is "in its possession" has been handed over. */
const keeping = /^(possession|hand|hands|service|use|inventory|arsenal|hangar|country|there|place|soil|territory|port|base)$/

const located = /^(base|station|deploy|locate|house|place)$/

interface Presence {
  readonly to: readonly string[]
  readonly head: number
}

/** Where the subject is said to be: "in Ukraine", "in its possession", "there". */
const presenceOf = (scene: Scene, frame: Frame): Presence | undefined => {
  const token = scene.tokens[frame.head]!
  if (childBy(scene, frame.head, 'cop') === undefined) return undefined
  if (token.text.toLowerCase() === 'there') return { to: [], head: frame.head }
  if (!/^(in|at|on)$/.test(casesOf(scene, frame.head))) return undefined
  const name = nameAt(scene, frame.head)
  if (name) return { to: [name.id], head: frame.head }
  return keeping.test(token.lemma.toLowerCase()) ? { to: ownersOf(scene, frame.head), head: frame.head } : undefined
}

const basedAt = (scene: Scene, frame: Frame): Presence | undefined => {
  if (frame.form !== 'verb' || !frame.passive || !located.test(frame.lemma)) return undefined
  const place = argsOf(frame, 'oblique').find((arg) => /^(in|at|near)$/.test(arg.prep))
  return place && { to: [nameAt(scene, place.head)?.id].filter((id) => id !== undefined), head: frame.head }
}

const modalityOf = (frame: Frame): Modality => (frame.modals.includes('should') ? 'future' : frame.modality)

/** "All 14 tanks are in Ukraine": goods that are where their receiver is have been delivered. */
export const presences: Finder = {
  name: 'delivery/presence',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const presence = presenceOf(scene, frame) ?? basedAt(scene, frame)
      if (!presence) return []
      const subjects = [...argsOf(frame, 'agent'), ...argsOf(frame, 'patient')].filter(
        (arg) => !persons.has(scene.tokens[arg.head]!.lemma.toLowerCase()),
      )
      const heads = [...new Set(subjects.flatMap((arg) => [arg.head, ...companions(scene, arg.head)]))]
      return heads
        .flatMap((head) => itemAt(scene, head) ?? referredItems(scene, head))
        .flatMap((item) => {
          const { head: _, ...named } = item
          const told = sidesOf(scene, item)
          return dyads(told.from, presence.to.length && !told.from.includes(presence.to[0]!) ? presence.to : told.to).map(
            (dyad): Draft => ({
              kind: 'delivery',
              ...dyad,
              ...named,
              polarity: frame.negated ? 'denied' : 'affirmed',
              modality: modalityOf(frame),
              focus: frame.head,
              tokens: evidenceOf(scene, frame, subjects),
            }),
          )
        })
    }),
}
