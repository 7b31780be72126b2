import { childBy, childrenBy } from '../../scene/tree.ts'
import { isPassive } from '../../scene/verbal.ts'
import { endAfter, trimContent } from '../contents.ts'
import { cueVerb, hearsay, mannerIn } from '../cue-verbs.ts'
import { sourcePhrase, verbGroup } from '../phrases.ts'
import { lower, type AttributionFinder, type Found, type Range, type Reading } from '../reading.ts'

const said = (reading: Reading, head: number): Found | undefined => {
  const token = reading.tokens[head]!
  if (token.xpos !== 'VBN' || !hearsay.has(token.lemma) || !isPassive(reading, head) || childBy(reading, head, 'aux:pass') === undefined)
    return undefined
  const cue = verbGroup(reading, head)
  if (lower(reading.tokens[cue[1] + 1]) !== 'to') return undefined
  const subject = childBy(reading, head, 'nsubj:pass', 'nsubj')
  const told = trimContent(reading, cue[1] + 1, endAfter(reading, head, cue[1] + 1, true))
  if (subject === undefined || told === undefined) return undefined
  const about = sourcePhrase(reading, subject, cue)
  return {
    sentence: reading.sentence.index,
    source: null,
    sourceHead: null,
    cue,
    head,
    manner: mannerIn(token.lemma, 'clause'),
    content: about === undefined ? [told] : [about, told],
  }
}

/** "The raid was condemned by Lagos": who did it is the source, what was condemned the content. */
const byAgent = (reading: Reading, head: number): Found | undefined => {
  const token = reading.tokens[head]!
  if (token.xpos !== 'VBN' || !cueVerb(token.lemma)?.patterns.has('object') || childBy(reading, head, 'aux:pass') === undefined)
    return undefined
  const agent = childrenBy(reading, head, 'obl').find(
    (child) => child > head && lower(reading.tokens[childBy(reading, child, 'case') ?? -1]) === 'by',
  )
  const subject = childBy(reading, head, 'nsubj:pass')
  if (agent === undefined || subject === undefined || reading.tokens[agent]!.deprel === 'obl:tmod') return undefined
  const cue = verbGroup(reading, head)
  const by: Range = [cue[0], childBy(reading, agent, 'case')!]
  const source = sourcePhrase(reading, agent, by)
  const content = sourcePhrase(reading, subject, cue)
  if (source === undefined || content === undefined) return undefined
  return {
    sentence: reading.sentence.index,
    source,
    sourceHead: agent,
    cue,
    head,
    content: [content],
    manner: mannerIn(token.lemma, 'object'),
  }
}

/** "Is said to have lost half its guns": nobody is named; "was condemned by Lagos". */
export const passives: AttributionFinder = (reading) =>
  reading.tokens.flatMap(({ index }) => said(reading, index) ?? byAgent(reading, index) ?? [])
