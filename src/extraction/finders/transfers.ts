import type { DayRange, PartyId, Polarity } from '../../base/index.ts'
import { crisisFor } from '../actors/crises.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { persons } from '../lexicon/transfer.ts'
import { evidenceOf } from '../scene/evidence.ts'
import type { Argument, Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf, type Transfer } from '../scene/transfer.ts'
import { dateOf, dueDay } from '../refiners/dates.ts'
import { itemAt, type ItemPhrase } from '../scene/item.ts'
import { toldSides } from '../scene/item-sides.ts'
import { isContrasted, isNegativeNoun } from '../scene/negation.ts'
import { casesOf, childrenBy, hasAncestor, wordsBy } from '../scene/tree.ts'
import { notReceived } from './only-received.ts'
import { isKept, statusOf, type Status } from './transfer-status.ts'

/** Each giver with each receiver; a side that is not named is one null. */
export const dyads = (from: readonly PartyId[], to: readonly PartyId[]): { from_party: PartyId | null; to_party: PartyId | null }[] =>
  (from.length ? from : [null])
    .flatMap((from_party) => (to.length ? to : [null]).map((to_party) => ({ from_party, to_party })))
    .filter((dyad) => dyad.from_party === null || dyad.from_party !== dyad.to_party)

type Dyad = ReturnType<typeof dyads>[number]

const hanging = (scene: Scene, head: number, preps: RegExp): PartyId[] =>
  childrenBy(scene, head, 'nmod')
    .filter((child) => preps.test(casesOf(scene, child)))
    .flatMap((child) => partiesOf(scene, child))

/** Sides that an item has for itself: "six helicopters from France and eight transports from China"; "respectively". */
const dyadsOf = (scene: Scene, transfer: Transfer, item: ItemPhrase): Dyad[] => {
  const { from, to, items } = transfer
  // "The tanks promised to Jordan have arrived": the other clause tells who gives and who receives.
  const told = from.length + to.length === 0 && transfer.frame.form === 'verb' ? toldSides(scene, item) : undefined
  if (told && told.from.length + told.to.length > 0) return dyads(told.from, told.to)
  const at = items.indexOf(item)
  const paired = items.length > 1 && scene.tokens.some((token) => token.text.toLowerCase() === 'respectively')
  if (paired && from.length === items.length) return dyads([from[at]!], to)
  if (paired && to.length === items.length) return dyads(from, [to[at]!])
  const [givers, receivers] = [hanging(scene, item.head, /^from$/), hanging(scene, item.head, /^to$/)]
  const own = items.length > 1
  return dyads(own && from.length > 1 && givers.length ? givers : from, own && to.length > 1 && receivers.length ? receivers : to)
}

/** What the sentence takes back: "not Serbia but Bulgaria delivered", "sent blankets rather than guns". */
const takenBack = (scene: Scene, transfer: Transfer, status: Status): Draft[] => {
  if (status.kind !== 'delivery' || status.polarity === 'denied') return []
  const tokens = evidenceOf(scene, transfer.frame, transfer.args)
  const shared = { kind: 'delivery', polarity: 'denied', modality: status.modality, focus: status.focus, tokens } as const
  const givers = transfer.frame.args
    .filter((arg) => arg.role === 'agent' && isContrasted(scene, arg.head))
    .flatMap((arg) => partiesOf(scene, arg.head))
  const replaced = transfer.frame.args.filter((arg) => arg.role === 'oblique' && /^(instead of|rather than)$/.test(arg.prep))
  const others = replaced.flatMap((arg) => itemAt(scene, arg.head, true) ?? [])
  const wider = evidenceOf(scene, transfer.frame, [...transfer.args, ...replaced])
  return [
    ...givers.flatMap((from_party) =>
      transfer.items.flatMap(({ head: _, ...named }) =>
        dyads([from_party], transfer.to).map((dyad): Draft => ({ ...shared, ...dyad, ...named })),
      ),
    ),
    ...others.flatMap(({ head: _, ...named }) =>
      dyads(transfer.from, transfer.to).map((dyad): Draft => ({ ...shared, ...dyad, ...named, tokens: wider })),
    ),
  ]
}

