import type { PartyId } from '../../base/index.ts'
import { referredItem } from '../actors/item-antecedent.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import { projectileNouns } from '../lexicon/force.ts'
import {
  arriveVerbs,
  buyVerbs,
  deliveryNouns,
  equipVerbs,
  getVerbs,
  giveVerbs,
  isFateVerb,
  persons,
  promiseVerbs,
  sellVerbs,
} from '../lexicon/transfer.ts'
import { wordSet } from '../lexicon/words.ts'
import { argsOf, type Argument, type Frame } from './frame.ts'
import { gappedParties } from './gaps.ts'
import { itemAt } from './item.ts'
import { remember } from './memo.ts'
import type { Scene } from './scene.ts'
import { itemsOf } from './transfer-items.ts'
import { nounReading } from './transfer-nouns.ts'
import { obliques, parties, type Reading, type Transfer } from './transfer-sides.ts'
import { casesOf, childrenBy, conjuncts } from './tree.ts'

export { companions } from './transfer-items.ts'
export type { Transfer } from './transfer-sides.ts'

/** Verbs that also tell that forces are moved about, which gives nothing to anybody. */
const movesOnly = /^(send|deploy|station|dispatch|rush|bring|move)$/

const warships = /^(warship|ship|carrier|destroyer|frigate|fleet|flotilla|squadron|bomber|submarine)$/i

const services = /^(guard|army|navy|force|police|military|troop|soldier|militia|ministry|government|militar(y|ies)|corps|fleet)s?$/i

/** "provide Vietnam's coast guard with a ship": a service before goods that stand behind "with" gets them, and is none. */
const isServed = (scene: Scene, frame: Frame): boolean =>
  argsOf(frame, 'patient').some(({ head }) => services.test(scene.tokens[head]!.text)) &&
  obliques(frame, 'with').some(({ head }) => itemAt(scene, head, true) !== undefined)

/** Bombs are dropped on an enemy. */
const isBombing = (scene: Scene, frame: Frame): boolean =>
  frame.lemma === 'drop' &&
  argsOf(frame, 'patient').some(
    (arg) => projectileNouns.has(scene.tokens[arg.head]!.lemma.toLowerCase()) || scene.tokens[arg.head]!.upos === 'PRON',
  )

const give = (scene: Scene, frame: Frame, way: 'give' | 'sell' | 'promise' | 'fate'): Reading | undefined => {
  if (isBombing(scene, frame)) return undefined
  if (
    /^(help|assist|equip|arm)$/.test(frame.lemma) ||
    (equipVerbs.has(frame.lemma) && (isServed(scene, frame) || itemsOf(scene, frame, argsOf(frame, 'patient')).length === 0))
  )
    return equip(scene, frame, way)
  const objects = argsOf(frame, 'patient')
  const patients = [
    ...(objects.length || frame.passive ? objects : bareGoods(scene, frame)),
    ...obliques(frame, 'along with', 'together with', 'as well as', 'besides').filter((arg) => itemAt(scene, arg.head) !== undefined),
  ]
  const withheld = /^(withhold|hold back|keep|keep back)$/.test(frame.lemma)
  const recipients = [
    ...(withheld ? obliques(frame, 'from') : []),
    ...argsOf(frame, 'recipient').filter((arg) => scene.tokens[arg.head - 1]?.upos !== 'NUM'),
    ...obliques(frame, 'to', 'for', 'into', 'on'),
    ...onward(scene, frame),
    ...ofContents(scene, patients),
  ]
  const found = itemsOf(scene, frame, patients)
  const agents = [...argsOf(frame, 'agent'), ...(withheld ? [] : obliques(frame, 'from'))]
  // "France flew ammunition from Libya": where the goods were is not who gives them.
  const givers = parties(scene, argsOf(frame, 'agent'))
  const carried = givers.length > 0 && /^(fly|fly in|airlift|carry|ship|transport|bring|send|airdrop|drop)$/.test(frame.lemma)
  const from = [...new Set([...givers, ...(carried || withheld ? [] : parties(scene, obliques(frame, 'from'), true))])]
  const receivers = parties(scene, recipients, true).filter((id) => !from.includes(id))
  const others = receivers.length > 1 ? gappedParties(scene, frame.head) : []
  const named = receivers.filter((id) => !others.includes(id))
  const to = named.length ? named : insideObject(scene, frame, patients).filter((id) => !from.includes(id))
  // Soldiers who are brought home are given to nobody.
  if (frame.lemma === 'bring' && scene.tokens.slice(frame.head, frame.head + 8).some((token) => token.text.toLowerCase() === 'home'))
    return undefined
  // "to bring it under control": no goods are meant.
  if (frame.lemma === 'bring' && to.length === 0 && patients.every((arg) => scene.tokens[arg.head]!.upos === 'PRON')) return undefined
  if (
    movesOnly.test(frame.lemma) &&
    to.length === 0 &&
    obliques(frame, 'into', 'through', 'near', 'off', 'across', 'around', 'over', 'in').length > 0
  )
    return undefined
  // Ships that are sent without a receiver show force.
  const areShips = patients.some((arg) => warships.test(scene.tokens[arg.head]!.lemma))
  if (movesOnly.test(frame.lemma) && named.length === 0 && areShips) return undefined
  // "extended the talks": only credit and help are extended to somebody.
  if (
    /^(extend|award)$/.test(frame.lemma) &&
    (to.length === 0 || found.every((item) => !/^money$|\b(aid|help|assistance|support)$/.test(item.item)))
  )
    return undefined
  const goals = to.length + obliques(frame, 'to').length + onward(scene, frame).length
  if (/^(carry|fly)$/.test(frame.lemma) && (goals === 0 || from.length + to.length === 0)) return undefined
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
        // "48 Milan missiles": behind a number and before the goods stands a type.
        if (scene.tokens[child - 1]?.upos === 'NUM' && child < arg.head) return []
        const joined = /^(and|,|;|while)$/i.test(scene.tokens[child - 1]?.text ?? '')
        return name && name.form !== 'demonym' && child > frame.head && !joined ? [name.id] : []
      })
    }),
  ),
]

