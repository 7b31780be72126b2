import type { PartyId } from '../../base/index.ts'
import type { Name, Sentence, Token } from '../../english/index.ts'
import { draftNouns, instrumentNouns } from '../lexicon/instrument.ts'

/** An agreement named at a place of the text, as a later "it" or "the pact" may mean it. */
export interface InstrumentMention {
  readonly sentence: number
  readonly token: number
  readonly lemma: string
  /** The parties that its own phrase names: "the Iran–Russia treaty", "a pact between them and Oman". */
  readonly parties: readonly PartyId[]
  /** The states that act in its sentence: who most likely made it, where its phrase names nobody. */
  readonly around: readonly PartyId[]
}

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

const nameOver = (sentence: Sentence, at: number): Name | undefined =>
  sentence.names.find((name) => name.tokens[0] <= at && at <= name.tokens[1])

const word = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''

/** A noun of agreements that is no part of a party's name. */
export const isInstrumentToken = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at]!
  const lemma = token.lemma.toLowerCase()
  return (
    (token.upos === 'NOUN' || token.upos === 'PROPN') &&
    (instrumentNouns.has(lemma) || draftNouns.has(lemma)) &&
    nameOver(sentence, at) === undefined
  )
}

/** Names in the words right before a noun: "the Moscow–Tehran pact", "Britain's treaty with", "a Russian-led alliance". */
const leftNames = (sentence: Sentence, noun: number): Name[] => {
  const found: Name[] = []
  let owned = false
  for (let at = noun - 1; at >= 0 && noun - at < 12; at--) {
    const token = sentence.tokens[at]!
    const name = nameOver(sentence, at)
    if (name && !found.includes(name)) found.push(name)
    const isJoint = token.xpos === 'POS' || /^[-–/]$/.test(token.text) || (word(token) === 'and' && found.length > 0)
    owned ||= token.xpos === 'POS'
    if (!name && !isJoint && !['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.upos) && !(owned && token.upos === 'DET')) break
  }
  return found
}

/** Armed groups that are named by where they are: "the factions in the Gaza Strip". */
const bands = /^(faction|group|force|rebel|militia|movement|fighter|militant|insurgent)s?$/i

/** Names after "between", "with", "among", "of" behind a noun, up to the next verb. */
const rightNames = (sentence: Sentence, noun: number): Name[] => {
  const found: Name[] = []
  let open = false
  for (let at = noun + 1; at < sentence.tokens.length && at - noun < 28; at++) {
    const token = sentence.tokens[at]!
    const name = nameOver(sentence, at)
    if (
      ['VERB', 'AUX'].includes(token.upos) &&
      !name &&
      !(at === noun + 1 && /^(signed|concluded|reached|made|struck|brokered|mediated|negotiated)$/.test(word(token)))
    )
      break
    if (
      /^[;:.()]$/.test(token.text) ||
      (token.text === ',' &&
        !(open && (word(sentence.tokens[at + 1]) === 'and' || nameOver(sentence, at + 1) || word(sentence.tokens[at + 1]) === 'the')) &&
        !isTitleWord(sentence, at + 1))
    )
      break
    if (/^(between|with|among)$/.test(word(token))) open = true
    else if (word(token) === 'of') open ||= isActor(nameOver(sentence, at + 1) ?? nameOver(sentence, at + 2))
    else if (/^(on|in|at|to|for|over|under|from|against|by|after|before|about|into|since)$/.test(word(token))) {
      if (open && !(word(token) === 'in' && found.length < 2 && bands.test(sentence.tokens[at - 1]!.lemma))) break
    } else if (open && name && !found.includes(name)) found.push(name)
  }
  return found
}

/** "a Treaty of Peace, Friendship and Cooperation with": the comma inside a title. */
const isTitleWord = (sentence: Sentence, at: number): boolean =>
  /^\p{Lu}/u.test(sentence.tokens[at]?.text ?? '') &&
  nameOver(sentence, at) === undefined &&
  /^\p{Lu}/u.test(sentence.tokens[at - 2]?.text ?? '') &&
  nameOver(sentence, at - 2) === undefined

const isActor = (name: Name | undefined): boolean => name !== undefined && name.form !== 'capital' && name.reading === 'state'

const seats = new RegExp(
  '^(geneva|minsk|oslo|dayton|algiers|vienna|paris|rome|lisbon|helsinki|budapest|munich|ottawa|washington|' +
    'moscow|cairo|riyadh|doha|jeddah|juba|abuja|lome|arusha|nairobi|pretoria|luanda|lusaka|camp|taif|sochi|' +
    'astana|shusha|ankara|tehran|brussels|prague|london|versailles|locarno|tashkent|simla)$',
  'i',
)

/** "the Geneva Agreement": a town that gives a title its name. */
const isSeat = (sentence: Sentence, name: Name, noun: number): boolean =>
  name.reading === 'place' &&
  name.form !== 'demonym' &&
  name.tokens[1] === noun - 1 &&
  /^\p{Lu}/u.test(sentence.tokens[noun]!.text) &&
  seats.test(sentence.tokens[name.tokens[0]]!.text)

/** The parties that the phrase of an agreement names. A lone capital is where it was signed ("the Minsk agreement"). */
export const phraseParties = (sentence: Sentence, noun: number): PartyId[] => {
  const left = leftNames(sentence, noun).filter((name) => !isBroker(sentence, name) && !isSeat(sentence, name, noun))
  const right = rightNames(sentence, noun).filter((name) => !isBroker(sentence, name))
  const pair = left.length > 1
  return unique(
    [
      ...left.filter(
        (name) => pair || (name.form !== 'capital' && name.form !== 'metonym') || word(sentence.tokens[name.tokens[1] + 1]) === "'s",
      ),
      ...right,
    ].map((name) => name.id),
  )
}

/** Last token of the names behind a noun of agreements; the noun itself where there are none. */
export const phraseEnd = (sentence: Sentence, noun: number): number =>
  Math.max(noun, ...rightNames(sentence, noun).map((name) => name.tokens[1]))

const brokering = /^(brokered|mediated|facilitated|sponsored|negotiated|arranged|hosted|chaired|guaranteed)$/

/** "brokered by Egypt", "an Egyptian-brokered truce": who brings an agreement about is no party to it. */
export const isBroker = (sentence: Sentence, name: Name): boolean => {
  const [first, last] = name.tokens
  const before = /^(the|an?)$/.test(word(sentence.tokens[first - 1])) ? first - 2 : first - 1
  const by = word(sentence.tokens[before]) === 'by' && brokering.test(word(sentence.tokens[before - 1]))
  return (
    by ||
    (/^[-–]$/.test(word(sentence.tokens[last + 1])) && /^(brokered|mediated|backed|led|sponsored)$/.test(word(sentence.tokens[last + 2])))
  )
}

const actorsOf = (sentence: Sentence): PartyId[] =>
  unique(sentence.names.filter((name) => name.reading === 'state' && !isBroker(sentence, name)).map((name) => name.id))

/** "The United States rented it under an agreement with Bishkek": the other side is who acts in the sentence. */
const withHolder = (sentence: Sentence, noun: number, parties: readonly PartyId[]): readonly PartyId[] => {
  if (parties.length === 0 || parties.length > 2 || leftNames(sentence, noun).length > 0) return parties
  const opensWith = sentence.tokens.slice(noun + 1, noun + 12).some((token) => word(token) === 'with')
  const relative = sentence.tokens.findLast((token) => token.index < noun && noun - token.index < 6 && token.xpos === 'WDT')?.index
  const may = (name: Name): boolean => name.tokens[1] < (relative ?? noun) && name.reading === 'state' && !parties.includes(name.id)
  const holder = relative === undefined ? sentence.names.find(may) : sentence.names.findLast(may)
  return opensWith && holder ? [holder.id, ...parties] : parties
}

/** All agreements that a text names, in its order. */
export const instrumentMentionsOf = (sentences: readonly Sentence[]): InstrumentMention[] =>
  sentences
    .filter((sentence) => sentence.parsed)
    .flatMap((sentence) =>
      sentence.tokens
        .filter((token) => isInstrumentToken(sentence, token.index))
        .map(
          (token): InstrumentMention => ({
            sentence: sentence.index,
            token: token.index,
            lemma: token.lemma.toLowerCase(),
            parties: withHolder(sentence, token.index, phraseParties(sentence, token.index)),
            around: actorsOf(sentence),
          }),
        ),
    )
