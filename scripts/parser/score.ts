import { groupDesignations } from '../../src/english/parser/designations.ts'
import type { Engine } from '../../src/english/parser/index.ts'
import type { TreebankSentence } from './conllu.ts'

/** An analysis over UD tokens. */
export interface UdAnalysis {
  readonly upos: string[]
  readonly xpos: string[]
  readonly heads: Int32Array
  readonly deprels: string[]
}

/** Analyses UD tokens: joins designations for the engine, and takes its trees apart again as UD has them. */
export const analyseUd = (engine: Engine, words: readonly string[], spaceBefore: readonly boolean[]): UdAnalysis => {
  const groups = groupDesignations(words, spaceBefore)
  const joined = groups.map(([first, last]) => words.slice(first, last + 1).join(''))
  const spaces = groups.map(([first]) => spaceBefore[first]!)
  const tags = engine.tag(joined, spaces)
  const tree = engine.parse(joined, tags, spaces)
  const upos: string[] = []
  const xpos: string[] = []
  const deprels: string[] = []
  const heads = new Int32Array(words.length)
  groups.forEach(([first, last], g) => {
    const head = tree.head[g]!
    heads[first] = head < 0 ? -1 : groups[head]![0]
    upos.push(tags.upos[g]!)
    xpos.push(tags.xpos[g]!)
    deprels.push(tree.deprel[g]!)
    if (last === first) return
    heads[first + 1] = last
    heads[last] = first
    upos.push('PUNCT', 'NUM')
    xpos.push('HYPH', 'CD')
    deprels.push('punct', 'flat')
  })
  return { upos, xpos, heads, deprels }
}

interface Tally {
  gold: number
  guessed: number
  right: number
}

/** Counts over a treebank. A relation is counted with its subtype, and without it under its basic name. */
export interface Scores {
  sentences: number
  tokens: number
  upos: number
  xpos: number
  uas: number
  las: number
  lasSubtype: number
  words: number
  wordUas: number
  wordLas: number
  seconds: number
  readonly relations: Map<string, Tally>
}

const basic = (deprel: string): string => deprel.split(':', 1)[0]!

const count = (scores: Scores, sentence: TreebankSentence, guess: UdAnalysis): void => {
  const tally = (relation: string): Tally => {
    const found = scores.relations.get(relation) ?? { gold: 0, guessed: 0, right: 0 }
    scores.relations.set(relation, found)
    return found
  }
  sentence.words.forEach((_, i) => {
    const gold = sentence.deprels[i]!
    const guessed = guess.deprels[i]!
    const head = sentence.heads[i] === guess.heads[i]
    const labelled = head && basic(gold) === basic(guessed)
    scores.tokens++
    if (sentence.upos[i] === guess.upos[i]) scores.upos++
    if (sentence.xpos[i] === guess.xpos[i]) scores.xpos++
    if (head) scores.uas++
    if (labelled) scores.las++
    if (head && gold === guessed) scores.lasSubtype++
    if (sentence.upos[i] !== 'PUNCT') {
      scores.words++
      if (head) scores.wordUas++
      if (labelled) scores.wordLas++
    }
    tally(basic(gold)).gold++
    tally(basic(guessed)).guessed++
    if (labelled) tally(basic(gold)).right++
    if (gold.includes(':')) tally(gold).gold++
    if (guessed.includes(':')) tally(guessed).guessed++
    if (head && gold === guessed && gold.includes(':')) tally(gold).right++
  })
}

/** Scores an engine on gold tokens. `now` gives milliseconds. */
export const score = (engine: Engine, sentences: readonly TreebankSentence[], now: () => number): Scores => {
  const scores: Scores = {
    sentences: sentences.length,
    tokens: 0,
    upos: 0,
    xpos: 0,
    uas: 0,
    las: 0,
    lasSubtype: 0,
    words: 0,
    wordUas: 0,
    wordLas: 0,
    seconds: 0,
    relations: new Map(),
  }
  const begin = now()
  const guesses = sentences.map(({ words, spaceBefore }) => analyseUd(engine, words, spaceBefore))
  scores.seconds = (now() - begin) / 1000
  sentences.forEach((sentence, i) => count(scores, sentence, guesses[i]!))
  return scores
}

const percent = (part: number, whole: number): string => (whole === 0 ? '    -' : ((100 * part) / whole).toFixed(2).padStart(6))

/** Scores as a table for a terminal. */
export const scoreTable = (s: Scores): string => {
  const lines = [
    `sentences ${s.sentences}, tokens ${s.tokens}, without punctuation ${s.words}`,
    `UPOS ${percent(s.upos, s.tokens)}   XPOS ${percent(s.xpos, s.tokens)}`,
    `UAS  ${percent(s.uas, s.tokens)}   LAS  ${percent(s.las, s.tokens)}   LAS with subtypes ${percent(s.lasSubtype, s.tokens)}`,
    `UAS  ${percent(s.wordUas, s.words)}   LAS  ${percent(s.wordLas, s.words)}   without punctuation`,
    `speed ${Math.round(s.tokens / Math.max(s.seconds, 1e-9))} tokens/s, tags and trees, on one core`,
    '',
    'relation              gold  precision  recall      F1',
  ]
  for (const [relation, t] of [...s.relations].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const f1 = percent(2 * t.right, t.gold + t.guessed)
    const precision = percent(t.right, t.guessed).padStart(9)
    lines.push(`${relation.padEnd(20)} ${String(t.gold).padStart(5)}  ${precision}  ${percent(t.right, t.gold)}  ${f1}`)
  }
  return lines.join('\n')
}
