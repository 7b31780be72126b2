import type { InstrumentAct, Modality, PartyId } from '../../base/index.ts'
import { earlierInstrument, earlierParties } from '../actors/earlier-instruments.ts'
import { isInstrumentToken, phraseParties } from '../actors/instrument-mentions.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft } from '../draft.ts'
import { draftNouns, instrumentVerbs, looseInstrumentNouns, notYetVerbs } from '../lexicon/instrument.ts'
import { eventDay } from '../refiners/dates.ts'
import { evidenceOf } from '../scene/evidence.ts'
import type { Argument, Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, relationOf } from '../scene/tree.ts'
import { instrumentName } from './instrument-name.ts'

export const isInstrument = (scene: Scene, head: number): boolean => isInstrumentToken(scene.sentence, head)

export const lemmaAt = (scene: Scene, at: number): string => scene.tokens[at]!.lemma.toLowerCase()

export const actOfVerb = (lemma: string): InstrumentAct | undefined => instrumentVerbs.find(([, verbs]) => verbs.has(lemma))?.[0]

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

/** "a Treaty of Peace, Friendship and Cooperation with Uganda": what stands between belongs to the title. */
const behindTitle = (scene: Scene, noun: number): PartyId[] => {
  let at = noun + 1
  while (
    at - noun < 12 &&
    /^(of|on|and|,|[\p{L}-]+)$/u.test(scene.tokens[at]?.text ?? '') &&
    /^(NOUN|PROPN|ADJ|CCONJ|PUNCT|ADP)$/.test(scene.tokens[at]!.upos) &&
    !/^(with|between|in|by|for|to|under|at)$/i.test(scene.tokens[at]!.text)
  )
    at++
  if (at === noun + 1 || scene.tokens[at]?.text.toLowerCase() !== 'with') return []
  const name = scene.sentence.names.find((each) => each.tokens[0] > at && each.tokens[0] - at < 3)
  return name ? [name.id] : []
}

/** Parties that stand with the noun: "between A and B", "with A", "the A–B treaty", "their". */
export const partiesOfInstrument = (scene: Scene, noun: number): PartyId[] => {
  const owners = childrenBy(scene, noun, 'nmod:poss').flatMap((child) => partiesOf(scene, child))
  const groups = childrenBy(scene, noun, 'nmod').filter((child) => ['between', 'with', 'among'].includes(casesOf(scene, child)))
  const mention = scene.discourse.instruments.find((each) => each.sentence === scene.sentence.index && each.token === noun)
  return unique([
    ...phraseParties(scene.sentence, noun),
    ...(isNew(scene, noun) ? (mention?.parties ?? []) : []),
    ...owners,
    ...groups.flatMap((child) => partiesOf(scene, child)),
    ...behindTitle(scene, noun),
  ])
}

/** The parties of an agreement, from its own phrase, else from where it was named before. */
export const knownParties = (scene: Scene, noun: number): PartyId[] => {
  const own = isInstrument(scene, noun) ? partiesOfInstrument(scene, noun) : []
  if (own.length > 1 || (isNew(scene, noun) && !draftNouns.has(lemmaAt(scene, noun)))) return own
  const { parties } = scene.discourse.treaty
  const before = earlierParties(scene, noun, isInstrument(scene, noun) ? lemmaAt(scene, noun) : undefined)
  const known = before.length ? before : parties
  return own.length === 0 || known.includes(own[0]!) ? unique([...own, ...known]) : own
}

/** "a treaty", "new agreements": one that was not named before. */
const isNew = (scene: Scene, noun: number): boolean =>
  scene.children[noun]!.some((child) => /^(an?|new|another|no|any)$/i.test(scene.tokens[child]!.text)) || scene.tokens[noun]!.xpos === 'NNS'

/** True where a phrase is an agreement, or a pronoun that can only mean one named before. */
export const meansInstrument = (scene: Scene, head: number): boolean => {
  if (isInstrument(scene, head)) return true
  const word = scene.tokens[head]!.text.toLowerCase()
  return /^(it|this|which|that|them)$/.test(word) && earlierInstrument(scene, head) !== undefined
}

/** True for a pronoun in the place of an agreement. */
export const isPronoun = (scene: Scene, head: number): boolean => !isInstrument(scene, head)

/** What has no name and no two parties may be a deal between anybody. */
export const isBetweenStates = (scene: Scene, noun: number, parties: readonly PartyId[]): boolean =>
  !looseInstrumentNouns.has(lemmaAt(scene, noun)) ||
  ((draftNouns.has(lemmaAt(scene, noun)) || !isNew(scene, noun)) && earlierInstrument(scene, noun) !== undefined) ||
  parties.length > 0 ||
  instrumentName(scene, noun) !== undefined

/** "without a new agreement being signed": what is still wanting. */
const isWithout = (scene: Scene, head: number): boolean =>
  childrenBy(scene, head, 'mark', 'case').some((child) => scene.tokens[child]!.text.toLowerCase() === 'without')

/** "which expires in December": the present with a day that is still to come. */
const isAhead = (scene: Scene, head: number): boolean => {
  const day = eventDay(scene, head)
  const published = scene.document.published_on
  if (!/^VB[ZP]$/.test(scene.tokens[head]!.xpos) || day === undefined || published === undefined) return false
  return String(Array.isArray(day) ? day[0] : day).slice(0, 7) > String(published).slice(0, 7)
}

/** Plans, votes and demands above an act leave it open. */
export const modalityOf = (scene: Scene, frame: Frame): Modality => {
  if (
    frame.modality === 'actual' &&
    frame.governors.some((governor) => /^(instruct|order|plan|agree|intend|aim|decide)$/.test(governor.lemma))
  )
    return 'future'
  if (frame.modality === 'actual' && frame.governors.some((governor) => notYetVerbs.has(governor.lemma))) return 'possible'
  if (isWithout(scene, frame.head)) return 'conditional'
  if (frame.modality === 'actual' && isAhead(scene, frame.head)) return 'future'
  const above = scene.tokens[frame.head]!.head
  const isAim =
    above >= 0 && ['advcl', 'acl', 'xcomp'].includes(relationOf(scene.tokens[frame.head]!)) && scene.tokens[frame.head]!.xpos === 'VB'
  return frame.modality === 'actual' && isAim && notYetVerbs.has(lemmaAt(scene, above)) ? 'possible' : frame.modality
}

export interface InstrumentFacts {
  readonly act: InstrumentAct
  readonly parties: readonly PartyId[]
  /** The noun of the agreement, where the sentence has one. */
  readonly noun?: number
  readonly args?: readonly Argument[]
  readonly modality?: Modality
  readonly denied?: boolean
  readonly tokens?: readonly [number, number]
}

export const instrumentDraft = (scene: Scene, frame: Frame, facts: InstrumentFacts): Draft => {
  const name = facts.noun === undefined ? undefined : instrumentName(scene, facts.noun)
  return {
    kind: 'instrument',
    from_party: null,
    to_party: null,
    parties: unique(facts.parties).sort(),
    act: facts.act,
    ...(name ? { name } : {}),
    polarity: (facts.denied ?? (frame.negated && !isWithout(scene, frame.head))) ? 'denied' : 'affirmed',
    modality: facts.modality ?? modalityOf(scene, frame),
    focus: frame.head,
    tokens: facts.tokens ?? evidenceOf(scene, frame, facts.args ?? frame.args),
  }
}
