import type { PartyId } from '../../base/index.ts'
import { referredItem } from '../actors/item-antecedent.ts'
import { nameAt, partiesOf } from '../actors/parties.ts'
import {
  arriveVerbs, buyVerbs, cancelVerbs, delayVerbs, deliveryNouns, equipVerbs, getVerbs, giveVerbs, orderNouns, plainTransferVerbs, pledgeNouns, promiseVerbs,
  refuseVerbs, reinstateVerbs, sellVerbs, suspendVerbs,
} from '../lexicon/transfer.ts'
import { argsOf, type Argument, type Frame } from './frame.ts'
import { itemAt, type ItemPhrase } from './item.ts'
import { isContrasted } from './negation.ts'
import type { Scene } from './scene.ts'
import { childrenBy } from './tree.ts'

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

const parties = (scene: Scene, args: readonly Argument[], places = false): PartyId[] =>
  [...new Set(args.filter((arg) => !isContrasted(scene, arg.head)).flatMap((arg) => partiesOf(scene, arg.head, { places })))]

const items = (scene: Scene, frame: Frame, args: readonly Argument[]): ItemPhrase[] =>
  args.flatMap((arg) => itemAt(scene, arg.head, plainTransferVerbs.has(frame.lemma)) ?? referredItem(scene, arg.head) ?? [])

const obliques = (frame: Frame, ...preps: readonly string[]): Argument[] => argsOf(frame, 'oblique').filter((arg) => preps.includes(arg.prep))

type Reading = Omit<Transfer, 'frame' | 'args'> & { readonly used: readonly Argument[] }

const give = (scene: Scene, frame: Frame, way: 'give' | 'sell' | 'promise' | 'fate'): Reading | undefined => {
  const patients = argsOf(frame, 'patient')
  const recipients = [...argsOf(frame, 'recipient'), ...obliques(frame, 'to', 'for', 'into', 'on')]
  const found = items(scene, frame, patients)
  if (found.length === 0 && equipVerbs.has(frame.lemma)) return equip(scene, frame, way)
  const agents = [...argsOf(frame, 'agent'), ...obliques(frame, 'from')]
  const from = [...new Set([...parties(scene, argsOf(frame, 'agent')), ...parties(scene, obliques(frame, 'from'), true)])]
  const named = parties(scene, recipients, true).filter((id) => !from.includes(id))
  const to = named.length ? named : insideObject(scene, frame, patients).filter((id) => !from.includes(id))
  return { way, items: found, from, to, used: [...agents, ...patients, ...recipients.filter((arg) => partiesOf(scene, arg.head, { places: true }).length)] }
}

/**
 * "sent Iran two batteries": the parser sees a second object, or takes the name for a part of the noun group. A
 * nationality ("Iranian batteries") is no receiver.
 */
const insideObject = (scene: Scene, frame: Frame, patients: readonly Argument[]): PartyId[] =>
  [...new Set(patients.flatMap((arg) => {
    if (!itemAt(scene, arg.head)) return partiesOf(scene, arg.head)
    return childrenBy(scene, arg.head, 'compound', 'nmod:unmarked', 'appos', 'nmod:desc', 'flat', 'iobj', 'nsubj').flatMap((child) => {
      const name = nameAt(scene, child)
      return name && name.form !== 'demonym' && child > frame.head ? [name.id] : []
    })
  }))]

const equip = (scene: Scene, frame: Frame, way: 'give' | 'sell' | 'promise' | 'fate'): Reading | undefined => {
  const goods = obliques(frame, 'with')
  const found = items(scene, frame, goods)
  const patients = [...argsOf(frame, 'recipient'), ...argsOf(frame, 'patient')]
  return found.length ? { way, items: found, from: parties(scene, argsOf(frame, 'agent')), to: parties(scene, patients), used: [...argsOf(frame, 'agent'), ...patients, ...goods] } : undefined
}

const get = (scene: Scene, frame: Frame, way: 'get' | 'buy'): Reading | undefined => {
  const agents = argsOf(frame, 'agent')
  const goods = [...argsOf(frame, 'patient'), ...obliques(frame, 'for').filter((arg) => frame.lemma.endsWith('for') || frame.lemma === 'sign' || (arg && frame.lemma === 'contract'))]
  const sources = obliques(frame, 'from', 'with')
  const receivers = [...argsOf(frame, 'recipient'), ...(frame.passive ? obliques(frame, 'for', 'to') : [])]
  return { way, items: items(scene, frame, goods), from: parties(scene, sources, true), to: parties(scene, [...agents, ...receivers]), used: [...agents, ...goods, ...sources.filter((arg) => partiesOf(scene, arg.head).length)] }
}

