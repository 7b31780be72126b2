import type { PartyId } from '../../base/index.ts'
import { antecedentBody } from '../actors/antecedents.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { idioms, reasonedVerbs, type Idiom } from '../lexicon/assessment.ts'
import { verdictPhrases } from '../lexicon/verdict-phrases.ts'
import { verdictTurns } from '../lexicon/verdict-turns.ts'
import { negators } from '../lexicon/control.ts'
import { clauseRange, phraseRange } from '../scene/evidence.ts'
import { lineOf, rangeOf } from '../scene/line.ts'
import type { Scene } from '../scene/scene.ts'
import { ancestors, childrenBy } from '../scene/tree.ts'
import { subjectOf } from '../scene/verbal.ts'
import { judgedAt, judgedBefore, partyAfter, partyBefore, verdictDrafts } from './verdict-draft.ts'

interface Match {
  readonly idiom: Idiom
  readonly first: number
  readonly last: number
}

const allIdioms: readonly Idiom[] = [...idioms, ...verdictPhrases, ...verdictTurns]

const matchesIn = (scene: Scene): Match[] => {
  const line = lineOf(scene)
  return allIdioms.flatMap((idiom): Match[] => {
    const range = rangeOf(line, idiom.words)
    if (!range) return []
    const [first, last] = range
    const { text, upos } = scene.tokens[first]!
    const isNoun = /^trust/i.test(text) && upos !== 'VERB' && idiom.verdict === 'reliable'
    return isNoun ? [] : [{ idiom, first, last }]
  })
}

const verbIn = (scene: Scene, { first, last }: Match): number | undefined => {
  const inside = scene.tokens.slice(first, last + 1)
  const verb = inside.find((token) => token.upos === 'VERB' || (token.upos === 'ADJ' && token.head < first))
  return (verb ?? inside.find((token) => token.upos === 'NOUN' && childrenBy(scene, token.index, 'cop').length > 0))?.index
}

const reasoned = { test: (lemma: string): boolean => reasonedVerbs.has(lemma) }

/** "in protest at its silence": the one whose deed it explains is the subject above. */
const explained = (scene: Scene, { first, idiom }: Match): number | undefined => {
  const asMeans = /^(as|into)$/i.test(scene.tokens[first]!.text)
  if (idiom.verdict !== 'motive' || !(asMeans || /^(in|out|for|from)$/i.test(scene.tokens[first]!.text))) return undefined
  const verbs = ancestors(scene, first).filter(
    (at) =>
      scene.tokens[at]!.upos === 'VERB' && (asMeans ? /^(use|turn|see|treat|exploit|regard)$/ : reasoned).test(scene.tokens[at]!.lemma),
  )
  return verbs.map((at) => subjectOf(scene, at)).findLast((subject) => subject !== undefined)
}

interface Sides {
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
  readonly first: number
  readonly last: number
}

/** "had failed his country": the country of the one who speaks or was spoken of. */
const ownedIn = (scene: Scene, { first, last }: Match, from: readonly PartyId[]): PartyId | undefined => {
  const noun = scene.tokens.slice(first, last + 1).find((token) => /^(country|people|nation)$/.test(token.lemma))
  const owned = noun !== undefined && childrenBy(scene, noun.index, 'nmod:poss').length > 0
  return owned ? partiesOf(scene, noun.index).find((id) => !from.includes(id)) : undefined
}

/** "Western help for Ukraine was too little": whom the help is for, or what is used as a pawn belongs to. */
const helpedBy = (scene: Scene, match: Match, subject: number | undefined, from: readonly PartyId[]): PartyId | undefined => {
  if (subject === undefined) return undefined
  const inPhrase = childrenBy(scene, subject, 'nmod').flatMap((child) => partiesOf(scene, child))
  const used = /^(as|into)$/i.test(scene.tokens[match.first]!.text)
    ? scene.sentence.names.filter((name) => name.tokens[0] > subject && name.tokens[1] < match.first).map((name) => name.id)
    : []
  return [...inPhrase, ...used].find((id) => !from.includes(id))
}

/** "What is this alliance for?": the alliance that was named before, judged by the one who asks. */
const questioned = (scene: Scene, match: Match): Sides | undefined => {
  if (!/^what$/i.test(scene.tokens[match.first]!.text)) return undefined
  const noun = scene.tokens
    .slice(match.first, match.last + 1)
    .find((token) => /^(alliance|bloc|partnership|treaty|pact)$/.test(token.lemma))
  const from = noun ? [antecedentBody(scene, noun.index)].filter((id): id is PartyId => id !== undefined) : []
  const speaker = scene.discourse.speakerParty(scene.sentence, match.first)
  const close = scene.tokens.findIndex((token) => token.index > match.last && /^[?!.;]$/.test(token.text))
  return {
    from,
    to: speaker !== undefined && !from.includes(speaker) ? [speaker] : [],
    first: match.first,
    last: close < 0 ? match.last : close - 1,
  }
}

