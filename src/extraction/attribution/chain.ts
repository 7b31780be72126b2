import { holds, type PartyId, type Span } from '../../base/index.ts'
import type { Sentence } from '../../english/index.ts'
import { casesOf, childBy, childrenBy } from '../scene/tree.ts'
import type { Attribution, Manner } from './attribution.ts'
import { carrierOf, withCarrier } from './carriers.ts'
import { asserts } from './cue-verbs.ts'
import type { Placed } from './extend.ts'
import { headOf } from './heads.ts'
import { People, type Known } from './people.ts'
import { personsNamed } from './person-names.ts'
import { quotationAt } from './quotations.ts'
import { lower, type Range, type Reading } from './reading.ts'
import { speakerOf, type Speaker } from './speaker-names.ts'
import { carryOn, isHuman, isOutlet } from './speaker-words.ts'

/** The party that a phrase names: its person in office, else the first party in it. */
const partyIn = (sentence: Sentence, span: Span): PartyId | undefined => {
  const names = sentence.names.filter((name) => holds(span, name.span))
  return (names.find(({ form }) => form === 'person') ?? names[0])?.id
}

/** True where the source is a party itself ("Moscow", "the European Union"), and no person or part of it. */
const isParty = (sentence: Sentence, span: Span): boolean =>
  sentence.names.some(
    (name) =>
      holds(span, name.span) &&
      name.form !== 'person' &&
      name.form !== 'demonym' &&
      name.span[1] === span[1] &&
      name.span[0] - span[0] <= 4,
  )

/**
 * True where an attribution makes its source a speaker. What a state plans, expects or promises is a claim about the state, and
 * praise or blame is told by the text; speech has a speaker, and what others than a state believe or promise.
 */
const speaks = (manner: Manner, lemma: string, party: boolean, human: boolean): boolean =>
  manner === 'speech' || (manner === 'stance' && asserts(lemma)) || (!party && human && (manner === 'belief' || manner === 'commitment'))

const phraseOf = (reading: Reading, index: number): Range => {
  const [first, last] = reading.reach[index]!
  return [reading.tokens[first]!.deprel === 'case' ? Math.min(first + 1, index) : first, last]
}

const nameAt = (reading: Reading, index: number): Speaker => speakerOf(reading, index, phraseOf(reading, index), reading.document.text)

/** An outlet by its name; "the newspaper" and "the agency" without one do not end a chain. */
const outletAt = (reading: Reading, index: number): string | undefined => {
  const { name, kind } = nameAt(reading, index)
  return (kind === 'outlet' || isOutlet(name)) && /\p{Lu}|media|television|radio/u.test(name) ? name : undefined
}

/** The outlet of an interview: "an interview with the broadcaster We Ukraine", "an interview that the Global Times brought out". */
const interviewer = (reading: Reading, index: number): (string | undefined)[] => [
  ...childrenBy(reading, index, 'nmod', 'appos').map((child) => outletAt(reading, child)),
  ...childrenBy(reading, index, 'acl').flatMap((clause) =>
    childrenBy(reading, clause, 'nsubj').map((subject) => outletAt(reading, subject)),
  ),
]

/** Outlets through which the words came: "cited by The Wall Street Journal", "told Iranian media", "in an interview with …". */
const throughOf = (reading: Reading, head: number, source: Range): string[] => {
  const found: (string | undefined)[] = []
  for (let at = source[0]; at <= source[1]; at++) {
    if (!['cited', 'quoted', 'interviewed'].includes(lower(reading.tokens[at])) || lower(reading.tokens[at + 1]) !== 'by') continue
    const phrase: Range = [at + 2, source[1]]
    if (phrase[0] <= phrase[1]) found.push(speakerOf(reading, headOf(reading, phrase), phrase, reading.document.text).name)
  }
  for (const child of childrenBy(reading, head, 'obj', 'iobj', 'obl')) {
    if (child >= source[0] && child <= source[1]) continue
    found.push(...(reading.tokens[child]!.lemma === 'interview' ? interviewer(reading, child) : [outletAt(reading, child)]))
  }
  return found.filter((name): name is string => name !== undefined)
}

