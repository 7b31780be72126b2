import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { wordSet } from '../lexicon/words.ts'
import { evidenceOf, phraseRange } from '../scene/evidence.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf, type Transfer } from '../scene/transfer.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const isMoney = (scene: Scene, head: number): boolean => itemAt(scene, head)?.item === 'money'

const isSum = (scene: Scene, head: number): boolean => /^[$€£¥₹]$/.test(scene.tokens[head]!.text) || isMoney(scene, head)

/** "for 2 billion dollars", "worth 900 million", "at a price of". */
const priceOf = (scene: Scene, transfer: Transfer): number | undefined => {
  const { head } = transfer.frame
  const over = scene.frames.find((frame) => frame.form === 'verb' && argsOf(frame, 'patient').some((arg) => arg.head === head))
  const obliques = [...argsOf(transfer.frame, 'oblique'), ...(transfer.frame.form === 'noun' && over ? argsOf(over, 'oblique') : [])]
  const paid = obliques.find((arg: Argument) => ['for', 'at'].includes(arg.prep) && isMoney(scene, arg.head))
  if (paid) return paid.head
  const nouns = [transfer.frame.head, ...transfer.items.map((item) => item.head)]
  const worth = nouns
    .flatMap((noun) => childrenBy(scene, noun, 'amod', 'acl', 'nmod'))
    .find((child) => /^(worth|valued?|costing)$/i.test(scene.tokens[child]!.text))
  if (worth !== undefined) return scene.children[worth]!.find((child) => isMoney(scene, child))
  // "a $2 billion deal for jets"
  const { frame } = transfer
  const deals = frame.form === 'noun' ? [head] : frame.lemma === 'sign' ? argsOf(frame, 'patient').map((arg) => arg.head) : []
  return deals
    .flatMap((deal) => childrenBy(scene, deal, 'compound', 'nummod', 'amod', 'nmod'))
    .find((child) => child < head + 9 && isSum(scene, child) && casesOf(scene, child) === '')
}

const draftsOf = (scene: Scene, transfer: Transfer, frame: Frame): Draft[] => {
  const price = priceOf(scene, transfer)
  const money = price === undefined ? undefined : itemAt(scene, price)
  if (!money || transfer.items.every((item) => item.item === 'money')) return []
  const { head: _, ...named } = money
  return dyads(transfer.to, transfer.from).map(
    (dyad): Draft => ({
      kind: 'pledge',
      act: 'made',
      ...dyad,
      ...named,
      modality: frame.modality,
      focus: frame.head,
      tokens: evidenceOf(scene, frame, [...transfer.args, { role: 'oblique', head: money.head, prep: 'for' }]),
    }),
  )
}

/** What has a worth and is no deal. */
const trades =
  wordSet(`trade, market, economy, industry, damage, cost, business, commerce, export, import, exchange, company, firm, reserve,
  asset, sector, property, tourism`)

const priceNouns = /^(price|cost|value|bill|tag)$/

const namesDeal = (scene: Scene): boolean =>
  scene.tokens.some((token) => /^(order|deal|contract|purchase|sale|agreement)$/.test(token.lemma))

interface SumTold {
  readonly word: number
  readonly sum: number
  /** Who pays, where the words tell it: "cost Kosovo $75 million". */
  readonly buyers?: readonly PartyId[]
}

/** "put the price at $300 million". */
const putAt = (scene: Scene, frame: Frame): SumTold[] => {
  const price = argsOf(frame, 'patient').find((arg) => priceNouns.test(scene.tokens[arg.head]!.lemma))
  const sum = argsOf(frame, 'oblique').find((arg) => arg.prep === 'at' && isMoney(scene, arg.head))
  return price && sum ? [{ word: price.head, sum: sum.head }] : []
}

/** Words that tell a sum: "the price is", "cost", "are worth", "value at"; with the token of the sum. */
const sumsTold = (scene: Scene): SumTold[] => [
  ...scene.frames.flatMap((frame) => {
    if (frame.form === 'adjective')
      return isMoney(scene, frame.head) && argsOf(frame, 'agent').some((arg) => priceNouns.test(scene.tokens[arg.head]!.lemma))
        ? [{ word: argsOf(frame, 'agent')[0]!.head, sum: frame.head }]
        : []
    if (/^(put|set|estimate|give|fix)$/.test(frame.lemma)) return putAt(scene, frame)
    // What a gift is worth is no price: a value needs a deal beside it.
    if (!/^(cost|value|price|total)$/.test(frame.lemma) || (frame.form === 'noun' && !namesDeal(scene))) return []
    return [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => arg.prep === 'at')]
      .filter((arg) => isMoney(scene, arg.head))
      .slice(0, 1)
      .map((arg) => ({
        word: frame.head,
        sum: arg.head,
        buyers: frame.lemma === 'cost' ? argsOf(frame, 'recipient').flatMap((each) => partiesOf(scene, each.head)) : [],
      }))
  }),
  ...scene.tokens
    .filter((token) => token.text.toLowerCase() === 'worth')
    .filter((token) => ![token.index - 1, token.head].some((at) => trades.has(scene.tokens[at]?.lemma ?? '')))
    .flatMap((token) => {
      const sum = scene.tokens.slice(token.index + 1, token.index + 7).find((each) => each.upos !== 'NUM' && isMoney(scene, each.index))
      return sum ? [{ word: token.index, sum: sum.index }] : []
    }),
]

const toldPrices = (scene: Scene): Draft[] => {
  const transfers = scene.frames
    .flatMap((frame) => transferOf(scene, frame) ?? [])
    .filter((each) => each.items.some((item) => item.item !== 'money'))
  return sumsTold(scene).flatMap(({ word, sum, buyers = [] }) => {
    const transfer = transfers.filter((each) => each.frame.head < sum).at(-1)
    // What a gift is worth is no price.
    if (transfer?.way === 'give' && transfer.frame.form === 'verb' && !namesDeal(scene)) return []
    const { head: _, ...named } = itemAt(scene, sum)!
    const [first, last] = phraseRange(scene, sum)
    const start = transfer?.frame.form === 'noun' && transfer.frame.head > word - 14 ? Math.min(transfer.frame.head, word) : word
    const from = buyers.length ? buyers : (transfer?.to ?? [])
    return dyads(from, transfer?.from.filter((id) => !from.includes(id)) ?? []).map(
      (dyad): Draft => ({
        kind: 'pledge',
        act: 'made',
        ...dyad,
        ...named,
        focus: word,
        tokens: [Math.min(start, first), Math.max(word, last)],
      }),
    )
  })
}

/** The price of a deal: a pledge of money from the buyer to the seller. */
export const prices: Finder = {
  name: 'pledge/price',
  find: (scene) => [
    ...toldPrices(scene),
    ...scene.frames.flatMap((frame) => {
      const transfer = transferOf(scene, frame)
      return transfer && (transfer.way === 'buy' || transfer.way === 'sell') ? draftsOf(scene, transfer, frame) : []
    }),
  ],
}
