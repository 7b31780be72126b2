import { childBy, type Tree } from '../../scene/tree.ts'
import { trimContent } from '../contents.ts'
import { utterances } from '../cue-nouns.ts'
import { takes } from '../cue-verbs.ts'
import { headOf } from '../heads.ts'
import { lastWord, sourceHeadOf, sourcePhrase, verbGroup } from '../phrases.ts'
import { isHeading, isQuoteMark, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'
import { words } from '../words.ts'

const endOfSentence = (tree: Tree): number => {
  const last = tree.tokens.length - 1
  return isQuoteMark(tree.tokens[last]) ? last : lastWord(tree)
}

/** What stands behind the colon; nothing where the sentence ends with it and the words follow in the next. */
const behind = (tree: Reading, colon: number): Range[] => {
  const content = colon + 1 < tree.tokens.length ? trimContent(tree, colon + 1, endOfSentence(tree)) : undefined
  return content === undefined ? [] : [content]
}

/** The last cue before a colon: a verb of speech, "put it", or "the answer was". */
const cueBefore = (tree: Tree, colon: number): number | undefined =>
  tree.tokens.findLast(
    ({ index, upos, lemma }) =>
      index < colon &&
      (((upos === 'VERB' || (upos === 'NOUN' && index >= colon - 2)) && (takes(lemma, 'tail') || lemma === 'put' || lemma === 'read')) ||
        (lemma === 'be' && utteranceOf(tree, index) !== undefined)),
  )?.index

const utteranceOf = (tree: Tree, be: number): number | undefined =>
  tree.tokens.findLast(({ index, lemma }) => index < be && index >= be - 3 && utterances.has(lemma))?.index

const isNominalStart = ({ tokens }: Reading): boolean => /^(?:DT|NN|NNS|NNP|NNPS|PRP|CD|JJ)$/.test(tokens[0]!.xpos)

const withQuote = (reading: Reading, colon: number): Found | undefined => {
  const { tokens } = reading
  const last = colon === tokens.length - 1
  if (!last && !isQuoteMark(tokens[colon + 1])) return undefined
  const head = cueBefore(reading, colon)
  if (head === undefined) return undefined
  const noun = tokens[head]!.lemma === 'be' ? utteranceOf(reading, head) : undefined
  const cue: Range = noun === undefined ? verbGroup(reading, head) : [head, head]
  const subject = noun ?? sourceHeadOf(reading, head) ?? childBy(reading, head, 'nsubj')
  const phrase = subject === undefined ? undefined : sourcePhrase(reading, subject, cue)
  const source = phrase ?? (head > 0 && head >= colon - 2 && isNominalStart(reading) ? trimContent(reading, 0, cue[0] - 1) : undefined)
  return {
    sentence: reading.sentence.index,
    source: source ?? null,
    sourceHead: source === undefined ? null : (subject ?? headOf(reading, source)),
    cue,
    head,
    content: behind(reading, colon),
    manner: 'speech',
  }
}

/** Nouns of who may speak in a heading before a colon. */
const speaking = new Set(
  words(`minister president official envoy expert analyst source report study ministry government army police spokesman
  spokeswoman spokesperson ambassador diplomat general commander chief premier chancellor king pope poll survey
  watchdog agency leader mayor governor senator lawmaker judge court economist scientist researcher activist witness
  economists doctor military navy opposition`),
)

/** Words before a colon that say what kind of piece follows, and not who speaks. */
const rubrics = new Set(
  words(`analysis opinion exclusive explainer update updated live video photo photos watch read note source factbox timeline breaking
  correction review interview comment editorial profile`),
)

const namesSomebody = (tree: Tree, first: number, last: number): boolean => {
  const phrase = tree.tokens.slice(first, last + 1)
  if (phrase.length > 8 || phrase.some(({ upos, text }) => upos === 'VERB' || upos === 'AUX' || upos === 'NUM' || text === ','))
    return false
  if (rubrics.has(phrase[0]!.text.toLowerCase())) return false
  return phrase.some(({ upos, lemma, text }) => upos === 'PROPN' || speaking.has(lemma) || /^[A-Z]{2,}$/.test(text))
}

/** "Minister: we will pay for every shell", as a heading or a whole paragraph; a dateline in capitals is none. */
const headline = (reading: Reading, colon: number): Found | undefined => {
  const { tokens, sentence } = reading
  const short = isHeading(reading) || tokens.length <= 25
  if (!short || colon === 0 || colon > 8 || colon >= tokens.length - 2 || !namesSomebody(reading, 0, colon - 1)) return undefined
  const phrase = tokens
    .slice(0, colon)
    .map(({ text }) => text)
    .join('')
  if (
    !isHeading(reading) &&
    (phrase === phrase.toUpperCase() || (!isQuoteMark(tokens[colon + 1]) && !/^\p{Lu}/u.test(tokens[colon + 1]!.text)))
  )
    return undefined
  const head = tokens.slice(0, colon).findLast(({ upos }) => upos === 'PROPN' || upos === 'NOUN')!.index
  const content = behind(reading, colon)
  if (content.length === 0 || (!tokens.slice(colon + 1).some(({ upos }) => upos === 'VERB' || upos === 'AUX') && !isHeading(reading)))
    return undefined
  return {
    sentence: sentence.index,
    source: [0, colon - 1],
    sourceHead: head,
    cue: [colon, colon],
    head: colon,
    content,
    manner: 'speech',
  }
}

/** A colon that leads to what is said. */
export const colons: AttributionFinder = (reading) =>
  reading.tokens.flatMap(({ index, text }) => (text !== ':' ? [] : (withQuote(reading, index) ?? headline(reading, index) ?? [])))
