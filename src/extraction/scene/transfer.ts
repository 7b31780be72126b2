import type { PartyId } from '../../base/index.ts'
import { lastNamed, referredItem } from '../actors/item-antecedent.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import {
  arriveVerbs,
  buyVerbs,
  cancelVerbs,
  delayVerbs,
  deliveryNouns,
  equipVerbs,
  getVerbs,
  giveVerbs,
  orderNouns,
  plainTransferVerbs,
  pledgeNouns,
  promiseVerbs,
  refuseVerbs,
  reinstateVerbs,
  sellVerbs,
  suspendVerbs,
} from '../lexicon/transfer.ts'
import { lightVerbs } from '../lexicon/control.ts'
import { projectileNouns } from '../lexicon/force.ts'
import { numberOf } from '../quantity/number.ts'
import { argsOf, type Argument, type Frame } from './frame.ts'
import { itemAt, type ItemPhrase } from './item.ts'
import { remember } from './memo.ts'
import { isContrasted } from './negation.ts'
import type { Scene } from './scene.ts'
import { casesOf, childrenBy, conjuncts } from './tree.ts'
import { wordSet } from '../lexicon/words.ts'

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

const parties = (scene: Scene, args: readonly Argument[], places = false): PartyId[] => [
  ...new Set(args.filter((arg) => !isContrasted(scene, arg.head)).flatMap((arg) => partiesOf(scene, arg.head, { places }))),
]

const paying = /^(pay|repay|disburse|pay out|owe)$/

const items = (scene: Scene, frame: Frame, args: readonly Argument[]): ItemPhrase[] => {
  const heads = args.flatMap((arg) => [arg.head, ...companions(scene, arg.head)])
  const counted = args.flatMap((arg) => countedBeside(scene, frame, arg))
  if (counted.length) return counted
  const found = [...new Set(heads)].flatMap(
    (head) => itemAt(scene, head, plainTransferVerbs.has(frame.lemma)) ?? referredItem(scene, head) ?? [],
  )
  const sums = paying.test(frame.lemma)
    ? heads.filter(
        (head) => /^(million|billion|trillion)s?$/i.test(scene.tokens[head]!.text) && !found.some((item) => item.item === 'money'),
      )
    : []
  if (sums.length) return sums.map((head) => ({ head, item: 'money' }))
  return paying.test(frame.lemma) ? found.filter((item) => item.item === 'money') : found
}

/** "supplied 500,000 of the million shells" where the parser hangs the phrase behind the number on the verb. */
const countedBeside = (scene: Scene, frame: Frame, arg: Argument): ItemPhrase[] => {
  const beside =
    scene.tokens[arg.head]!.upos !== 'NUM'
      ? undefined
      : argsOf(frame, 'oblique').find((each) => each.prep === 'of' && each.head > arg.head && each.head - arg.head < 8)
  const item = beside && itemAt(scene, beside.head, plainTransferVerbs.has(frame.lemma))
  const quantity = numberOf([scene.tokens[arg.head]!.text.toLowerCase()])
  return item ? [{ ...item, ...(quantity === undefined ? {} : { quantity }) }] : []
}

/** "four launchers, with the radars that belong to them": what comes along is given too. */
export const companions = (scene: Scene, head: number): number[] =>
  itemAt(scene, head) === undefined
    ? []
    : childrenBy(scene, head, 'nmod')
        .filter((child) => /^(with|along with|together with|as well as|besides|plus)$/.test(casesOf(scene, child)))
        .flatMap((child) => conjuncts(scene, child))
        .filter((child) => itemAt(scene, child) !== undefined)

const obliques = (frame: Frame, ...preps: readonly string[]): Argument[] =>
  argsOf(frame, 'oblique').filter((arg) => preps.includes(arg.prep))

type Reading = Omit<Transfer, 'frame' | 'args'> & { readonly used: readonly Argument[] }