/** The judged one is the subject of the words; whom it concerns stands behind them. */
const subjectSides = (scene: Scene, match: Match): Sides => {
  const verb = verbIn(scene, match)
  const subject = verb === undefined ? explained(scene, match) : subjectOf(scene, verb)
  const alliance = questioned(scene, match)
  if (alliance) return alliance
  const from = judgedSubjects(scene, match, subject)
  const object = /^leave$/.test(scene.tokens[match.first]!.lemma) ? partiesOf(scene, match.first + 1)[0] : ownedIn(scene, match, from)
  const asMeans = /^(as|into)$/i.test(scene.tokens[match.first]!.text)
  const helped = helpedBy(scene, match, subject, from)
  const named = object ?? (asMeans ? helped : undefined) ?? concerned(scene, match) ?? helped
  const after =
    named ??
    (from.length > 1 ? scene.sentence.names.find((name) => name.tokens[1] < match.first && !from.includes(name.id))?.id : undefined)
  const start = subject !== undefined && subject < match.first && match.first - subject < 10 ? phraseRange(scene, subject)[0] : match.first
  const end =
    verb === undefined
      ? subject === undefined
        ? match.last - match.first > 2
          ? match.last
          : quietReach(scene, match)
        : quietReach(scene, match)
      : Math.min(clauseRange(scene, verb)[1], match.last + 10)
  return {
    from: from.slice(0, 2),
    to: after !== undefined && !from.includes(after) ? [after] : [],
    first: Math.min(start, match.first),
    last: Math.max(match.last, end),
  }
}

/** Works, stores and deeds that are those of the party spoken of. */
const isOwnThing =
  /^(factory|plant|industry|production|output|stock|stockpile|yard|crew|army|navy|guard|deal|move|decision|withdrawal|none|this|that|which)$/

const judgedSubjects = (scene: Scene, match: Match, subject: number | undefined): readonly PartyId[] => {
  if (
    isDeed.test(scene.tokens[match.first]!.lemma) &&
    scene.tokens.slice(Math.max(0, match.first - 4), match.first).some((token) => /^(it|this|that)$/i.test(token.text)) &&
    subject === undefined
  )
    return []
  if (subject === undefined && scene.tokens[match.first]!.xpos === 'VBG') return []
  if (subject === undefined) return judgedBefore(scene, match.first)
  const { upos, lemma } = scene.tokens[subject]!
  if (upos === 'PRON' && /^(it|this|that|what)$/i.test(lemma) && isDeed.test(scene.tokens[match.first]!.lemma)) return []
  if (upos === 'PRON' && /^(he|she)$/i.test(lemma)) {
    const name = scene.sentence.names.findLast((each) => each.tokens[1] < subject && each.form !== 'person')
    if (name) return [name.id]
  }
  const pair = /^they$/i.test(scene.tokens[subject]!.text) ? pairBefore(scene, subject) : []
  if (pair.length) return pair
  const named = judgedAt(scene, subject)
  if (named.length) return named
  return upos === 'PRON' || isOwnThing.test(lemma.toLowerCase()) ? judgedBefore(scene, match.first) : []
}

/** "on Russia and China, but they …": the two that the sentence named together. */
const pairBefore = (scene: Scene, at: number): PartyId[] => {
  const names = scene.sentence.names.filter((name) => name.tokens[1] < at)
  const [first, second] = names.slice(-2)
  return first && second && scene.tokens.slice(first.tokens[1] + 1, second.tokens[0]).every((token) => /^(and|the)$/i.test(token.text))
    ? [first.id, second.id]
    : []
}

/** "it is a stab in the back": the pronoun stands for a deed, not for who did it. */
const isDeed = /^(stab|blow|knife|stroke)$/

/** How far behind the words a party may stand: a few words, up to the next comma or quotation mark. */
const quietReach = (scene: Scene, { last }: Match): number => {
  let at = last
  while (at + 1 < scene.tokens.length && at - last < 7 && scene.tokens[at + 1]!.upos !== 'PUNCT') at++
  return at
}

/** "tied up by the war in Ukraine": what takes up a party's means is no partner of it. */
const besidePartner = (scene: Scene, match: Match): PartyId | undefined => {
  const found = partyAfter(scene, match.first, quietReach(scene, match) - match.first)
  const name = scene.sentence.names.find((each) => each.id === found && each.tokens[0] > match.first)
  const words = name ? scene.tokens.slice(match.last, name.tokens[0]).map((token) => token.text.toLowerCase()) : []
  const barred = match.idiom.verdict === 'capacity' ? /^(by|with|in|from)$/ : match.idiom.verdict === 'motive' ? /^(by|from|of)$/ : /^$/
  const inside = name !== undefined && name.tokens[1] < match.last && match.idiom.verdict === 'motive'
  return inside || words.some((word) => barred.test(word)) ? undefined : found
}

