import { isComma, lower, type AttributionFinder, type Found, type Range, type Reading } from './reading.ts'
import { clauses } from './finders/clause.ts'
import { colons } from './finders/colon.ts'
import { complements } from './finders/complements.ts'
import { finalTails } from './finders/final-tail.ts'
import { medialTails } from './finders/medial.ts'
import { nouns } from './finders/nouns.ts'
import { passives } from './finders/passive.ts'
import { around, phrases } from './finders/phrases.ts'
import { invertedQuotes, leadQuotes } from './finders/quotes.ts'
import { quotedSources } from './finders/quoted.ts'
import { tails } from './finders/tail.ts'

/** In order of trust: of two readings of one cue the earlier finder's stands. */
const finders: readonly AttributionFinder[] = [
  quotedSources,
  phrases,
  colons,
  passives,
  leadQuotes,
  invertedQuotes,
  finalTails,
  medialTails,
  tails,
  clauses,
  nouns,
  complements,
]

const isWithin = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** "Tass, citing the deputy minister, reported that …": what is cited is what the nearest report of the sentence says. */
const withCited = (reading: Reading, found: readonly Found[]): Found[] =>
  found.flatMap((one) => {
    if (one.content.length > 0 || one.cue[1] === reading.tokens.length - 1 || reading.tokens.at(-1)!.text === ':') return [one]
    const report = found.find(
      (other) =>
        other !== one && other.content.length > 0 && other.manner === 'speech' && !other.content.some((range) => isWithin(range, one.cue)),
    )
    const last = one.source?.[1] ?? one.cue[1]
    const content = report?.content ?? around(reading, [one.cue[0], last], reading.tokens[one.head]!.head)
    return content.length === 0 ? [] : [{ ...one, content, ...(report?.source ? { through: [report.source] } : {}) }]
  })

const reports = (found: Found): boolean => found.content.length > 0

/** A participle without a subject of its own reports for who spoke before: ", adding that …". */
const withSource = (reading: Reading, found: readonly Found[]): Found[] =>
  found.map((one, at) => {
    if (reading.tokens[one.head]!.xpos !== 'VBG' || (one.source !== null && one.source[1] >= one.cue[0] - 1)) return one
    const before = found
      .slice(0, at)
      .findLast(
        ({ source, manner, content }) =>
          source !== null &&
          (manner === 'speech' || manner === 'stance') &&
          (one.source === null || content.some((range) => isWithin(range, one.source!))),
      )
    return before === undefined ? one : { ...one, source: before.source, sourceHead: before.sourceHead }
  })

/** "In a statement that …" and "refused to disclose": a reading within the cue, or with the content, of a better one falls away. */
const withoutDoubles = (found: readonly Found[]): Found[] =>
  found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          ((other.cue[1] > one.cue[1] && isWithin(other.cue, one.cue)) ||
            (one.source === null && other.source !== null && isWithin(other.source, one.cue)) ||
            (one.source === null &&
              other.source !== null &&
              reports(one) &&
              one.content[0]![0] === other.content[0]?.[0] &&
              other.cue[0] < one.cue[0]) ||
            (one.source === null && nounWithin(other, one))),
      ),
  )

/** "Rejected suggestions that …": the noun is part of what is rejected. */
const nounWithin = (other: Found, one: Found): boolean =>
  other.content.some((range) => isWithin(range, one.cue) && one.cue[0] - range[0] <= 2) && other.cue[1] < one.cue[0]

/**
 * "Insisted it had done nothing wrong and demanded an apology": a past tense beside a pluperfect goes with the first verb, whose
 * subject it shares.
 */
const withShared = (reading: Reading, found: readonly Found[]): Found[] => {
  const shared = (one: Found, next: Found): boolean => {
    const { tokens } = reading
    const clause = tokens[tokens[next.head]!.head]
    return (
      tokens[next.head]!.deprel === 'conj' &&
      clause !== undefined &&
      clause.head === one.head &&
      clause.deprel === 'ccomp' &&
      tokens[next.head]!.xpos === 'VBD' &&
      tokens[one.head]!.xpos === 'VBD' &&
      ['and', 'but'].includes(lower(tokens[next.cue[0] - 1])) &&
      (isComma(tokens[next.cue[0] - 2]) || tokens.some(({ head, deprel }) => head === clause.index && deprel === 'aux')) &&
      next.source !== null &&
      next.source[1] < next.cue[0] - 1
    )
  }
  return found.map((one) => {
    const first = found.find((other) => other !== one && shared(other, one))
    if (first !== undefined) return { ...one, source: first.source, sourceHead: first.sourceHead }
    const next = found.find((other) => other !== one && shared(one, other))
    const last = one.content.at(-1)
    return next === undefined || last === undefined
      ? one
      : { ...one, content: [...one.content.slice(0, -1), [last[0], next.cue[0] - 2] as const] }
  })
}

/** ", while her counterpart said …" is the start of another report, and no part of the one before. */
const withoutNext = (reading: Reading, found: readonly Found[]): Found[] =>
  found.map((one) => {
    const last = one.content.at(-1)
    if (last === undefined) return one
    const outer = found.find(
      ({ source, content }) =>
        source !== null && source[0] - 2 > last[0] && source[0] <= last[1] && content.some((range) => isWithin(range, one.cue)),
    )
    if (outer !== undefined) return { ...one, content: [...one.content.slice(0, -1), [last[0], outer.source![0] - 2]] }
    const next = found.find(
      ({ source, cue, manner }) =>
        source !== null &&
        manner === 'speech' &&
        one.manner === 'speech' &&
        source[0] - 2 > last[0] &&
        cue[1] <= last[1] &&
        startsAnother(reading, source[0]),
    )
    return next === undefined ? one : { ...one, content: [...one.content.slice(0, -1), [last[0], next.source![0] - 3]] }
  })

const startsAnother = ({ tokens }: Reading, start: number): boolean => {
  const word = lower(tokens[start - 1])
  if (!isComma(tokens[start - 2])) return false
  return word === 'while' || word === 'whereas' || ((word === 'but' || word === 'and') && tokens[start]!.upos !== 'PRON')
}

/** The attributions of one sentence, in the order of their cues. */
export const attributionsIn = (reading: Reading): Found[] => {
  if (reading.sentence.block === 'caption') return []
  const heads = new Map<number, Found>()
  for (const find of finders) for (const found of find(reading)) if (!heads.has(found.head)) heads.set(found.head, found)
  const found = [...heads.values()].sort((a, b) => a.cue[0] - b.cue[0])
  return withoutNext(reading, withShared(reading, withoutDoubles(withCited(reading, withSource(reading, found)))))
}