interface Named {
  readonly chain: readonly string[]
  readonly known?: Known
}

/** The subject of the sentence before a pronoun: "Gazprom cut deliveries because, it said, …". */
const subjectBefore = (reading: Reading, pronoun: string, place: number): Known | undefined => {
  const root = reading.tokens.find(({ head }) => head < 0)
  const subject = root === undefined ? undefined : childBy(reading, root.index, 'nsubj')
  if (subject === undefined || subject >= place || reading.tokens[subject]!.upos === 'PRON') return undefined
  if (quotationAt(reading.quotations, reading.tokens[subject]!.span[0]) !== quotationAt(reading.quotations, reading.tokens[place]!.span[0]))
    return undefined
  const speaker = nameAt(reading, subject)
  const fits =
    pronoun === 'he' || pronoun === 'she'
      ? speaker.kind === 'person'
      : pronoun === 'they'
        ? speaker.plural
        : pronoun === 'it' && speaker.kind !== 'person' && !speaker.plural
  const party = partyIn(reading.sentence, [
    reading.tokens[reading.reach[subject]![0]]!.span[0],
    reading.tokens[reading.reach[subject]![1]]!.span[1],
  ])
  return fits ? { speaker, sentence: reading.sentence.index, ...(party === undefined ? {} : { party }) } : undefined
}

const nameSource = (people: People, { found, reading, source, sentence }: Placed): Named => {
  if (found === null || reading === null || source === null || found.source === null || found.sourceHead === null) return { chain: [] }
  const speaker = speakerOf(reading, found.sourceHead, found.source, reading.document.text)
  const known =
    speaker.kind === 'pronoun'
      ? (subjectBefore(reading, speaker.name, found.sourceHead) ?? people.meant(speaker.name, sentence))
      : (people.fullName(speaker.name) ?? people.ahead(speaker, sentence))
  if (speaker.kind === 'pronoun' && known === undefined) return { chain: [] }
  const party = partyIn(reading.sentence, source) ?? known?.party
  const now: Known = { speaker: known?.speaker ?? speaker, ...(party === undefined ? {} : { party }), sentence }
  const cited = (found.through ?? []).map((range) => speakerOf(reading, headOf(reading, range), range, reading.document.text).name)
  return {
    chain: [
      ...new Set([
        ...ownSources(reading, found.head),
        now.speaker.name,
        ...ownerOutlet(people, reading, found.sourceHead, sentence),
        ...throughOf(reading, found.head, found.source),
        ...cited,
      ]),
    ],
    known: now,
  }
}

/** "Der Spiegel reports from its own sources": they speak, in the outlet. */
const ownSources = (reading: Reading, head: number): string[] =>
  childrenBy(reading, head, 'obl')
    .filter((child) => casesOf(reading, child) === 'from' && ['source', 'official'].includes(reading.tokens[child]!.lemma))
    .map((child) => reading.tokens[child]!.text)

/** "Its sources say": the sources of the outlet that was named before. */
const ownerOutlet = (people: People, reading: Reading, head: number, sentence: number): string[] => {
  const owner = childBy(reading, head, 'nmod:poss')
  if (owner === undefined || lower(reading.tokens[owner]) !== 'its') return []
  const known = people.last(sentence)
  return known?.speaker.kind === 'outlet' ? [known.speaker.name] : []
}

const meetPersons = (people: People, reading: Reading): void => {
  for (const {
    name,
    tokens: [first, last],
    titles,
  } of personsNamed(reading, [0, reading.tokens.length - 1], reading.document.text)) {
    const party = partyIn(reading.sentence, [reading.tokens[Math.max(0, first - 4)]!.span[0], reading.tokens[last]!.span[1]])
    people.meet({
      speaker: { name, kind: 'person', plural: false, titles },
      sentence: reading.sentence.index,
      ...(party === undefined ? {} : { party }),
    })
  }
}

const meetOutlets = (people: People, reading: Reading): void => {
  for (const { index, upos, deprel } of reading.tokens) {
    if (!deprel.startsWith('nsubj') || (upos !== 'PROPN' && upos !== 'NOUN')) continue
    const speaker = nameAt(reading, index)
    if (speaker.kind === 'outlet') people.heard({ speaker, sentence: reading.sentence.index })
  }
}

