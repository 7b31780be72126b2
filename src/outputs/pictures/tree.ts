import { html, type Html } from '../page/html.ts'
import { fitted, letterSize, widthOf, type Label, type Picture } from './picture.ts'

/** One word of a sentence with the word that it belongs to. */
export interface TreeWord {
  readonly text: string
  /** UD relation to the head, such as `nsubj:pass`. */
  readonly relation: string
  /** UD part of speech. */
  readonly part: string
  /** Place of the head among the words; -1 for the root. */
  readonly head: number
}

/** A word in the order of drawing: under its head, and so deep. */
export interface TreeLine {
  readonly word: TreeWord
  readonly depth: number
  /** Line of the head; -1 for a root. */
  readonly under: number
}

const relationNames: Readonly<Record<string, string>> = {
  root: 'root',
  nsubj: 'subject',
  'nsubj:pass': 'subject, passive',
  csubj: 'clause as subject',
  obj: 'object',
  iobj: 'indirect object',
  obl: 'oblique',
  'obl:agent': 'agent',
  'obl:tmod': 'time',
  nmod: 'of a noun',
  'nmod:poss': 'possessor',
  amod: 'adjective',
  nummod: 'number',
  appos: 'apposition',
  acl: 'clause on a noun',
  'acl:relcl': 'relative clause',
  advcl: 'adverbial clause',
  advmod: 'adverb',
  ccomp: 'clause as object',
  xcomp: 'clause without subject',
  conj: 'joined',
  cc: 'joining word',
  case: 'preposition',
  mark: 'marker',
  det: 'determiner',
  aux: 'auxiliary',
  'aux:pass': 'auxiliary, passive',
  cop: 'copula',
  compound: 'compound',
  flat: 'part of a name',
  parataxis: 'side by side',
}

/** A relation as a reader says it; one without a name keeps its code. */
export const relationWords = (relation: string): string => relationNames[relation] ?? relationNames[relation.split(':')[0]!] ?? relation

/** Words that are drawn; a longer sentence is cut, and the table beside it tells the rest. */
const mostWords = 120

/** The words of a sentence, each under its head, without punctuation. Words whose heads lead round in a circle stand at the end. */
export const treeLines = (words: readonly TreeWord[]): readonly TreeLine[] => {
  const under = new Map<number, number[]>()
  for (const [at, { head }] of words.entries()) under.set(head, [...(under.get(head) ?? []), at])
  const lines: TreeLine[] = []
  const seen = new Set<number>()
  const write = (root: number): void => {
    const waiting = [{ at: root, depth: 0, line: -1 }]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { at, depth, line } = next
      if (seen.has(at)) continue
      seen.add(at)
      const word = words[at]!
      const isDrawn = word.part !== 'PUNCT'
      if (isDrawn) lines.push({ word, depth, under: line })
      const [place, deeper] = isDrawn ? [lines.length - 1, depth + 1] : [line, depth]
      for (const child of [...(under.get(at) ?? [])].reverse()) waiting.push({ at: child, depth: deeper, line: place })
    }
  }
  for (const root of under.get(-1) ?? []) write(root)
  for (const at of words.keys()) write(at)
  return lines
}

const row = 22
const indent = 16
const deepest = 14
const widestWord = 200
const gap = 8

/**
 * A sentence as its tree of dependencies: each word under the one that it belongs to, joined by a line, with its relation beside it. Read
 * from the top, the words of a branch keep the order of the sentence.
 */
export const treePicture = (words: readonly TreeWord[]): Picture => {
  const lines = treeLines(words).slice(0, mostWords)
  const left = (depth: number): number => Math.min(depth, deepest) * indent + 4
  const middle = (line: number): number => line * row + row / 2
  const joints = lines.flatMap(({ depth, under }, line): readonly Html[] =>
    under < 0
      ? []
      : [
          html`<path class="base" fill="none" stroke="currentColor" d="M${left(depth - 1) + 3} ${middle(under) + 8}V${middle(line)}H${left(depth) - 3}"/>`,
        ],
  )
  const labels = lines.flatMap(({ word, depth }, line): readonly Label[] => {
    const text = fitted(word.text, widestWord)
    const y = middle(line) + 4
    const beside = relationWords(word.relation)
    return [
      { x: left(depth), y, width: widthOf(text), text, strong: true },
      { x: left(depth) + widthOf(text) + gap, y, width: widthOf(beside), text: beside },
    ]
  })
  const root = lines.find(({ depth }) => depth === 0)
  const branches = lines.filter(({ depth }) => depth === 1).map(({ word }) => `${relationWords(word.relation)} ${word.text}`)
  return {
    width: Math.max(letterSize * 12, ...labels.map(({ x, width }) => x + width + 4)),
    height: Math.max(1, lines.length) * row,
    label: root ? `Tree of the sentence: ${root.word.text}, with ${branches.join(', ')}`.slice(0, 400) : 'No tree',
    shapes: joints,
    labels,
  }
}
