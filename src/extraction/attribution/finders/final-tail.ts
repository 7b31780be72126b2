import type { Tree } from '../../scene/tree.ts'
import { trimContent } from '../contents.ts'
import { cueVerb, mannerIn, takes } from '../cue-verbs.ts'
import { headOf } from '../heads.ts'
import { isComma, isPunct, isQuoteMark, lower, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'

const finite = new Set(['VBD', 'VBZ', 'VBP'])
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET'])
const opening = /^(?:DT|NN|NNS|NNP|NNPS|PRP|PRP\$|CD|JJ|JJR|JJS|PDT)$/
const relative = new Set(['who', 'which', 'that', 'whose', 'where'])

const clear = new Set(['clear', 'plain', 'known'])

/** The lemma of a word as a verb, also where it was taken for a noun ("…, the company estimates."). */
const lemmaAt = (tree: Tree, at: number, end: number): string | undefined => {
  const { xpos, lemma } = tree.tokens[at]!
  if (clear.has(lower(tree.tokens[at])) && tree.tokens[at - 1]?.lemma === 'make') return 'state'
  if (finite.has(xpos)) return lemma
  if (xpos === 'VBN' && /^(?:has|have|had)$/.test(lower(tree.tokens[at - 1]))) return lemma
  if (!(xpos === 'NNS' || xpos === 'NN') || (at !== end && tree.tokens[at + 1]!.upos !== 'ADP')) return undefined
  const word = lower(tree.tokens[at])
  return [word, word.replace(/s$/, '')].find((form) => cueVerb(form) !== undefined)
}

const placing = new Set(['in', 'on', 'at', 'to', 'during', 'after', 'from', 'by', 'before', 'through', 'via', 'as'])

/** The hearers, times and places behind the verb to the end of the clause; a verb only in a relative clause. */
const isSettingOnly = (tree: Tree, from: number, end: number, lemma: string): boolean => {
  if (from > end) return true
  if (end - from > 24) return false
  const first = tree.tokens[from]!
  const begins = ['IN', 'TO', 'RB', 'NNP'].includes(first.xpos) || lemma === 'tell' || tree.sentence.dates.some(({ tokens: [at] }) => at === from)
  const open = tree.tokens.findIndex(({ index }) => index > from && index <= end && relative.has(lower(tree.tokens[index])) && placing.has(lower(first)))
  const plain = tree.tokens.slice(from, open < 0 ? end + 1 : open)
  const commas = plain.filter((token) => isPunct(token)).length
  const verbs = plain.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  return begins && lower(first) !== 'that' && !verbs && (commas === 0 || (commas <= 2 && placing.has(lower(first)) && placing.has(lower(tree.tokens[plain.findIndex(isComma) + from + 1]))))
}

/** True for words that can be a noun phrase: verbs only in a relative clause or as participles. */
const isPhrase = (tree: Tree, [first, last]: Range): boolean => {
  if (first > last || !opening.test(tree.tokens[first]!.xpos)) return false
  let clause = false
  for (let at = first; at <= last; at++) {
    const token = tree.tokens[at]!
    if (relative.has(lower(token)) && /^W|^IN/.test(token.xpos)) clause = true
    if (!clause && (finite.has(token.xpos) || token.xpos === 'MD' || token.upos === 'AUX')) return false
    if (isQuoteMark(token) || token.text === ';' || token.text === ':') return false
  }
  return tree.tokens.slice(first, last + 1).some(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON')
}

const commaBefore = (tree: Tree, at: number, from: number): number => {
  for (let comma = at - 1; comma > from; comma--) if (isComma(tree.tokens[comma]) || isQuoteMark(tree.tokens[comma])) return comma
  return -1
}

/** The speaker between the last comma of what is said and the verb; an apposition between commas belongs to it. */
const speakerBefore = (tree: Tree, verb: number, from: number): Range | undefined => {
  const set = isComma(tree.tokens[verb - 1])
  const last = set ? verb - 2 : verb - 1
  let comma = commaBefore(tree, last + 1, from)
  if (set && comma >= 0) comma = commaBefore(tree, comma, from)
  const range: Range = [comma + 1, last]
  return comma < 0 || last - comma > 40 || !isPhrase(tree, range) || !nominal.has(tree.tokens[last]!.upos) && !set ? undefined : range
}

const hasFinite = (tree: Tree, [first, last]: Range): boolean =>
  tree.tokens.slice(first, last + 1).some(({ xpos }) => finite.has(xpos) || xpos === 'MD')

const groupStart = (tree: Tree, verb: number): number => {
  let first = verb
  if (clear.has(lower(tree.tokens[verb]))) first--
  while (first > 0 && (tree.tokens[first - 1]!.upos === 'AUX' || (tree.tokens[first - 1]!.upos === 'ADV' && !tree.tokens[first - 1]!.deprel.startsWith('nsubj')))) first--
  return first
}

const inStretch = (reading: Reading, [from, end]: Range): Found | undefined => {
  for (let verb = end; verb > from + 2 && verb > end - 28; verb--) {
    const lemma = lemmaAt(reading, verb, end)
    if (lemma === undefined || !takes(lemma, 'tail')) continue
    if (!isSettingOnly(reading, verb + 1, end, lemma)) continue
    const first = groupStart(reading, verb)
    const source = speakerBefore(reading, first, from)
    const content = source === undefined ? undefined : trimContent(reading, from, source[0] - 1)
    if (source === undefined || content === undefined || !hasFinite(reading, content)) return undefined
    return { sentence: reading.sentence.index, source, sourceHead: headOf(reading, source), cue: [first, verb], head: verb, content: [content], manner: mannerIn(lemma, 'tail') }
  }
  return undefined
}

/** Stretches of a sentence between semicolons, less final marks. */
const stretches = (tree: Tree): Range[] => {
  const found: Range[] = []
  let from = 0
  for (let at = 0; at <= tree.tokens.length; at++) {
    if (at < tree.tokens.length && tree.tokens[at]!.text !== ';') continue
    let end = at - 1
    while (end > from && isPunct(tree.tokens[end])) end--
    if (end > from) found.push([from, end])
    from = at + 1
  }
  return found
}

/**
 * "…, officials said on Monday." by the order of words alone: such a clause at the end of a sentence is what parsers get wrong
 * most often, and its form is fixed.
 */
export const finalTails: AttributionFinder = (reading) => {
  const parts = stretches(reading)
  return parts.flatMap((part, at) => {
    const found = inStretch(reading, part)
    const next = parts[at + 1]
    if (found === undefined) return []
    const carried = next !== undefined && !reading.tokens.slice(next[0], next[1] + 1).some(({ upos, lemma }) => upos === 'VERB' && takes(lemma, 'tail'))
    const after = carried ? trimContent(reading, next[0], next[1]) : undefined
    return [after === undefined ? found : { ...found, content: [...found.content, after] }]
  })
}
