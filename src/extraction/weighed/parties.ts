import type { Claim, ClaimKind, PartyId } from '../../base/index.ts'
import { candidatesOf, questionOf, type Directed, type Question, type Side } from '../refiners/party-features.ts'
import type { Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { beliefsOf, scoresOf, type Weights } from './scorer.ts'
import { openCues, placesOf, sideCues, type Part, type Places } from './sides.ts'

/** One party that may be a part of a claim, or null for a part that stays open. */
export interface Candidate {
  readonly id: PartyId | null
  readonly belief: number
}

/** What is asked of a predicate that tells a claim of a kind: who is which part of it. */
export interface Asked {
  readonly scene: Scene
  readonly frame: Frame
  readonly kind: ClaimKind
  /** The claims that the rules made of the text. */
  readonly told: readonly Claim[]
}

/** Parties of the text that are looked at besides those of the sentence. */
const mostOthers = 12

const stub = ({ scene, frame, kind }: Asked, from_party: PartyId | null): Directed =>
  ({ kind, from_party, to_party: null, evidence: scene.tokens[frame.head]!.span, made_by: `weighed/${kind}` }) as unknown as Directed

const sideOf: Readonly<Record<Part, Side>> = { from: 'from_party', to: 'to_party', party: 'from_party' }

/** A part is left open only where that is believed far more than any party: a reader who knows the text would name one. */
const openShare = 0.1

/** Who may be a part of a claim, and what is asked about each part. */
export interface Seats {
  readonly places: Places
  readonly ids: readonly PartyId[]
  /** What is asked about a part; of a receiver it may be known who gives. */
  readonly question: (part: Part, giver?: PartyId | null) => Question
}

/** Who may be a part of a claim that a predicate tells: the parties of its sentence, and those that the text speaks of most. */
export const seatsOf = (asked: Asked): Seats => {
  const { scene, frame, told } = asked
  const known = new Map<string, Question>()
  const question = (part: Part, giver: PartyId | null = null): Question => {
    const key = `${part} ${giver ?? ''}`
    if (!known.has(key)) known.set(key, questionOf(stub(asked, giver), sideOf[part], told, scene.discourse))
    return known.get(key)!
  }
  const places = placesOf(scene, frame)
  const others = candidatesOf(question('from')).filter((id) => !places.has(id))
  return { places, ids: [...places.keys(), ...others.slice(0, mostOthers)], question }
}

/** Every candidate for a part, with how much it is believed; the open side is one of them, but for the parties of an agreement. */
export const candidatesFor = (weights: Weights, asked: Asked, seats: Seats, part: Part, giver: PartyId | null = null): Candidate[] => {
  const { frame, kind } = asked
  const score = (id: PartyId): number => scoresOf(weights, sideCues(frame, seats.places, seats.question(part, giver), kind, part, id))[0]!
  if (part === 'party') return seats.ids.map((id) => ({ id, belief: 1 / (1 + Math.exp(-score(id))) }))
  const scores = [...seats.ids.map(score), scoresOf(weights, openCues(frame, kind, part))[0]!]
  return beliefsOf(scores).map((belief, at) => ({ id: seats.ids[at] ?? null, belief: at < seats.ids.length ? belief : belief * openShare }))
}

const byBelief = (a: Candidate, b: Candidate): number => b.belief - a.belief

/** The parties that stand where another one stands: the others of a list. */
const beside = (candidates: readonly Candidate[], places: Places, chosen: Candidate): PartyId[] => {
  const own = places.get(chosen.id ?? '') ?? new Set<string>()
  const telling = [...own].filter((place) => !/^(as|before|behind)\./.test(place))
  return candidates
    .filter(({ id, belief }) => id !== null && belief > chosen.belief / 4 && telling.some((place) => places.get(id)?.has(place) === true))
    .flatMap(({ id }) => id ?? [])
}

/** Who is on which side of a claim; null alone where a side stays open. */
export interface Sides {
  readonly from: readonly (PartyId | null)[]
  readonly to: readonly (PartyId | null)[]
  /** How much the two that were chosen first are believed together. */
  readonly belief: number
}

/** Givers that are tried: with each of them it is asked who receives. */
const mostGivers = 4

/** Both sides of a claim, each with the others of its list; never the same party on both. */
export const sidesFor = (weights: Weights, asked: Asked): Sides => {
  const seats = seatsOf(asked)
  const givers = candidatesFor(weights, asked, seats, 'from').sort(byBelief)
  const pairs = givers.slice(0, mostGivers).map((from) => {
    const receivers = candidatesFor(weights, asked, seats, 'to', from.id)
      .filter(({ id }) => id === null || id !== from.id)
      .sort(byBelief)
    return { from, to: receivers[0]!, receivers, belief: from.belief * receivers[0]!.belief }
  })
  const best = pairs.reduce((top, pair) => (pair.belief > top.belief ? pair : top))
  const list = (chosen: Candidate, all: readonly Candidate[], other: Candidate): (PartyId | null)[] =>
    chosen.id === null ? [null] : [...new Set([chosen.id, ...beside(all, seats.places, chosen)])].filter((id) => id !== other.id)
  return { from: list(best.from, givers, best.to), to: list(best.to, best.receivers, best.from), belief: best.belief }
}

/** The parties of an agreement: all that are believed, and at least the two that are believed most. */
export const membersFor = (weights: Weights, asked: Asked): PartyId[] => {
  const all = candidatesFor(weights, asked, seatsOf(asked), 'party').sort(byBelief)
  const sure = all.filter(({ belief }) => belief > 0.5)
  return (sure.length > 1 ? sure : all.slice(0, 2)).flatMap(({ id }) => id ?? []).sort()
}
