import { partiesOf } from '../actors/parties.ts'
import type { Modality, PledgeAct, Polarity } from '../../base/index.ts'
import {
  cancelVerbs,
  delayVerbs,
  keepVerbs,
  ownPlans,
  pledgeNouns,
  promiseVerbs,
  reaffirmVerbs,
  refuseVerbs,
  reinstateVerbs,
  suspendVerbs,
} from '../lexicon/transfer.ts'
import { planGovernors } from '../lexicon/control.ts'
import { argsOf, type Frame, type Governor } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import type { Transfer } from '../scene/transfer.ts'
import { casesOf, childrenBy, firstConjunct, relationOf, wordsBy } from '../scene/tree.ts'

/** What a transfer amounts to in the account of items. */
export type Status =
  | { readonly kind: 'delivery'; readonly polarity: Polarity; readonly modality: Modality; readonly focus: number }
  | { readonly kind: 'pledge'; readonly act: PledgeAct; readonly polarity: Polarity; readonly modality: Modality; readonly focus: number }

/** Words that tell the fate of an undertaking, and the act that they make of it. Order matters: a refusal to promise is a refusal. */
const fates: readonly (readonly [ReadonlySet<string>, PledgeAct])[] = [
  [refuseVerbs, 'refused'],
  [cancelVerbs, 'cancelled'],
  [suspendVerbs, 'suspended'],
  [delayVerbs, 'delayed'],
  [reinstateVerbs, 'reinstated'],
  [reaffirmVerbs, 'reaffirmed'],
  [promiseVerbs, 'made'],
]

export const fateOf = (lemma: string): PledgeAct | undefined => fates.find(([words]) => words.has(lemma))?.[1]

const openModality = (modality: Modality): Modality => (modality === 'possible' || modality === 'conditional' ? modality : 'actual')

/** The verb that a noun of handing over is the object or subject of: "halted the delivery". */
const verbAbove = (scene: Scene, noun: number): Governor | undefined => {
  const at = firstConjunct(scene, noun)
  const token = scene.tokens[at]!
  const relation = relationOf(token)
  if (
    token.head < 0 ||
    !['obj', 'nsubj', 'obl', 'nmod'].includes(relation) ||
    /^(despite|in spite of|after|under|following|since|before|without|instead of)$/.test(casesOf(scene, at))
  )
    return undefined
  const frame = scene.frames.find((each) => each.head === token.head && each.form !== 'noun')
  return frame && { head: frame.head, lemma: frame.lemma, negated: frame.negated }
}

const modalityAbove = (scene: Scene, head: number): Modality => scene.frames.find((each) => each.head === head)?.modality ?? 'actual'

const pledge = (act: PledgeAct, modality: Modality, focus: number, denied = false): Status => ({
  kind: 'pledge',
  act,
  polarity: denied ? 'denied' : 'affirmed',
  modality,
  focus,
})

const delivery = (transfer: Transfer, modality: Modality, denied: boolean, focus = transfer.frame.head): Status => ({
  kind: 'delivery',
  polarity: denied ? 'denied' : 'affirmed',
  modality,
  focus,
})

/** "should have arrived in 2024": an undertaking whose day has come. */
const shouldHave = (transfer: Transfer, scene: Scene): boolean =>
  transfer.frame.modals.includes('should') &&
  childrenBy(scene, transfer.frame.head, 'aux').some((child) => scene.tokens[child]!.lemma === 'have')

const speech: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'announce',
  'confirm',
  'report',
  'declare',
  'add',
  'insist',
  'state',
  'warn',
  'repeat',
  'write',
  'quote',
  'vow',
])

/** "was to return the bombers by 31 March": an undertaking, told once its day may have come. */
const wasTo = (scene: Scene, { frame, way, from }: Transfer): boolean => {
  const words = scene.children[frame.head]!.map((child) => scene.tokens[child]!).filter((token) =>
    ['aux', 'mark', 'cop'].includes(relationOf(token)),
  )
  return (
    frame.modality === 'future' &&
    (way === 'give' || way === 'arrive' || way === 'get') &&
    (from.length > 0 || frame.passive || way !== 'give') &&
    words.some((token) => /^(was|were)$/i.test(token.text)) &&
    words.some((token) => token.text.toLowerCase() === 'to')
  )
}

/** "will not sell", "would never deliver", said of the giver: a refusal. */
const willNot = ({ frame, way, from }: Transfer): boolean =>
  frame.negated &&
  !frame.passive &&
  (way === 'give' || way === 'sell') &&
  from.length > 0 &&
  frame.modals.some((modal) => modal === 'will' || modal === 'would') &&
  frame.governors.every((governor) => speech.has(governor.lemma))

