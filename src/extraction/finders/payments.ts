import { referredItem } from '../actors/item-antecedent.ts'
import { partiesOf } from '../actors/parties.ts'
import type { PartyId } from '../../base/index.ts'
import type { Draft, Finder } from '../draft.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argOf, argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { bareSumAt } from '../scene/bare-sum.ts'
import { itemAt, type ItemPhrase } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const parties = (scene: Scene, args: readonly Argument[]): PartyId[] => [...new Set(args.flatMap((arg) => partiesOf(scene, arg.head)))]

const goodsAt = (scene: Scene, arg: Argument): ItemPhrase | undefined =>
  /^(it|this|that)$/i.test(scene.tokens[arg.head]!.text) ? undefined : (itemAt(scene, arg.head, true) ?? referredItem(scene, arg.head))

/** "paid for them in full": the goods stand behind "for", or are the subject of "was paid for". */
const paidFor = (scene: Scene, frame: Frame): boolean => {
  const dangling = frame.passive && scene.tokens[frame.head + 1]?.text.toLowerCase() === 'for'
  const goods = dangling ? argsOf(frame, 'patient') : argsOf(frame, 'oblique').filter((arg) => arg.prep === 'for')
  return goods.some((arg) => {
    const item = goodsAt(scene, arg)
    return item !== undefined && item.item !== 'money'
  })
}

const isMoney = (scene: Scene, arg: Argument): boolean =>
  itemAt(scene, arg.head)?.item === 'money' || bareSumAt(scene, arg.head) !== undefined

/** A sum paid for goods is a delivery of money. Sums that stand as the object are read as transfers. */
export const payments: Finder = {
  name: 'delivery/payment',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      if (
        frame.form !== 'verb' ||
        frame.lemma !== 'pay' ||
        argsOf(frame, 'patient').some((arg) => isMoney(scene, arg)) ||
        !paidFor(scene, frame)
      )
        return []
      if (frame.modals.some((modal) => /^(must|should)$/.test(modal))) return []
      const ends = frame.governors.find(({ lemma }) => /^(stop|cease|halt|suspend|quit|refuse|decline)$/.test(lemma))
      return dyads(parties(scene, argsOf(frame, 'agent')), []).map(
        (dyad): Draft =>
          ends
            ? {
                ...stopped(ends.lemma),
                ...dyad,
                polarity: ends.negated ? 'denied' : 'affirmed',
                focus: ends.head,
                tokens: evidenceOf(scene, frame),
              }
            : {
                kind: 'delivery',
                ...dyad,
                item: 'money',
                polarity: frame.negated ? 'denied' : 'affirmed',
                modality: frame.modality,
                focus: frame.head,
                tokens: evidenceOf(scene, frame),
              },
      )
    }),
}

/** "stopped paying for them", "refuses to pay": a promise of money, and what became of it. */
const stopped = (lemma: string) =>
  ({ kind: 'pledge', act: /^(refuse|decline)$/.test(lemma) ? 'refused' : 'suspended', item: 'money' }) as const

/** "Armenia owes Russia 200 million dollars", "its debt to Moscow": a debt is a pledge of money. */
export const debts: Finder = {
  name: 'pledge/debt',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const owes = frame.form === 'verb' && frame.lemma === 'owe'
      const debt = frame.form === 'noun' && frame.lemma === 'debt'
      if (!owes && !debt) return []
      const from = parties(scene, argsOf(frame, 'agent'))
      const creditors = owes
        ? [...argsOf(frame, 'recipient'), ...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => arg.prep === 'to')]
        : argsOf(frame, 'oblique').filter((arg) => arg.prep === 'to')
      const to = parties(scene, creditors).filter((id) => !from.includes(id))
      const sum = [
        ...argsOf(frame, 'patient'),
        ...childrenBy(scene, frame.head, 'nmod')
          .filter((child) => casesOf(scene, child) === 'of')
          .map((head): Argument => ({ role: 'patient', head, prep: 'of' })),
      ].find((arg) => isMoney(scene, arg))
      const owed = owes
        ? argsOf(frame, 'patient')
            .flatMap((arg) => itemAt(scene, arg.head) ?? [])
            .filter(({ item }) => item !== 'money')[0]
        : undefined
      const quantity = sum ? itemAt(scene, sum.head)?.quantity : owed?.quantity
      if ((from.length === 0 && !owed) || (to.length === 0 && !sum && !owed) || (owes && argOf(frame, 'clause'))) return []
      return dyads(from, to).map(
        (dyad): Draft => ({
          kind: 'pledge',
          act: 'made',
          ...dyad,
          item: owed?.item ?? 'money',
          ...(quantity === undefined ? {} : { quantity }),
          polarity: frame.negated ? 'denied' : 'affirmed',
          modality: frame.modality,
          focus: frame.head,
          tokens: evidenceOf(scene, frame),
        }),
      )
    }),
}
