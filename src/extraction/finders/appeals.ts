import type { AppealAct, PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { appealNouns, appealVerbs, expectVerbs, helpNouns, invokeVerbs } from '../lexicon/appeal.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { carriedBy } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const parties = (scene: Scene, args: readonly Argument[]): PartyId[] => [...new Set(args.flatMap((arg) => partiesOf(scene, arg.head)))]

const obliques = (frame: Frame, ...preps: readonly string[]): Argument[] => argsOf(frame, 'oblique').filter((arg) => preps.includes(arg.prep))

const namesHelp = (scene: Scene, frame: Frame): boolean =>
  [...argsOf(frame, 'patient'), ...obliques(frame, 'for', 'of', 'on')].some((arg) => helpNouns.has(scene.tokens[arg.head]!.lemma.toLowerCase()))

const hasInfinitive = (scene: Scene, frame: Frame): boolean =>
  argsOf(frame, 'clause').length > 0 || childrenBy(scene, frame.head, 'acl').length > 0

const helpOwner = (scene: Scene, frame: Frame): PartyId[] =>
  [...argsOf(frame, 'patient'), ...obliques(frame, 'for', 'of', 'on')].filter((arg) => helpNouns.has(scene.tokens[arg.head]!.lemma.toLowerCase()))
    .flatMap((arg) => childrenBy(scene, arg.head, 'nmod', 'amod', 'compound').flatMap((child) => partiesOf(scene, child)))

const draftsOf = (scene: Scene, frame: Frame, act: AppealAct, from: readonly PartyId[], to: readonly PartyId[], args: readonly Argument[]): Draft[] => {
  const tokens = evidenceOf(scene, frame, args)
  return dyads(from, to).map((dyad): Draft => ({
    kind: 'appeal', ...dyad, act, polarity: frame.negated ? 'denied' : 'affirmed', modality: frame.modality === 'conditional' ? 'conditional' : frame.modality, focus: frame.head, tokens,
  }))
}

const verbAppeal = (scene: Scene, frame: Frame): Draft[] => {
  const asked = appealVerbs.has(frame.lemma)
  const expected = expectVerbs.has(frame.lemma)
  if (!asked && !expected) return []
  const askers = argsOf(frame, 'agent')
  const from = parties(scene, askers)
  if (from.length === 0) return []
  const targets = [...argsOf(frame, 'patient'), ...argsOf(frame, 'recipient'), ...obliques(frame, 'to', 'on', 'upon', 'from', 'of')]
  const named = parties(scene, targets)
  const to = (named.length ? named : helpOwner(scene, frame)).filter((id) => !from.includes(id))
  const helps = namesHelp(scene, frame)
  if (expected && !(helps && to.length)) return []
  if (!helps && !(to.length && hasInfinitive(scene, frame))) return []
  return draftsOf(scene, frame, asked ? 'asked' : 'expected', from, to, frame.args)
}

const invoked = (scene: Scene, frame: Frame): Draft[] => {
  if (!invokeVerbs.has(frame.lemma)) return []
  const treaty = argsOf(frame, 'patient').filter((arg) => /^(article|clause|treaty|pact|agreement|charter|section)$/.test(scene.tokens[arg.head]!.lemma.toLowerCase()))
  const from = parties(scene, argsOf(frame, 'agent'))
  if (treaty.length === 0 || from.length === 0) return []
  const to = treaty.flatMap((arg) => childrenBy(scene, arg.head, 'nmod', 'compound').flatMap((child) => partiesOf(scene, child)))
  return draftsOf(scene, frame, 'invoked', from, to.filter((id) => !from.includes(id)), frame.args)
}

/** "at the request of the Iraqi government", "Ukraine's appeal to Germany for tanks". */
const nounAppeal = (scene: Scene, plain: Frame): Draft[] => {
  if (!appealNouns.has(plain.lemma)) return []
  const frame = carriedBy(scene, plain)
  const askers = [...argsOf(frame, 'agent'), ...argsOf(frame, 'patient'), ...obliques(frame, 'from')]
  const from = parties(scene, askers)
  const targets = obliques(frame, 'to')
  const to = parties(scene, targets).filter((id) => !from.includes(id))
  const standing = wordsBy(scene, plain.head, 'case').includes('at')
  if (from.length === 0 || !(standing || namesHelp(scene, frame) || to.length)) return []
  return draftsOf(scene, { ...frame, governors: [] }, 'asked', from, to, [...askers, ...targets, ...obliques(frame, 'for')])
}

/** Asking another for help, invoking a treaty, expecting help. */
export const appeals: Finder = {
  name: 'appeal/frame',
  find: (scene) => scene.frames.flatMap((frame) => (frame.form === 'noun' ? nounAppeal(scene, frame) : [...invoked(scene, frame), ...verbAppeal(scene, frame)])),
}
