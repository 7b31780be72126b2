import type { Quantity } from '../../base/index.ts'
import type { Token } from '../../english/index.ts'
import { isItemNoun, itemNameOf, itemWord } from '../items/index.ts'
import { containerNouns, notGoods } from '../lexicon/transfer.ts'
import { countAsHead, countOf } from '../quantity/count.ts'
import { isMoney, moneyOf } from '../quantity/money.ts'
import { phraseRange } from './evidence.ts'
import { shelves } from './memo.ts'
import { casesOf, childrenBy, relationOf, type Tree } from './tree.ts'
import { wordSet } from '../lexicon/words.ts'

/** Something that can be given, promised or lost, as a phrase of a sentence names it. */
export interface ItemPhrase {
  /** Token that heads the phrase. */
  readonly head: number
  /** As the codebook spells items: a designation, a noun phrase in lower case and singular, or `money`. */
  readonly item: string
  readonly quantity?: Quantity
}

const textOf = (tree: Tree, head: number): string => {
  const [first, last] = phraseRange(tree, head)
  const ends = (token: Token): boolean => /^[;:]$/.test(token.text)
  // The parser hangs the words before a semicolon on what stands behind it.
  const start = tree.tokens.findLastIndex((token, at) => at >= first && at < head && ends(token)) + 1
  const end = tree.tokens.findIndex((token, at) => at > head && at <= last && ends(token))
  return tree.tokens
    .slice(Math.max(first, start), end < 0 ? last + 1 : end)
    .map((token) => token.text)
    .join(' ')
    .replace(/(?<=\d) - (?=(million|billion|trillion|dollar|euro|pound)\b)|(?<=\b(million|billion|trillion)) - /gi, ' ')
}

const sums = wordSet(`aid, loan, grant, package, fund, funding, assistance, credit, support, tranche, money, payment, deal, contract,
  investment, instalment, installment, share, debt, help, relief, donation, contribution, sum`)

/** "400 missiles worth $1.7 billion" are missiles; "a $400 million loan" is money. */
const isThing = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head]!
  return (
    token.upos === 'NOUN' &&
    !sums.has(token.lemma.toLowerCase()) &&
    !/^(dollar|euro|pound|rouble|ruble|rupee|crown|yuan|yen|franc|kron[ae]|kronor|kroner|zloty|lira|dirham|riyal)s?$/i.test(token.text) &&
    isItemNoun(
      token,
      nounGroup(tree, head).map((index) => tree.tokens[index]!),
    )
  )
}

/** Words beside which a phrase may name a sum. */
const sumWords = wordSet(`million, billion, dollar, dollars, euro, euros, rouble, roubles, ruble, rubles, pound, pounds, yuan, yen, rupee,
  rupees, crown, crowns, kronor, kroner, krone, krona, zloty, zlotys, lira, shekel, shekels, riyal, riyals, rial, rials, dirham, dirhams,
  franc, francs, won, baht, rand, peso, pesos, hryvnia, hryvnias, dinar, dinars, naira, reais`)

const bundles = /^(package|program|programme|tranche|batch|shipment|consignment|delivery|donation|gift|sale|purchase|order|contract|deal)$/
const trades = /^(sale|purchase|order|contract|deal)$/

/** "a $400 million package of shells", "a $2 billion sale of jets": the sum is what the goods are worth. */
const isWorth = (tree: Tree, head: number): boolean =>
  bundles.test(tree.tokens[head]!.lemma.toLowerCase()) &&
  childrenBy(tree, head, 'nmod').some((child) => {
    const prep = casesOf(tree, child)
    const fits = prep === 'of' || (prep === 'for' && trades.test(tree.tokens[head]!.lemma.toLowerCase()))
    return fits && child > head && isGoods(tree, child)
  })

const isGoods = (tree: Tree, head: number): boolean => {
  const item = isThing(tree, head) ? undefined : moneyPhrase(tree, head)
  return item === undefined && readsAsItem(tree, head)
}

const readsAsItem = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head]!
  const group = nounGroup(tree, head).map((index) => tree.tokens[index]!)
  return token.upos !== 'NUM' && isItemNoun(token, group)
}

