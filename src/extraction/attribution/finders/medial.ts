import type { Tree } from '../../scene/tree.ts'
import { trimContent } from '../contents.ts'
import { mannerIn, takes } from '../cue-verbs.ts'
import { headOf } from '../heads.ts'
import { lastWord, verbGroup } from '../phrases.ts'
import { isComma, isQuoteMark, opensQuotation, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'

const finite = new Set(['VBD', 'VBZ', 'VBP'])
const longest = 24

/** "Found on 2 October after it had been told": a second verb only in a clause of time. */
const subordinate = (tree: Tree, from: number, to: number): boolean =>
  tree.tokens.slice(from + 1, to).some(({ text }) => ['after', 'before', 'when', 'while', 'as'].includes(text.toLowerCase()))

/** A stretch between two commas that holds a short noun phrase, a verb of speech and at most a time or place. */
const clauseIn = (tree: Tree, [first, last]: Range): { readonly source: Range; readonly verb: number } | undefined => {
  const verbs = tree.tokens.slice(first, last + 1).filter(({ upos }) => upos === 'VERB')
  const verb = verbs[0]
  const later = verbs[1] !== undefined && verb !== undefined && !subordinate(tree, verb.index, verbs[1].index)
  if (later || verb === undefined || !finite.has(verb.xpos) || !takes(verb.lemma, 'tail')) return undefined
  const start = verbGroup(tree, verb.index)[0]
  const phrase = tree.tokens.slice(first, start)
  if (tree.tokens.slice(first, last + 1).some(isQuoteMark)) return undefined
  const nominal = phrase.some(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON')
  if (
    !nominal ||
    phrase.length > 9 ||
    phrase.some(({ upos, xpos }) => upos === 'AUX' || upos === 'SCONJ' || upos === 'CCONJ' || xpos.startsWith('W')) ||
    phrase[0]!.upos === 'ADP'
  )
    return undefined
  const after = tree.tokens[verb.index + 1]
  const setting =
    verb.index === last ||
    after!.upos === 'ADP' ||
    after!.upos === 'ADV' ||
    tree.sentence.dates.some(({ tokens: [at] }) => at === verb.index + 1)
  return setting ? { source: [first, start - 1], verb: verb.index } : undefined
}

const hasVerb = (tree: Tree, from: number, to: number): boolean =>
  tree.tokens.slice(from, to + 1).some(({ upos }) => upos === 'VERB' || upos === 'AUX')

const made = (reading: Reading, comma: number, next: number, from: number): Found | undefined => {
  const clause = clauseIn(reading, [comma + 1, next - 1])
  const end = reading.tokens.length - 1
  if (clause === undefined || reading.tokens[next + 1]?.xpos === 'VBG') return undefined
  const quoted = opensQuotation(reading, next + 1) && !isQuoteMark(reading.tokens[comma - 1])
  const before = trimContent(reading, from, comma - 1)
  const after = trimContent(reading, next + 1, isQuoteMark(reading.tokens[end]) ? end : lastWord(reading))
  if (quoted || before === undefined || after === undefined || !hasVerb(reading, after[0], after[1])) return undefined
  const { source, verb } = clause
  return {
    sentence: reading.sentence.index,
    source,
    sourceHead: headOf(reading, source),
    cue: verbGroup(reading, verb),
    head: verb,
    content: [before, after],
    manner: mannerIn(reading.tokens[verb]!.lemma, 'tail'),
  }
}

/** "Deliveries, the ambassador said, would resume", by the order of words alone. */
export const medialTails: AttributionFinder = (reading) => {
  const found: Found[] = []
  let from = 0
  let comma = -1
  for (const token of reading.tokens) {
    if (token.text === ';') {
      from = token.index + 1
      comma = -1
    }
    if (!isComma(token)) continue
    const one = comma > from && token.index - comma <= longest ? made(reading, comma, token.index, from) : undefined
    if (one !== undefined) found.push(one)
    comma = token.index
  }
  return found
}