/** Verbs that also tell that forces are moved about, which gives nothing to anybody. */
const movesOnly = /^(send|deploy|station|dispatch|rush|bring|move)$/

const give = (scene: Scene, frame: Frame, way: 'give' | 'sell' | 'promise' | 'fate'): Reading | undefined => {
  // Bombs are dropped on an enemy.
  if (
    frame.lemma === 'drop' &&
    argsOf(frame, 'patient').some(
      (arg) => projectileNouns.has(scene.tokens[arg.head]!.lemma.toLowerCase()) || scene.tokens[arg.head]!.upos === 'PRON',
    )
  )
    return undefined
  if (
    /^(help|assist|equip|arm)$/.test(frame.lemma) ||
    (equipVerbs.has(frame.lemma) && items(scene, frame, argsOf(frame, 'patient')).length === 0)
  )
    return equip(scene, frame, way)
  const patients = [
    ...argsOf(frame, 'patient'),
    ...obliques(frame, 'along with', 'together with', 'as well as', 'besides').filter((arg) => itemAt(scene, arg.head) !== undefined),
  ]
  const recipients = [...argsOf(frame, 'recipient'), ...obliques(frame, 'to', 'for', 'into', 'on')]
  const found = items(scene, frame, patients)
  const agents = [...argsOf(frame, 'agent'), ...obliques(frame, 'from')]
  const from = [...new Set([...parties(scene, argsOf(frame, 'agent')), ...parties(scene, obliques(frame, 'from'), true)])]
  const named = parties(scene, recipients, true).filter((id) => !from.includes(id))
  const to = named.length ? named : insideObject(scene, frame, patients).filter((id) => !from.includes(id))
  // "to bring it under control": no goods are meant.
  if (frame.lemma === 'bring' && to.length === 0 && patients.every((arg) => scene.tokens[arg.head]!.upos === 'PRON')) return undefined
  if (
    movesOnly.test(frame.lemma) &&
    to.length === 0 &&
    obliques(frame, 'into', 'through', 'near', 'off', 'across', 'around', 'over', 'in').length > 0
  )
    return undefined
  if (/^(carry|fly)$/.test(frame.lemma) && to.length + obliques(frame, 'to').length === 0) return undefined
  return {
    way,
    items: found,
    from,
    to,
    used: [...agents, ...patients, ...recipients.filter((arg) => partiesOf(scene, arg.head, { places: true }).length)],
  }
}

/**
 * "sent Iran two batteries": the parser sees a second object, or takes the name for a part of the noun group. A
 * nationality ("Iranian batteries") is no receiver.
 */
const insideObject = (scene: Scene, frame: Frame, patients: readonly Argument[]): PartyId[] => [
  ...new Set(
    patients.flatMap((arg) => {
      if (!itemAt(scene, arg.head)) return referredItem(scene, arg.head) ? [] : partiesOf(scene, arg.head)
      return childrenBy(scene, arg.head, 'compound', 'nmod:unmarked', 'appos', 'nmod:desc', 'flat', 'iobj', 'nsubj').flatMap((child) => {
        const name = nameAt(scene, child)
        return name && name.form !== 'demonym' && child > frame.head ? [name.id] : []
      })
    }),
  ),
]

const equip = (scene: Scene, frame: Frame, way: 'give' | 'sell' | 'promise' | 'fate'): Reading | undefined => {
  const goods = obliques(frame, 'with', 'along with', 'together with', 'as well as')
  const found = items(scene, frame, goods)
  const patients = [...argsOf(frame, 'recipient'), ...argsOf(frame, 'patient')]
  return found.length
    ? {
        way,
        items: found,
        from: parties(scene, argsOf(frame, 'agent')),
        to: parties(scene, patients),
        used: [...argsOf(frame, 'agent'), ...patients, ...goods],
      }
    : undefined
}

