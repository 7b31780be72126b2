import type { PartyId } from '../../base/index.ts'
import type { Draft, Finder } from '../draft.ts'
import { persons } from '../lexicon/transfer.ts'
import { evidenceOf } from '../scene/evidence.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf, type Transfer } from '../scene/transfer.ts'
import { dueDay } from '../refiners/dates.ts'
import { isNegativeNoun } from '../scene/negation.ts'
import { notReceived } from './only-received.ts'
import { statusOf, type Status } from './transfer-status.ts'

/** Each giver with each receiver; a side that is not named is one null. */
export const dyads = (from: readonly PartyId[], to: readonly PartyId[]): { from_party: PartyId | null; to_party: PartyId | null }[] =>
  (from.length ? from : [null]).flatMap((from_party) => (to.length ? to : [null]).map((to_party) => ({ from_party, to_party })))
    .filter((dyad) => dyad.from_party === null || dyad.from_party !== dyad.to_party)

const draftsOf = (scene: Scene, transfer: Transfer, status: Status): Draft[] => {
  const tokens = evidenceOf(scene, transfer.frame, transfer.args)
  // "No missiles were delivered": the negative stands with the item.
  const denied = transfer.items.some((item) => isNegativeNoun(scene, item.head)) ? 'denied' as const : status.polarity
  const goods = status.kind === 'delivery' ? transfer.items.filter((item) => !persons.has(scene.tokens[item.head]!.lemma.toLowerCase())) : transfer.items
  return goods.flatMap(({ item, quantity }) => dyads(transfer.from, transfer.to).map((dyad): Draft => {
    const shared = { ...dyad, item, ...(quantity === undefined ? {} : { quantity }), modality: status.modality, focus: status.focus, tokens }
    if (status.kind === 'delivery') return { kind: 'delivery', polarity: denied, ...shared }
    const due_on = status.focus === transfer.frame.head ? undefined : dueDay(scene, transfer.frame.head)
    return { kind: 'pledge', act: status.act, polarity: status.polarity, ...shared, ...(due_on === undefined ? {} : { due_on }) }
  }))
}

/** A verb may leave both sides to the rest of the text ("none arrived"); a bare noun of handing over is too weak for that. */
const concernsParties = (transfer: Transfer): boolean => transfer.from.length + transfer.to.length > 0 || transfer.frame.form === 'verb'

/** Giving, getting, buying and arriving, as verbs and as nouns. */
export const transfers: Finder = {
  name: 'transfer/frame',
  find: (scene) => {
    const drafts = scene.frames.flatMap((frame) => {
      const transfer = transferOf(scene, frame)
      return transfer && concernsParties(transfer) ? draftsOf(scene, transfer, statusOf(scene, transfer)) : []
    })
    return [...drafts, ...notReceived(scene, drafts)]
  },
}
