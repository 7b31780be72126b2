import type { AppealAct, PartyId, Quantity } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft } from '../draft.ts'
import { helpNouns } from '../lexicon/appeal.ts'
import { clauseRange, evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, conjuncts } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

/** An appeal as one frame tells it. */
export interface Appeal {
  readonly frame: Frame
  readonly act: AppealAct
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
  readonly args: readonly Argument[]
  readonly quantity?: Quantity | undefined
  /** The verb of what is asked, where that is what the words of the claim run to. */
  readonly wish?: number
}

export const parties = (scene: Scene, args: readonly Argument[]): PartyId[] => [
  ...new Set(args.flatMap((arg) => partiesOf(scene, arg.head))),
]

export const obliques = (frame: Frame, ...preps: readonly string[]): Argument[] =>
  argsOf(frame, 'oblique').filter((arg) => preps.includes(arg.prep))

const isDay = (scene: Scene, at: number): boolean => scene.sentence.dates.some((date) => date.tokens[0] <= at && at <= date.tokens[1])

/** Help, arms, money or men: what partners ask of each other. */
export const isAskedFor = (scene: Scene, head: number): boolean => {
  const token = scene.tokens[head]!
  if (isDay(scene, head)) return false
  if (helpNouns.has(token.lemma.toLowerCase())) return true
  return itemAt(scene, head) !== undefined || (token.upos === 'NUM' && childrenBy(scene, head, 'amod').length > 0)
}

export const askedFor = (scene: Scene, args: readonly Argument[]): Argument[] => args.filter((arg) => isAskedFor(scene, arg.head))

export const quantityOf = (scene: Scene, args: readonly Argument[]): Quantity | undefined =>
  args.map((arg) => itemAt(scene, arg.head)?.quantity).find((quantity) => quantity !== undefined)

/** "troops from Delhi", "a sitting of the Council": who is to give what is asked for. */
const givesHelp = (scene: Scene, asked: number, child: number): boolean =>
  casesOf(scene, child) === 'from' ||
  (casesOf(scene, child) === 'of' && /^(meeting|session|sitting|convening)$/.test(scene.tokens[asked]!.lemma))

/** "expects Moscow's help", "called for American action": who is to give it owns the help. */
export const helpOwners = (scene: Scene, args: readonly Argument[]): PartyId[] => [
  ...new Set(
    askedFor(scene, args).flatMap((arg) =>
      [
        ...childrenBy(scene, arg.head, 'nmod:poss', 'amod', 'compound'),
        ...childrenBy(scene, arg.head, 'nmod')
          .filter((child) => givesHelp(scene, arg.head, child))
          .flatMap((child) => conjuncts(scene, child)),
      ].flatMap((child) => partiesOf(scene, child)),
    ),
  ),
]

/** A claim for each asker with each of the asked. */
export const appealDrafts = (scene: Scene, { frame, act, from, to, args, quantity, wish }: Appeal): Draft[] => {
  const own = evidenceOf(scene, frame, args)
  const tokens: readonly [number, number] = wish === undefined ? own : [own[0], Math.max(own[1], clauseRange(scene, wish)[1])]
  return dyads(from, to).map(
    (dyad): Draft => ({
      kind: 'appeal',
      ...dyad,
      act,
      polarity: frame.negated ? 'denied' : 'affirmed',
      modality: frame.modality,
      ...(quantity === undefined ? {} : { quantity }),
      focus: frame.head,
      tokens,
    }),
  )
}