/** "announced a package of military aid for Ukraine": the receiver hangs on what the package is of. */
const ofContents = (scene: Scene, patients: readonly Argument[]): Argument[] =>
  patients
    .flatMap((arg) => {
      const inner = itemAt(scene, arg.head)?.head
      return inner === undefined || inner === arg.head ? [] : childrenBy(scene, inner, 'nmod')
    })
    .filter((child) => /^(to|for)$/.test(casesOf(scene, child)) && nameAt(scene, child) !== undefined)
    .map((head): Argument => ({ role: 'oblique', head, prep: 'to' }))

/** "from Chile to Peru": the parser hangs the goal on the start. */
const onward = (scene: Scene, frame: Frame): Argument[] =>
  obliques(frame, 'from')
    .flatMap((arg) => childrenBy(scene, arg.head, 'nmod'))
    .filter((child) => casesOf(scene, child) === 'to')
    .map((head): Argument => ({ role: 'oblique', head, prep: 'to' }))

/** "shall transfer to Gabon two patrol craft": goods behind the receiver are taken for a measure. */
const bareGoods = (scene: Scene, frame: Frame): Argument[] =>
  [
    ...obliques(frame, ''),
    ...childrenBy(scene, frame.head, 'parataxis', 'dep')
      .filter((child) => scene.tokens[child]!.upos === 'NOUN' && childrenBy(scene, child, 'cop', 'nsubj').length === 0)
      .map((head): Argument => ({ role: 'patient', head, prep: '' })),
  ]
    .filter((arg) => arg.head > frame.head && itemAt(scene, arg.head) !== undefined)
    .slice(0, 1)

