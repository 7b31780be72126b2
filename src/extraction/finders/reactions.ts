import type { Modality, PartyId, Polarity, Rung } from '../../base/index.ts'
import type { Document } from '../../documents/index.ts'
import { crisisFor, isAttacker, isVictim, partnersIn } from '../actors/crises.ts'
import { lastPair } from '../actors/antecedents.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { remember } from '../scene/memo.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, relationOf, wordsBy } from '../scene/tree.ts'
import { isState } from '../lexicon/party-types.ts'
import { refuseWords } from '../lexicon/response.ts'
import { wordSet } from '../lexicon/words.ts'

/** What a party did about another's crisis, as one frame tells it. */
export interface Reaction {
  readonly frame: Frame
  /** Absent where only the lack of any response is told. */
  readonly rung?: Rung
  /** Phrases that name or stand for the one in crisis, or the one who caused it. Empty: the crisis at hand. */
  readonly aimed: readonly Argument[]
  /** Who reacts, where it is not the subject. */
  readonly from?: readonly PartyId[]
  /** The words name the partner, so that it need not be in a crisis that the text tells of. */
  readonly named?: boolean
  /** A call for a ceasefire tells by itself of a war: also a text that tells of no attack has the partner. */
  readonly tellsWar?: boolean
  /** Soldiers of a partner that the text names elsewhere: who they are is for the rest of the text to say. */
  readonly open?: boolean
  /** Sanctions, blame and broken ties: done to the one that the words name, for the sake of its victim. */
  readonly hostile?: boolean
  /** Said or done in favour of the one that the words name, though it be the attacker. */
  readonly friendly?: boolean
  /** Said to both sides of the crisis at hand: "urged them to stop". */
  readonly sides?: boolean
  readonly polarity?: Polarity
  readonly modality?: Modality
  /** The words of the claim, where they are not those of the frame. */
  readonly tokens?: readonly [number, number]
}

export const lemmaAt = (scene: Scene, at: number): string => scene.tokens[at]!.lemma.toLowerCase()

/** "both sides", "the two countries", "them", "the parties": those who are at odds. */
export const isBothSides = (scene: Scene, head: number): boolean => {
  const lemma = lemmaAt(scene, head)
  if (/^(both|parties|combatants)$/i.test(scene.tokens[head]!.text) || /^(side|party|belligerent|combatant)$/.test(lemma)) return true
  if (/^them$/i.test(scene.tokens[head]!.text)) return partiesOf(scene, head).length !== 1
  return (
    /^(country|nation|neighbour|neighbor|state|government|president|leader|capital|minister|army|man|korea)$/.test(lemma) &&
    wordsBy(scene, head, 'det', 'nummod', 'amod').some((word) => /^(both|two|each|three|warring)$/.test(word))
  )
}

export const obliques = (frame: Frame, ...preps: readonly string[]): Argument[] =>
  argsOf(frame, 'oblique').filter((arg) => preps.includes(arg.prep))

export const objectsIn = (scene: Scene, frame: Frame, nouns: ReadonlySet<string>): Argument[] =>
  objectsOf(frame).filter((arg) => nouns.has(lemmaAt(scene, arg.head)))

/** Who reacts: the subject, whose soldiers and ships are itself. */
export const respondersOf = (scene: Scene, frame: Frame): PartyId[] => {
  const agents = argsOf(frame, 'agent')
  if (agents.length || frame.passive) return [...new Set(agents.flatMap((arg) => partiesOf(scene, arg.head, { arms: true })))]
  const above = governingAgents(scene, frame)
  return above.length ? above : nameBefore(scene, frame.head)
}

/** "was willing to mediate", "has been trying to mediate": who is willing does it. */
const governingAgents = (scene: Scene, frame: Frame): PartyId[] => {
  const [governor] = frame.governors
  const host = governor && scene.frames.find((each) => each.head === governor.head && each.form !== 'noun' && !each.passive)
  return host ? [...new Set(argsOf(host, 'agent').flatMap((arg) => partiesOf(scene, arg.head, { arms: true })))] : []
}

