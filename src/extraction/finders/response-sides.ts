import type { PartyId, Rung } from '../../base/index.ts'
import { crisisFor, isAttacker, isVictim } from '../actors/crises.ts'
import { nameAt, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { refuseWords, sideNouns, sideVerbs } from '../lexicon/response.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { lemmaAt, obliques, respondersOf } from './reactions.ts'

/** Phrases behind a noun: "the side of Quito", "its weight behind Quito". */
const below = (scene: Scene, head: number): Argument[] =>
  childrenBy(scene, head, 'nmod', 'nmod:poss').map((child): Argument => ({ role: 'oblique', head: child, prep: 'of' }))

/** "stood by Bogota": the preposition of the partner comes out as that of a passive's agent. */
const byAgents = (scene: Scene, frame: Frame): Argument[] =>
  scene.tokens[frame.head + 1]?.text.toLowerCase() === 'by' ? argsOf(frame, 'agent').filter((arg) => arg.head > frame.head) : []

/** "sided with Quito", "stood by Bogota", "rallied behind Kyiv": the verb and its preposition. */
const besides = (scene: Scene, frame: Frame): Argument[] => {
  const preps = sideVerbs[frame.lemma]
  if (!preps) return []
  const found = obliques(frame, ...preps)
  return preps.has('by') ? [...found, ...byAgents(scene, frame)] : found
}

/** "took the side of Quito", "threw its weight behind Quito", "closed ranks with Quito". */
const withNoun = (scene: Scene, frame: Frame): Argument[] => {
  const nouns = argsOf(frame, 'patient').filter((arg) => sideNouns[lemmaAt(scene, arg.head)]?.has(frame.lemma))
  return nouns.flatMap((arg) => [...below(scene, arg.head), ...obliques(frame, 'behind', 'with', 'of')])
}

const isState = (scene: Scene, id: PartyId): boolean => scene.sentence.names.some((name) => name.id === id && name.reading === 'state')

const partnersOf = (scene: Scene, frame: Frame): PartyId[] => {
  const args = [...besides(scene, frame), ...withNoun(scene, frame)]
  const found = args
    .flatMap((arg) => partiesOf(scene, arg.head))
    .filter((id) => isVictim(scene, id) || isAttacker(scene, id) || isState(scene, id))
  return [...new Set(found)]
}

/** A subject that stands behind the main verb's partner, or the one right before a shortened verb: "alone in standing by Bogota". */
const sidersOf = (scene: Scene, frame: Frame): PartyId[] => {
  const own = argsOf(frame, 'agent')
    .filter((arg) => arg.head < frame.head)
    .flatMap((arg) => partiesOf(scene, arg.head))
  if (own.length) return [...new Set(own)]
  const responders = respondersOf(scene, { ...frame, args: frame.args.filter((arg) => arg.head < frame.head) })
  if (responders.length || scene.tokens[frame.head]!.xpos !== 'VBG') return responders
  const name = scene.sentence.names.find(
    (each) => each.tokens[1] < frame.head && each.reading === 'state' && nameAt(scene, each.tokens[1]) === each,
  )
  return name ? [name.id] : []
}

/** "abstained in the vote", "refused to join the embargo": who does so keeps out of it, or withholds what was asked. */
const keptOut = (scene: Scene, frame: Frame): Rung | undefined => {
  if (frame.lemma === 'abstain' && (frame.args.length < 2 || obliques(frame, 'in', 'on', 'from').length > 0)) return 'equidistance'
  const refused = frame.governors.some((governor) => refuseWords.has(governor.lemma) && !governor.negated)
  const joint =
    /^(join|back|support|impose|adopt|apply|enforce|endorse|observe)$/.test(frame.lemma) &&
    argsOf(frame, 'patient').some((arg) => /^(embargo|sanction|boycott|coalition|condemnation|blockade)$/.test(lemmaAt(scene, arg.head)))
  return refused && joint ? 'withholds' : undefined
}

const keepingOut = (scene: Scene, frame: Frame): Draft[] => {
  const rung = keptOut(scene, frame)
  return rung === undefined
    ? []
    : respondersOf(scene, frame).flatMap((from_party): Draft[] => {
        const crisis = crisisFor(scene, from_party)
        return crisis
          ? [
              {
                kind: 'response',
                from_party,
                to_party: crisis.victim,
                rung,
                modality: frame.modality,
                focus: frame.head,
                tokens: evidenceOf(scene, frame),
              },
            ]
          : []
      })
}

const siding = (scene: Scene, frame: Frame): Draft[] => {
  const partners = partnersOf(scene, frame)
  const from = partners.length ? sidersOf(scene, frame) : []
  return from.flatMap((from_party) =>
    partners
      .filter((id) => id !== from_party)
      .map(
        (to_party): Draft => ({
          kind: 'response',
          from_party,
          to_party,
          polarity: frame.negated ? 'denied' : 'affirmed',
          modality: frame.modality,
          focus: frame.head,
          tokens: evidenceOf(scene, frame),
        }),
      ),
  )
}

/** Responses of taking a side in a crisis, or of keeping out of it. */
export const responseSidesFinder: Finder = {
  name: 'response/side',
  find: (scene) =>
    scene.discourse.crises.length === 0
      ? []
      : scene.frames.filter((frame) => frame.form === 'verb').flatMap((frame) => [...siding(scene, frame), ...keepingOut(scene, frame)]),
}
