import type { PartyId } from '../../base/index.ts'
import { referredItem } from '../actors/item-antecedent.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { deliveryNouns, lateWords, missingWords } from '../lexicon/transfer.ts'
import { dateOf } from '../refiners/dates.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, obliqueOf, type Argument, type Frame } from '../scene/frame.ts'
import { sidesOf, type Sides } from '../scene/item-sides.ts'
import { itemAt, type ItemPhrase } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf } from '../scene/transfer.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

type Told = Sides & { readonly item: ItemPhrase }

/** The goods that a phrase names, itself or through a noun of handing over ("India's delivery of two ships"). */
const toldBy = (scene: Scene, arg: Argument): Told[] => {
  const noun = scene.frames.find((frame) => frame.form === 'noun' && frame.head === arg.head && deliveryNouns.has(frame.lemma))
  const transfer = noun && transferOf(scene, noun)
  if (transfer) return transfer.items.map((item) => ({ item, from: transfer.from, to: transfer.to }))
  const inner = childrenBy(scene, arg.head, 'nmod').flatMap((child) => childrenBy(scene, child, 'appos'))
  const aside = [...childrenBy(scene, arg.head, 'appos'), ...inner].flatMap((child) => itemAt(scene, child) ?? [])[0]
  const item = aside ?? itemAt(scene, arg.head) ?? referredItem(scene, arg.head)
  return item ? [{ item, ...sidesOf(scene, item) }] : []
}

const isLate = (scene: Scene, frame: Frame): boolean =>
  (frame.form === 'verb' && frame.lemma === 'be' && wordsBy(scene, frame.head, 'advmod', 'xcomp').some((word) => lateWords.has(word))) ||
  (frame.form === 'adjective' && (lateWords.has(frame.lemma) || (frame.lemma === 'schedule' && obliqueOf(frame, 'behind') !== undefined)))

const subjects = (frame: Frame): readonly Argument[] => [...argsOf(frame, 'agent'), ...argsOf(frame, 'patient')]

const draftsOf = (fields: (told: Told) => Draft, told: readonly Told[], receivers: readonly PartyId[] = []): Draft[] =>
  told.flatMap((each) => {
    const to = receivers.length ? receivers : each.to
    return dyads(each.from, to).map((dyad): Draft => ({ ...fields(each), ...dyad }) as Draft)
  })

const missing = (scene: Scene, frame: Frame, told: readonly Told[], receivers: readonly PartyId[] = []): Draft[] =>
  draftsOf(
    ({ item: { head: _, ...named } }) => ({
      kind: 'delivery',
      from_party: null,
      to_party: null,
      ...named,
      polarity: frame.negated ? 'affirmed' : 'denied',
      focus: frame.head,
      tokens: evidenceOf(scene, frame),
    }),
    told,
    receivers,
  )

const delayed = (scene: Scene, frame: Frame, told: readonly Told[], receivers: readonly PartyId[] = []): Draft[] => {
  const due_on = dateOf(scene, frame.head)?.on
  return draftsOf(
    ({ item: { head: _, ...named } }) => ({
      kind: 'pledge',
      act: 'delayed',
      from_party: null,
      to_party: null,
      ...named,
      polarity: frame.negated ? 'denied' : 'affirmed',
      focus: frame.head,
      tokens: evidenceOf(scene, frame),
      ...(due_on === undefined ? {} : { due_on }),
    }),
    told,
    receivers,
  )
}

/** "will have to wait until March for its boats", "is still waiting for them". */
const waiting = (scene: Scene, frame: Frame): Draft[] => {
  const goods = [
    ...argsOf(frame, 'oblique').filter((arg) => arg.prep === 'for'),
    ...(frame.lemma === 'await' ? argsOf(frame, 'patient') : []),
  ]
  const receivers = [...new Set(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))]
  const told = goods.flatMap((arg) => toldBy(scene, arg))
  if (receivers.length === 0 || told.length === 0) return []
  const until = dateOf(scene, frame.head)
  if (until?.relation === 'until' || frame.governors.some((governor) => governor.lemma === 'have'))
    return delayed(scene, { ...frame, negated: false }, told, receivers)
  const still =
    scene.tokens[frame.head]!.xpos === 'VBG' ||
    wordsBy(scene, frame.head, 'advmod').some((word) => /^(still|vain|yet)$/.test(word)) ||
    wordsBy(scene, frame.head, 'aux').some((word) => /^(has|have|had|been)$/.test(word))
  return still ? missing(scene, { ...frame, negated: false }, told, receivers) : []
}

/** Goods said to be missing, outstanding or late, and receivers who wait for them. */
export const outstandingGoods: Finder = {
  name: 'delivery/outstanding',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      if (frame.form === 'verb' && (frame.lemma === 'wait' || frame.lemma === 'await')) return waiting(scene, frame)
      if (frame.form !== 'noun' && missingWords.has(frame.lemma) && (frame.form === 'adjective' || argsOf(frame, 'patient').length === 0))
        return missing(
          scene,
          frame,
          subjects(frame).flatMap((arg) => toldBy(scene, arg)),
        )
      if (frame.lemma === 'see' && frame.passive && frame.negated)
        return missing(
          scene,
          { ...frame, negated: false },
          argsOf(frame, 'patient').flatMap((arg) => toldBy(scene, arg)),
        )
      if (frame.form === 'adjective' && itemAt(scene, frame.head) && wordsBy(scene, frame.head, 'advmod').includes('late'))
        return delayed(scene, frame, toldBy(scene, { role: 'patient', head: frame.head, prep: '' }))
      return isLate(scene, frame)
        ? delayed(
            scene,
            frame,
            subjects(frame).flatMap((arg) => toldBy(scene, arg)),
          )
        : []
    }),
}