/** Whom it concerns: the party behind the words; of an attack, the one attacked. */
const concerned = (scene: Scene, match: Match): PartyId | undefined => {
  const without =
    match.idiom.verdict === 'dependence'
      ? scene.tokens.find((token) => token.index >= match.first && token.index <= match.last && /^without$/i.test(token.text))?.index
      : undefined
  if (without !== undefined) return partyAfter(scene, without, 4)
  const wordAt = (at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''
  if (!/^fail/.test(scene.tokens[match.first]!.lemma)) return besidePartner(scene, match)
  const on = scene.sentence.names.find(
    (name) =>
      name.tokens[0] > match.last &&
      /^(on|against|upon|of|protect|defend)$/.test(
        wordAt(name.tokens[0] - 1) === 'the' ? wordAt(name.tokens[0] - 2) : wordAt(name.tokens[0] - 1),
      ),
  )
  return on?.id
}

/** "Many in Seoul doubt": the seat that those who judge are in. */
const seatBefore = (scene: Scene, at: number): { id: PartyId; token: number } | undefined => {
  const name = scene.sentence.names.find((each) => each.tokens[1] < at && at - each.tokens[1] < 4 && each.form === 'capital')
  return name && { id: name.id, token: name.tokens[0] }
}

/** The judged one stands behind the words; who judges may stand before them. */
const objectSides = (scene: Scene, match: Match): Sides => {
  const behind = scene.sentence.names.find((name) => name.tokens[0] > match.first && name.tokens[0] - match.last < 9)
  const subject = partyBefore(scene, match.first) ?? seatBefore(scene, match.first)
  const noun = scene.tokens.find(
    (token) => token.index > match.last && token.index - match.last < 6 && (token.upos === 'NOUN' || token.upos === 'PRON'),
  )
  const meant = behind ? [behind.id] : noun ? partiesOf(scene, noun.index) : []
  // Whoever judges a government of the same country is no partner of it.
  const from = !behind && subject && meant.includes(subject.id) ? [] : meant
  const end = behind && behind.tokens[1] > match.last ? Math.min(behind.tokens[1] + 2, scene.tokens.length - 1) : match.last
  return {
    from,
    to: subject && !from.includes(subject.id) ? [subject.id] : [],
    first: subject && match.first - subject.token < 6 ? subject.token : match.first,
    last: end,
  }
}

/** A "not" or "never" within the words or shortly before them. */
const isDenied = (scene: Scene, { first, idiom }: Match): boolean =>
  idiom.negated !== undefined &&
  scene.tokens
    .slice(Math.max(0, first - 3), first)
    .some((token) => negators.has(token.text.toLowerCase()) || /^(no|without|failed|fails?|refus\w+)$/i.test(token.text))

/** A vow to keep one's word is a pledge, and "must keep" a demand. */
const isOnlyWanted = (scene: Scene, { first, idiom }: Match): boolean =>
  idiom.verdict === 'reliable' &&
  !scene.tokens.slice(Math.max(0, first - 3), first).some((token) => /^fail/.test(token.lemma)) &&
  scene.tokens
    .slice(Math.max(0, first - 5), first)
    .some((token) => /^(vow\w*|promis\w+|pledg\w+|will|would|must|should|to|assur\w+|wants?|urged?|ask\w*|whether|if)$/i.test(token.text))

const draftsOf = (scene: Scene, match: Match): Draft[] => {
  if (isOnlyWanted(scene, match)) return []
  if (match.idiom.judged === 'unnamed') return [unnamed(match)]
  const { from, to, first, last } = match.idiom.judged === 'subject' ? subjectSides(scene, match) : objectSides(scene, match)
  const turned = isDenied(scene, match) ? match.idiom.negated : undefined
  return verdictDrafts({
    verdict: turned ?? match.idiom.verdict,
    from,
    to,
    focus: verbIn(scene, match) ?? match.last,
    tokens: [first, last],
  })
}

/** "the response was not enough": who gave it, and to whom, the rest of the text tells. */
const unnamed = ({ idiom, first, last }: Match): Draft => ({
  kind: 'assessment',
  from_party: null,
  to_party: null,
  verdict: idiom.verdict,
  focus: last,
  tokens: [first, last],
})

const hasParties = (scene: Scene): boolean => scene.discourse.mentions.length > 0

/** Set phrases of judgement: "went back on its word", "a stab in the back", "cannot be relied on". */
export const verdictIdioms: Finder = {
  name: 'assessment/idiom',
  find: (scene) =>
    hasParties(scene) && !scene.discourse.treaty.provisions.has(scene.sentence.index)
      ? matchesIn(scene).flatMap((match) => draftsOf(scene, match))
      : [],
}
