import { nameAt } from '../actors/parties.ts'
import type { Finder } from '../draft.ts'
import { answerVerbs, appealNouns } from '../lexicon/appeal.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import { carriedBy, hostOf } from '../scene/noun-frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy, wordsBy } from '../scene/tree.ts'
import { appealDrafts, askedFor, obliques, parties, quantityOf, type Appeal } from './appeal-parts.ts'

/** "a request, made by the minister": the agent of the participle behind the noun. */
const makers = (scene: Scene, noun: number) =>
  scene.frames
    .filter(
      (frame) =>
        /^(make|issue|submit|send|lodge|voice|repeat|file)$/.test(frame.lemma) && argsOf(frame, 'patient').some((arg) => arg.head === noun),
    )
    .flatMap((frame) => argsOf(frame, 'agent'))

const appealOf = (scene: Scene, plain: Frame): Appeal | undefined => {
  if (!appealNouns.has(plain.lemma) || plain.form !== 'noun') return undefined
  const frame = carriedBy(scene, plain)
  const host = hostOf(scene, plain.head)
  const received = host && /^(receive|get|come|arrive|reach)$/.test(host.frame.lemma) ? host.frame : undefined
  const askers = [
    ...argsOf(frame, 'agent'),
    ...argsOf(frame, 'patient').filter((arg) => arg.prep === 'of'),
    ...obliques(frame, 'from'),
    ...makers(scene, plain.head),
    ...(received ? obliques(received, 'from') : []),
  ]
  const own = received && !received.passive ? argsOf(received, 'agent') : []
  const standing = wordsBy(scene, plain.head, 'case').some((word) => word === 'at' || word === 'upon')
  const breakAt =
    scene.tokens.find((token) => token.index > plain.head && (token.upos === 'PUNCT' || /^[—–-]+$/.test(token.text)))?.index ??
    scene.tokens.length
  const asking = askers
    .filter((arg) => !standing || arg.head < breakAt)
    .filter((arg) => scene.tokens[arg.head]!.upos !== 'PRON' || arg.prep === '')
    .filter((arg) => !own.some((each) => each.head === arg.head))
  const seats = asking
    .filter((arg) => arg.prep === 'from' && nameAt(scene, arg.head)?.form === 'capital')
    .map((arg) => nameAt(scene, arg.head)!.id)
  const from = [...new Set([...parties(scene, asking), ...seats])]
  const targets = [...obliques(frame, 'to'), ...own]
  const to = parties(scene, targets).filter((id) => !from.includes(id))
  // "turned down a request from Jordan for tanks": what is asked for may hang on the verb.
  const near = host ? obliques(host.frame, 'for').filter((arg) => arg.head > plain.head && arg.head - plain.head < 8) : []
  const wanted = askedFor(scene, [...obliques(frame, 'for'), ...near])
  const wish = childrenBy(scene, plain.head, 'acl').some((child) => wordsBy(scene, child, 'mark').includes('to'))
  // "Pristina's request that it take over the patrols".
  const wished = childrenBy(scene, plain.head, 'acl', 'acl:relcl', 'ccomp').find(
    (child) => /^that$/i.test(scene.tokens[plain.head + 1]?.text ?? '') && /^VBP?$/.test(scene.tokens[child]!.xpos),
  )
  if (
    from.length === 0 ||
    !(standing || wanted.length > 0 || makers(scene, plain.head).length > 0 || wished !== undefined || (to.length > 0 && wish))
  )
    return undefined
  const negated = received ? plain.negated || (!plain.negated && received.negated) : frame.negated
  return {
    frame: { ...frame, head: plain.head, governors: [], negated },
    act: 'asked',
    from,
    to: to.length ? to : guests(scene, plain, from, standing),
    args: [...asking, ...targets, ...wanted],
    quantity: quantityOf(scene, wanted),
    ...(wished === undefined || wanted.length > 0 ? {} : { wish: wished }),
  }
}

const rootSubjects = (scene: Scene) =>
  scene.frames.filter((frame) => frame.form !== 'noun' && scene.tokens[frame.head]!.head === -1).flatMap((frame) => argsOf(frame, 'agent'))

/** "came at the invitation of Iraq", "returned at Iraq's request": who came was asked. */
const guests = (scene: Scene, noun: Frame, from: readonly string[], standing: boolean) => {
  const host = hostOf(scene, noun.head)
  if (!host) return standing ? parties(scene, rootSubjects(scene)).filter((id) => !from.includes(id)) : []
  // "turned down the plea": who answers it was asked.
  const answers = answerVerbs.has(host.frame.lemma)
  const guest =
    answers || standing
      ? parties(scene, [...argsOf(host.frame, 'agent'), ...(host.frame.passive && standing ? argsOf(host.frame, 'patient') : [])])
      : []
  const found = guest.length || !standing ? guest : parties(scene, rootSubjects(scene))
  return found.filter((id) => !from.includes(id))
}

/** "at the request of the Iraqi government", "Ukraine's appeal to Germany for tanks". */
export const appealNounsFinder: Finder = {
  name: 'appeal/noun',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const appeal = appealOf(scene, frame)
      return appeal ? appealDrafts(scene, appeal) : []
    }),
}