/**
 * A word that takes an item back, or says that there was none, counts for the verb that the item is told with, not for one in
 * its relative clause.
 */
const polarityOf = (scene: Scene, transfer: Transfer, status: Status, item: ItemPhrase): Polarity => {
  const own = (each: ItemPhrase) => !hasAncestor(scene, transfer.frame.head, each.head)
  if (isContrasted(scene, item.head) && own(item)) return 'denied'
  return transfer.items.some((each) => isNegativeNoun(scene, each.head) && own(each)) &&
    !(status.kind === 'pledge' && status.focus !== transfer.frame.head)
    ? 'denied'
    : status.polarity
}

const isTime = (arg: Argument): boolean => arg.role === 'oblique' && /^(in|since|on|between|during|last)$/.test(arg.prep)

/** The words of one item of a list: who gives, the verb, and that item, without its neighbours. */
const evidenceFor = (scene: Scene, transfer: Transfer, item: ItemPhrase): readonly [number, number] => {
  const others = new Set(transfer.items.filter((each) => each.head !== item.head).map((each) => each.head))
  const args = transfer.args.filter((arg) => !others.has(arg.head) && !others.has(itemAt(scene, arg.head)?.head ?? -1))
  const own: Argument = { role: 'patient', head: item.head, prep: '' }
  // "gas delivered in the first two months": the time belongs to the few words of a participle.
  const times = scene.tokens[transfer.frame.head]!.deprel === 'acl' ? transfer.frame.args.filter(isTime) : []
  const words = [...args, ...times]
  return evidenceOf(
    scene,
    transfer.frame,
    hasAncestor(scene, transfer.frame.head, item.head) || args.some((arg) => arg.head === item.head) ? words : [...words, own],
  )
}

/** "the delivery has been postponed": the verb that tells what became of it belongs to the words. */
const withFate = (
  scene: Scene,
  { frame }: Transfer,
  { focus }: Status,
  [first, last]: readonly [number, number],
): readonly [number, number] => {
  if (frame.form !== 'noun') return [first, last]
  const above = scene.tokens[focus === frame.head ? scene.tokens[frame.head]!.head : focus]
  if (!above || above.upos !== 'VERB' || Math.abs(above.index - frame.head) > 12) return [first, last]
  const marks = childrenBy(scene, above.index, 'aux', 'advmod').filter((at) => Math.abs(at - above.index) < 5)
  return [Math.min(first, above.index, ...marks), Math.max(last, above.index, ...marks)]
}

const arePersons = (scene: Scene, item: ItemPhrase): boolean => persons.has(scene.tokens[item.head]!.lemma.toLowerCase())

/** Soldiers sent to a partner in no crisis are lent to it; in one it is a response that they came. */
const areLent = (scene: Scene, { from, to, way }: Transfer, status: Status): boolean =>
  way === 'give' &&
  from.length > 0 &&
  to.length > 0 &&
  status.modality === 'actual' &&
  from.every((id) => crisisFor(scene, id) === undefined)

const draftsOf = (scene: Scene, transfer: Transfer, status: Status): Draft[] => {
  const goods =
    status.kind === 'delivery'
      ? transfer.items.filter((item) => item.item !== 'territory' && (!arePersons(scene, item) || areLent(scene, transfer, status)))
      : transfer.items
  const drafts = goods.flatMap((item) =>
    dyadsOf(scene, transfer, item).map((dyad): Draft => {
      const quantity = item.quantity === undefined ? {} : { quantity: item.quantity }
      const shared = {
        ...dyad,
        item: item.item,
        ...quantity,
        polarity: polarityOf(scene, transfer, status, item),
        modality: status.modality,
        focus: status.focus,
        tokens: withFate(scene, transfer, status, evidenceFor(scene, transfer, item)),
      }
      return status.kind === 'delivery'
        ? { kind: 'delivery', ...shared }
        : { kind: 'pledge', act: status.act, ...shared, ...dueOf(scene, transfer, status) }
    }),
  )
  return [...drafts, ...takenBack(scene, transfer, status)]
}

