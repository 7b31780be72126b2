import type { DateMention } from '../sentence.ts'
import { at, type Reader } from './reader.ts'
import { wordSet } from './words.ts'

type Relation = DateMention['relation']

const simple: ReadonlyMap<string, Relation> = new Map([
  ['since', 'since'],
  ['from', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'until'],
  ['through', 'until'],
  ['before', 'before'],
  ['after', 'after'],
])
/** Words that may stand between a preposition and its time. */
const skipped = wordSet(
  'the about around at in on early late mid some sometime least only just end beginning start middle of even ' + 'earlier later -',
)

/** Prepositions of two and three words before token `k`, the last of them at `k`. */
const compound = (reader: Reader, k: number): Relation | undefined => {
  const [a, b, c] = [at(reader, k - 2), at(reader, k - 1), at(reader, k)]
  if (b === 'prior' && c === 'to') return 'before'
  if (b === 'ahead' && c === 'of') return 'before'
  if (b === 'up' && c === 'to') return 'until'
  if (c === 'than' && (a === 'no' || a === 'not')) return b === 'later' ? 'until' : b === 'earlier' ? 'since' : undefined
  return undefined
}

/** A noun that the date only describes: in `hit by the October 8 earthquake` no deadline is named. */
const isNoun = (reader: Reader, k: number): boolean => {
  const word = reader.words[k]
  return word !== undefined && (word.xpos === undefined || word.xpos === '' ? /^\p{Ll}{5,}$/u.test(word.text) : word.xpos.startsWith('NN'))
}

/** How the expression on tokens `[first, last]` bounds what the sentence tells. */
export const relationOf = (reader: Reader, first: number, last: number): Relation => {
  if (['within', 'inside'].includes(at(reader, first))) return 'until'
  const after = at(reader, last + 1)
  if (after === 'onwards' || after === 'onward') return 'since'
  for (let k = first - 1; k >= 0 && k >= first - 4; k--) {
    const found = compound(reader, k) ?? simple.get(at(reader, k))
    if (found === 'before' && after === 'is' && ['out', 'over'].includes(at(reader, last + 2))) return 'until'
    if (found !== undefined) return at(reader, k) === 'by' && at(reader, k + 1) === 'the' && isNoun(reader, last + 1) ? 'at' : found
    if (['starting', 'beginning'].includes(at(reader, k)) && k < first) return at(reader, k + 1) === 'of' ? 'at' : 'since'
    if (!skipped.has(at(reader, k))) return 'at'
  }
  return 'at'
}