/** "pulled out of a deal to buy", "froze its promise to send": what became of the undertaking's noun. */
const undoing = (scene: Scene, noun: number): Status | undefined => {
  if (scene.tokens[noun]!.upos !== 'NOUN') return undefined
  const above = verbAbove(scene, noun)
  const act = above && fateAbove(scene, above)
  const kept = above !== undefined && keepVerbs.has(above.lemma) && modalityAbove(scene, above.head) === 'actual'
  return above && act && !kept && /^(cancelled|suspended|delayed|reinstated|refused|reaffirmed)$/.test(act)
    ? pledge(act, modalityAbove(scene, above.head), above.head, above.negated)
    : undefined
}

/** "put on hold", "is running behind schedule": the fate that a verb tells together with what stands behind it. */
const fateAbove = (scene: Scene, above: Governor): PledgeAct | undefined => {
  const behind = scene.tokens
    .slice(above.head + 1, above.head + 7)
    .map((token) => token.text.toLowerCase())
    .join(' ')
  if (above.lemma === 'put on' && /^(?:on )?(hold|ice)\b/.test(behind)) return 'suspended'
  if (/^(put|place|leave|remain|be)$/.test(above.lemma) && /^(?:been )?on (hold|ice)\b/.test(behind)) return 'suspended'
  if (/^(run|fall|slip|be|remain)$/.test(above.lemma) && /\bbehind schedule\b/.test(behind)) return 'delayed'
  if (/^(end|dry up|peter out|ban|bar|prohibit|outlaw)$/.test(above.lemma)) return 'suspended'
  return fateOf(above.lemma)
}

/** "gave its word that it would": a promise. */
const givesWord = (scene: Scene, { head, lemma }: Governor): boolean =>
  lemma === 'give' &&
  scene.tokens.slice(head + 1, head + 4).some((token) => /^(word|assurance|assurances|pledge|promise)$/.test(token.text))

/** "announced that it had deposited a billion", "confirmed that it had started supplying grain": what is told was done. */
const isReported = (scene: Scene, { frame }: Transfer, governor: Governor): boolean => {
  if (!/^(announce|confirm|unveil|repeat|reiterate|swear)$/.test(governor.lemma) || frame.modals.length > 0) return false
  const finite = (at: number): boolean =>
    wordsBy(scene, at, 'aux').some((word) => /^(has|have|had|was|were)$/.test(word)) || /^VBD$/.test(scene.tokens[at]!.xpos)
  const between = frame.governors.filter((each) => each.head > governor.head && each.head < frame.head).map((each) => each.head)
  return [frame.head, ...between].some(finite) && wordsBy(scene, frame.head, 'aux').every((word) => word !== 'to')
}

const fromGovernors = (scene: Scene, transfer: Transfer): Status | undefined => {
  for (const governor of transfer.frame.governors) {
    if (givesWord(scene, governor)) return pledge('made', 'actual', governor.head, governor.negated || transfer.frame.negated)
    const act = fateOf(governor.lemma)
    // A promise that was kept is a delivery.
    if (act === 'reaffirmed' && keepVerbs.has(governor.lemma) && modalityAbove(scene, governor.head) === 'actual') continue
    if (act && isReported(scene, transfer, governor)) continue
    if (!act || governor.lemma === 'release' || (act === 'reaffirmed' && governor.lemma === 'meet')) continue
    const modality = act === 'made' ? promiseModality(scene, governor) : openModality(modalityAbove(scene, governor.head))
    const undone = act === 'made' ? undoing(scene, governor.head) : undefined
    if (undone) return undone
    return pledge(act, modality, governor.head, governor.negated)
  }
  return undefined
}

/** "may promise" is possible; "promised" and "promises" are actual. */
const promiseModality = (scene: Scene, governor: Governor): Modality => modalityAbove(scene, governor.head)

/** "the second operation is to provide aid": what is undertaken as a whole. */
const undertakes = /^(operation|mission|programme|program|project|initiative|scheme)$/

