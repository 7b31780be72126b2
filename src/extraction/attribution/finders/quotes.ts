import { trimContent } from '../contents.ts'
import { mannerIn, takes } from '../cue-verbs.ts'
import { headOf } from '../heads.ts'
import { sourceHeadOf, sourcePhrase, verbGroup } from '../phrases.ts'
import { quotationAt, type Quotation } from '../quotations.ts'
import { isComma, isQuoteMark, opensQuotation, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'
import { isPhrase, isSettingOnly } from '../stretches.ts'

const finite = new Set(['VBD', 'VBZ', 'VBP'])
const shortest = 3

const quotationFrom = (reading: Reading, at: number): Quotation | undefined => {
  const quotation = opensQuotation(reading, at) ? quotationAt(reading.quotations, reading.tokens[at]!.span[0]) : undefined
  return quotation !== undefined && quotation.words >= shortest ? quotation : undefined
}

/** The last token of a sentence that stands within a quotation. */
const lastIn = (reading: Reading, quotation: Quotation): number =>
  reading.tokens.findLast(({ span }) => span[1] <= quotation.span[1])!.index

/** The verb of speech before a quotation, with no more than a hearer, time or place between. */
const verbBefore = (reading: Reading, at: number): number | undefined => {
  const stop = at - 1
  for (let verb = stop - 1; verb >= 0 && verb > stop - 14; verb--) {
    const { xpos, lemma } = reading.tokens[verb]!
    if (!finite.has(xpos) && xpos !== 'VBN') continue
    return takes(lemma, 'tail') && isSettingOnly(reading, verb + 1, stop - 1, lemma) ? verb : undefined
  }
  return undefined
}

/** The noun phrase between the last mark and the verb group. */
const phraseBefore = (reading: Reading, start: number): Range | undefined => {
  let first = start
  while (
    first > 0 &&
    !isComma(reading.tokens[first - 1]) &&
    !isQuoteMark(reading.tokens[first - 1]) &&
    !/^[;:]$/.test(reading.tokens[first - 1]!.text)
  )
    first--
  const range: Range = [first, start - 1]
  return isPhrase(reading, range) ? range : undefined
}

const sourceOf = (reading: Reading, verb: number, cue: Range): { readonly source: Range; readonly head: number } | undefined => {
  const linear = phraseBefore(reading, cue[0])
  if (linear !== undefined) return { source: linear, head: headOf(reading, linear) }
  const head = sourceHeadOf(reading, verb)
  const source = head === undefined ? undefined : sourcePhrase(reading, head, cue)
  return source === undefined ? undefined : { source, head: head! }
}

const found = (reading: Reading, at: number): Found | undefined => {
  const quotation =
    at > 2 && (isComma(reading.tokens[at - 1]) || reading.tokens[at - 1]!.text === ':') ? quotationFrom(reading, at) : undefined
  const verb = quotation === undefined ? undefined : verbBefore(reading, at)
  if (quotation === undefined || verb === undefined) return undefined
  const cue = verbGroup(reading, verb)
  const content = trimContent(reading, at, lastIn(reading, quotation))
  const who = sourceOf(reading, verb, cue)
  if (content === undefined || who === undefined || opensQuotation(reading, who.source[0])) return undefined
  return {
    sentence: reading.sentence.index,
    source: who.source,
    sourceHead: who.head,
    cue,
    head: verb,
    content: [content],
    manner: mannerIn(reading.tokens[verb]!.lemma, 'tail'),
  }
}

const endsPhrase = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at]!
  if (/^[;:.?!]$/.test(token.text) || isQuoteMark(token)) return true
  if (isComma(token)) {
    const next = reading.tokens[at + 1]
    return next === undefined || isQuoteMark(next) || ['CC', 'PRP', 'VBG', 'IN', 'RB'].includes(next.xpos)
  }
  return (
    token.upos === 'ADP' &&
    isSettingOnly(reading, at, at + 2, 'say') &&
    reading.sentence.dates.some(({ tokens: [first] }) => first === at + 1 || first === at + 2)
  )
}

/** The noun phrase behind an inverted verb: the tree's subject where it stands there, else to the next mark. */
const speakerBehind = (reading: Reading, cue: Range): { readonly source: Range; readonly head: number } | undefined => {
  const start = cue[1] + 1
  const subject = reading.children[cue[1]]!.find(
    (child) => ['nsubj', 'obj', 'iobj'].includes(reading.tokens[child]!.deprel) && reading.reach[child]![0] === start,
  )
  const phrase = subject === undefined ? undefined : sourcePhrase(reading, subject, cue)
  if (phrase !== undefined) return { source: phrase, head: subject! }
  let end = start
  while (end + 1 < reading.tokens.length && !endsPhrase(reading, end + 1)) end++
  const range: Range = [start, end]
  return start < reading.tokens.length && isPhrase(reading, range) ? { source: range, head: headOf(reading, range) } : undefined
}

const invertedAt = (reading: Reading, at: number): Found | undefined => {
  const { tokens } = reading
  const quotation = isQuoteMark(tokens[at]) ? quotationAt(reading.quotations, tokens[at]!.span[0]) : undefined
  if (quotation === undefined || quotation.span[1] !== tokens[at]!.span[1] || quotation.words < shortest) return undefined
  const verb = isComma(tokens[at + 1]) ? at + 2 : at + 1
  const token = tokens[verb]
  if (token === undefined || !(finite.has(token.xpos) || token.xpos === 'VBN') || !takes(token.lemma, 'tail')) return undefined
  const cue: Range = [verb, verb]
  const who = speakerBehind(reading, cue)
  const first = tokens.find(({ span }) => span[0] >= quotation.span[0])!.index
  const content = trimContent(reading, first, at)
  if (who === undefined || content === undefined) return undefined
  return {
    sentence: reading.sentence.index,
    source: who.source,
    sourceHead: who.head,
    cue,
    head: verb,
    content: [content, ...restOf(reading, who.source[1] + 1)],
    manner: mannerIn(token.lemma, 'tail'),
  }
}

/** The second half of a quotation that a reporting clause interrupts. */
const restOf = (reading: Reading, from: number): Range[] => {
  const at = isComma(reading.tokens[from]) ? from + 1 : from
  const quotation = at < reading.tokens.length ? quotationFrom(reading, at) : undefined
  const rest = quotation === undefined ? undefined : trimContent(reading, at, lastIn(reading, quotation))
  return rest === undefined ? [] : [rest]
}

/** "“…,” said the mayor of Goris": the marks and the verb behind them show it, whatever the tree. */
export const invertedQuotes: AttributionFinder = (reading) => reading.tokens.flatMap(({ index }) => invertedAt(reading, index) ?? [])

/** "Nikki Haley wrote on Twitter, “We must …”": the marks show where the words begin, whatever the tree. */
export const leadQuotes: AttributionFinder = (reading) =>
  reading.tokens.flatMap(({ index }) => {
    const one = found(reading, index)
    // A tail between two halves of a quotation is read as one attribution elsewhere.
    return one === undefined || (one.source !== null && isQuoteMark(reading.tokens[one.source[0] - 1])) ? [] : [one]
  })
