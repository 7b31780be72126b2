import type { Tree } from '../scene/tree.ts'
import { lower, type Range } from './reading.ts'
import { bodies, isOutlet, titles } from './speaker-words.ts'

/** A person's name in a phrase, with the title that stood before it. */
export interface PersonName {
  readonly name: string
  /** Lower-case words of the title, last first; empty without one. */
  readonly titles: readonly string[]
  readonly tokens: Range
}

const isCapital = (text: string): boolean => /^\p{Lu}[\p{L}.’'-]*$/u.test(text)
const particles = new Set(['al', 'el', 'bin', 'ibn', 'de', 'von', 'van', 'der', 'da', 'di', 'du', 'la', 'ben', 'abu', 'ul'])

const touches = (tree: Tree, at: number): boolean => at > 0 && tree.tokens[at]!.span[0] === tree.tokens[at - 1]!.span[1]

const isPartyName = (tree: Tree, at: number, forms: readonly string[]): boolean =>
  tree.sentence.names.some(({ tokens: [first, last], form }) => first <= at && at <= last && forms.includes(form))

const isNamePart = (tree: Tree, at: number, last: number): boolean => {
  const { text, upos, xpos } = tree.tokens[at]!
  if (text === '-' || text === '‑') return touches(tree, at) && at < last && touches(tree, at + 1)
  if (titles.has(text.toLowerCase()) && (isCapital(text) || upos === 'NOUN')) return true
  if (particles.has(text.toLowerCase())) return (at < last && isCapital(tree.tokens[at + 1]!.text)) || tree.tokens[at + 1]?.text === '-'
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(text) || isPartyName(tree, at, ['name', 'group', 'capital'])) return false
  return isCapital(text) && upos !== 'PRON' && upos !== 'DET' && upos !== 'ADP' && !xpos.startsWith('VB') && xpos !== 'RB'
}

/** Maximal runs of name parts in a phrase. */
const runsIn = (tree: Tree, [first, last]: Range): Range[] => {
  const runs: Range[] = []
  for (let at = first; at <= last; at++) {
    if (!isNamePart(tree, at, last)) continue
    let end = at
    while (end < last && isNamePart(tree, end + 1, last)) end++
    runs.push([at, end])
    at = end
  }
  return runs
}

const demonym = (tree: Tree, at: number): boolean => isPartyName(tree, at, ['demonym'])

/** A name behind "of", "at" or "from" is where somebody belongs, and before "'s" whose somebody is. */
const isAffiliation = (tree: Tree, [first, last]: Range, phraseStart: number): boolean => {
  if (/^(?:'s|’s|'|’)$/.test(tree.tokens[last + 1]?.text ?? '') && tree.tokens[last + 1]!.xpos === 'POS') return true
  if (titles.has(lower(tree.tokens[first])) && /^(?:secretary|minister)$/.test(lower(tree.tokens[first - 2]))) return false
  let before = first - 1
  while (before >= phraseStart && (tree.tokens[before]!.upos === 'DET' || tree.tokens[before]!.upos === 'ADJ')) before--
  return before >= phraseStart && tree.tokens[before]!.upos === 'ADP' && lower(tree.tokens[before]) !== 'including'
}

const hasFlat = (tree: Tree, first: number, last: number): boolean =>
  tree.tokens.slice(first, last + 1).some(({ deprel, head }) => deprel.startsWith('flat') && head >= first - 4 && head <= last)

const nameIn = (tree: Tree, run: Range, document: string): PersonName | undefined => {
  let [first] = run
  const [, last] = run
  const before: string[] = []
  while (first <= last && (titles.has(lower(tree.tokens[first])) || demonym(tree, first) || tree.tokens[first]!.text === '-')) {
    if (titles.has(lower(tree.tokens[first]))) before.unshift(lower(tree.tokens[first]))
    first++
  }
  // "NASA Administrator Charles Bolden": the name stands behind the last title.
  const title = tree.tokens.findLast(
    ({ index, upos }) => index > first && index < last && titles.has(lower(tree.tokens[index])) && upos !== 'ADP',
  )
  if (title !== undefined) {
    before.unshift(lower(title))
    first = title.index + 1
  }
  if (first > last || last - first > 7) return undefined
  const words = tree.tokens.slice(first, last + 1)
  if (
    words.some(
      ({ text, index }) => bodies.has(text.toLowerCase()) || isPartyName(tree, index, ['name', 'capital', 'group', 'metonym', 'demonym']),
    )
  )
    return undefined
  const name = document.slice(words[0]!.span[0], words.at(-1)!.span[1]).replace(/\s+/g, ' ')
  const person = before.length > 0 || hasFlat(tree, first, last) || words.some(({ index }) => isPartyName(tree, index, ['person']))
  return !person || isOutlet(name) ? undefined : { name, titles: before, tokens: [first, last] }
}

/** All persons named in a stretch of a sentence, in its order. */
export const personsNamed = (tree: Tree, stretch: Range, document: string): PersonName[] =>
  runsIn(tree, stretch).flatMap((run) => nameIn(tree, run, document) ?? [])

/** The persons that a phrase is about, in its order, without those that only say where somebody belongs. */
export const personsIn = (tree: Tree, phrase: Range, document: string): PersonName[] =>
  runsIn(tree, phrase)
    .filter((run) => !isAffiliation(tree, run, phrase[0]))
    .flatMap((run) => nameIn(tree, run, document) ?? [])