const moneyPhrase = (tree: Tree, head: number): ItemPhrase | undefined => {
  if (isThing(tree, head) || isWorth(tree, head)) return undefined
  // "a loan of 20 million euros": the sum stands behind.
  const behind = tree.tokens[head + 1]?.text.toLowerCase() === 'of' && sums.has(tree.tokens[head]!.lemma.toLowerCase())
  const near = tree.tokens.slice(Math.max(0, head - 5), head + (behind ? 6 : 3))
  const looksLike = near.some((token) => token.upos === 'SYM' || /^[$€£¥]$/.test(token.text) || sumWords.has(token.text.toLowerCase()))
  if (!looksLike) return undefined
  const text = textOf(tree, head)
  if (!isMoney(text)) return undefined
  const quantity = moneyOf(text)
  return { head, item: 'money', ...(quantity ? { quantity } : {}) }
}

/** "14 of the newest standard": such nouns name no goods by themselves. */
const sorts = /^(standard|type|model|version|variant|kind|sort)$/i

/** "half of the 40 tanks" are 20; half of an unknown number is unknown. */
const partOf = (count: Quantity | undefined, whole: Quantity | undefined): Quantity | undefined => {
  if (typeof count !== 'number' || count >= 1) return count ?? whole
  return typeof whole === 'number' ? count * whole : undefined
}

const isSum = (tokens: readonly Token[]): boolean => tokens.some(({ text }) => /^[$€£¥₹]$|\$$/.test(text))

/** "a batch of six jets": the noun behind "of", with the count of either. */
const contained = (tree: Tree, head: number, open: boolean): ItemPhrase | undefined => {
  if (!containerNouns.has(tree.tokens[head]!.lemma.toLowerCase()) && !countAsHead(tree, head)) return undefined
  const inner = childrenBy(tree, head, 'nmod', 'obl').find((child) => casesOf(tree, child) === 'of')
  if (inner === undefined || sorts.test(tree.tokens[inner]!.lemma)) return undefined
  const item = itemAt(tree, inner, open) ?? (open ? measured(tree, head, inner) : undefined)
  const priced = isSum(tree.tokens.slice(Math.max(0, head - 5), head))
  const quantity = partOf(countAsHead(tree, head)?.count, item?.quantity) ?? (priced ? undefined : countOf(tree, head))
  return item && { head: item.head, item: item.item, ...(quantity === undefined ? {} : { quantity }) }
}

const weights = /^(tonne|ton|kilo|kilogram|litre|liter|barrel|bag|sack|crate|bushel|gallon)s?$/i

/** "40,000 tonnes of cotton": what is weighed and given is goods, whatever it is. */
const measured = (tree: Tree, head: number, inner: number): ItemPhrase | undefined => {
  const token = tree.tokens[inner]!
  const group = nounGroup(tree, inner).map((index) => tree.tokens[index]!)
  return token.upos === 'NOUN' && weights.test(tree.tokens[head]!.lemma) ? { head: inner, item: itemNameOf(token, group) } : undefined
}

const isNamed = (tree: Tree, at: number): boolean => tree.sentence.names.some((name) => name.tokens[0] <= at && at <= name.tokens[1])

/** The words of the noun group that names an item: what stands before the head inside the phrase, and the head. */
const nounGroup = (tree: Tree, head: number, depth = 3): number[] => {
  const near = childrenBy(tree, head, 'compound', 'amod', 'flat', 'nmod:desc', 'nmod:unmarked').filter(
    (child) => Math.abs(child - head) <= 6 && !isNamed(tree, child),
  )
  // The figure of "Leopard 2" is a part of the name where it stands right behind a capitalised word.
  const figures = childrenBy(tree, head, 'nummod').filter(
    (child) => child > 0 && near.includes(child - 1) && /^\p{Lu}/u.test(tree.tokens[child - 1]!.text),
  )
  const group = [...figures, ...near.flatMap((child) => (depth === 0 ? [child] : nounGroup(tree, child, depth - 1))), head]
  return [...new Set(depth === 3 ? joinedWith(tree, [...group, ...rowBefore(tree, head)], head) : group)].sort((a, b) => a - b)
}

