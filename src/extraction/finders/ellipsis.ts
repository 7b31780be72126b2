import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf, type Transfer } from '../scene/transfer.ts'
import { dyads } from './transfers.ts'

const auxiliary = /^(did|has|have|had|was|were)$/i
const not = /^(not|n't|n’t)$/i

/** Where a clause ends after an auxiliary and "not": at a stop, or after "yet". */
const endsAt = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at]
  if (!token || /^[.,;:?!"'”’)]+$/.test(token.text)) return true
  return /^(yet|so|all)$/i.test(token.text) && endsAt(scene, at + 1)
}

interface Before {
  readonly item: string
  readonly transfer?: Transfer
  /** Where the verb that is left out stands, if it does in the same sentence. */
  readonly verb?: number
}

interface Ellipsis {
  readonly subject: number
  readonly last: number
}

const ellipsesOf = (scene: Scene): Ellipsis[] =>
  scene.tokens.flatMap((token) =>
    auxiliary.test(token.text) && token.index > 0 && not.test(scene.tokens[token.index + 1]?.text ?? '') && endsAt(scene, token.index + 2)
      ? [{ subject: token.index - 1, last: token.index + 1 }]
      : [],
  )

/** The goods that the verb left out was about: those of a transfer before it in the sentence, or in the one before. */
const goodsBefore = (scene: Scene, at: number): Before | undefined => {
  const verbs = scene.frames.filter((frame) => frame.form === 'verb' && frame.head < at && !auxiliary.test(scene.tokens[frame.head]!.text))
  const told = verbs
    .flatMap((frame) => {
      const transfer = transferOf(scene, frame)
      return (transfer?.items ?? []).map(({ item }) => ({ item, verb: frame.head, ...(transfer ? { transfer } : {}) }))
    })
    .at(-1)
  if (told) return told
  const mention = scene.discourse.items
    .filter(
      (each) => each.moved && (each.sentence === scene.sentence.index - 1 || (each.sentence === scene.sentence.index && each.token < at)),
    )
    .at(-1)
  return mention && { item: mention.item }
}

const draftsOf = (scene: Scene, { subject, last }: Ellipsis): Draft[] => {
  const before = goodsBefore(scene, subject)
  const own = itemAt(scene, subject, true)
  const parties: PartyId[] = own ? [] : partiesOf(scene, subject)
  if (before === undefined || (!own && parties.length === 0 && scene.tokens[subject]!.upos !== 'PRON')) return []
  const from = own || scene.tokens[subject]!.upos === 'PRON' ? [] : parties
  return dyads(from.length ? from : (before.transfer?.from ?? []), before.transfer?.to ?? []).map(
    (dyad): Draft => ({
      kind: 'delivery',
      ...dyad,
      item: own?.item ?? before.item,
      polarity: 'denied',
      focus: subject,
      tokens: [own ? subject : Math.min(before.verb ?? subject, subject), last],
    }),
  )
}

/** "Flour arrived; fuel did not." "It was to return the tanks by March. It has not." */
export const ellipses: Finder = { name: 'delivery/ellipsis', find: (scene) => ellipsesOf(scene).flatMap((each) => draftsOf(scene, each)) }
