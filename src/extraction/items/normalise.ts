import type { Token } from '../../english/index.ts'
import { currentItems } from './current.ts'
import { designation } from './designation.ts'
import type { Items, ItemWord } from './load-items.ts'

// Adjectives that say what kind of thing it is. Others ("new", "modern", "promised") are left off.
const classifying = new Set(
  `military ballistic cruise armoured armored naval nuclear humanitarian financial economic medical technical
  diplomatic
  political logistical natural liquefied spare unmanned aerial guided multiple tactical strategic conventional electronic coastal
  amphibious mobile self-propelled towed small depleted rare crude enriched thermal hypersonic supersonic antiaircraft lethal non-lethal
  nonlethal budgetary emergency rhetorical armed multi-role multirole ground-based surface-to-air air-to-air air-to-ground air-to-surface
  surface-to-surface anti-aircraft anti-tank anti-ship anti-missile anti-personnel long-range short-range medium-range intermediate-range
  cyber chemical biological civilian dual-use material reconstruction macro-financial contractual joint special legal`.split(/\s+/),
)

// Words in -ing and -ed that do the same: `training aircraft`, `tracking radar`.
const classifyingParticiples = new Set(
  `training tracking jamming fighting guided armoured armored loitering trained refuelling
  refueling landing
  targeting firing blocking warning demining de-mining mine-clearing bridging engineering spying rearming`.split(/\s+/),
)

const lower = (word: string): string => (/^\p{Lu}{2,}/u.test(word) ? word : word.toLowerCase())

/** The singular of a noun as the table has it, else by the rules of spelling: `batteries` gives `battery`. */
export const singular = (noun: string, items: Items = currentItems()): string => {
  const word = lower(noun)
  const known = items.singulars.get(word.toLowerCase())
  if (known !== undefined) return known
  if (/(?:ss|us|is|ics)$/.test(word) || !word.endsWith('s') || word.length < 4) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return /(?:[sxz]|[cs]h)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

// Things that belong to a system and are not the system: an `S-300 tracking radar` is no S-300.
const components = new Set(
  `radar part component engine training pilot crew technology simulator plant factory licence license maintenance
  upgrade repair crewman operator spare`.split(/\s+/),
)

const numberWords = new Set(
  `one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
  million millions billion billions several many some few more other all both half additional further another no any such same only up to
  about around nearly least at over than most much own`.split(/\s+/),
)

const isNumberWord = (word: string): boolean => /^[\d$€£¥%]/.test(word) || numberWords.has(word.toLowerCase())

const determiner = /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|your|whose|which|what|of)$/i

interface Piece {
  readonly text: string
  readonly noun: boolean
}

const dash = /^[-‑–]$/

// `long`, `-`, `range` are one word here; it is a noun only if its last part is.
const piecesOf = (words: readonly string[], isNoun: (at: number) => boolean): Piece[] => {
  const pieces: Piece[] = []
  for (let at = 0; at < words.length; at++) {
    const previous = pieces.at(-1)
    if (dash.test(words[at]!) && previous && at + 1 < words.length) {
      at++
      pieces[pieces.length - 1] = { text: `${previous.text}-${words[at]!}`, noun: isNoun(at) || previous.noun }
    } else pieces.push({ text: words[at]!, noun: isNoun(at) })
  }
  return pieces
}

const isModifier = ({ text, noun }: Piece, items: Items): boolean => {
  const plain = text.toLowerCase()
  if (determiner.test(plain) || isNumberWord(plain) || (/^\p{Lu}\p{Ll}/u.test(text) && !/-/.test(text))) return false
  if (/-(?:made|built|led|backed|supplied|era|owned|operated|style|designed|year|day)$/.test(plain)) return false
  return (
    noun ||
    classifying.has(plain) ||
    classifyingParticiples.has(plain) ||
    items.nouns.has(plain) ||
    plain.split('-').every((part) => items.modifiers.has(part))
  )
}

// From the head to the left: nouns and classifying words, until a determiner, a number, a nationality or another adjective.
const phrase = (words: readonly string[], items: Items, isNoun: (at: number) => boolean): string => {
  const pieces = piecesOf(words, isNoun)
  let first = pieces.length - 1
  while (first > 0 && isModifier(pieces[first - 1]!, items)) first--
  return [...pieces.slice(Math.max(0, first), -1).map((piece) => lower(piece.text)), singular(pieces.at(-1)?.text ?? '', items)].join(' ')
}

const named = (words: readonly string[], items: Items): string | undefined => {
  const type = designation(words.join(' ').replace(/ ([-‑–]) /g, '$1'), items)
  if (type === undefined) return undefined
  const head = singular(words.at(-1) ?? '', items)
  return !components.has(head) || type.endsWith(words.at(-1)!) ? type : `${type} ${phrase(words, items, () => false)}`
}

/**
 * An item as the codebook spells it, from the words of a noun phrase that ends at its head: the designation if there is one,
 * else the head with what says its kind, in lower case and singular: "the Russian air defence systems" gives
 * `air defence system`, "initial training aircraft" `training aircraft`. British and American spelling stay as the text has them.
 */
export const normaliseItem = (words: readonly string[], items: Items = currentItems()): string =>
  named(words, items) ?? phrase(words, items, () => false)

const textsOf = (group: readonly Token[]): string[] => group.map((token) => token.text)

/** The same from tokens: tags tell nouns that stand before the head ("jet parts") from adjectives that are left off. */
export const itemNameOf = (head: Token, group: readonly Token[], items: Items = currentItems()): string => {
  const words = textsOf(group)
  const behind = group.findIndex((token) => token.index === head.index)
  const type = named(words, items)
  if (type !== undefined) return type
  if (/^(?:cash|funds|funding|moneys|monies)$/i.test(head.text)) return 'money'
  const until = behind < 0 ? group : group.slice(0, behind + 1)
  return phrase(textsOf(until), items, (at) => until[at]!.upos === 'NOUN')
}

/** What the table knows of the noun that a phrase ends with; undefined where it is nothing to give, promise or lose. */
export const itemWord = (words: readonly string[], items: Items = currentItems()): ItemWord | undefined => {
  const last = (words.at(-1) ?? '').toLowerCase()
  const before = words
    .slice(0, -1)
    .join(' ')
    .toLowerCase()
    .replace(/ ?([-‑–]) ?/g, '-')
  return items.nouns.get(last)?.find((entry) => entry.needs.length === 0 || entry.needs.some((need) => holds(before, need)))
}

const spaced = (words: string): string => ` ${words.toLowerCase().replace(/-/g, ' ')} `
const holds = (before: string, need: string): boolean => spaced(before).includes(spaced(need))

/** True where the noun that heads the group can be an item: a word of the table, or a designation. */
export const isItemNoun = (head: Token, group: readonly Token[], items: Items = currentItems()): boolean => {
  if (head.upos === 'VERB' || head.upos === 'PRON' || head.upos === 'AUX') return false
  const behind = group.findIndex((token) => token.index === head.index)
  const words = textsOf(behind < 0 ? group : group.slice(0, behind + 1))
  return (
    itemWord(words, items) !== undefined ||
    designation(
      textsOf(group)
        .join(' ')
        .replace(/ ([-‑–]) /g, '$1'),
      items,
    ) !== undefined
  )
}