/** The party right before a verb that the tree left without a subject. */
const nameBefore = (scene: Scene, verb: number): PartyId[] => {
  let at = verb - 1
  while (at > 0 && verb - at < 4 && ['AUX', 'ADV', 'PART'].includes(scene.tokens[at]!.upos)) at--
  // "Neither sent a soldier": the two that were named together last.
  if (/^(neither|both|each)$/i.test(scene.tokens[at]?.text ?? '')) return lastPair(scene, at).sort()
  return scene.sentence.names.filter((name) => name.tokens[1] === at && name.form !== 'demonym').map((name) => name.id)
}

/** Objects, also where the parser took one for an adverb: "gave Kuwait no help". */
export const objectsOf = (frame: Frame): Argument[] => [...argsOf(frame, 'patient'), ...obliques(frame, '')]

/** "joined Washington in calling for a withdrawal": who is joined did so too. */
const joinedOnes = (scene: Scene, frame: Frame): PartyId[] => {
  const joint = frame.governors.find((governor) => governor.lemma === 'join' && !governor.negated)
  const host = joint && scene.frames.find((each) => each.form === 'verb' && each.head === joint.head)
  return host ? argsOf(host, 'patient').flatMap((arg) => partiesOf(scene, arg.head)) : []
}

const isRefused = (frame: Frame): boolean =>
  frame.governors.some((governor) => refuseWords.has(governor.lemma) && governor.lemma !== 'deny' && !governor.negated)

const temporal = /^(after|before|during|since|despite|following|amid|until|upon|because of|in response to)$/

/** The words of a reaction: without what only dates it, and without a subject that another verb shares with it. */
const wordsOf = (scene: Scene, frame: Frame): readonly [number, number] => {
  const shared = relationOf(scene.tokens[frame.head]!) === 'conj' && childrenBy(scene, frame.head, 'nsubj').length === 0
  const args = frame.args.filter((arg) => !(shared && arg.role === 'agent') && !(arg.role === 'oblique' && temporal.test(arg.prep)))
  const [first, last] = evidenceOf(scene, frame, args)
  // "remained neutral": the adjective says what it was.
  const states = childrenBy(scene, frame.head, 'xcomp').filter(
    (child) => ['ADJ', 'NOUN', 'ADV'].includes(scene.tokens[child]!.upos) && child - frame.head < 6,
  )
  return [first, Math.max(last, ...states)]
}

/** Both sides of the crisis that a reaction answers to, as far as they are states. */
const bothSides = (scene: Scene, responder: PartyId): PartyId[] => {
  const crisis = crisisFor(scene, responder)
  if (!crisis) return []
  const foes = scene.discourse.crises.flatMap(({ attacker, victim }) =>
    victim === crisis.victim && attacker !== null ? [attacker] : attacker === crisis.victim ? [victim] : [],
  )
  return [crisis.victim, ...[...new Set(foes)].filter((id) => isState(id) && id !== responder && id !== crisis.victim).slice(0, 1)]
}

const partnersOf = (scene: Scene, { aimed, named, hostile, friendly, sides }: Reaction, responder: PartyId): PartyId[] => {
  if (sides) return bothSides(scene, responder)
  const attackers = friendly
    ? aimed.flatMap((arg) => partiesOf(scene, arg.head, { places: true })).filter((id) => isAttacker(scene, id) && !isVictim(scene, id))
    : []
  return attackers.length ? [...new Set(attackers)] : partnersIn(scene, responder, aimed, named, hostile)
}

/** "a spokesman expressed concern", "the foreign ministry urged restraint": of which state, the rest of the text tells. */
const isOfficial = (scene: Scene, frame: Frame): boolean =>
  frame.form === 'verb' &&
  argsOf(frame, 'agent').some((arg) =>
    /^(spokesman|spokeswoman|spokesperson|minister|ministry|president|government|premier|official|diplomat|chancellor|ambassador)$/.test(
      lemmaAt(scene, arg.head),
    ),
  )

