import { holds, type PartyId, type Span } from '../../base/index.ts'
import type { Sentence } from '../../english/index.ts'
import { casesOf, childBy, childrenBy } from '../scene/tree.ts'
import type { Attribution, Manner } from './attribution.ts'
import type { Placed } from './extend.ts'
import { People, type Known } from './people.ts'
import { lower, type Reading } from './reading.ts'
import { personAt, speakerAt, type Speaker } from './speaker-names.ts'
import { carriedNouns, carryVerbs, isOutlet } from './speaker-words.ts'

/** The party that a phrase names: its person in office, else the first party in it. */
const partyIn = (sentence: Sentence, span: Span): PartyId | undefined => {
  const names = sentence.names.filter((name) => holds(span, name.span))
  return (names.find(({ form }) => form === 'person') ?? names[0])?.id
}

/** True where the source is a party itself ("Moscow", "Iran"), and no person of it. */
const isParty = (sentence: Sentence, span: Span): boolean =>
  sentence.names.some((name) => holds(span, name.span) && name.form !== 'person' && name.form !== 'demonym' && name.span[1] === span[1] && name.span[0] - span[0] <= 4)

/**
 * True where an attribution makes its source a speaker. What a state plans, expects or condemns is a claim about the state, and
 * what anybody praises, promises or asks for is told by the text; speech, and belief of others than a state, have a speaker.
 */
const speaks = (manner: Manner, party: boolean): boolean => manner === 'speech' || (!party && (manner === 'belief' || manner === 'commitment'))

const outletAt = (reading: Reading, index: number): string | undefined => {
  const speaker = speakerAt(reading, index, reading.document.text)
  return speaker.kind === 'outlet' || isOutlet(speaker.name) ? speaker.name : undefined
}

/** Outlets through which the words came: "cited by The Wall Street Journal", "told Iranian media", "in an interview with …". */
const throughOf = (reading: Reading, head: number, sourceHead: number | null): string[] => {
  const found: (string | undefined)[] = []
  if (sourceHead !== null) {
    for (const cited of childrenBy(reading, sourceHead, 'acl').filter((child) => ['cited', 'quoted', 'interviewed'].includes(lower(reading.tokens[child])))) {
      const agent = childrenBy(reading, cited, 'obl').find((child) => casesOf(reading, child) === 'by')
      if (agent !== undefined) found.push(speakerAt(reading, agent, reading.document.text).name)
    }
  }
  for (const child of childrenBy(reading, head, 'obj', 'iobj', 'obl')) {
    if (child === sourceHead) continue
    found.push(named(outletAt(reading, child)))
    if (reading.tokens[child]!.lemma === 'interview') {
      for (const with_ of childrenBy(reading, child, 'nmod', 'appos')) found.push(outletAt(reading, with_))
      for (const relative of childrenBy(reading, child, 'acl')) found.push(...childrenBy(reading, relative, 'nsubj').map((subject) => outletAt(reading, subject)))
    }
  }
  return found.filter((name): name is string => name !== undefined)
}

/** "The newspaper" and "the agency" without a name do not end a chain. */
const named = (name: string | undefined): string | undefined => (name !== undefined && /\p{Lu}|media|television|radio/u.test(name) ? name : undefined)

interface Named {
  readonly chain: readonly string[]
  readonly known?: Known
}

const resolve = (people: People, speaker: Speaker, sentence: number): Known | undefined => {
  if (speaker.kind === 'pronoun') return people.meant(speaker.name, sentence)
  return people.fullName(speaker.name)
}

const nameSource = (people: People, { found, reading, source, sentence }: Placed): Named => {
  if (found === null || reading === null || source === null || found.sourceHead === null) return { chain: [] }
  const speaker = speakerAt(reading, found.sourceHead, reading.document.text)
  const known = resolve(people, speaker, sentence)
  if (speaker.kind === 'pronoun' && known === undefined) return { chain: [] }
  const party = partyIn(reading.sentence, source) ?? known?.party
  const now: Known = { speaker: known?.speaker ?? speaker, ...(party === undefined ? {} : { party }), sentence }
  const through = throughOf(reading, found.head, found.sourceHead)
  const cited = (found.through ?? []).map((range) => speakerAt(reading, headIn(reading, range), reading.document.text).name)
  return { chain: [...new Set([now.speaker.name, ...ownerOutlet(people, reading, found.sourceHead, sentence), ...through, ...cited])], known: now }
}

/** The token of a range whose head lies outside it. */
const headIn = (reading: Reading, [first, last]: readonly [number, number]): number => {
  for (let at = first; at <= last; at++) { const { head } = reading.tokens[at]!; if (head < first || head > last) return at }
  return first
}

