import { groupDesignations, type TokenGroup } from '../../src/english/parser/designations.ts'
import { wordKey, plainForm } from '../../src/english/parser/normal.ts'
import type { Embeddings } from './embeddings.ts'
import type { Lexicon } from '../../src/english/parser/lexicon.ts'
import type { Random } from './random.ts'
import type { TreebankSentence } from './conllu.ts'
import type { TaggedSentence } from './train-tagger.ts'

/** A treebank sentence in the engine's tokens: designations joined. */
export interface EngineSentence extends TreebankSentence {
  /** UD tokens of each engine token. */
  readonly groups: readonly TokenGroup[]
}

/** Joins designations. A group that is no subtree of its own in the gold tree gets the head of its first token that points outside. */
export const joinDesignations = (sentence: TreebankSentence): EngineSentence => {
  const groups = groupDesignations(sentence.words, sentence.spaceBefore)
  const groupOf = new Int32Array(sentence.words.length)
  groups.forEach(([first, last], g) => groupOf.fill(g, first, last + 1))
  const tops = groups.map(([first, last], g) => {
    for (let i = first; i <= last; i++) if (sentence.heads[i]! < 0 || groupOf[sentence.heads[i]!] !== g) return i
    return first
  })
  const pick = (values: readonly string[]): string[] => tops.map((top) => values[top]!)
  return {
    groups,
    words: groups.map(([first, last]) => sentence.words.slice(first, last + 1).join('')),
    lemmas: groups.map(([first, last]) => sentence.lemmas.slice(first, last + 1).join('')),
    upos: pick(sentence.upos),
    xpos: pick(sentence.xpos),
    deprels: pick(sentence.deprels),
    heads: Int32Array.from(tops, (top) => (sentence.heads[top]! < 0 ? -1 : groupOf[sentence.heads[top]!]!)),
    spaceBefore: groups.map(([first]) => sentence.spaceBefore[first]!),
  }
}

const minTagCount = 20

/** The joint tags `UPOS|XPOS` that are common enough, commonest first, and the number of every joint tag (rare ones backed off). */
export const makeTagSet = (
  sentences: readonly TreebankSentence[],
): { tags: string[]; numberOf: (upos: string, xpos: string) => number } => {
  const counts = new Map<string, number>()
  for (const s of sentences) s.upos.forEach((upos, i) => counts.set(`${upos}|${s.xpos[i]}`, (counts.get(`${upos}|${s.xpos[i]}`) ?? 0) + 1))
  const tags = [...counts]
    .filter(([, count]) => count >= minTagCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([tag]) => tag)
  const numbers = new Map(tags.map((tag, i) => [tag, i]))
  const numberOf = (upos: string, xpos: string): number =>
    numbers.get(`${upos}|${xpos}`) ??
    Math.max(
      0,
      tags.findIndex((tag) => tag.startsWith(`${upos}|`)),
    )
  return { tags, numberOf }
}

/** Names the set of a word's usual tags: at least 5 % of its uses, at most three; UPOS, for verbs XPOS too. */
const classOf = (counts: ReadonlyMap<number, number>, tags: readonly string[]): string => {
  const total = [...counts.values()].reduce((a, b) => a + b, 0)
  const names = new Map<string, number>()
  for (const [tag, count] of counts) {
    const name = tags[tag]!.startsWith('VERB|') || tags[tag]!.startsWith('AUX|') ? tags[tag]! : tags[tag]!.split('|')[0]!
    names.set(name, (names.get(name) ?? 0) + count)
  }
  return [...names]
    .filter(([, count]) => count >= 0.05 * total)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([name]) => name)
    .join('+')
}

/** The words of a lexicon in the order of their numbers, beside the lexicon. */
export interface BuiltLexicon {
  readonly lexicon: Lexicon
  readonly words: readonly string[]
}

/** Makes a lexicon of the embeddings and of the words seen at least three times in training. */
export const makeLexicon = (embeddings: Embeddings, sentences: readonly TaggedSentence[], tags: readonly string[]): BuiltLexicon => {
  const seen = new Map<string, Map<number, number>>()
  for (const s of sentences) {
    s.words.forEach((word, i) => {
      const key = wordKey(plainForm(word)).slice(0, 64)
      const counts = seen.get(key) ?? new Map<number, number>()
      counts.set(s.tags[i]!, (counts.get(s.tags[i]!) ?? 0) + 1)
      seen.set(key, counts)
    })
  }
  const common = new Map([...seen].filter(([, counts]) => [...counts.values()].reduce((a, b) => a + b, 0) >= 3))
  const words = [...embeddings.words]
  const index = new Map(words.map((word, i) => [word, i]))
  for (const word of [...common.keys()].sort()) {
    if (index.has(word)) continue
    index.set(word, words.length)
    words.push(word)
  }
  const classNumbers = new Map<string, number>([['', 0]])
  const classes = new Uint16Array(words.length)
  words.forEach((word, i) => {
    const counts = common.get(word)
    if (!counts) return
    const name = classOf(counts, tags)
    if (!classNumbers.has(name)) classNumbers.set(name, classNumbers.size)
    classes[i] = classNumbers.get(name)!
  })
  const { vectors, clusters64, clusters256 } = embeddings
  return { words, lexicon: { index, vectorCount: embeddings.words.length, vectors, clusters64, clusters256, classes } }
}

const titleCase = (word: string): string =>
  word.length > 3 || !/^(a|an|the|of|in|on|at|to|for|and|or|but|by)$/.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word

/** Copies of some sentences as headlines are set: upper case, title case, and without the final sign. */
export const newsCopies = (sentences: readonly TaggedSentence[], random: Random): TaggedSentence[] => {
  const copies: TaggedSentence[] = []
  for (const s of sentences) {
    const chance = random()
    const n = s.words.length
    const closed = n > 4 && /^[.!?]$/.test(s.words[n - 1]!)
    const end = closed && random() < 0.8 ? n - 1 : n
    if (n < 4 || chance >= 0.22 || (chance >= 0.12 && !closed)) continue
    const recase = chance < 0.05 ? (word: string) => word.toUpperCase() : chance < 0.12 ? titleCase : (word: string) => word
    copies.push({ words: s.words.slice(0, end).map(recase), spaceBefore: s.spaceBefore.slice(0, end), tags: s.tags.slice(0, end) })
  }
  return copies
}