const get = (scene: Scene, frame: Frame, way: 'get' | 'buy'): Reading | undefined => {
  const agents = argsOf(frame, 'agent')
  const goods = [
    ...argsOf(frame, 'patient'),
    ...obliques(frame, 'for').filter((arg) => frame.lemma.endsWith('for') || frame.lemma === 'sign' || (arg && frame.lemma === 'contract')),
  ]
  const sources = obliques(frame, 'from', 'with')
  const receivers = [...argsOf(frame, 'recipient'), ...(frame.passive ? obliques(frame, 'for', 'to') : [])]
  return {
    way,
    items: items(scene, frame, goods),
    from: parties(scene, sources, true),
    to: parties(scene, [...agents, ...receivers]),
    used: [...agents, ...goods, ...sources.filter((arg) => partiesOf(scene, arg.head).length)],
  }
}

/** "14 of its 19 had gone": who has a share to give. */
const shareholders = (scene: Scene, subjects: readonly Argument[]): PartyId[] => [
  ...new Set(
    subjects
      .filter((arg) => scene.tokens[arg.head]!.upos === 'NUM')
      .flatMap((arg) => childrenBy(scene, arg.head, 'nmod'))
      .flatMap((whole) => childrenBy(scene, whole, 'nmod:poss'))
      .flatMap((owner) => partiesOf(scene, owner)),
  ),
]