/** "Its sources say": the sources of the outlet that was named before. */
const ownerOutlet = (people: People, reading: Reading, head: number, sentence: number): string[] => {
  const owner = childBy(reading, head, 'nmod:poss')
  if (owner === undefined || lower(reading.tokens[owner]) !== 'its') return []
  const known = people.last(sentence)
  return known?.speaker.kind === 'outlet' ? [known.speaker.name] : []
}

const meetPersons = (people: People, reading: Reading): void => {
  for (const { index, upos } of reading.tokens) {
    if (upos !== 'PROPN' && upos !== 'NOUN') continue
    const name = personAt(reading, index, reading.document.text)
    if (name === undefined || !name.includes(' ')) continue
    const party = partyIn(reading.sentence, [reading.tokens[reading.reach[index]![0]]!.span[0], reading.tokens[reading.reach[index]![1]]!.span[1]])
    people.meet({ speaker: { name, kind: 'person', plural: false }, sentence: reading.sentence.index, ...(party === undefined ? {} : { party }) })
  }
}

const meetOutlets = (people: People, reading: Reading): void => {
  for (const { index, upos, deprel } of reading.tokens) {
    if (!deprel.startsWith('nsubj') || (upos !== 'PROPN' && upos !== 'NOUN')) continue
    const speaker = speakerAt(reading, index, reading.document.text)
    if (speaker.kind === 'outlet') people.heard({ speaker, sentence: reading.sentence.index })
  }
}

/** "Meduza carried the report": the outlet ends the chains of what was told just before. */
const carrier = (reading: Reading): string | undefined => {
  for (const { index, lemma, upos } of reading.tokens) {
    if (upos !== 'VERB' || !carryVerbs.has(lemma) || reading.tokens.length > 16) continue
    const object = childBy(reading, index, 'obj')
    const subject = childBy(reading, index, 'nsubj')
    if (object === undefined || subject === undefined || !carriedNouns.has(reading.tokens[object]!.lemma)) continue
    if (reading.tokens[subject]!.upos === 'PROPN') return speakerAt(reading, subject, reading.document.text).name
  }
  return undefined
}

const withCarrier = (named: readonly Attribution[], paragraph: (attribution: Attribution) => number, outlet: string): Attribution[] => {
  const last = named.findLast(({ speaker }) => speaker.length > 0)
  return last === undefined ? [...named] : named.map((attribution) =>
    (attribution.speaker.length > 0 && paragraph(attribution) === paragraph(last) && !attribution.speaker.includes(outlet)
      ? { ...attribution, speaker: [...attribution.speaker, outlet] } : attribution))
}

const attributionFrom = (people: People, placed: Placed): Attribution => {
  const { source, cue, content, direct, found, reading, sentence } = placed
  const { chain, known } = found?.source === null || found === null ? inherited(people, placed) : nameSource(people, placed)
  const manner = found?.manner ?? 'speech'
  const counts = reading === null || source === null || speaks(manner, isParty(reading.sentence, source))
  if (known !== undefined && manner === 'speech') people.heard({ ...known, sentence })
  return { source, cue, content, manner, speaker: counts ? chain : [], ...(known?.party === undefined ? {} : { party: known.party }), direct }
}

/** A quotation without a speaker of its own is the last speaker's. */
const inherited = (people: People, { found, sentence }: Placed): Named => {
  const known = found === null ? people.last(sentence) : undefined
  return known === undefined ? { chain: [] } : { chain: [known.speaker.name], known }
}

/** Names the speakers of all attributions, in the order of the text. */

export const withSpeakers = (readings: readonly Reading[], all: readonly Placed[]): Attribution[] => {
  const people = new People()
  const bySentence = new Map<number, Placed[]>()
  for (const placed of all) bySentence.set(placed.sentence, [...(bySentence.get(placed.sentence) ?? []), placed])
  const paragraphs = new Map<Attribution, number>()
  let out: Attribution[] = []
  for (const reading of readings) {
    meetPersons(people, reading)
    meetOutlets(people, reading)
    const here = (bySentence.get(reading.sentence.index) ?? []).map((placed) => attributionFrom(people, placed))
    for (const attribution of here) paragraphs.set(attribution, reading.sentence.paragraph)
    const outlet = here.some(({ speaker }) => speaker.length > 0) ? undefined : carrier(reading)
    if (outlet !== undefined) {
      const before = out
      out = withCarrier(out, (attribution) => paragraphs.get(attribution) ?? -1, outlet)
      out.forEach((attribution, at) => paragraphs.set(attribution, paragraphs.get(before[at]!) ?? -1))
    }
    out.push(...here)
  }
  return out
}