const arrive = (scene: Scene, frame: Frame): Reading | undefined => {
  const subjects = argsOf(frame, 'agent')
  const goals = [...obliques(frame, 'in', 'at', 'to', 'into'), ...argsOf(frame, 'patient')]
  const sources = obliques(frame, 'from')
  const found = items(scene, frame, subjects)
  // Goods may come of themselves; that they go says something only with a goal, or of a share.
  if (frame.lemma === 'go' && parties(scene, goals, true).length === 0 && !subjects.some((arg) => scene.tokens[arg.head]!.upos === 'NUM')) return undefined
  return found.length ? { way: 'arrive', items: found, from: parties(scene, sources, true), to: parties(scene, goals, true), used: [...subjects, ...goals, ...sources] } : undefined
}

const buyersOrder = /^(order|purchase|receipt|import|acquisition|procurement)$/

/** Verbs under which the subject is the owner of an order or undertaking: "placed an order with Ukraine", "has a contract for". */
const ownerVerbs = /^(place|have|sign|make|win|get|receive|give|cancel|scrap|drop|axe|abandon|double|increase|announce|put in|back out|withdraw|renew|confirm)$/

/** The verb that an order or undertaking is the object of: the parser hangs "for 40 tanks" and "with Ukraine" on either. */
const verbOver = (scene: Scene, head: number): Frame | undefined =>
  scene.frames.find((each) => each.form === 'verb' && each.args.some((arg) => arg.head === head && (arg.role === 'patient' || arg.prep === 'of' || arg.prep === 'from')))

const noun = (scene: Scene, frame: Frame): Reading | undefined => {
  const way = orderNouns.has(frame.lemma) ? 'buy' : 'give'
  const over = verbOver(scene, frame.head)
  const own = argsOf(frame, 'patient').concat(obliques(frame, 'for'))
  const goods = over && items(scene, frame, own).length === 0 ? own.concat(obliques(over, 'for')) : own
  const owners = argsOf(frame, 'agent')
  const subjects = over && owners.length === 0 && ownerVerbs.test(over.lemma) && !over.passive && orderNouns.has(frame.lemma) ? argsOf(over, 'agent') : []
  const to = parties(scene, obliques(frame, 'to'), true)
  const beside = over && orderNouns.has(frame.lemma) ? obliques(over, 'with') : []
  const sources = parties(scene, [...obliques(frame, 'from', 'with'), ...beside], true)
  const buyer = buyersOrder.test(frame.lemma) || (frame.lemma === 'contract' && goods.some((arg) => arg.prep === 'for' && itemAt(scene, arg.head, true))) || (subjects.length > 0 && sources.length > 0)
  const possessors = parties(scene, [...owners, ...subjects]).filter((id) => !sources.includes(id))
  return {
    way, items: items(scene, frame, goods), from: buyer ? sources : [...sources, ...possessors], to: buyer ? [...to, ...possessors] : to,
    used: [...owners, ...subjects, ...goods.filter((arg) => itemAt(scene, arg.head)), ...obliques(frame, 'to', 'from'), ...beside],
  }
}

/** Verbs that tell the fate of a pledge with the goods as their object: "cut off the gas", "froze the aid". */
const isFateVerb = (lemma: string): boolean =>
  [refuseVerbs, delayVerbs, suspendVerbs, cancelVerbs, reinstateVerbs].some((verbs) => verbs.has(lemma))

const nounReading = (scene: Scene, frame: Frame): Reading | undefined => {
  if (deliveryNouns.has(frame.lemma) || orderNouns.has(frame.lemma)) return noun(scene, frame)
  if (!pledgeNouns.has(frame.lemma) || frame.lemma === 'plan' || frame.lemma === 'package') return undefined
  const reading = noun(scene, frame)
  return reading && { ...reading, way: 'promise' }
}

const readingOf = (scene: Scene, frame: Frame): Reading | undefined => {
  if (frame.form === 'noun') return nounReading(scene, frame)
  if (sellVerbs.has(frame.lemma)) return give(scene, frame, 'sell')
  if (buyVerbs.has(frame.lemma)) return get(scene, frame, 'buy')
  if (giveVerbs.has(frame.lemma) || equipVerbs.has(frame.lemma)) return give(scene, frame, 'give')
  if (getVerbs.has(frame.lemma)) return get(scene, frame, 'get')
  if (frame.form === 'verb' && promiseVerbs.has(frame.lemma)) return give(scene, frame, 'promise')
  if (frame.form === 'verb' && isFateVerb(frame.lemma)) return give(scene, frame, 'fate')
  return arriveVerbs.has(frame.lemma) ? arrive(scene, frame) : undefined
}

/** The transfer that a frame tells, or undefined where it moves nothing that the codebook counts. */
export const transferOf = (scene: Scene, frame: Frame): Transfer | undefined => {
  const reading = readingOf(scene, frame)
  if (!reading || reading.items.length === 0) return undefined
  const { used, ...rest } = reading
  return { ...rest, frame, args: used }
}