const isDash = (tree: Tree, at: number): boolean => /^[-‑–]$/.test(tree.tokens[at]?.text ?? '')

/** With the parts that a hyphen joins to words of the group: "surface-to-air", "long-range". */
const joinedWith = (tree: Tree, group: readonly number[], head: number): number[] => {
  const found = new Set(group)
  for (const start of group) {
    if (start >= head) continue
    for (let at = start; isDash(tree, at + 1) && at + 2 < head && at - start < 6; at += 2) found.add(at + 1).add(at + 2)
    for (let at = start; isDash(tree, at - 1) && at > 1 && start - at < 6; at -= 2) found.add(at - 1).add(at - 2)
  }
  return [...found]
}

/** Names and their figures that stand right before a noun, whatever the tree says: "Leopard 2" in "14 German Leopard 2 tanks". */
const rowBefore = (tree: Tree, head: number): number[] => {
  const row: number[] = []
  for (
    let at = head - 1;
    at >= 0 &&
    head - at < 7 &&
    ['NUM', 'NOUN', 'PROPN', 'ADJ'].includes(tree.tokens[at]!.upos) &&
    (!isNamed(tree, at) || tree.tokens[at - 1]?.upos === 'NUM');
    at--
  )
    row.push(at)
  // What stands left of the first capitalised word is the business of the tree.
  const first = row.findLastIndex((at) => tree.tokens[at]!.upos === 'PROPN')
  return row.slice(0, first + 1)
}

const bodies =
  wordSet(`Navy, Army, Air, Force, Forces, Ministry, Department, Royal, Block, Red, Union, Council, Guard, Guards, Command, North,
  South, East, West, Eastern, Western, Northern, Southern, Soviet, Arab, Gulf, Cold, War, Mark, Type, Class, Defence,
  Defense, President, Special, Security, National`)

/** "48 Milan anti-tank missiles", "Cougar helicopters": a name before a noun of arms is their type, though no table has it. */
const properNameOf = (tree: Tree, token: Token, group: readonly Token[]): string | undefined => {
  const before = group.filter((each) => each.index < token.index)
  const names = before.filter((each) => each.upos === 'PROPN' && each.index > 0)
  const [name] = names
  if (
    token.upos !== 'NOUN' ||
    names.length !== 1 ||
    !/^\p{Lu}\p{Ll}{2,}$/u.test(name!.text) ||
    bodies.has(name!.text) ||
    (isNamed(tree, name!.index) && tree.tokens[name!.index - 1]?.upos !== 'NUM')
  )
    return undefined
  const words = [...before, token].map((each) => each.text)
  return itemWord([...words.filter((word) => word !== name!.text)])?.military &&
    /\d/.test(itemNameOf(token, group)) === false &&
    itemNameOf(token, group) === itemNameOf(token, group).toLowerCase()
    ? name!.text
    : undefined
}

const quantityOf = (tree: Tree, head: number): { quantity?: Quantity } => {
  const quantity = countOf(tree, head)
  return quantity === undefined ? {} : { quantity }
}

const ships = wordSet('ship, frigate, destroyer, cruiser, corvette, submarine, aircraft carrier, tanker aircraft')

/** "the freighter Rubymar", "the cutter BRP Bagacay": the kind stands before a ship's own name. */
const behindKind = (tree: Tree, head: number): number | undefined => {
  if (tree.tokens[head]!.upos !== 'PROPN') return undefined
  const before = childrenBy(tree, head, 'compound', 'nmod:desc', 'appos').filter((child) => child < head && head - child < 4)
  return before.find((child) => tree.tokens[child]!.upos === 'NOUN' && ships.has(itemWord([tree.tokens[child]!.text])?.class ?? ''))
}