/** A quotation without a speaker of its own is the last speaker's. */
const inherited = (people: People, { found, sentence }: Placed): Named => {
  const known = found === null || found.running === true ? people.last(sentence) : undefined
  return known === undefined ? { chain: [] } : { chain: [known.speaker.name], known }
}

const attributionFrom = (people: People, placed: Placed): Attribution => {
  const { source, cue, content, direct, found, reading, sentence } = placed
  const { chain, known } = source === null ? inherited(people, placed) : nameSource(people, placed)
  const manner = found?.manner ?? 'speech'
  const lemma = found === null || reading === null ? '' : reading.tokens[found.head]!.lemma
  const human = known === undefined || known.speaker.kind === 'person' || known.speaker.kind === 'pair' || isHuman(known.speaker.name)
  const counts = reading === null || source === null || speaks(manner, lemma, isParty(reading.sentence, source), human)
  if (known !== undefined && (manner === 'speech' || counts)) people.heard({ ...known, sentence })
  const carries =
    cue !== null &&
    counts &&
    (manner === 'commitment' ||
      (manner === 'belief' && lemma !== 'expect' && content.length === 1) ||
      (manner === 'stance' && asserts(lemma)))
      ? [cue]
      : []
  return {
    source,
    cue,
    content,
    carries,
    manner,
    speaker: counts ? chain : [],
    ...(known?.party === undefined ? {} : { party: known.party }),
    direct,
  }
}

/** Names the speakers of all attributions, in the order of the text. */
export const withSpeakers = (readings: readonly Reading[], all: readonly Placed[]): Attribution[] => {
  const people = new People()
  for (const reading of readings) meetPersons(people, reading)
  people.start()
  const bySentence = new Map<number, Placed[]>()
  for (const placed of all) bySentence.set(placed.sentence, [...(bySentence.get(placed.sentence) ?? []), placed])
  let out: { readonly attribution: Attribution; readonly paragraph: number; readonly sentence: number }[] = []
  for (const reading of readings) {
    people.reached(reading.sentence.index)
    meetOutlets(people, reading)
    const here = (bySentence.get(reading.sentence.index) ?? []).map((placed) => attributionFrom(people, placed))
    const outlet = here.some(({ speaker }) => speaker.length > 0) ? undefined : carrierOf(reading)
    if (outlet !== undefined) out = withCarrier(out, outlet)
    out = withCarriedOn(out, here, reading)
    out.push(...here.map((attribution) => ({ attribution, paragraph: reading.sentence.paragraph, sentence: reading.sentence.index })))
  }
  return out.map(({ attribution }) => attribution)
}

/**
 * "Also", "too", "further" behind a sentence that somebody was said to have said: the last speaker answers for this one as well,
 * unless somebody else speaks in it.
 */
const withCarriedOn = <T extends { readonly attribution: Attribution; readonly paragraph: number; readonly sentence: number }>(
  before: readonly T[],
  here: readonly Attribution[],
  { sentence, tokens }: Reading,
): T[] => {
  const last = before.findLast(({ attribution }) => attribution.speaker.length > 0 && attribution.manner === 'speech')
  const name = last?.attribution.speaker[0]
  const others = here.some(({ speaker }) => speaker.length > 0 && speaker[0] !== name)
  const near = last !== undefined && last.paragraph === sentence.paragraph && sentence.index - last.sentence <= 1
  // What a body has told is rarely gone on with by "also": the text then adds a fact of its own.
  const person = name !== undefined && /^\p{Lu}\S* .*\p{Lu}/u.test(name)
  const carried = tokens.some(({ lemma, upos }) => carryOn.has(lemma) && upos !== 'PROPN' && (person || lemma !== 'also'))
  if (!near || others || !carried) return [...before]
  return before.map((one) =>
    one === last ? { ...one, attribution: { ...one.attribution, carries: [...one.attribution.carries, sentence.span] } } : one,
  )
}
