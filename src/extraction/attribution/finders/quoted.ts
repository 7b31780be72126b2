import { childrenBy, relationOf } from '../../scene/tree.ts'
import { trimContent } from '../contents.ts'
import { headOf } from '../heads.ts'
import { lastWord, sourcePhrase } from '../phrases.ts'
import { isQuoteMark, lower, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'

const citing = new Set(['cite', 'quote'])

const quoting = /^(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing))$/i
const saying = new Set(['saying', 'telling', 'writing', 'warning'])

/** The words before "as saying": the verb, and whom it quotes. */
const quotedAt = (reading: Reading, as: number): { readonly verb: number; readonly passive: boolean } | undefined => {
  for (let verb = as - 1; verb >= 0 && verb > as - 20; verb--) {
    if (quoting.test(reading.tokens[verb]!.text))
      return { verb, passive: /^(?:is|was|were|are|been|being)$/.test(lower(reading.tokens[verb - 1])) }
  }
  return undefined
}

const startOfPhrase = (reading: Reading, end: number): number => {
  let at = end
  while (at > 0 && !/^[,;:]$/.test(reading.tokens[at - 1]!.text)) at--
  return at
}

/** "The paper quoted an unnamed colonel as saying that …": the colonel speaks, in the paper. */
const quotedAsSaying = (reading: Reading, as: number): readonly Found[] => {
  const { tokens, sentence } = reading
  if (lower(tokens[as]) !== 'as' || !saying.has(lower(tokens[as + 1]))) return []
  const quoted = quotedAt(reading, as)
  const last = tokens.length - 1
  const content = as + 2 > last ? undefined : trimContent(reading, as + 2, isQuoteMark(tokens[last]) ? last : lastWord(reading))
  if (quoted === undefined || content === undefined) return []
  const { verb, passive } = quoted
  const before = trimContent(reading, startOfPhrase(reading, verb), (passive ? verb - 1 : verb) - 1)
  const behind = passive ? undefined : trimContent(reading, verb + 1, as - 1)
  const source = passive ? before : behind
  if (source === undefined) return []
  const said = { sentence: sentence.index, content: [content], manner: 'speech' as const }
  const inner: Found = {
    ...said,
    source,
    sourceHead: headOf(reading, source),
    cue: passive ? [verb - 1, as + 1] : [as, as + 1],
    head: as + 1,
  }
  const participle = lower(tokens[verb]).endsWith('ing')
  if (passive || participle || before === undefined) return [inner]
  return [inner, { ...said, source: before, sourceHead: headOf(reading, before), cue: [verb, verb], head: verb }]
}

/** "Tass, citing the deputy minister, reported that …": the content is that of the report; filled in when all are known. */
const citedBy = (reading: Reading, head: number): readonly Found[] => {
  const token = reading.tokens[head]!
  const relying = (token.lemma === 'rely' || token.lemma === 'draw') && lower(reading.tokens[head + 1]) === 'on'
  if (token.xpos !== 'VBG' || !(citing.has(token.lemma) || relying) || relationOf(token) === 'amod') return []
  const object = childrenBy(reading, head, 'obj', 'iobj', 'obl').find((child) => child > head)
  if (object === undefined) return []
  const cue: Range = [head, relying ? head + 1 : head]
  const source = sourcePhrase(reading, object, cue)
  return source === undefined
    ? []
    : [{ sentence: reading.sentence.index, source, sourceHead: object, cue, head, content: [], manner: 'speech' }]
}

/** Sources that are cited by another. */
export const quotedSources: AttributionFinder = (reading) =>
  reading.tokens.flatMap(({ index }) => {
    const both = quotedAsSaying(reading, index)
    return both.length > 0 ? both : citedBy(reading, index)
  })
