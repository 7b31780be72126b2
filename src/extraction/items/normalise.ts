import type { Token } from '../../english/index.ts'
import { builtInItems } from './built-in.ts'
import { designation } from './designation.ts'
import type { Items, ItemWord } from './load-items.ts'

// Adjectives that say what kind of thing it is. Others ("new", "modern", "promised") are left off.
const classifying = new Set(`military ballistic cruise armoured armored naval nuclear humanitarian financial economic medical technical diplomatic
  political logistical natural liquefied spare unmanned aerial guided multiple tactical strategic conventional electronic coastal
  amphibious mobile self-propelled towed small depleted rare crude enriched thermal hypersonic supersonic antiaircraft lethal non-lethal
  nonlethal budgetary emergency rhetorical armed multi-role multirole ground-based surface-to-air air-to-air air-to-ground air-to-surface
  surface-to-surface anti-aircraft anti-tank anti-ship anti-missile anti-personnel long-range short-range medium-range intermediate-range
  cyber chemical biological civilian dual-use material reconstruction macro-financial contractual joint special legal`.split(/\s+/))

// Words in -ing and -ed that do the same: `training aircraft`, `tracking radar`.
const classifyingParticiples = new Set(`training tracking jamming fighting guided armoured armored loitering trained refuelling refueling landing
  targeting firing blocking warning demining de-mining mine-clearing bridging engineering spying rearming`.split(/\s+/))

const lower = (word: string): string => (/^\p{Lu}{2,}/u.test(word) ? word : word.toLowerCase())

/** The singular of a noun as the table has it, else by the rules of spelling: `batteries` gives `battery`. */
export const singular = (noun: string, items: Items = builtInItems()): string => {
  const word = lower(noun)
  const known = items.singulars.get(word.toLowerCase())
  if (known !== undefined) return known
  if (/(?:ss|us|is|ics)$/.test(word) || !word.endsWith('s') || word.length < 4) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:[sxz]|[cs]h)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

// Things that belong to a system and are not the system: an `S-300 tracking radar` is no S-300.
const components = /^(?:radar|part|component|engine|training|pilot|crew|technology|simulator|plant|factory|licence|license|maintenance|upgrade|repair|crewman|operator|spare)$/

const isModifier = (word: string): boolean => {
  const plain = word.toLowerCase()
  if (classifying.has(plain) || classifyingParticiples.has(plain)) return true
  return false
}

const isNumberWord = (word: string): boolean => /^[\d$€£¥%]|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|several|many|some|few|more|other|all|both|half|additional|further|another|no|any|such|same|only|up|to|about|around|nearly|least|at|over|than|most|much|own)$/i.test(word)

const determiner = /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|your|whose|which|what|of)$/i

// From the head to the left: nouns and classifying words, until a determiner, a number, a nationality or another adjective.
const modifiersBefore = (words: readonly string[], items: Items, isNoun: (at: number) => boolean): number => {
  let first = words.length - 1
  while (first > 0) {
    const word = words[first - 1]!
    const joins = word === '-' || (first < words.length && words[first] === '-')
    const capital = /^\p{Lu}\p{Ll}/u.test(word)
    if (determiner.test(word) || isNumberWord(word) || (capital && !joins)) break
    if (!joins && !isModifier(word) && !isNoun(first - 1) && !items.nouns.has(word.toLowerCase())) break
    first--
  }
  return words[first] === '-' ? first + 1 : first
}

const named = (words: readonly string[], items: Items): string | undefined => {
  const type = designation(words.join(' ').replace(/ ([-‑–]) /g, '$1'), items)
  if (type === undefined) return undefined
  const head = singular(words.at(-1) ?? '', items)
  if (!components.test(head) || type.endsWith(words.at(-1)!)) return type
  const [part] = phrase(words, items, () => false)
  return `${type} ${part}`
}

const phrase = (words: readonly string[], items: Items, isNoun: (at: number) => boolean): [string] => {
  const first = modifiersBefore(words, items, isNoun)
  const kept = words.slice(first, -1).map(lower)
  return [[...kept, singular(words.at(-1) ?? '', items)].join(' ').replace(/ ([-‑–]) /g, '-')]
}

/**
 * An item as the codebook spells it, from the words of a noun phrase that ends at its head: the designation if there is one,
 * else the head with what says its kind, in lower case and singular: "the Russian air defence systems" gives
 * `air defence system`, "initial training aircraft" `training aircraft`. British and American spelling stay as the text has them.
 */
export const normaliseItem = (words: readonly string[], items: Items = builtInItems()): string =>
  named(words, items) ?? phrase(words, items, () => false)[0]

const textsOf = (group: readonly Token[]): string[] => group.map((token) => token.text)

/** The same from tokens: tags tell nouns that stand before the head ("jet parts") from adjectives that are left off. */
export const itemNameOf = (head: Token, group: readonly Token[], items: Items = builtInItems()): string => {
  const words = textsOf(group)
  const behind = group.findIndex((token) => token.index === head.index)
  const type = named(words, items)
  if (type !== undefined) return type
  const until = behind < 0 ? group : group.slice(0, behind + 1)
  return phrase(textsOf(until), items, (at) => until[at]!.upos === 'NOUN')[0]
}

/** What the table knows of the noun that a phrase ends with; undefined where it is nothing to give, promise or lose. */
export const itemWord = (words: readonly string[], items: Items = builtInItems()): ItemWord | undefined => {
  const last = (words.at(-1) ?? '').toLowerCase()
  const before = words.slice(0, -1).join(' ').toLowerCase().replace(/ ?([-‑–]) ?/g, '-')
  return items.nouns.get(last)?.find((entry) => entry.needs.length === 0 || entry.needs.some((need) => endsOrHolds(before, need)))
}

const endsOrHolds = (before: string, need: string): boolean => ` ${before.replace(/-/g, ' ')} `.includes(` ${need.toLowerCase().replace(/-/g, ' ')} `)

/** True where the noun that heads the group can be an item: a word of the table, or a designation. */
export const isItemNoun = (head: Token, group: readonly Token[], items: Items = builtInItems()): boolean => {
  if (head.upos === 'VERB' || head.upos === 'PRON' || head.upos === 'AUX') return false
  const behind = group.findIndex((token) => token.index === head.index)
  const words = textsOf(behind < 0 ? group : group.slice(0, behind + 1))
  return itemWord(words, items) !== undefined || designation(textsOf(group).join(' ').replace(/ ([-‑–]) /g, '$1'), items) !== undefined
}
