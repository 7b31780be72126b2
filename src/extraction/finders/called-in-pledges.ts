import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { evidenceOf, phraseRange } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, hasAncestor } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const keeps =
  /^(honou?r|meet|fulfil|fulfill|keep|redeem|deliver on|make good|make good on|live up to|replace|convert|turn|translate|pay|pay out)$/
const pledged = /^(pledge|promise|commitment)$/
const urges = /^(urge|ask|call|call on|press|remind|implore|want|appeal|beg|tell|exhort|plead|request)$/
const cash = /\b(cash|money|funds?|funding|dollars?|donors?|aid|humanitarian|contributions?)\b/i

/** "delegates from 60 nations", "donors", "participants": who gives at a conference. */
const givers = /^(donor|delegate|contributor|participant|delegation)$/

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

const promisers = (scene: Scene, frame: Frame, pledge: number): PartyId[] => {
  const owners = childrenBy(scene, pledge, 'nmod:poss')
  const agents = argsOf(frame, 'agent').map((arg) => arg.head)
  const named = unique(agents.flatMap((head) => partiesOf(scene, head)))
  if (named.length) return named
  if (agents.some((head) => givers.test(scene.tokens[head]!.lemma.toLowerCase()))) return ['DONORS']
  return unique(owners.flatMap((head) => partiesOf(scene, head)))
}

/** Who is urged to keep what it promised, or must. */
const isCalledFor = (frame: Frame): boolean =>
  !frame.negated &&
  (frame.governors.some(({ lemma }) => urges.test(lemma)) || frame.modals.some((modal) => modal === 'must' || modal === 'should'))

const draftsOf = (scene: Scene, frame: Frame): Draft[] => {
  if (frame.form !== 'verb' || !keeps.test(frame.lemma) || !isCalledFor(frame)) return []
  const objects = [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => arg.prep === 'on')]
  const pledge = objects.find((arg) => pledged.test(scene.tokens[arg.head]!.lemma) && childrenBy(scene, arg.head, 'nmod:poss').length > 0)
  if (!pledge) return []
  const from = promisers(scene, frame, pledge.head)
  const receivers = [...childrenBy(scene, pledge.head, 'nmod'), ...argsOf(frame, 'oblique').map((arg) => arg.head)].filter(
    (head) => /^(to|for)$/.test(casesOf(scene, head)) && hasAncestor(scene, head, frame.head),
  )
  const to = unique(receivers.flatMap((head) => partiesOf(scene, head))).filter((id) => !from.includes(id))
  const words = scene.tokens.map((token) => token.text).join(' ')
  const [, last] = phraseRange(scene, pledge.head)
  const agent = argsOf(frame, 'agent')[0]
  const [first] = evidenceOf(scene, { ...frame, governors: [] }, agent ? [agent, pledge as Argument] : [pledge])
  return dyads(from, to).map(
    (dyad): Draft => ({
      kind: 'pledge',
      act: 'made',
      ...dyad,
      ...(cash.test(words) || from.includes('DONORS') ? { item: 'money' } : {}),
      polarity: 'affirmed',
      modality: 'actual',
      focus: frame.head,
      tokens: [first, Math.max(last, frame.head)],
    }),
  )
}

/** "urged donors to turn their pledges into cash": who is asked to keep a promise has made one. */
export const calledInPledges: Finder = {
  name: 'pledge/called-in',
  find: (scene) => scene.frames.flatMap((frame) => draftsOf(scene, frame)),
}
