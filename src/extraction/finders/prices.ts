import type { Draft, Finder } from '../draft.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf, type Transfer } from '../scene/transfer.ts'
import { childrenBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const isMoney = (scene: Scene, head: number): boolean => itemAt(scene, head)?.item === 'money'

/** "for 2 billion dollars", "worth 900 million", "at a price of". */
const priceOf = (scene: Scene, transfer: Transfer): number | undefined => {
  const paid = argsOf(transfer.frame, 'oblique').find((arg: Argument) => ['for', 'at'].includes(arg.prep) && isMoney(scene, arg.head))
  if (paid) return paid.head
  const nouns = [transfer.frame.head, ...transfer.items.map((item) => item.head)]
  const worth = nouns.flatMap((noun) => childrenBy(scene, noun, 'amod', 'acl', 'nmod')).find((child) => /^(worth|valued?|costing)$/i.test(scene.tokens[child]!.text))
  if (worth === undefined) return undefined
  return scene.children[worth]!.find((child) => isMoney(scene, child))
}

const draftsOf = (scene: Scene, transfer: Transfer, frame: Frame): Draft[] => {
  const price = priceOf(scene, transfer)
  const money = price === undefined ? undefined : itemAt(scene, price)
  if (!money || transfer.items.every((item) => item.item === 'money')) return []
  const { head: _, ...named } = money
  return dyads(transfer.to, transfer.from).map((dyad): Draft => ({
    kind: 'pledge', act: 'made', ...dyad, ...named, modality: frame.modality, focus: frame.head,
    tokens: evidenceOf(scene, frame, [...transfer.args, { role: 'oblique', head: money.head, prep: 'for' }]),
  }))
}

/** The price of a deal: a pledge of money from the buyer to the seller. */
export const prices: Finder = {
  name: 'pledge/price',
  find: (scene) => scene.frames.flatMap((frame) => {
    const transfer = transferOf(scene, frame)
    return transfer && (transfer.way === 'buy' || transfer.way === 'sell') ? draftsOf(scene, transfer, frame) : []
  }),
}
