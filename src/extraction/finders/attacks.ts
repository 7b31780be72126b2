import type { PartyId } from '../../base/index.ts'
import { nameAt, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { attackNouns, attackVerbs, attackVerbsWith, forceAdjectives, launchVerbs, projectileNouns, seizeVerbs, threatNouns, threatVerbs, vagueForceNouns } from '../lexicon/force.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { carriedBy } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { wordsBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

/** Prepositions that lead to the target of a noun or verb of force. */
const targetPreps = ['on', 'against', 'at', 'into', 'upon', 'with', 'inside', 'near', 'toward', 'towards', 'across', 'over']
const placePreps = ['in', 'of']

const partiesIn = (scene: Scene, args: readonly Argument[], side: 'attacker' | 'target'): PartyId[] =>
  [...new Set(args.flatMap((arg) => partiesOf(scene, arg.head, side === 'attacker' ? { arms: true } : { places: true })))]

const obliques = (frame: Frame, preps: readonly string[]): Argument[] => argsOf(frame, 'oblique').filter((arg) => preps.includes(arg.prep))

interface Force {
  readonly frame: Frame
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
  readonly args: readonly Argument[]
  readonly act: 'used' | 'threatened'
}

const nounForce = (scene: Scene, plain: Frame): Force | undefined => {
  const vague = vagueForceNouns.has(plain.lemma) && wordsBy(scene, plain.head, 'amod', 'compound').some((word) => forceAdjectives.has(word))
  const threat = threatNouns.has(plain.lemma)
  if (!attackNouns.has(plain.lemma) && !vague && !threat) return undefined
  const frame = carriedBy(scene, plain)
  const attackers = [...argsOf(frame, 'agent'), ...obliques(frame, ['from', 'by'])]
  const near = obliques(frame, targetPreps)
  const targets = near.length ? near : [...argsOf(frame, 'patient').filter((arg) => arg.prep === 'of' || nameAt(scene, arg.head)), ...obliques(frame, placePreps)]
  const from = partiesIn(scene, attackers, 'attacker')
  const to = partiesIn(scene, targets, 'target').filter((id) => !from.includes(id))
  return { frame, from, to, args: [...attackers, ...targets], act: threat ? 'threatened' : 'used' }
}

const isForceVerb = (scene: Scene, frame: Frame): boolean =>
  attackVerbs.has(frame.lemma) || (launchVerbs.has(frame.lemma) && argsOf(frame, 'patient').some((arg) => projectileNouns.has(scene.tokens[arg.head]!.lemma)))

const verbForce = (scene: Scene, frame: Frame): Force | undefined => {
  const preps = attackVerbsWith[frame.lemma]
  const aimed = preps ? argsOf(frame, 'oblique').filter((arg) => preps.has(arg.prep)) : []
  const plain = isForceVerb(scene, frame)
  if (!plain && aimed.length === 0) return undefined
  const attackers = argsOf(frame, 'agent')
  const objects = argsOf(frame, 'patient').filter((arg) => !projectileNouns.has(scene.tokens[arg.head]!.lemma))
  const targets = aimed.length ? aimed : [...objects, ...obliques(frame, objects.length ? [] : [...targetPreps, 'in'])]
  const from = partiesIn(scene, attackers, 'attacker')
  const to = partiesIn(scene, targets, 'target').filter((id) => !from.includes(id))
  const threat = frame.governors.some((governor) => threatVerbs.has(governor.lemma))
  return { frame, from, to, args: [...attackers, ...targets], act: threat ? 'threatened' : 'used' }
}

const threatForce = (scene: Scene, frame: Frame): Force | undefined => {
  if (frame.form !== 'verb' || frame.lemma !== 'threaten' || argsOf(frame, 'clause').length > 0) return undefined
  const from = partiesIn(scene, argsOf(frame, 'agent'), 'attacker')
  const to = partiesIn(scene, argsOf(frame, 'patient'), 'target').filter((id) => !from.includes(id))
  return from.length && to.length ? { frame, from, to, args: frame.args, act: 'threatened' } : undefined
}

/** A claim needs a side that is known, or it could be a robbery. */
const concernsParties = (force: Force): boolean => force.from.length > 0 || (force.to.length > 0 && force.act === 'used')

const draftsOf = (scene: Scene, force: Force): Draft[] => {
  const tokens = evidenceOf(scene, force.frame, force.args)
  return dyads(force.from, force.to).map((dyad): Draft => ({
    kind: 'attack', ...dyad, act: force.act, polarity: force.frame.negated ? 'denied' : 'affirmed',
    modality: force.act === 'threatened' && force.frame.modality === 'future' ? 'actual' : force.frame.modality, focus: force.frame.head, tokens,
  }))
}

/** Ground that troops take is lost to the one who held it. */
const territory = (scene: Scene, force: Force): Draft[] => {
  if (!seizeVerbs.has(force.frame.lemma) && force.frame.lemma !== 'occupation') return []
  return draftsOf(scene, force).map((draft): Draft => ({ ...draft, kind: 'loss', item: 'territory' } as Draft))
}

const forceOf = (scene: Scene, frame: Frame): Force | undefined =>
  frame.form === 'noun' ? nounForce(scene, frame) : verbForce(scene, frame) ?? threatForce(scene, frame)

/** Armed force used or threatened, by verbs and by nouns. */
export const attacks: Finder = {
  name: 'attack/force',
  find: (scene) => scene.frames.flatMap((frame) => {
    const force = forceOf(scene, frame)
    return force && concernsParties(force) ? [...draftsOf(scene, force), ...territory(scene, force)].map(withoutAct) : []
  }),
}

const withoutAct = (draft: Draft): Draft => {
  if (draft.kind !== 'loss') return draft
  const { act: _, ...rest } = draft as Draft & { act?: string }
  return rest as Draft
}
