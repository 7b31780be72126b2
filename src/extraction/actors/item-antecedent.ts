import { wordSet } from '../lexicon/words.ts'
import { numberOf } from '../quantity/number.ts'
import type { ItemPhrase } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import type { ItemMention } from './mentions.ts'

/** How far back a pronoun for goods may point, in sentences. */
const reach = 4

const pronouns = /^(they|them|it|these|those|ones|one|this|which|that)$/i
const shares = wordSet(`first, second, third, fourth, fifth, sixth, last, rest, half, remainder, other, others, most, some,
  all, none, neither, both, each, few, many, several, more, bulk, lot, part, majority, batch`)

/** Nouns that stand for goods named before: "the goods", "some of the purchase". */
const generic = /^(goods|purchase|order|shipment|consignment|machine|lot|hardware|standard|type|model|version|variant|system)s?$/i

const isGeneric = (scene: Scene, head: number): boolean =>
  generic.test(scene.tokens[head]!.text) && scene.children[head]!.some((child) => /^(the|these|those)$/i.test(scene.tokens[child]!.text))

const before = (scene: Scene, token: number): ItemMention[] =>
  scene.discourse.items.filter((mention) => {
    const back = scene.sentence.index - mention.sentence
    return (back > 0 && back <= reach) || (back === 0 && mention.token < token)
  })

/** Designations are what a text is about; of the others the nearest counts. */
const best = (scene: Scene, mentions: readonly ItemMention[]): ItemMention | undefined =>
  mentions.reduce<ItemMention | undefined>(
    (top, mention) => (!top || weight(scene, mention) >= weight(scene, top) ? mention : top),
    undefined,
  )

const weight = (scene: Scene, mention: ItemMention): number =>
  (mention.sentence - scene.sentence.index) * 2 +
  (mention.named ? 3 : 0) +
  (mention.subject ? 2 : 0) +
  (mention.moved ? 2 : 0) +
  Math.min(3, timesBefore(scene, mention.item)) +
  mention.token / 1000

/** What a text has named often by then is what it is about. */
const timesBefore = (scene: Scene, item: string): number =>
  scene.discourse.items.filter((each) => each.item === item && each.sentence <= scene.sentence.index).length

/** The designation that a text is about by then; undefined where it has named none near. */
export const lastNamed = (scene: Scene, head: number): string | undefined =>
  best(
    scene,
    before(scene, head).filter((mention) => mention.named && mention.sentence < scene.sentence.index),
  )?.item

/**
 * The goods that a phrase without a noun of goods refers to: "they", "them", "the first", "14 of its 19", "the rest".
 * Undefined where the phrase has a noun of its own, or no goods were named near.
 */
export const referredItem = (scene: Scene, head: number): ItemPhrase | undefined => {
  const token = scene.tokens[head]!
  const word = token.text.toLowerCase()
  const number = numberOf([word])
  if (word === 'other' && scene.tokens[head - 1]?.text.toLowerCase() === 'each') return undefined
  const isShare = shares.has(word) || (number !== undefined && token.upos === 'NUM')
  if (!pronouns.test(word) && !isShare && !isGeneric(scene, head)) return undefined
  const inner = childrenBy(scene, head, 'nmod', 'obl').find((child) => casesOf(scene, child) === 'of')
  if (inner !== undefined && scene.tokens[inner]!.upos === 'NOUN' && !isGeneric(scene, inner)) return undefined
  const found = best(scene, before(scene, head))
  if (!found) return undefined
  return { head, item: found.item, ...(number !== undefined && token.upos === 'NUM' && number >= 1 ? { quantity: number } : {}) }
}

/** Words that mean each one of a list of goods named before. */
const wholes = wordSet('none, all, both, neither, any, they, them, these, those')

/** The goods that were named in one list with a mention: "fighters, helicopters and boats". */
const listWith = (scene: Scene, mention: ItemMention): ItemMention[] => {
  const all = scene.discourse.items.filter((each) => each.sentence === mention.sentence)
  const at = all.findIndex((each) => each.token === mention.token)
  const first = all.findLastIndex((each, index) => index <= at && !each.joined)
  const end = all.findIndex((each, index) => index > at && !each.joined)
  return at < 0 || first < 0 ? [mention] : all.slice(first, end < 0 ? all.length : end)
}

/**
 * All goods that a phrase without a noun of goods refers to: each one of the list named before for "none of them", "both",
 * "they", else what `referredItem` gives.
 */
export const referredItems = (scene: Scene, head: number): ItemPhrase[] => {
  const one = referredItem(scene, head)
  if (!one || !wholes.has(scene.tokens[head]!.text.toLowerCase())) return one ? [one] : []
  const found = best(scene, before(scene, head))
  const items = found ? [...new Set(listWith(scene, found).map((mention) => mention.item))] : []
  return items.length > 1 && items.includes(one.item) && items.length < 9 ? items.map((item) => ({ ...one, item })) : [one]
}