/** "has slipped to 2026": the day that it moved to stands with the verb, behind "to", "until" or "by". */
const delayedTo = (scene: Scene, focus: number): DayRange | undefined => {
  const date = dateOf(scene, focus)
  const before = date && scene.tokens[date.tokens[0] - 1]?.text.toLowerCase()
  return date && (date.relation === 'until' || /^(to|until|till|by)$/.test(before ?? '')) ? date.on : undefined
}

/** The day of the transfer itself, where the pledge is told by another word or lies ahead. */
const dueOf = (scene: Scene, { frame }: Transfer, status: Status): { due_on?: DayRange } => {
  if (status.kind === 'pledge' && /^(suspended|cancelled|refused|reinstated)$/.test(status.act)) return {}
  const isDelay = status.kind === 'pledge' && status.act === 'delayed'
  const ahead =
    isDelay || status.focus !== frame.head || status.modality !== 'actual' || frame.modals.includes('should') || frame.modality === 'future'
  // "was approved in 2022": the date beside a noun of handing over is that of the verb, unless it sets an end.
  const told = frame.form === 'noun' && !isDelay && status.modality === 'actual'
  const due_on = !ahead
    ? undefined
    : told
      ? dateOf(scene, frame.head, ['until'])?.on
      : (dueDay(scene, frame.head) ?? (isDelay ? delayedTo(scene, status.focus) : undefined))
  return due_on === undefined ? {} : { due_on }
}

/** "shall furnish the other with arms": what a text rules in general is a clause, not a gift; a counted thing is a promise. */
const isRule = (scene: Scene, { frame, items, from }: Transfer): boolean =>
  (frame.modals.includes('shall') || (scene.discourse.treaty.parties.length > 0 && scene.tokens[frame.head]!.xpos === 'VB')) &&
  items.every((item) => item.quantity === undefined) &&
  !from.some((id) => id === scene.discourse.speakerParty(scene.sentence, frame.head))

/** A verb may leave both sides to the rest of the text ("none arrived"); a bare noun of handing over is too weak for that. */
const concernsParties = (transfer: Transfer): boolean =>
  transfer.from.length + transfer.to.length > 0 ||
  transfer.frame.form === 'verb' ||
  (transfer.way !== 'give' && transfer.items.some((item) => item.quantity !== undefined))

/** "an agreement on gas deliveries", "shipments of grain were halted": what became of it is told beside the noun. */
const isToldOf = (status: Status, { head }: Frame): boolean => status.kind === 'pledge' && status.focus !== head

const asking = /^(ask|urge|beg|request|demand|press|pressure|implore|plead|appeal|call|call on|lobby|want|invite|entreat|exhort|petition)$/

/** "Asked whether Paris had sent radars", "asked Paris to send radars": a question or a wish asserts nothing. */
const isAsked = (scene: Scene, { head, governors }: Frame): boolean => {
  const first = governors[0]
  // "wants to buy": the wish is its own.
  const own = first?.lemma === 'want' && scene.tokens[first.head + 1]?.text.toLowerCase() === 'to'
  if (scene.tokens[head]!.xpos === 'VB' && first !== undefined && asking.test(first.lemma) && !own) return true
  const above = [scene.tokens[head]!.head, ...governors.map((governor) => governor.head)]
  return (
    wordsBy(scene, head, 'mark').includes('whether') &&
    above.some((at) => at >= 0 && /^(ask|wonder|question|inquire|enquire)$/.test(scene.tokens[at]!.lemma))
  )
}

/** Giving, getting, buying and arriving, as verbs and as nouns. */
export const transfers: Finder = {
  name: 'transfer/frame',
  find: (scene) => {
    const drafts = scene.frames.flatMap((frame) => {
      const transfer = transferOf(scene, frame)
      if (!transfer || isAsked(scene, frame) || isRule(scene, transfer) || isKept(scene, transfer)) return []
      const status = statusOf(scene, transfer)
      return concernsParties(transfer) || isToldOf(status, frame) ? draftsOf(scene, transfer, status) : []
    })
    return [...drafts, ...notReceived(scene, drafts)]
  },
}
