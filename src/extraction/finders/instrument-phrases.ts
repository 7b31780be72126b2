import type { InstrumentAct } from '../../base/index.ts'
import { phraseEnd } from '../actors/instrument-mentions.ts'
import type { Draft, Finder } from '../draft.ts'
import { containVerbs } from '../lexicon/clause.ts'
import { draftNouns, forceNouns, instrumentParticiples, partNouns, looseInstrumentNouns } from '../lexicon/instrument.ts'
import { phraseRange } from '../scene/evidence.ts'
import type { Frame } from '../scene/frame.ts'
import { hostOf } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { actOfVerb, instrumentDraft, isInstrument, knownParties, lemmaAt, partiesOfInstrument } from './instrument-draft.ts'
import { instrumentName } from './instrument-name.ts'

const word = (scene: Scene, at: number): string => scene.tokens[at]?.text.toLowerCase() ?? ''

/** "officially concluded", "existing", "proposed": the act that a participle before or behind the noun tells. */
const participleAct = (scene: Scene, noun: number): { act: InstrumentAct; at: number } | undefined => {
  for (const child of childrenBy(scene, noun, 'amod', 'compound')) {
    const token = scene.tokens[child]!
    const act = instrumentParticiples[token.lemma.toLowerCase()] ?? instrumentParticiples[token.text.toLowerCase()]
    if (
      act &&
      (token.xpos !== 'VBG' || token.text === 'existing') &&
      token.deprel !== 'acl:relcl' &&
      token.xpos !== 'VB' &&
      (child > noun || !token.xpos.startsWith('VBD'))
    )
      return { act, at: child }
  }
  return behindComma(scene, noun)
}

/** "the deal, announced on Thursday, …" */
const behindComma = (scene: Scene, noun: number): { act: InstrumentAct; at: number } | undefined => {
  const token = scene.tokens[noun + 2]
  const act =
    token && word(scene, noun + 1) === ',' && /^VB[ND]$/.test(token.xpos) ? instrumentParticiples[token.lemma.toLowerCase()] : undefined
  const dated = scene.sentence.dates.some((mention) => mention.tokens[0] > noun + 2 && mention.tokens[0] < noun + 8)
  return act && dated ? { act, at: noun + 2 } : undefined
}

/** "the agreement announced last year to supply jets": the infinitive that says what was agreed. */
const purposeOf = (scene: Scene, noun: number): number | undefined => {
  for (let at = noun + 1; at < scene.tokens.length - 1 && at - noun < 9; at++) {
    if (word(scene, at) === 'to' && scene.tokens[at + 1]!.xpos === 'VB') return at + 1
    if (
      ['VERB', 'AUX'].includes(scene.tokens[at]!.upos) &&
      !/^VB[NG]$/.test(scene.tokens[at]!.xpos) &&
      instrumentParticiples[scene.tokens[at]!.lemma] === undefined
    )
      return undefined
    if (scene.tokens[at]!.upos === 'PUNCT') return undefined
  }
  return undefined
}

/** "the treaty of friendship of 9 February 2000": a day right behind the noun's own phrase. */
const datedEnd = (scene: Scene, noun: number): { last: number; index: number } | undefined => {
  const index = scene.sentence.dates.findIndex((mention) => mention.tokens[0] > noun && mention.tokens[0] - noun < 10)
  const date = scene.sentence.dates[index]
  if (!date) return undefined
  const between = scene.tokens.slice(noun + 1, date.tokens[0])
  const quiet = between.every((token) => !['VERB', 'AUX'].includes(token.upos) && !instrumentBetween(scene, token.index))
  const joined =
    word(scene, date.tokens[0] - 1) === 'of' ||
    (word(scene, date.tokens[0] - 1) === ',' &&
      instrumentName(scene, noun) !== undefined &&
      scene.tokens.every((token) => token.index < date.tokens[1] || token.upos !== 'VERB' || token.xpos === 'VBD' || token.xpos === 'VBN'))
  return quiet && joined ? { last: date.tokens[1], index } : undefined
}

const instrumentBetween = (scene: Scene, at: number): boolean => isInstrument(scene, at) && !/^\p{Lu}/u.test(scene.tokens[at]!.text)

