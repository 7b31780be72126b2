import { holds, overlapOf, type Claim, type DayRange, type PartyId, type Span } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import type { Sentence } from '../english/index.ts'
import { partiesOf } from './actors/parties.ts'
import { readScenes, type Reading } from './extract-claims.ts'
import { triggersIn } from './gate.ts'
import { reasonsFor } from './refiners/fill-parties.ts'
import { isDirected, questionOf, type Directed, type FeatureName, type Side } from './refiners/party-features.ts'
import type { Frame } from './scene/frame.ts'
import type { Scene } from './scene/scene.ts'
import { reasonsOf } from './weighed/weigh.ts'
import type { Weighing } from './weighed/weighing.ts'

/** A participant of a predicate: its role, the word that heads it, and the parties that it stands for. */
export interface SeenArgument {
  readonly role: string
  readonly word: string
  readonly parties: readonly PartyId[]
}

/** A predicate as the finders saw it. */
export interface SeenFrame {
  readonly predicate: string
  readonly negated: boolean
  readonly modality: string
  readonly governors: readonly string[]
  readonly arguments: readonly SeenArgument[]
}

/** How one claim came about: the words, the finder, and where each party and the speaker come from. */
export interface Explanation {
  readonly claim: Claim
  readonly sentence: Span
  readonly frames: readonly SeenFrame[]
  /** For each party: the words of the evidence that name it, or null where the rest of the text does, and then what spoke for it. */
  readonly parties: readonly { readonly id: PartyId; readonly words: string | null; readonly reasons: readonly FeatureName[] }[]
  readonly dates: readonly { readonly words: string; readonly on: DayRange | null }[]
  readonly attributions: readonly { readonly source: string | null; readonly cue: string | null }[]
  /** What spoke most for a claim that was weighed; empty for one that a rule made. */
  readonly weighed: readonly string[]
}

/** Why a place of the text gave what it gave. */
export interface PlaceExplanation {
  readonly sentence: Span
  /** Words that opened the gate; without one the sentence is not parsed. */
  readonly triggers: readonly string[]
  readonly parties: readonly PartyId[]
  readonly frames: readonly SeenFrame[]
  readonly claims: readonly Claim[]
}

const seenFrame = (scene: Scene, frame: Frame): SeenFrame => ({
  predicate: frame.lemma,
  negated: frame.negated,
  modality: frame.modality,
  governors: frame.governors.map((governor) => `${governor.negated ? 'not ' : ''}${governor.lemma}`),
  arguments: frame.args.map((arg) => ({
    role: arg.prep && arg.role === 'oblique' ? `oblique (${arg.prep})` : arg.role,
    word: scene.tokens[arg.head]!.text,
    parties: partiesOf(scene, arg.head, { places: true, arms: true }),
  })),
})

const framesIn = (scene: Scene, span: Span): SeenFrame[] =>
  scene.frames
    .filter((frame) => frame.args.length > 0 && holds(span, scene.tokens[frame.head]!.span))
    .map((frame) => seenFrame(scene, frame))

const partiesNamed = (claim: Claim): PartyId[] => {
  const listed = 'parties' in claim && claim.parties ? claim.parties : []
  return [...new Set([...listed, claim.from_party, claim.to_party].filter((id): id is PartyId => id !== null))]
}

const wordsFor = (scene: Scene, claim: Claim, id: PartyId): string | null => {
  const { text } = scene.document
  const named = scene.sentence.names.find((name) => name.id === id && overlapOf(name.span, claim.evidence) > 0)
  if (named) return text.slice(...named.span)
  const token = scene.tokens.find((each) => holds(claim.evidence, each.span) && partiesOf(scene, each.index, { places: true }).includes(id))
  return token ? token.text : null
}

const partyIn = (reading: Reading, scene: Scene, claim: Claim, id: PartyId): Explanation['parties'][number] => {
  const words = wordsFor(scene, claim, id)
  if (words !== null || !isDirected(claim)) return { id, words, reasons: [] }
  const side: Side = claim.from_party === id ? 'from_party' : 'to_party'
  const open = { ...claim, [side]: null } as Directed
  return { id, words, reasons: reasonsFor(questionOf(open, side, reading.claims, reading.discourse), id) }
}

const explain = (reading: Reading, scene: Scene, claim: Claim, weighing: Weighing | undefined): Explanation => {
  const { text } = scene.document
  const at = (span: Span | null): string | null => (span ? text.slice(...span) : null)
  return {
    claim,
    sentence: scene.sentence.span,
    frames: framesIn(scene, claim.evidence),
    parties: partiesNamed(claim).map((id) => partyIn(reading, scene, claim, id)),
    dates: scene.sentence.dates.map((date) => ({ words: text.slice(...date.span), on: date.on ?? null })),
    attributions: reading.attributions
      .filter((each) => each.content.some((content) => holds(content, claim.evidence)))
      .map(({ source, cue }) => ({ source: at(source), cue: at(cue) })),
    weighed: weighing === undefined || reading.told.includes(claim) ? [] : reasonsOf(weighing, reading.scenes, reading.told, claim),
  }
}

/** For each claim of a text the path from its words to its fields. */
export const explainClaims = (document: Document, sentences: readonly Sentence[], weighing?: Weighing): Explanation[] => {
  const reading = readScenes(document, sentences, weighing)
  return reading.claims.flatMap((claim) => {
    const scene = reading.scenes.find((each) => holds(each.sentence.span, claim.evidence))
    return scene ? [explain(reading, scene, claim, weighing)] : []
  })
}

/**
 * Why the sentence at an offset gave claims or none. `sentences` must all be parsed. Undefined where no sentence stands
 * at the offset.
 */
export const explainPlace = (
  document: Document,
  sentences: readonly Sentence[],
  offset: number,
  weighing?: Weighing,
): PlaceExplanation | undefined => {
  const sentence = sentences.find(({ span }) => span[0] <= offset && offset < span[1])
  if (!sentence) return undefined
  const reading = readScenes(document, sentences, weighing)
  const scene = reading.scenes.find((each) => each.sentence.index === sentence.index)
  return {
    sentence: sentence.span,
    triggers: triggersIn(sentence.tokens.map((token) => token.text.toLowerCase())),
    parties: [...new Set(sentence.names.map((name) => name.id))],
    frames: scene ? framesIn(scene, sentence.span) : [],
    claims: reading.claims.filter((claim) => holds(sentence.span, claim.evidence)),
  }
}
