import type { Tree } from '../../scene/tree.ts'
import { trimContent } from '../contents.ts'
import { cueVerb, mannerIn, takes } from '../cue-verbs.ts'
import { headOf } from '../heads.ts'
import { isPhrase, isSettingOnly } from '../stretches.ts'
import { isComma, isPunct, isQuoteMark, lower, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'

const finite = new Set(['VBD', 'VBZ', 'VBP'])
const nominal = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET'])

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
  return comma < 0 || last - comma > 40 || !isPhrase(tree, range) || (!nominal.has(tree.tokens[last]!.upos) && !set) ? undefined : range
}

const hasFinite = (tree: Tree, [first, last]: Range): boolean =>
  tree.tokens.slice(first, last + 1).some(({ xpos }) => finite.has(xpos) || xpos === 'MD')

const groupStart = (tree: Tree, verb: number): number => {
  let first = verb
  if (clear.has(lower(tree.tokens[verb]))) first--
  while (
    first > 0 &&
    (tree.tokens[first - 1]!.upos === 'AUX' ||
      (tree.tokens[first - 1]!.upos === 'ADV' && !tree.tokens[first - 1]!.deprel.startsWith('nsubj')))
  )
    first--
  return first
}

/** Words in front that can only be what was said although no verb was seen in them. */
const isLongPhrase = (tree: Tree, [first, last]: Range): boolean =>
  last - first >= 6 && !['ADP', 'ADV', 'SCONJ', 'VERB'].includes(tree.tokens[first]!.upos)

const inStretch = (reading: Reading, [from, end]: Range): Found | undefined => {
  for (let verb = end; verb > from + 2 && verb > end - 28; verb--) {
    const lemma = lemmaAt(reading, verb, end)
    if (lemma === undefined || !takes(lemma, 'tail')) continue
    if (!isSettingOnly(reading, verb + 1, end, lemma)) continue
    const first = groupStart(reading, verb)
    const source = speakerBefore(reading, first, from)
    const content = source === undefined ? undefined : trimContent(reading, from, source[0] - 1)
    if (source === undefined || content === undefined || !(hasFinite(reading, content) || isLongPhrase(reading, content))) return undefined
    return {
      sentence: reading.sentence.index,
      source,
      sourceHead: headOf(reading, source),
      cue: [first, verb],
      head: verb,
      content: [content],
      manner: mannerIn(lemma, 'tail'),
    }
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
    const carried =
      next !== undefined && !reading.tokens.slice(next[0], next[1] + 1).some(({ upos, lemma }) => upos === 'VERB' && takes(lemma, 'tail'))
    const after = carried ? trimContent(reading, next[0], next[1]) : undefined
    return [after === undefined ? found : { ...found, content: [...found.content, after] }]
  })
}