const arrive = (scene: Scene, frame: Frame): Reading | undefined => {
  const subjects = argsOf(frame, 'agent')
  const goals = [...obliques(frame, 'in', 'at', 'to', 'into'), ...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient')]
  const sources = obliques(frame, 'from')
  const found = items(scene, frame, subjects)
  // Goods may come of themselves; that they go says something only with a goal, or of a share.
  if (frame.lemma === 'follow' && frame.modality === 'actual') return undefined
  // A shell that lands was fired.
  if (frame.lemma === 'land' && subjects.some((arg) => projectileNouns.has(scene.tokens[arg.head]!.lemma.toLowerCase()))) return undefined
  if (
    frame.lemma === 'go' &&
    parties(scene, goals, true).length === 0 &&
    !(/^VB[ND]$/.test(scene.tokens[frame.head]!.xpos) && subjects.some((arg) => scene.tokens[arg.head]!.upos === 'NUM'))
  )
    return undefined
  return found.length
    ? {
        way: 'arrive',
        items: found,
        from: sources.length ? parties(scene, sources, true) : shareholders(scene, subjects),
        to: parties(scene, goals, true),
        used: [...subjects, ...goals, ...sources],
      }
    : undefined
}

const buyersOrder = /^(order|purchase|receipt|import|acquisition|procurement)$/

/** Verbs under which the subject is the owner of an order or undertaking: "placed an order with Ukraine", "has a contract for". */
const ownerVerbs = wordSet(`place, have, sign, make, win, get, receive, give, cancel, scrap, drop, axe, abandon, double, increase, announce,
  put in, back out, withdraw, renew, confirm`)

/** "took delivery of": the subject receives. */
const taking = /^(take|receive|accept|await|get|welcome)$/

/** True where the subject of the verb over a noun of orders or deliveries is who orders or delivers. */
const carries = (frame: Frame, over: Frame): boolean =>
  orderNouns.has(frame.lemma)
    ? ownerVerbs.has(over.lemma)
    : deliveryNouns.has(frame.lemma) &&
      (lightVerbs.has(over.lemma) ||
        isFateVerb(over.lemma) ||
        /^(complete|finish|conduct|continue|speed up|accelerate)$/.test(over.lemma)) &&
      !/^(receive|get|see|have|take)$/.test(over.lemma)

/** The verb that an order or undertaking is the object of: the parser hangs "for 40 tanks" and "with Ukraine" on either. */
const verbOver = (scene: Scene, head: number): Frame | undefined =>
  scene.frames.find(
    (each) =>
      each.form === 'verb' &&
      each.args.some((arg) => arg.head === head && (arg.role === 'patient' || arg.prep === 'of' || arg.prep === 'from')),
  )

/** "the transfer", "the last delivery": what is handed over was named before. */
const toldOf = (scene: Scene, frame: Frame): ItemPhrase[] => {
  const words = scene.children[frame.head]!.map((child) => scene.tokens[child]!.text.toLowerCase())
  if (
    !/^(delivery|transfer|handover|shipment|dispatch)$/.test(frame.lemma) ||
    !words.includes('the') ||
    scene.tokens[frame.head]!.xpos !== 'NN'
  )
    return []
  const item = lastNamed(scene, frame.head)
  return item === undefined ? [] : [{ head: frame.head, item }]
}

const noun = (scene: Scene, frame: Frame): Reading | undefined => {
  const way = orderNouns.has(frame.lemma) ? 'buy' : 'give'
  const over = verbOver(scene, frame.head)
  const own = argsOf(frame, 'patient').concat(obliques(frame, 'for'))
  const goods = over && items(scene, frame, own).length === 0 ? own.concat(obliques(over, 'for')) : own
  const owners = argsOf(frame, 'agent')
  const subjects = over && owners.length === 0 && !over.passive && carries(frame, over) ? argsOf(over, 'agent') : []
  const toward = parties(scene, obliques(frame, 'to'), true)
  const to = toward.length || !over ? toward : parties(scene, [...obliques(over, 'to'), ...argsOf(over, 'recipient')], true)
  const beside = over && orderNouns.has(frame.lemma) ? obliques(over, 'with') : []
  const sources = parties(scene, [...obliques(frame, 'from', 'with'), ...beside], true)
  const buyer =
    buyersOrder.test(frame.lemma) ||
    (frame.lemma === 'contract' && goods.some((arg) => arg.prep === 'for' && itemAt(scene, arg.head, true))) ||
    (subjects.length > 0 && sources.length > 0)
  const takers =
    over && taking.test(over.lemma) && !over.passive && deliveryNouns.has(frame.lemma) ? parties(scene, argsOf(over, 'agent')) : []
  const possessors = [...new Set([...owners, ...subjects].flatMap((arg) => partiesOf(scene, arg.head, { arms: true })))].filter(
    (id) => !sources.includes(id),
  )
  const found = items(scene, frame, goods)
  return {
    way,
    items: found.length ? found : toldOf(scene, frame),
    from: buyer ? sources : [...sources, ...possessors],
    to: buyer ? [...to, ...possessors] : to.length ? to : takers,
    used: [
      ...owners,
      ...subjects,
      ...goods.filter((arg) => itemAt(scene, arg.head) ?? referredItem(scene, arg.head)),
      ...obliques(frame, 'to', 'from'),
      ...beside,
    ],
  }
}

/** Verbs that tell the fate of a pledge with the goods as their object: "cut off the gas", "froze the aid". */
const isFateVerb = (lemma: string): boolean =>
  [refuseVerbs, delayVerbs, suspendVerbs, cancelVerbs, reinstateVerbs].some((verbs) => verbs.has(lemma))

/** Verbs that befall many things that nobody promised: they need both sides. */
const weakFates =
  wordSet(`reduce, cut, curtail, slow, lift, hold, drop, resist, reject, stop, block, renew, restore, terminate, meet, abandon,
  withdraw, decline, keep, move, drag, lag, set back`)

/** "the last two have slipped to 2026": the goods are the subject. */
const slips = /^(slip|lag|stall|drag|drag on)$/

const fate = (scene: Scene, frame: Frame): Reading | undefined => {
  if (slips.test(frame.lemma) && argsOf(frame, 'patient').length === 0) {
    const subjects = argsOf(frame, 'agent')
    return { way: 'fate', items: items(scene, frame, subjects), from: [], to: [], used: subjects }
  }
  const reading = give(scene, frame, 'fate')
  const postponed =
    frame.lemma === 'move' &&
    argsOf(frame, 'oblique').some(
      (arg) =>
        arg.prep === 'to' &&
        /^\d{4}$|^(January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
          scene.tokens[arg.head]!.text,
        ),
    )
  return reading && weakFates.has(frame.lemma) && !postponed && (reading.from.length === 0 || reading.to.length === 0) ? undefined : reading
}

/** Training is given to those who are trained, by who does it, or by the host. */
const train = (scene: Scene, frame: Frame): Reading | undefined => {
  const trained = [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient')]
  const to = [...new Set(trained.flatMap((arg) => [...partiesOf(scene, arg.head), ...ownersOf(scene, arg.head)]))]
  const agents = argsOf(frame, 'agent')
  const hosts = frame.passive && agents.length === 0 ? obliques(frame, 'in') : []
  const from = parties(scene, [...agents, ...hosts], true).filter((id) => !to.includes(id))
  const one = trained[0]
  return to.length === 0 || from.length === 0 || one === undefined
    ? undefined
    : { way: 'give', items: [{ head: one.head, item: 'training' }], from, to, used: [...agents, ...hosts, ...trained] }
}

/** Verbs of agreeing whose "it" is seldom goods. */
const agrees = /^(approve|announce|unveil|clear|authorise|authorize|agree|guarantee|assure|swear|consent|commit|undertake)$/

const promise = (scene: Scene, frame: Frame): Reading | undefined => {
  const reading = give(scene, frame, 'promise')
  return reading && agrees.test(frame.lemma)
    ? { ...reading, items: reading.items.filter((item) => scene.tokens[item.head]!.upos !== 'PRON') }
    : reading
}

const nounReading = (scene: Scene, frame: Frame): Reading | undefined => {
  if (deliveryNouns.has(frame.lemma) || orderNouns.has(frame.lemma)) return noun(scene, frame)
  if (!pledgeNouns.has(frame.lemma) || frame.lemma === 'plan' || frame.lemma === 'package') return undefined
  const reading = noun(scene, frame)
  return reading && { ...reading, way: 'promise' }
}

const readingOf = (scene: Scene, frame: Frame): Reading | undefined => {
  if (frame.form === 'noun') return nounReading(scene, frame)
  if (frame.form === 'verb' && frame.lemma === 'train') return train(scene, frame)
  if (sellVerbs.has(frame.lemma)) return give(scene, frame, 'sell')
  if (
    buyVerbs.has(frame.lemma) ||
    (frame.lemma === 'sign' &&
      obliques(frame, 'for').some((arg) => itemAt(scene, arg.head) !== undefined && itemAt(scene, arg.head)?.item !== 'money'))
  )
    return get(scene, frame, 'buy')
  if (giveVerbs.has(frame.lemma) || equipVerbs.has(frame.lemma)) return give(scene, frame, 'give')
  if (getVerbs.has(frame.lemma)) return get(scene, frame, 'get')
  if (frame.form === 'verb' && promiseVerbs.has(frame.lemma)) return promise(scene, frame)
  if (frame.form === 'verb' && isFateVerb(frame.lemma)) return fate(scene, frame)
  return arriveVerbs.has(frame.lemma) ? arrive(scene, frame) : undefined
}

/** The transfer that a frame tells, or undefined where it moves nothing that the codebook counts. */
export const transferOf = (scene: Scene, frame: Frame): Transfer | undefined => {
  const known = knownTransfers(scene)
  if (!known.has(frame)) known.set(frame, readTransfer(scene, frame))
  return known.get(frame)
}

const knownTransfers = remember((_: Scene) => new Map<Frame, Transfer | undefined>())

const readTransfer = (scene: Scene, frame: Frame): Transfer | undefined => {
  const reading = readingOf(scene, frame)
  if (!reading || reading.items.length === 0) return undefined
  const { used, ...rest } = reading
  return { ...rest, frame, args: used }
}
