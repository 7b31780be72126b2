import { referredItem } from '../actors/item-antecedent.ts'
import type { Draft, Finder } from '../draft.ts'
import { phraseRange } from '../scene/evidence.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf, type Transfer } from '../scene/transfer.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

interface Total {
  readonly part: number
  readonly whole: number
}

/** "14 of its 19", "the last of their 24", "three of its eight boats": a part of a whole that somebody owns a claim to. */
const totalsOf = (scene: Scene): Total[] =>
  scene.tokens.flatMap((token) => {
    if (!['NUM', 'ADJ', 'NOUN', 'DET', 'PRON'].includes(token.upos)) return []
    return childrenBy(scene, token.index, 'nmod')
      .filter((child) => casesOf(scene, child) === 'of' && childrenBy(scene, child, 'nmod:poss').length > 0)
      .map((whole) => ({ part: token.index, whole }))
  })

const isOver = (scene: Scene, transfer: Transfer, { part, whole }: Total): boolean =>
  transfer.items.some((item) => item.head === part || item.head === whole) && scene.tokens[part] !== undefined

/** What stands to somebody in all was promised: beside the delivery of the part, a pledge of the whole. */
export const shares: Finder = {
  name: 'pledge/share',
  find: (scene) =>
    totalsOf(scene).flatMap((total) => {
      const item = itemAt(scene, total.whole) ?? referredItem(scene, total.whole)
      const transfer = scene.frames.map((frame) => transferOf(scene, frame)).find((each) => each && isOver(scene, each, total))
      if (item?.quantity === undefined || item.item === 'money' || !transfer || !['give', 'get', 'arrive'].includes(transfer.way)) return []
      const { head: _, ...named } = item
      return dyads(transfer.from, transfer.to).map(
        (dyad): Draft => ({
          kind: 'pledge',
          act: 'made',
          ...dyad,
          ...named,
          focus: total.whole,
          tokens: phraseRange(scene, total.whole),
        }),
      )
    }),
}
