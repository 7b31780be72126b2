import type { PartyId } from '../../base/index.ts'
import { lastNamed } from '../actors/item-antecedent.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { refuseVerbs } from '../lexicon/transfer.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { itemAt, type ItemPhrase } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, conjuncts } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const requests = /^(request|appeal|plea|application|bid|petition|demand)$/

const parties = (scene: Scene, heads: readonly number[]): PartyId[] => [...new Set(heads.flatMap((head) => partiesOf(scene, head)))]

/** What a request is for: the goods it names, else those that the text is about. */
const requested = (scene: Scene, noun: number): ItemPhrase[] => {
  const named = childrenBy(scene, noun, 'nmod')
    .filter((child) => casesOf(scene, child) === 'for')
    .flatMap((child) => conjuncts(scene, child))
    .flatMap((child) => itemAt(scene, child, true) ?? [])
  const last = named.length ? undefined : lastNamed(scene, noun)
  return last === undefined ? named : [{ head: noun, item: last }]
}

const askers = (scene: Scene, noun: number): PartyId[] => {
  const owners = childrenBy(scene, noun, 'nmod:poss', 'amod', 'compound')
  const from = childrenBy(scene, noun, 'nmod').filter((child) => /^(from|by)$/.test(casesOf(scene, child)))
  const makers = childrenBy(scene, noun, 'acl').flatMap((verb) => childrenBy(scene, verb, 'obl'))
  return parties(scene, [...owners, ...from, ...makers])
}

const draftsOf = (scene: Scene, frame: Frame, request: Argument): Draft[] => {
  const to = askers(scene, request.head)
  const from = parties(
    scene,
    argsOf(frame, 'agent').map((arg) => arg.head),
  ).filter((id) => !to.includes(id))
  return requested(scene, request.head).flatMap(({ head: _, ...named }) =>
    dyads(from, to).map(
      (dyad): Draft => ({
        kind: 'pledge',
        act: 'refused',
        ...dyad,
        ...named,
        polarity: frame.negated ? 'denied' : 'affirmed',
        focus: frame.head,
        tokens: evidenceOf(scene, frame, [...argsOf(frame, 'agent'), request]),
      }),
    ),
  )
}

/** "Mongolia's request for six helicopters was turned down by Moscow": goods asked for and refused. */
export const refusedRequests: Finder = {
  name: 'pledge/request-refused',
  find: (scene) =>
    scene.frames
      .filter((frame) => frame.form === 'verb' && refuseVerbs.has(frame.lemma))
      .flatMap((frame) =>
        argsOf(frame, 'patient')
          .filter((arg) => requests.test(scene.tokens[arg.head]!.lemma))
          .flatMap((arg) => draftsOf(scene, frame, arg)),
      ),
}