const dated = (scene: Scene, frame: Frame): Draft[] => {
  const end = datedEnd(scene, frame.head)
  if (!end || isInForce(scene, frame.head)) return []
  const { on } = scene.sentence.dates[end.index]!
  const first = phraseRange(scene, frame.head)[0]
  return [
    {
      ...instrumentDraft(scene, frame, {
        act: 'signed',
        parties: knownParties(scene, frame.head),
        noun: frame.head,
        denied: false,
        modality: 'actual',
        tokens: [openingOf(scene, first, frame.head), end.last],
      }),
      ...(on === undefined ? {} : { event_on: on }),
    },
  ]
}

/** "The treaty of 2001 is still in force": the day names the treaty. */
const isInForce = (scene: Scene, noun: number): boolean => {
  const host = hostOf(scene, noun)
  return (
    host?.role === 'agent' &&
    (forceNouns.has(host.frame.lemma) || host.frame.args.some((arg) => arg.role !== 'agent' && forceNouns.has(lemmaAt(scene, arg.head))))
  )
}

/** A phrase without the prepositions before it. */
const openingOf = (scene: Scene, first: number, noun: number): number => {
  let at = first
  while (at < noun && ['ADP', 'SCONJ', 'PUNCT', 'CCONJ'].includes(scene.tokens[at]!.upos)) at++
  return at
}

/** Hosts under which a noun of agreements tells no act: its own verbs, verbs of wanting, and what it contains. */
const isSpokenFor = (scene: Scene, noun: number): boolean => {
  const host = hostOf(scene, noun)
  if (!host) return false
  const { lemma, modality } = host.frame
  if (host.role === 'agent')
    return (
      containVerbs.has(lemma) || /^(expire|lapse|collapse|enter|hold|take|come|begin|be)$/.test(lemma) || host.frame.form === 'adjective'
    )
  return (
    actOfVerb(lemma) !== undefined ||
    modality !== 'actual' ||
    /^(want|seek|need|hope|call|urge|demand|await|replace|recall|mention|read|see)$/.test(lemma)
  )
}

/** The title of a treaty text tells no act. */
const isTitle = (scene: Scene): boolean => scene.discourse.treaty.whole && scene.sentence.index < 2

/** An agreement that a phrase alone tells: its participle, its parties, or what it was made for. */
const told = (scene: Scene, frame: Frame): Draft[] => {
  const noun = frame.head
  const participle = participleAct(scene, noun)
  const parties = partiesOfInstrument(scene, noun)
  const purpose = purposeOf(scene, noun)
  const loose = looseInstrumentNouns.has(lemmaAt(scene, noun)) && lemmaAt(scene, noun) !== 'deal' && lemmaAt(scene, noun) !== 'contract'
  const between = scene.tokens.slice(noun + 1, noun + 5).some((token) => token.text === 'between')
  const isPart = partNouns.has(scene.tokens[scene.tokens[noun]!.head]?.lemma.toLowerCase() ?? '')
  const bare = (purpose !== undefined && !loose && !isPart) || (parties.length > (between ? 0 : 1) && !loose && !isTitle(scene))
  if (frame.negated || (!participle && (!bare || isSpokenFor(scene, noun)))) return []
  const known = parties.length > 1 ? parties : knownParties(scene, noun)
  const range = phraseRange(scene, noun)
  const last = Math.max(range[1], purpose ?? 0, participle?.at ?? 0, phraseEnd(scene.sentence, noun))
  const act = participle?.act ?? 'signed'
  return [
    instrumentDraft(scene, frame, {
      act,
      parties: known.length ? known : parties,
      noun,
      denied: false,
      modality: 'actual',
      tokens: [openingOf(scene, Math.min(range[0], participle?.at ?? noun), noun), last],
    }),
  ]
}

/** Agreements that no verb acts upon: named with their parties, their day, or what they are for. */
export const instrumentPhrases: Finder = {
  name: 'instrument/phrase',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      if (frame.form !== 'noun' || !isInstrument(scene, frame.head) || draftNouns.has(frame.lemma)) return []
      const days = dated(scene, frame)
      return days.length ? days : told(scene, frame)
    }),
}
