import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { ItemPhrase } from './item.ts'
import type { Scene } from './scene.ts'
import { transferOf } from './transfer.ts'
import { casesOf, childrenBy, conjuncts } from './tree.ts'

export interface Sides {
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
}

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

const hanging = (scene: Scene, head: number, preps: RegExp): PartyId[] =>
  unique(
    childrenBy(scene, head, 'nmod', 'obl')
      .filter((child) => preps.test(casesOf(scene, child)))
      .flatMap((child) => conjuncts(scene, child))
      .flatMap((child) => partiesOf(scene, child, { places: true })),
  )

/** Who gave or promised goods, and to whom, as another clause of the sentence tells: "the tanks that Berlin promised Kyiv". */
export const toldSides = (scene: Scene, item: ItemPhrase): Sides => {
  const told = scene.frames.flatMap((frame) => {
    const transfer = transferOf(scene, frame)
    return transfer && transfer.items.some((each) => each.head === item.head) ? [transfer] : []
  })
  const full = told.find((each) => each.from.length > 0 && each.to.length > 0)
  if (full) return full
  return { from: told.find((each) => each.from.length > 0)?.from ?? [], to: told.find((each) => each.to.length > 0)?.to ?? [] }
}

/** The sides that stand with a phrase of goods: "the boats from Singapore for Oman", "its six boats from Singapore". */
export const sidesOf = (scene: Scene, item: ItemPhrase): Sides => {
  const told = toldSides(scene, item)
  const givers = hanging(scene, item.head, /^from$/)
  const receivers = hanging(scene, item.head, /^(to|for)$/)
  const from = givers.length ? givers : told.from
  const owners =
    from.length && !receivers.length && !told.to.length
      ? unique(childrenBy(scene, item.head, 'nmod:poss').flatMap((child) => partiesOf(scene, child)))
      : []
  const to = receivers.length ? receivers : told.to.length ? told.to : owners
  return { from, to: to.filter((id) => !from.includes(id)) }
}
