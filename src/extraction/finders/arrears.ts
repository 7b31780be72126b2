import type { PartyId } from '../../base/index.ts'
import { ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { phraseRange } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, hasAncestor, wordsBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const demands = /^(demand|seek|claim|want|ask|ask for|call|call for|request|insist|insist on|press|press for|chase|await)$/

/** Sums that should have been paid: "in back payments", "in arrears", "in unpaid bills". */
const arrears = /^(arrears|arrear|backlog|shortfall)$/
const bills = /^(payment|bill|debt|due|invoice|sum|fee|subsidy|rent|salary|contribution|instalment|installment|wage|tariff|loan|money)$/
const unpaid = /^(back|unpaid|overdue|outstanding|late|missing|missed|owed)$/

const isOverdue = (scene: Scene, head: number): boolean =>
  arrears.test(scene.tokens[head]!.lemma.toLowerCase()) ||
  (bills.test(scene.tokens[head]!.lemma.toLowerCase()) &&
    wordsBy(scene, head, 'amod', 'compound', 'advmod').some((word) => unpaid.test(word)))

const moneyUnder = (scene: Scene, head: number): number | undefined =>
  [head, ...childrenBy(scene, head, 'nmod', 'obl', 'compound', 'nmod:poss', 'appos', 'nummod')].find(
    (at) => itemAt(scene, at)?.item === 'money' && itemAt(scene, at)?.quantity !== undefined,
  )

interface Overdue {
  readonly noun: number
  readonly money?: number
  readonly debtors: readonly PartyId[]
  readonly creditors: readonly PartyId[]
  readonly first: number
}

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

const hanging = (scene: Scene, head: number, prep: RegExp): PartyId[] =>
  childrenBy(scene, head, 'nmod', 'obl')
    .filter((child) => prep.test(casesOf(scene, child)))
    .flatMap((child) => partiesOf(scene, child))

/** "demanded $600 million in back payments": who demands has not been paid. */
const demanded = (scene: Scene, frame: Frame): Overdue[] => {
  if (frame.form !== 'verb' || !demands.test(frame.lemma) || frame.negated) return []
  const objects = [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => /^(for|in|of)$/.test(arg.prep))]
  const noun = objects
    .flatMap((arg) => [arg.head, ...childrenBy(scene, arg.head, 'nmod')])
    .find((head) => isOverdue(scene, head) && hasAncestor(scene, head, frame.head))
  if (noun === undefined) return []
  const sum = objects.map((arg) => moneyUnder(scene, arg.head)).find((at) => at !== undefined) ?? moneyUnder(scene, noun)
  const creditors = unique(argsOf(frame, 'agent').flatMap((arg) => [...partiesOf(scene, arg.head), ...ownersOf(scene, arg.head)]))
  const debtors = unique([
    ...argsOf(frame, 'oblique')
      .filter((arg) => /^(from|of)$/.test(arg.prep))
      .flatMap((arg) => partiesOf(scene, arg.head)),
    ...hanging(scene, noun, /^from$/),
    ...argsOf(frame, 'recipient').flatMap((arg) => partiesOf(scene, arg.head)),
  ]).filter((id) => !creditors.includes(id))
  const subject = argsOf(frame, 'agent')[0]
  return [{ noun, ...(sum === undefined ? {} : { money: sum }), debtors, creditors, first: subject?.head ?? frame.head }]
}

/** "Ukraine's arrears of $2 billion to Gazprom", "its unpaid gas bill". */
const owned = (scene: Scene, frame: Frame): Overdue[] => {
  const { head } = frame
  if (frame.form !== 'noun' || !isOverdue(scene, head)) return []
  const money = moneyUnder(scene, head)
  const debtors = unique([...ownersOf(scene, head), ...argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head))])
  const creditors = hanging(scene, head, /^to$/).filter((id) => !debtors.includes(id))
  return debtors.length > 0 && (money !== undefined || creditors.length > 0)
    ? [{ noun: head, ...(money === undefined ? {} : { money }), debtors, creditors, first: head }]
    : []
}

const draftsOf = (scene: Scene, overdue: Overdue): Draft[] => {
  const item = overdue.money === undefined ? undefined : itemAt(scene, overdue.money)
  const ranges = [
    phraseRange(scene, overdue.first),
    phraseRange(scene, overdue.noun),
    ...(item ? [phraseRange(scene, overdue.money!)] : []),
  ]
  return dyads(overdue.debtors, overdue.creditors).map(
    (dyad): Draft => ({
      kind: 'delivery',
      ...dyad,
      item: 'money',
      ...(item?.quantity === undefined ? {} : { quantity: item.quantity }),
      polarity: 'denied',
      modality: 'actual',
      focus: overdue.noun,
      tokens: [Math.min(...ranges.map(([first]) => first)), Math.max(...ranges.map(([, last]) => last))],
    }),
  )
}

/** Sums that fell due and were not paid: a delivery of money, denied. */
export const unpaidSums: Finder = {
  name: 'delivery/arrears',
  find: (scene) => {
    const asked = scene.frames.flatMap((frame) => demanded(scene, frame))
    const told = scene.frames.flatMap((frame) => owned(scene, frame)).filter((each) => asked.every((other) => other.noun !== each.noun))
    return [...asked, ...told].flatMap((each) => draftsOf(scene, each))
  },
}