/** "the Hangor class", "a Kilo-class": the name of a series stands for the things. */
const seriesOf = (tree: Tree, token: Token, group: readonly Token[]): string | undefined => {
  const at = token.upos === 'NOUN' ? group.findLastIndex((each) => each.index < token.index && /^class$/i.test(each.text)) : -1
  if (at >= 0) {
    const [name, dash] = [tree.tokens[group[at]!.index - 2], tree.tokens[group[at]!.index - 1]]
    const known = itemWord([token.text])?.military === true && name !== undefined && /^[-‑–]$/.test(dash?.text ?? '')
    return known && /^\p{Lu}/u.test(name.text) ? `${name.text}-class ${itemNameOf(token, group.slice(at + 1))}` : undefined
  }
  if (token.lemma.toLowerCase() !== 'class') return undefined
  const name = group.filter((each) => each.index < token.index && /^\p{Lu}/u.test(each.text) && each.upos === 'PROPN')
  return name.length ? name.map((each) => each.text).join(' ') : undefined
}

/** "rhetorical support", "moral backing": help in words is no goods. */
const isMereWords = (tree: Tree, head: number): boolean =>
  /^(assurance|commitment|promise|pledge|airstrike|strike|attack)$/.test(tree.tokens[head]!.lemma.toLowerCase()) ||
  childrenBy(tree, head, 'amod').some((child) => /^(rhetorical|moral|verbal|political|diplomatic)$/i.test(tree.tokens[child]!.text))

/** "the air force had received one": a service gets goods and is none. */
const isService = (tree: Tree, head: number): boolean =>
  /^forces?$/i.test(tree.tokens[head]!.text) && childrenBy(tree, head, 'compound').some((child) => /^air$/i.test(tree.tokens[child]!.text))

/** "gas supplies", "arms supplies": what flows is the gas; "medical supplies" are goods. */
const isFlow = (tree: Tree, head: number): boolean =>
  /^(supply|supplies)$/i.test(tree.tokens[head]!.text) &&
  childrenBy(tree, head, 'compound').some((child) => itemAt(tree, child) !== undefined)

/** A plural, counted or compound common noun that is no person, talk or time: in a frame of giving it is goods. */
const looksLikeGoods = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head]!
  if (token.upos !== 'NOUN' || notGoods.has(token.lemma.toLowerCase()) || /^ones?$/i.test(token.text)) return false
  return token.xpos === 'NNS' || countOf(tree, head) !== undefined || childrenBy(tree, head, 'compound').length > 0
}

/**
 * The item that a phrase names, or undefined where the noun is nothing that is given or lost between states. With `open`
 * goods that no table knows count too: only for verbs that say plainly that something changes hands.
 */
export const itemAt = (tree: Tree, head: number, open = false): ItemPhrase | undefined => {
  const known = knownItems(tree.tokens)
  const place = open ? -1 - head : head
  if (!known.has(place)) known.set(place, readItem(tree, head, open))
  return known.get(place)
}

const knownItems = shelves<ItemPhrase | undefined>()

/** The first word of a sentence as it would stand inside one: "Training aircraft have arrived". */
const asInside = (token: Token): Token =>
  token.index === 0 && token.upos !== 'PROPN' ? { ...token, text: token.text.toLowerCase() } : token

const readItem = (tree: Tree, head: number, open: boolean): ItemPhrase | undefined => {
  const token = tree.tokens[head]!
  if (relationOf(token) === 'punct' || isMereWords(tree, head) || isService(tree, head) || isFlow(tree, head)) return undefined
  const money = moneyPhrase(tree, head)
  if (money) return money
  const inner = contained(tree, head, open)
  if (inner) return inner
  const group = nounGroup(tree, head).map((index) => asInside(tree.tokens[index]!))
  const series = seriesOf(tree, token, group)
  if (series !== undefined) return { head, item: series, ...quantityOf(tree, head) }
  const titled = behindKind(tree, head)
  if (titled !== undefined) return itemAt(tree, titled, open)
  const named = properNameOf(tree, token, group)
  if (named !== undefined) return { head, item: named, ...quantityOf(tree, head) }
  if (!isItemNoun(token, group) && !(open && looksLikeGoods(tree, head))) return undefined
  return { head, item: itemNameOf(token, group), ...quantityOf(tree, head) }
}
