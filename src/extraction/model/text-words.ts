import type { Claim, PartyId } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { partiesMentioned, type Tables } from '../../english/index.ts'
import { isNumberWord, numberOf } from '../quantity/number.ts'

/** What stands in a text, to tell what stands nowhere in it. */
export interface TextWords {
  readonly parties: ReadonlySet<PartyId>
  /** Words in lower case, and their beginnings of four letters and more. */
  readonly words: ReadonlySet<string>
  /** Letters and digits alone, in lower case: a designation is found however it is joined. */
  readonly letters: string
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Longest word whose beginnings are kept. */
const longestWord = 40

export const textWords = (document: Document, tables: Tables): TextWords => {
  const words = new Set<string>()
  for (const word of wordsOf(document.text)) {
    if (words.has(word)) continue
    words.add(word)
    for (let end = 4; end < Math.min(word.length, longestWord); end++) words.add(word.slice(0, end))
  }
  return {
    parties: partiesMentioned(document.text, tables, document.published_on),
    words,
    letters: wordsOf(document.text).join(''),
  }
}

/** A state that ended, and those that it may be called by today: a text that names one may be read to mean the other. */
const successors: readonly (readonly [PartyId, PartyId])[] = [
  ['SUN', 'RUS'],
  ['CSK', 'CZE'],
  ['CSK', 'SVK'],
  ['YUG', 'SRB'],
  ['DDR', 'DEU'],
]

const isNamed = ({ parties, words }: TextWords, id: PartyId): boolean =>
  parties.has(id) ||
  (id.length > 4 && words.has(id.toLowerCase())) ||
  successors.some(([old, now]) => (id === old && parties.has(now)) || (id === now && parties.has(old)))

/** A word stands in a text if it does in another number or with another ending: `battery` for `batteries`. */
const isWordIn = ({ words }: TextWords, word: string): boolean =>
  words.has(word) || words.has(`${word}s`) || (word.length >= 4 && words.has(word.slice(0, Math.max(4, word.length - 2))))

/** Items that coders name so whatever the words are ("the hills were taken", "instructors"). */
const codedItems = new Set(['money', 'territory', 'troops', 'training'])

/** Words that need not stand in a text: they hold a name together. */
const joining = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'a', 'an'])

/** The first word of a phrase that stands nowhere in the text; undefined where all do. */
const strangerIn = (text: TextWords, phrase: string): string | undefined => {
  if (/\d/.test(phrase) && text.letters.includes(wordsOf(phrase).join(''))) return undefined
  return wordsOf(phrase).find((word) => !joining.has(word) && !isWordIn(text, word))
}

/** Numbers that a sentence gives in figures or words; digits of a designation (`T-72`) are none. */
export const numbersIn = (sentence: string): ReadonlySet<number> => {
  const words = [...sentence.toLowerCase().matchAll(/(?<![\p{L}\d][-‑.,]?)\d[\d,.]*\d?(?:bn|mn|tn|m|k)?|\p{L}+/gu)].map(([word]) =>
    word.replace(/[.,]+$/, ''),
  )
  const found = new Set<number>()
  for (const [from, word] of words.entries()) {
    if (!isNumberWord(word) && word !== 'a') continue
    for (let to = from + 1; to <= Math.min(words.length, from + 8); to++) {
      const value = numberOf(words.slice(from, to))
      if (value !== undefined) found.add(value)
    }
  }
  if (/\b(an?|single|sole|another|the|its|first|only|one)\b/i.test(sentence)) found.add(1)
  if (/\b(both|twin|two|pair|double)\b/i.test(sentence)) found.add(2)
  if (/\b(no|none|nothing|zero|not|never)\b/i.test(sentence)) found.add(0)
  return found
}

const figuresOf = (claim: Claim): number[] => {
  if (!('quantity' in claim) || claim.quantity === undefined) return []
  const { quantity } = claim
  return typeof quantity === 'number' ? [quantity] : 'amount' in quantity ? [quantity.amount] : [...quantity]
}

const partiesOf = (claim: Claim): PartyId[] =>
  [claim.from_party, claim.to_party, ...('parties' in claim ? (claim.parties ?? []) : [])].filter((id): id is PartyId => id !== null)

/** A field of a claim whose value the text does not have. */
export interface Stranger {
  readonly field: 'party' | 'number' | 'item' | 'name' | 'speaker'
  readonly value: string
}

/** Phrases of a claim that must be made of words of the text. */
const phrasesOf = (claim: Claim): [Stranger['field'], string][] => [
  ...(['item', 'replaces'] as const).flatMap((field): [Stranger['field'], string][] => {
    const value = (claim as unknown as Record<string, unknown>)[field]
    return typeof value === 'string' && !codedItems.has(value) ? [['item', value]] : []
  }),
  ...('name' in claim && claim.name !== undefined ? [['name', claim.name] as [Stranger['field'], string]] : []),
  ...claim.speaker.map((name): [Stranger['field'], string] => ['speaker', name]),
]

/** The first field of a claim that the text contradicts: a party, item, name or speaker that stands nowhere, a number not in the `near` words. */
export const strangerOf = (claim: Claim, text: TextWords, near: string): Stranger | undefined => {
  const party = partiesOf(claim).find((id) => !isNamed(text, id))
  if (party !== undefined) return { field: 'party', value: party }
  const figures = figuresOf(claim)
  const numbers = figures.length > 0 ? numbersIn(near) : new Set<number>()
  const figure = figures.find((value) => !numbers.has(value))
  if (figure !== undefined) return { field: 'number', value: String(figure) }
  const phrase = phrasesOf(claim).find(([, value]) => strangerIn(text, value) !== undefined)
  return phrase && { field: phrase[0], value: phrase[1] }
}