const equip = (scene: Scene, frame: Frame, way: 'give' | 'sell' | 'promise' | 'fate'): Reading | undefined => {
  const goods = obliques(frame, 'with', 'along with', 'together with', 'as well as')
  const found = itemsOf(scene, frame, goods)
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

/** "will buy shells for Ukraine": who buys for another gives. */
const boughtFor = (scene: Scene, frame: Frame, goods: readonly Argument[]): Argument[] => [
  ...obliques(frame, 'for').filter((arg) => partiesOf(scene, arg.head).length > 0),
  ...goods.flatMap((arg) =>
    [...new Set([arg.head, itemAt(scene, arg.head)?.head ?? arg.head])]
      .flatMap((head) => childrenBy(scene, head, 'nmod'))
      .filter((child) => casesOf(scene, child) === 'for' && nameAt(scene, child) !== undefined)
      .map((head): Argument => ({ role: 'oblique', head, prep: 'for' })),
  ),
]

/** "ordered ten battalions to the border": soldiers are commanded and not bought. */
const isCommand = (scene: Scene, frame: Frame, goods: readonly Argument[]): boolean =>
  frame.lemma === 'order' && goods.some((arg) => persons.has(scene.tokens[itemAt(scene, arg.head)?.head ?? arg.head]!.lemma.toLowerCase()))

const get = (scene: Scene, frame: Frame, way: 'get' | 'buy'): Reading | undefined => {
  const agents = argsOf(frame, 'agent')
  const goods = [
    ...argsOf(frame, 'patient'),
    ...obliques(frame, 'for').filter((arg) => frame.lemma.endsWith('for') || frame.lemma === 'sign' || (arg && frame.lemma === 'contract')),
  ]
  const sources = obliques(frame, 'from', 'with')
  if (isCommand(scene, frame, goods)) return undefined
  const third = way === 'buy' && !frame.passive ? parties(scene, boughtFor(scene, frame, goods)) : []
  const buyers = parties(scene, agents)
  if (third.length > 0 && buyers.length > 0 && third.every((id) => !buyers.includes(id)))
    return {
      way: 'promise',
      items: itemsOf(scene, frame, argsOf(frame, 'patient')),
      from: buyers,
      to: third,
      used: [...agents, ...argsOf(frame, 'patient'), ...boughtFor(scene, frame, goods)],
    }
  const receivers = [...argsOf(frame, 'recipient'), ...(frame.passive ? obliques(frame, 'for', 'to') : [])]
  return {
    way,
    items: itemsOf(scene, frame, goods),
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

/** Ships and planes of a named state: "American fighter planes", "its tankers". */
const isForceOf = (scene: Scene, head: number): boolean =>
  /^(plane|warplane|jet|fighter|bomber|tanker|aircraft|ship|warship|frigate|destroyer|carrier|submarine|helicopter|squadron)$/i.test(
    scene.tokens[head]!.lemma,
  ) &&
  childrenBy(scene, head, 'amod', 'nmod:poss').some((child) => partiesOf(scene, child).length > 0 || nameAt(scene, child) !== undefined)

const arrive = (scene: Scene, frame: Frame): Reading | undefined => {
  const subjects = argsOf(frame, 'agent')
  const goals = [...obliques(frame, 'in', 'at', 'to', 'into'), ...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient')]
  const sources = obliques(frame, 'from')
  const found = itemsOf(scene, frame, subjects)
  // "The first American tankers landed there": forces that come by themselves are given to nobody.
  if (/^(land|dock|berth|touch down|go)$/.test(frame.lemma) && subjects.some((arg) => isForceOf(scene, arg.head))) return undefined
  // Goods may come of themselves; that they go says something only with a goal, or of a share.
  if (frame.lemma === 'follow' && frame.modality === 'actual') return undefined
  // "It comes only if others agree": what an "it" is that comes is seldom goods.
  if (/^(come|follow|reach)$/.test(frame.lemma) && subjects.every((arg) => /^(it|this|that)$/i.test(scene.tokens[arg.head]!.text)))
    return undefined
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

/** Verbs that befall many things that nobody promised: they need both sides. */
const weakFates =
  wordSet(`reduce, cut, curtail, slow, lift, hold, drop, resist, reject, stop, block, renew, restore, terminate, meet, abandon,
  withdraw, decline, keep, move, drag, lag, set back`)

/** "the last two have slipped to 2026": the goods are the subject. */
const slips = /^(slip|lag|stall|drag|drag on)$/

/** "halted gas supplies": the noun of handing over is read for itself. */
const handsOver = (scene: Scene, head: number): boolean => deliveryNouns.has(scene.tokens[head]!.lemma.toLowerCase())

const fate = (scene: Scene, frame: Frame): Reading | undefined => {
  if (slips.test(frame.lemma) && argsOf(frame, 'patient').length === 0) {
    const subjects = argsOf(frame, 'agent')
    return { way: 'fate', items: itemsOf(scene, frame, subjects), from: [], to: [], used: subjects }
  }
  const told = give(scene, frame, 'fate')
  // A debt that is cancelled is a gift of the creditor, and no promise that ends.
  const reading = told && {
    ...told,
    items: told.items.filter((item) => !/\bdebts?$/.test(item.item) && !(handsOver(scene, item.head) && / /.test(item.item))),
  }
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

/** "a pact with Britain which promised it boats": the pact's other parties promise. */
const throughPact = (scene: Scene, frame: Frame, reading: Reading): Reading => {
  const pact = argsOf(frame, 'agent').find((arg) => /^(pact|treaty|deal|agreement|accord|contract)$/.test(scene.tokens[arg.head]!.lemma))
  if (!pact || reading.from.length > 0) return reading
  const with_ = childrenBy(scene, pact.head, 'nmod', 'obl').filter((child) => casesOf(scene, child) === 'with')
  // What a treaty promises in general is a clause.
  const told = reading.items.filter((item) => item.quantity !== undefined || scene.tokens[item.head]!.xpos === 'NNS')
  const others = with_.flatMap((child) => conjuncts(scene, child)).flatMap((child) => partiesOf(scene, child))
  return { ...reading, items: told, from: [...new Set(others)] }
}

const promise = (scene: Scene, frame: Frame): Reading | undefined => {
  const told = give(scene, frame, 'promise')
  const reading = told && throughPact(scene, frame, told)
  return reading && agrees.test(frame.lemma)
    ? { ...reading, items: reading.items.filter((item) => scene.tokens[item.head]!.upos !== 'PRON') }
    : reading
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
  // "a contract for 12 fighters worth 2 billion": the sum is the price and not what is handed over.
  const trade = rest.way === 'buy' || rest.way === 'sell'
  const goods = trade ? rest.items.filter((item) => item.item !== 'money') : rest.items
  return { ...rest, items: goods.length ? goods : rest.items, frame, args: used }
}
