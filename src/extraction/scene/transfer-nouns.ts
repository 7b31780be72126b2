import { lastNamed, referredItem } from '../actors/item-antecedent.ts'
import { partiesOf } from '../actors/parties.ts'
import { lightVerbs } from '../lexicon/control.ts'
import { deliveryNouns, giveVerbs, isFateVerb, orderNouns, pledgeNouns } from '../lexicon/transfer.ts'
import { wordSet } from '../lexicon/words.ts'
import { argsOf, type Frame } from './frame.ts'
import { itemAt, type ItemPhrase } from './item.ts'
import type { Scene } from './scene.ts'
import { itemsOf } from './transfer-items.ts'
import { obliques, parties, type Reading } from './transfer-sides.ts'

/** What is said of handing over as such, besides the verbs that take goods as their object. */
const fateVerbs = wordSet(`end, cease, stop, dry up, ban, bar, prohibit, outlaw, go on, continue, begin, start, recommence`)

const buyersOrder = /^(order|purchase|receipt|import|acquisition|procurement)$/

/** Verbs under which the subject is the owner of an order or undertaking: "placed an order with Ukraine", "has a contract for". */
const ownerVerbs = wordSet(`place, have, sign, make, win, get, receive, give, cancel, scrap, drop, axe, abandon, double, increase, announce,
  put in, back out, withdraw, renew, confirm, secure, land, clinch, bag, obtain, gain, negotiate, conclude, seal, award, finalise, finalize, ink,
  suspend, freeze, halt, expand, complete, approve`)

/** "got an order for 80 jets", "won the contract": the subject sells. */
const winning = /^(win|get|secure|land|clinch|bag|obtain|gain)$/

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

/** "gave no promise of help", "renewed its offer of grain": the subject is who promises. */
const utters = (frame: Frame, over: Frame): boolean =>
  /^(promise|pledge|offer|commitment|undertaking|vow|guarantee|assurance)$/.test(frame.lemma) &&
  /^(give|make|repeat|renew|issue|extend|withdraw|keep|break|drop|announce|reaffirm|reiterate)$/.test(over.lemma)

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

/** "stopped deliveries", "the shipments will go on": what becomes of handing over is told although nothing says what is handed over. */
const bareOf = (scene: Scene, frame: Frame): ItemPhrase[] => {
  if (!/^(delivery|shipment|supply|supplies|sale|export|payment|consignment|handover|disbursement)$/.test(frame.lemma)) return []
  const above = scene.frames.find(
    (each) =>
      each.form === 'verb' &&
      each.args.some((arg) => arg.head === frame.head && (arg.role === 'patient' || arg.role === 'agent')) &&
      (fateVerbs.has(each.lemma) || isFateVerb(each.lemma)),
  )
  return above === undefined ? [] : [{ head: frame.head, item: frame.lemma === 'supplies' ? 'supply' : frame.lemma }]
}

const noun = (scene: Scene, frame: Frame): Reading | undefined => {
  const way = orderNouns.has(frame.lemma) ? 'buy' : 'give'
  const over = verbOver(scene, frame.head)
  const own = argsOf(frame, 'patient').concat(obliques(frame, 'for'))
  const goods = over && itemsOf(scene, frame, own).length === 0 ? own.concat(obliques(over, 'for')) : own
  const owners = argsOf(frame, 'agent')
  const acts = over !== undefined && owners.length === 0 && !over.passive && (carries(frame, over) || utters(frame, over))
  const subjects = over && acts ? argsOf(over, 'agent') : []
  const toward = parties(scene, obliques(frame, 'to'), true)
  const to = toward.length || !over ? toward : parties(scene, [...obliques(over, 'to'), ...argsOf(over, 'recipient')], true)
  const beside = over && orderNouns.has(frame.lemma) ? obliques(over, 'with') : []
  const sources = parties(scene, [...obliques(frame, 'from', 'with'), ...beside], true)
  const sells = over !== undefined && acts && orderNouns.has(frame.lemma) && winning.test(over.lemma)
  const buyer =
    !sells &&
    (buyersOrder.test(frame.lemma) ||
      (frame.lemma === 'contract' && goods.some((arg) => arg.prep === 'for' && itemAt(scene, arg.head, true))) ||
      (subjects.length > 0 && sources.length > 0))
  const takers =
    over && taking.test(over.lemma) && !over.passive && deliveryNouns.has(frame.lemma) ? parties(scene, argsOf(over, 'agent')) : []
  const possessors = [...new Set([...owners, ...subjects].flatMap((arg) => partiesOf(scene, arg.head, { arms: true })))].filter(
    (id) => !sources.includes(id),
  )
  // "a $300 million contract": a sum before the noun is a price, and no goods.
  const priced = /^(order|contract|sale|purchase|deal|agreement|accord)$/.test(frame.lemma)
  const found = itemsOf(
    scene,
    frame,
    goods.filter((arg) => !priced || arg.prep !== 'compound' || itemAt(scene, arg.head)?.item !== 'money'),
  )
  return {
    way,
    items: found.length ? found : [...toldOf(scene, frame), ...bareOf(scene, frame)].slice(0, 1),
    from: sells ? possessors : buyer ? sources : [...sources, ...possessors],
    to: sells ? [...to, ...sources] : buyer ? [...to, ...possessors] : to.length ? to : takers,
    used: [
      ...owners,
      ...subjects,
      ...goods.filter((arg) => itemAt(scene, arg.head) ?? referredItem(scene, arg.head)),
      ...obliques(frame, 'to', 'from'),
      ...beside,
    ],
  }
}

/** What a noun of handing over, ordering or promising tells. */
export const nounReading = (scene: Scene, frame: Frame): Reading | undefined => {
  // "granted a loan of 20 million": the verb tells it.
  const over = /^(loan|gift|grant|donation)$/.test(frame.lemma) ? verbOver(scene, frame.head) : undefined
  if (over && giveVerbs.has(over.lemma)) return undefined
  if (deliveryNouns.has(frame.lemma) || orderNouns.has(frame.lemma)) return noun(scene, frame)
  if (!pledgeNouns.has(frame.lemma) || frame.lemma === 'plan' || frame.lemma === 'package') return undefined
  const reading = noun(scene, frame)
  const goods = reading?.items.some(({ item }) => item !== 'money')
  // "a defence cooperation agreement" promises nothing that could be handed over.
  return (
    reading && {
      ...reading,
      way: 'promise',
      items: reading.items.filter(
        ({ item }) =>
          !(goods && item === 'money') && !/(cooperation|co-operation|partnership|friendship|relations?|trade|peace|security)$/.test(item),
      ),
    }
  )
}
