import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import { argsOf, type Argument, type Frame } from './frame.ts'
import type { ItemPhrase } from './item.ts'
import { isContrasted } from './negation.ts'
import type { Scene } from './scene.ts'

/** Who gives what to whom in one frame. Sides that the sentence does not name are empty lists. */
export interface Transfer {
  readonly frame: Frame
  readonly way: 'give' | 'get' | 'arrive' | 'buy' | 'sell' | 'promise' | 'fate'
  readonly items: readonly ItemPhrase[]
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
  /** The arguments that the claim is made from. */
  readonly args: readonly Argument[]
}

/** What one kind of frame tells: a transfer, with the arguments that were used for it. */
export type Reading = Omit<Transfer, 'frame' | 'args'> & { readonly used: readonly Argument[] }

/** The parties that arguments name, each once; with `places` also those that are named as a place. */
export const parties = (scene: Scene, args: readonly Argument[], places = false): PartyId[] => [
  ...new Set(args.filter((arg) => !isContrasted(scene, arg.head)).flatMap((arg) => partiesOf(scene, arg.head, { places }))),
]

/** The obliques with one of these prepositions. */
export const obliques = (frame: Frame, ...preps: readonly string[]): Argument[] =>
  argsOf(frame, 'oblique').filter((arg) => preps.includes(arg.prep))
