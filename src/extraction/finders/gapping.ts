import type { Draft, Finder } from '../draft.ts'
import { partiesOf } from '../actors/parties.ts'
import { numberOf } from '../quantity/number.ts'
import { gappedCount, gappedParty } from '../scene/gaps.ts'
import { itemAt, type ItemPhrase } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf, type Transfer } from '../scene/transfer.ts'
import { statusOf } from './transfer-status.ts'
import { dyads } from './transfers.ts'

/** True where the receiver stands between verb and goods: what follows "and" is then another receiver. */
const receiverFirst = (scene: Scene, { frame, items }: Transfer): boolean =>
  frame.args.some(
    (arg) => arg.role === 'recipient' && arg.head > frame.head && arg.head < (items[0]?.head ?? 0) && partiesOf(scene, arg.head).length > 0,
  )

/** The same goods in another number: "and Norway five". */
const sameGoods = (scene: Scene, { items }: Transfer, at: number): ItemPhrase | undefined => {
  const quantity = numberOf([scene.tokens[at]!.text.toLowerCase()])
  const [first] = items
  return first && first.item !== 'money' && quantity !== undefined ? { head: at, item: first.item, quantity } : undefined
}

const draftsOf = (scene: Scene, transfer: Transfer): Draft[] =>
  scene.tokens
    .filter((token) => token.index > Math.max(transfer.frame.head, transfer.items[0]!.head) && token.index - transfer.frame.head < 40)
    .flatMap((token) => {
      const counted = gappedCount(scene, token.index)
      const item = counted ? sameGoods(scene, transfer, token.index) : itemAt(scene, token.index)
      const name = counted ?? (item && gappedParty(scene, token.index))
      if (!item || !name || item.head !== token.index) return []
      const status = statusOf(scene, transfer)
      const { head: _, ...named } = item
      const sides = receiverFirst(scene, transfer) ? dyads(transfer.from, [name.id]) : dyads([name.id], transfer.to)
      return sides.map(
        (dyad): Draft => ({
          ...(status.kind === 'pledge' ? { kind: 'pledge' as const, act: status.act } : { kind: 'delivery' as const }),
          ...dyad,
          ...named,
          polarity: status.polarity,
          modality: status.modality,
          focus: status.focus,
          tokens: [name.tokens[0], token.index],
        }),
      )
    })

/** "Paris pledged 500 million euros and Oslo 200 million": the verb is told once. */
export const gapping: Finder = {
  name: 'transfer/gapping',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const transfer = frame.form === 'verb' ? transferOf(scene, frame) : undefined
      return transfer && transfer.items.length > 0 && ['give', 'sell', 'promise'].includes(transfer.way) ? draftsOf(scene, transfer) : []
    }),
}