/** "the agreement announced last year to supply jets": the noun of the undertaking stands as subject of the infinitive. */
const promisedByNoun = (scene: Scene, transfer: Transfer): Status | undefined => {
  const noun = argsOf(transfer.frame, 'agent').find(({ head }) => {
    const lemma = scene.tokens[head]!.lemma.toLowerCase()
    return pledgeNouns.has(lemma) || undertakes.test(lemma)
  })
  const infinitive = scene.children[transfer.frame.head]!.some(
    (child) => scene.tokens[child]!.text.toLowerCase() === 'to' && relationOf(scene.tokens[child]!) === 'mark',
  )
  return noun && infinitive ? pledge('made', 'actual', noun.head, transfer.frame.negated) : undefined
}

/** "an agreement on gas deliveries": the noun of handing over hangs on one of undertaking. */
const underPledge = (scene: Scene, transfer: Transfer): Status | undefined => {
  const { head, form } = transfer.frame
  const above = scene.tokens[scene.tokens[head]!.head]
  const hangs =
    form === 'noun' &&
    above?.upos === 'NOUN' &&
    pledgeNouns.has(above.lemma.toLowerCase()) &&
    /^(on|for|of|over|about)$/.test(casesOf(scene, head))
  return hangs && above.lemma !== 'plan' ? pledge('made', 'actual', above.index) : undefined
}

/** "the failure of the transfer", "the lack of deliveries". */
const underFailure = (scene: Scene, transfer: Transfer): boolean => {
  const above = scene.tokens[scene.tokens[transfer.frame.head]!.head]
  return (
    transfer.frame.form === 'noun' &&
    above !== undefined &&
    /^(failure|collapse|absence|lack|cancellation|non-delivery)$/i.test(above.lemma) &&
    casesOf(scene, transfer.frame.head) === 'of'
  )
}

const fromVerbAbove = (scene: Scene, transfer: Transfer): Status | undefined => {
  if (underFailure(scene, transfer)) return delivery(transfer, 'actual', true)
  const under = underPledge(scene, transfer)
  if (under) return under
  const above = transfer.frame.form === 'noun' ? verbAbove(scene, transfer.frame.head) : undefined
  if (!above) return undefined
  const act = fateAbove(scene, above)
  if (act) return pledge(act, modalityAbove(scene, above.head), above.head, above.negated)
  const modality = modalityAbove(scene, above.head)
  return transfer.way === 'buy'
    ? pledge('ordered', modality, transfer.frame.head, above.negated)
    : delivery(transfer, modality, above.negated || transfer.frame.negated)
}

/** "Who says that it will" promises for itself; what others expect is an expectation. */
const speaksForItself = (scene: Scene, transfer: Transfer): boolean => {
  const party = scene.discourse.speakerParty(scene.sentence, transfer.frame.head)
  return (
    party !== undefined &&
    transfer.from.includes(party) &&
    transfer.frame.modals.some((modal) => modal === 'will' || modal === 'shall' || modal === 'would')
  )
}

/** "is to send", "are to lend": what is arranged. */
const isToDo = (scene: Scene, { head }: Frame): boolean => {
  const words = wordsBy(scene, head, 'aux', 'mark', 'cop')
  return words.includes('to') && words.some((word) => word === 'is' || word === 'are')
}

/** "is sending three batteries": what is on its way by the giver's own decision. */
const isUnderWay = (scene: Scene, { frame, way, from }: Transfer): boolean =>
  way === 'give' &&
  !frame.passive &&
  !frame.negated &&
  from.length > 0 &&
  frame.modality === 'actual' &&
  frame.governors.every((governor) => speech.has(governor.lemma)) &&
  /^(send|lend|dispatch|give|ship|hand over|fly|fly in)$/.test(frame.lemma) &&
  scene.tokens[frame.head]!.xpos === 'VBG' &&
  wordsBy(scene, frame.head, 'aux').some((word) => /^(is|are|'s|’s|'re|’re)$/.test(word))

/** "granted it a credit of 200 million", "has extended a line of credit": money that is awarded is promised and not yet paid. */
const isAward = ({ frame, way, items }: Transfer): boolean =>
  way === 'give' &&
  frame.form === 'verb' &&
  /^(grant|award|allocate|extend|allot|vote|earmark)$/.test(frame.lemma) &&
  items.length > 0 &&
  items.every(({ item }) => /^money$|\b(loan|credit|grant|aid|relief|assistance|package|credit line|funding)$/.test(item))