/** A claim for each responder with each partner in a crisis. A reaction that is refused is help withheld. */
export const reactionDrafts = (scene: Scene, reaction: Reaction): Draft[] => {
  const { frame } = reaction
  const refused = isRefused(frame)
  const rung = refused ? ('withholds' as const) : reaction.rung
  const polarity = reaction.polarity ?? (frame.negated && !refused ? 'denied' : 'affirmed')
  const known: readonly (PartyId | null)[] = reaction.from ?? [...new Set([...respondersOf(scene, frame), ...joinedOnes(scene, frame)])]
  return (known.length || !(reaction.open || isOfficial(scene, frame)) ? known : [null]).flatMap((from_party) =>
    partnersOf(scene, reaction, from_party ?? '')
      .filter((to_party) => to_party !== from_party)
      .map(
        (to_party): Draft => ({
          kind: 'response',
          from_party,
          to_party,
          ...(rung === undefined ? {} : { rung }),
          polarity,
          modality: reaction.modality ?? frame.modality,
          focus: frame.head,
          tokens: reaction.tokens ?? wordsOf(scene, frame),
        }),
      ),
  )
}

const warWords = /\b(?:war|fighting|ceasefire|truce|hostilities|clashes)\b/i
/** Words of a crisis, two of which tell of one. */
const crisisWords = new RegExp(
  '\\b(?:coup|putsch|junta|rebels?|rebellion|insurgents?|uprising|mutiny|invasion|invaded|siege|besieged|blockade|offensive|shelling|' +
    'bombardment|air ?strikes?|incursion|ultimatum|crisis|hostages?|crackdown|overthr[eo]wn?|annex\\w*|aggression)\\b',
  'gi',
)
const tellsOfWar = remember((document: Document): boolean => {
  const text = document.text.slice(0, 20000)
  return warWords.test(text) || (text.match(crisisWords) ?? []).length >= 2
})

/** The country that a text is about, less those who react. */
export const countryNamedMost = (scene: Scene, besides: ReadonlySet<PartyId>): PartyId | null => {
  const counts = new Map<PartyId, number>()
  for (const mention of scene.discourse.mentions)
    if (!mention.group && mention.id.length === 3 && !besides.has(mention.id)) counts.set(mention.id, (counts.get(mention.id) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** In a text that tells of a war but not who attacked whom, the partner is the country that it is about. */
const openDrafts = (scene: Scene, { frame, rung, tellsWar, polarity, modality }: Reaction): Draft[] =>
  rung === undefined ||
  (!tellsWar &&
    (rung === 'show_of_force' || rung === 'silence' || modality === 'future' || (modality === undefined && frame.modality === 'future')))
    ? []
    : respondersOf(scene, frame).map(
        (from_party): Draft => ({
          kind: 'response',
          from_party,
          to_party: countryNamedMost(scene, new Set([from_party])),
          rung,
          polarity: polarity ?? (frame.negated ? 'denied' : 'affirmed'),
          modality: modality ?? frame.modality,
          focus: frame.head,
          tokens: evidenceOf(scene, frame),
        }),
      )

/** "does not oblige Moscow to defend": what a text asks for is a clause, and nothing that anybody did. */
const isDuty = (frame: Frame): boolean => frame.governors.some((governor) => wishes.has(governor.lemma))

const wishes = wordSet(`oblige, commit, require, bind, entitle, compel, obligate, threaten, call, call on, urge, ask, appeal, request,
  invite, press`)

/** A finder of reactions that are told by one frame. Texts without any crisis have none. */
export const reactionFinder = (name: string, read: (scene: Scene, frame: Frame) => Reaction | undefined): Finder => ({
  name,
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const calm = scene.discourse.crises.length === 0
      const reaction = (calm && !tellsOfWar(scene.document)) || isDuty(frame) ? undefined : read(scene, frame)
      if (reaction === undefined) return []
      return calm && !reaction.named ? openDrafts(scene, reaction) : reactionDrafts(scene, reaction)
    }),
})
