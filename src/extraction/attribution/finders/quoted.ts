import { childBy, childrenBy, relationOf } from '../../scene/tree.ts'
import { trimContent } from '../contents.ts'
import { sourcePhrase, verbGroup } from '../phrases.ts'
import { lower, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'

const citing = new Set(['cite', 'quote'])

/** "The paper quoted an unnamed colonel as saying that …": the colonel speaks, in the paper. */
const quotedAsSaying = (reading: Reading, head: number): readonly Found[] => {
  const { tokens } = reading
  if (!citing.has(tokens[head]!.lemma)) return []
  const as = tokens.findIndex(({ index }) => index > head && lower(tokens[index]) === 'as' && ['saying', 'telling', 'writing', 'warning'].includes(lower(tokens[index + 1])))
  if (as < 0) return []
  const cue = verbGroup(reading, head)
  const passive = childBy(reading, head, 'nsubj:pass')
  const quoted = passive ?? childrenBy(reading, head, 'obj')[0]
  const content = trimContent(reading, as + 2, Math.max(reading.reach[head]![1], as + 2))
  if (content === undefined || quoted === undefined) return []
  const source = passive === undefined ? sourcePhrase(reading, quoted, cue) : sourcePhrase(reading, quoted, cue)
  const said: Found = {
    sentence: reading.sentence.index, source: source === undefined ? null : [source[0], Math.min(source[1], quoted < as ? as - 1 : source[1])],
    sourceHead: quoted, cue: passive === undefined ? [as, as + 1] : [cue[0], as + 1], head: as + 1, content: [content], manner: 'speech',
  }
  const outlet = childBy(reading, head, 'nsubj') ?? childBy(reading, head, 'obl:agent')
  const paper = outlet === undefined ? undefined : sourcePhrase(reading, outlet, cue)
  return paper === undefined || passive !== undefined ? [said]
    : [said, { sentence: reading.sentence.index, source: paper, sourceHead: outlet!, cue, head, content: [content], manner: 'speech' }]
}

/** "Tass, citing the deputy minister, reported that …": the content is that of the report; filled in when all are known. */
const citedBy = (reading: Reading, head: number): readonly Found[] => {
  const token = reading.tokens[head]!
  const relying = (token.lemma === 'rely' || token.lemma === 'draw') && lower(reading.tokens[head + 1]) === 'on'
  if (token.xpos !== 'VBG' || !(citing.has(token.lemma) || relying) || relationOf(token) === 'amod') return []
  const object = childrenBy(reading, head, 'obj', 'obl').find((child) => child > head)
  if (object === undefined) return []
  const cue: Range = [head, relying ? head + 1 : head]
  const source = sourcePhrase(reading, object, cue)
  return source === undefined ? [] : [{ sentence: reading.sentence.index, source, sourceHead: object, cue, head, content: [], manner: 'speech' }]
}

/** Sources that are cited by another. */
export const quotedSources: AttributionFinder = (reading) => reading.tokens.flatMap(({ index }) => {
  const both = quotedAsSaying(reading, index)
  return both.length > 0 ? both : citedBy(reading, index)
})