/** "Japan will provide Manila with five vessels": a state's own announcement, told without a speaker. */
const isAnnounced = (scene: Scene, { frame, way, from }: Transfer): boolean =>
  frame.modality === 'future' &&
  way === 'give' &&
  wordsBy(scene, frame.head, 'advmod', 'mark').every((word) => !/^(when|how|if|whether|once|until)$/.test(word)) &&
  frame.form === 'verb' &&
  !frame.passive &&
  from.length > 0 &&
  (frame.modals.some((modal) => modal === 'will' || modal === 'shall') || isToDo(scene, frame)) &&
  argsOf(frame, 'agent').some((arg) => partiesOf(scene, arg.head).length > 0) &&
  frame.governors.every((governor) => speech.has(governor.lemma))

/** "The promise of jets was kept": a promise told as kept or broken is a delivery, which the fulfilment finder reads. */
export const isKept = (scene: Scene, { frame, way }: Transfer): boolean => {
  const above = way === 'promise' && frame.form === 'noun' ? verbAbove(scene, frame.head) : undefined
  return above !== undefined && keepVerbs.has(above.lemma) && modalityAbove(scene, above.head) === 'actual'
}

/** "Berlin's offer of jets was rejected": nothing comes of what the other side will not have. */
const isTurnedDown = (scene: Scene, { frame }: Transfer): boolean => {
  const above = frame.form === 'noun' && frame.lemma === 'offer' ? verbAbove(scene, frame.head) : undefined
  return above !== undefined && !above.negated && /^(reject|turn down|decline|spurn|rebuff|refuse)$/.test(above.lemma)
}

/** "sells them drones", "bought its guns there for decades": trade that goes on, or went on for long, has handed things over. */
const isTrade = (scene: Scene, { frame, way, items }: Transfer): boolean => {
  if (frame.form !== 'verb' || (way !== 'buy' && way !== 'sell') || frame.modality !== 'actual') return false
  if (frame.governors.length > 0 || /^(order|contract|sign|commission|lease)/.test(frame.lemma)) return false
  const plain = /^VB[ZP]$/.test(scene.tokens[frame.head]!.xpos) && scene.sentence.block !== 'heading'
  const long = scene.tokens.some(
    (token) =>
      (/^(decade|year|century|generation)s?$/i.test(token.text) && casesOf(scene, token.index) === 'for') ||
      (/^(long|traditionally|historically|regularly|always|usually)$/i.test(token.text) && token.head === frame.head),
  )
  return (plain || long) && items.every((item) => item.quantity === undefined && item.item !== 'money')
}

/** The status of a transfer, by the words around it; the order is that of the codebook's settled cases. */
export const statusOf = (scene: Scene, transfer: Transfer): Status => {
  const { frame } = transfer
  const governed = fromGovernors(scene, transfer) ?? promisedByNoun(scene, transfer)
  if (governed) return governed
  if (transfer.way === 'promise' && isTurnedDown(scene, transfer)) return pledge('cancelled', 'actual', frame.head)
  if (transfer.way === 'promise') return pledge('made', frame.modality, frame.head, frame.negated)
  if (transfer.way === 'fate') return pledge(fateOf(frame.lemma) ?? 'made', frame.modality, frame.head, frame.negated)
  if (willNot(transfer)) return pledge('refused', 'actual', frame.head)
  const plan = frame.governors.find((governor) => ownPlans.has(governor.lemma))
  if (plan && transfer.way !== 'arrive' && transfer.way !== 'get')
    return pledge(transfer.way === 'buy' || transfer.way === 'sell' ? 'ordered' : 'made', 'future', plan.head, frame.negated)
  if ((shouldHave(transfer, scene) || wasTo(scene, transfer)) && !frame.negated) return pledge('made', 'actual', frame.head)
  if (isTrade(scene, transfer)) return delivery(transfer, 'actual', frame.negated)
  if (transfer.way === 'buy' || transfer.way === 'sell') {
    const above = fromVerbAbove(scene, transfer)
    return above ?? pledge('ordered', frame.modality, frame.head, frame.negated)
  }
  const above = fromVerbAbove(scene, transfer)
  if (above) return above
  if (isAnnounced(scene, transfer) || isUnderWay(scene, transfer) || isAward(transfer))
    return pledge('made', 'actual', frame.head, frame.negated)
  if (frame.modality === 'future' && speaksForItself(scene, transfer)) return pledge('made', 'actual', frame.head, frame.negated)
  if (frame.modals.includes('shall') && !frame.negated && transfer.way === 'give') return pledge('made', 'actual', frame.head)
  const planned = frame.governors.some((governor) => planGovernors.has(governor.lemma))
  const should = frame.modals.includes('should') || frame.modals.includes('must')
  return delivery(transfer, should && !planned ? 'future' : frame.modality, frame.negated)
}
