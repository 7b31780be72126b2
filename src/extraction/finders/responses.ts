import type { PartyId, Polarity, Rung } from '../../base/index.ts'
import { crisisFor } from '../actors/crises.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { refuseVerbs } from '../lexicon/transfer.ts'
import { attackNouns, vagueForceNouns } from '../lexicon/force.ts'
import { indifferenceNouns, neutralWords, responseObjects, responseVerbs, silentWords } from '../lexicon/response.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const lemmaAt = (scene: Scene, at: number): string => scene.tokens[at]!.lemma.toLowerCase()

const withObject = (scene: Scene, frame: Frame): Rung | undefined => {
  const objects = [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => ['for', 'on'].includes(arg.prep))].map((arg) => lemmaAt(scene, arg.head))
  return responseObjects.find(([, verbs, nouns]) => verbs.has(frame.lemma) && objects.some((noun) => nouns.has(noun)))?.[0]
}

const withAdjective = (frame: Frame): Rung | undefined =>
  frame.form !== 'adjective' ? undefined : neutralWords.has(frame.lemma) ? 'equidistance' : silentWords.has(frame.lemma) ? 'silence' : undefined

const rungOf = (scene: Scene, frame: Frame): Rung | undefined =>
  withObject(scene, frame) ?? withAdjective(frame) ?? (frame.form === 'verb' ? responseVerbs.find(([, verbs]) => verbs.has(frame.lemma))?.[0] : undefined)

/** The victim of the attack that a reaction is about: "condemned the strikes on Iran". */
const victims = (scene: Scene, frame: Frame): PartyId[] => {
  const nouns = argsOf(frame, 'patient').filter((arg) => attackNouns.has(lemmaAt(scene, arg.head)) || vagueForceNouns.has(lemmaAt(scene, arg.head)))
  return nouns.flatMap((arg) => childrenBy(scene, arg.head, 'nmod').flatMap((child) => partiesOf(scene, child, { places: true })))
}

const partnersOf = (scene: Scene, frame: Frame, responder: PartyId): PartyId[] => {
  const direct = victims(scene, frame)
  if (direct.length) return direct
  const helped = ['rhetorical', 'economic'].includes(rungOf(scene, frame) ?? '') ? [] : [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient')].flatMap((arg) => partiesOf(scene, arg.head))
  if (helped.length) return helped
  const toward = argsOf(frame, 'oblique').filter((arg) => ['to', 'for', 'with', 'towards', 'toward'].includes(arg.prep)).flatMap((arg) => partiesOf(scene, arg.head))
  if (toward.length) return toward
  const crisis = crisisFor(scene, responder)
  return crisis ? [crisis.victim] : []
}

/** A reaction needs somebody in a crisis: a welcome among friends is none. */
const inCrisis = (scene: Scene, partner: PartyId): boolean => scene.discourse.crises.some((crisis) => crisis.victim === partner || crisis.attacker === partner)

const draftsFor = (scene: Scene, frame: Frame, rung: Rung, responder: PartyId): Draft[] => {
  const partners = partnersOf(scene, frame, responder).filter((id) => id !== responder && inCrisis(scene, id))
  const refused = frame.governors.some((governor) => refuseVerbs.has(governor.lemma))
  const polarity: Polarity = frame.negated && !refused ? 'denied' : 'affirmed'
  return partners.length === 0 ? [] : dyads([responder], partners).map((dyad): Draft => ({
    kind: 'response', ...dyad, rung: refused ? 'withholds' : rung, polarity, modality: frame.modality, focus: frame.head, tokens: evidenceOf(scene, frame),
  }))
}

const indifference = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'noun' || !indifferenceNouns.has(frame.lemma)) return []
  const from = scene.frames.filter((host) => host.form === 'verb' && argsOf(host, 'patient').some((arg) => arg.head === frame.head)).flatMap((host) => argsOf(host, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))
  const owners = from.length ? from : argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head))
  return owners.flatMap((owner) => {
    const cases = scene.sentence.names.map((name) => name.id).filter((id) => id !== owner)
    const crisis = crisisFor(scene, owner)
    const partners = cases.length ? [...new Set(cases)] : crisis ? [crisis.victim] : []
    const rung: Rung = frame.lemma === 'silence' ? 'silence' : 'withholds'
    return partners.map((to_party): Draft => ({ kind: 'response', from_party: owner, to_party, rung, focus: frame.head, tokens: evidenceOf(scene, frame) }))
  })
}

/** How a party reacted to another's crisis. */
export const responses: Finder = {
  name: 'response/frame',
  find: (scene) => scene.frames.flatMap((frame) => {
    if (frame.form === 'noun') return indifference(scene, frame)
    const rung = rungOf(scene, frame)
    if (!rung) return []
    const responders = [...new Set(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))]
    return responders.flatMap((responder) => draftsFor(scene, frame, rung, responder))
  }),
}
