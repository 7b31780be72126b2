import { referredItems } from '../actors/item-antecedent.ts'
import { plainTransferVerbs } from '../lexicon/transfer.ts'
import { numberOf } from '../quantity/number.ts'
import { bareSumAt } from './bare-sum.ts'
import { argsOf, type Argument, type Frame } from './frame.ts'
import { gappedParty } from './gaps.ts'
import { itemAt, type ItemPhrase } from './item.ts'
import type { Scene } from './scene.ts'
import { eachType } from './shared-head.ts'
import { casesOf, childrenBy, conjuncts } from './tree.ts'

const paying = /^(pay|repay|disburse|pay out|owe)$/

const shareOfMoney = /^(third|quarter|fifth|tenth|half|part|most|rest|sum|amount|remainder|none|all|little|percent|cent)$/i

/** "did not say how many aircraft would come": what somebody left untold is no figure of his. */
const isLeftUntold = (scene: Scene, { governors }: Frame, head: number): boolean =>
  governors.some(({ negated }) => negated) &&
  scene.tokens
    .slice(Math.max(0, head - 4), head)
    .some(({ index, text }) => /^(many|much)$/i.test(text) && scene.tokens[index - 1]?.text.toLowerCase() === 'how')

/** The goods that the arguments of a frame name or refer to, with what comes along with them. */
export const itemsOf = (scene: Scene, frame: Frame, args: readonly Argument[]): ItemPhrase[] => {
  const all = args.flatMap((arg) => [arg.head, ...contents(scene, arg.head), ...companions(scene, arg.head)])
  // "40 trucks worth $3 million": the value is not handed over beside the goods.
  const heads = all.filter((head) => scene.tokens[head - 1]?.text.toLowerCase() !== 'worth' && !isLeftUntold(scene, frame, head))
  const own = heads.filter((head, at) => at === 0 || gappedParty(scene, head) === undefined)
  const counted = args.flatMap((arg) => countedBeside(scene, frame, arg))
  if (counted.length) return counted
  const found = [...new Set(own)].flatMap((head) => {
    const item = itemAt(scene, head, plainTransferVerbs.has(frame.lemma))
    if (item) return eachType(scene, item)
    const sum = bareSumAt(scene, head) ?? rightAt(scene, frame, head)
    return sum ? [sum] : referredItems(scene, head)
  })
  // "a fifth has been disbursed": what is paid is money.
  if (/^(disburse|pay out|repay)$/.test(frame.lemma) && found.length === 0)
    return heads.filter((head) => shareOfMoney.test(scene.tokens[head]!.text)).map((head) => ({ head, item: 'money' }))
  const sums = paying.test(frame.lemma)
    ? heads.filter(
        (head) => /^(million|billion|trillion)s?$/i.test(scene.tokens[head]!.text) && !found.some((item) => item.item === 'money'),
      )
    : []
  if (sums.length) return sums.map((head) => ({ head, item: 'money' }))
  return paying.test(frame.lemma) ? found.filter((item) => item.item === 'money') : found
}

/** What is promised or refused besides goods: "was promised recognition", "refused it membership". */
const rights =
  /^(recognition|membership|asylum|access|accession|withdrawal|passage|amnesty|independence|autonomy|visa|refuge|sanctuary|escort|transit|overflight|candidacy|statehood)$/

const rightAt = (scene: Scene, { lemma }: Frame, head: number): ItemPhrase | undefined => {
  const noun = scene.tokens[head]!.lemma.toLowerCase()
  return /^(promise|pledge|offer|guarantee|assure|refuse|deny|grant|reject|decline|turn down|withhold)$/.test(lemma) && rights.test(noun)
    ? { head, item: noun }
    : undefined
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

/** "amounts of fuel and food": what a quantity is of besides the first. */
const contents = (scene: Scene, head: number): number[] => {
  const inner = itemAt(scene, head)?.head ?? head
  return inner <= head ? [] : conjuncts(scene, inner).filter((each) => each > inner && itemAt(scene, each) !== undefined)
}

/** "four launchers, with the radars that belong to them": what comes along is given too. */
export const companions = (scene: Scene, head: number): number[] =>
  itemAt(scene, head) === undefined
    ? []
    : childrenBy(scene, head, 'nmod')
        .filter((child) => /^(with|along with|together with|as well as|besides|plus|including|such as)$/.test(casesOf(scene, child)))
        .flatMap((child) => conjuncts(scene, child))
        .filter((child) => itemAt(scene, child) !== undefined)
