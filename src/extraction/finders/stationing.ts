import type { PartyId } from '../../base/index.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { ownPlans, persons, promiseVerbs, servingNouns } from '../lexicon/transfer.ts'
import { countOf } from '../quantity/count.ts'
import { evidenceOf, phraseRange } from '../scene/evidence.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, conjuncts } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const stationNouns = /^(deployment|stationing|placement|placing|basing|installation|positioning|siting|emplacement)$/
const stationVerbs = /^(deploy|station|place|base|install|position|site|put|host)$/

/** What is thought of a stationing that is yet to come: "support for", "talks on", "opposes", "agreed to". */
const planNouns =
  /^(plan|talk|negotiation|support|opposition|agreement|deal|proposal|objection|referendum|vote|decision|debate|protest|offer|intention)$/
const planVerbs =
  /^(oppose|support|back|approve|reject|discuss|negotiate|plan|consider|welcome|agree|accept|allow|endorse|authori[sz]e|propose)$/

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

/** Where goods are to stand: "in Poland", "on Polish soil". */
const hostsOf = (scene: Scene, head: number): PartyId[] =>
  unique(
    childrenBy(scene, head, 'nmod', 'obl')
      .filter((child) => /^(in|on|at)$/.test(casesOf(scene, child)))
      .flatMap((child) => nameAt(scene, child)?.id ?? ownersOf(scene, child)),
  )

/** Whose the goods are: "10 U.S. interceptors", "American missiles". */
const ownersAt = (scene: Scene, heads: readonly number[]): PartyId[] =>
  unique(
    heads.flatMap((head) => [
      ...ownersOf(scene, head),
      ...childrenBy(scene, head, 'compound').flatMap((part) =>
        childrenBy(scene, part, 'compound').flatMap((at) => nameAt(scene, at)?.id ?? []),
      ),
    ]),
  )

interface Stationing {
  readonly goods: readonly number[]
  readonly from: readonly PartyId[]
  readonly to: readonly PartyId[]
}

const aheadAsNoun = (scene: Scene, frame: Frame): boolean => {
  const above = scene.tokens[scene.tokens[frame.head]!.head]
  if (!above) return false
  const lemma = above.lemma.toLowerCase()
  return (above.upos === 'NOUN' && planNouns.test(lemma)) || (above.upos === 'VERB' && planVerbs.test(lemma))
}

const aheadAsVerb = (frame: Frame): boolean =>
  !frame.negated &&
  (frame.modals.some((modal) => modal === 'will' || modal === 'would') ||
    frame.governors.some(({ lemma }) => ownPlans.has(lemma) || promiseVerbs.has(lemma) || planNouns.test(lemma)))

const stationingOf = (scene: Scene, frame: Frame): Stationing | undefined => {
  const noun = frame.form === 'noun' && stationNouns.test(frame.lemma) && aheadAsNoun(scene, frame)
  const verb = frame.form === 'verb' && stationVerbs.test(frame.lemma) && aheadAsVerb(frame)
  if (!noun && !verb) return undefined
  const heads = argsOf(frame, 'patient').flatMap((arg) => conjuncts(scene, arg.head))
  const goods = unique(heads.map(String))
    .map(Number)
    .filter((head) => itemAt(scene, head) !== undefined && itemAt(scene, head)!.item !== 'money')
  const agents = unique(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))
  const owners = ownersAt(scene, goods)
  if (frame.lemma === 'host') return { goods, from: owners, to: agents }
  return { goods, from: agents.length ? agents : owners, to: hostsOf(scene, frame.head) }
}

/** Each thing where it is to stand: "interceptors in Poland and radars in the Czech Republic". */
const draftsOf = (scene: Scene, frame: Frame): Draft[] => {
  const found = stationingOf(scene, frame)
  if (!found) return []
  return found.goods.flatMap((head) => {
    const { head: core, ...named } = itemAt(scene, head)!
    const own = hostsOf(scene, core)
    const from = ownersAt(scene, [core]).length && frame.lemma !== 'host' && found.from.length === 0 ? ownersAt(scene, [core]) : found.from
    const to = (own.length ? own : found.to).filter((id) => !from.includes(id))
    const isTroops = persons.has(scene.tokens[core]!.lemma.toLowerCase())
    if (to.length === 0 || (isTroops && from.length === 0)) return []
    const [first, last] = phraseRange(scene, head)
    const others = found.goods.filter((each) => each !== head)
    const words = frame.args.filter((arg) => !others.includes(arg.head) && /^(agent|patient)$|^in$|^on$/.test(arg.prep || arg.role))
    return dyads(from, to).map(
      (dyad): Draft => ({
        kind: 'pledge',
        act: 'made',
        ...dyad,
        ...named,
        polarity: 'affirmed',
        modality: 'future',
        focus: frame.head,
        tokens: frame.form === 'verb' ? evidenceOf(scene, frame, words) : [Math.min(frame.head, first), Math.max(frame.head, last)],
      }),
    )
  })
}

const presenceNouns = /^(presence|mission|force|deployment|base|garrison|contingent|footprint)$/
const keepVerbs = /^(keep|maintain|retain|leave|extend|prolong|preserve)$/

/** The presence of forces that is to go on, and what tells of it: "plans for a military presence", "will keep 1,000 soldiers". */
const presenceIn = (scene: Scene, frame: Frame): { head: number; owners: readonly PartyId[] } | undefined => {
  if (frame.form === 'noun' && /^(plan|proposal|offer)$/.test(frame.lemma)) {
    // The parser hangs "for a lasting presence" on the verb as well.
    const behind = scene.tokens[frame.head + 1]
    const stay = behind?.text === 'for' && behind.head > frame.head ? scene.tokens[behind.head] : undefined
    if (!stay || !presenceNouns.test(stay.lemma)) return undefined
    return { head: stay.index, owners: unique([...ownersOf(scene, frame.head), ...nameBefore(scene, frame.head)]) } as const
  }
  if (frame.form !== 'verb' || !keepVerbs.test(frame.lemma) || !aheadAsVerb(frame)) return undefined
  const stay = argsOf(frame, 'patient').find((arg) => {
    const lemma = scene.tokens[arg.head]!.lemma.toLowerCase()
    return presenceNouns.test(lemma) || servingNouns.has(lemma)
  })
  return stay && { head: stay.head, owners: unique(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head))) }
}

/** "NATO plans": the name that stands before a noun without an apostrophe. */
const nameBefore = (scene: Scene, head: number): PartyId[] =>
  childrenBy(scene, head, 'compound', 'amod').flatMap((child) => nameAt(scene, child)?.id ?? [])

const lasting = (scene: Scene, frame: Frame): Draft[] => {
  const presence = presenceIn(scene, frame)
  if (!presence || presence.owners.length === 0) return []
  const { head, owners } = presence
  const places = [...childrenBy(scene, head, 'nmod', 'obl'), ...argsOf(frame, 'oblique').map((arg) => arg.head)].filter((child) =>
    /^(in|on|at)$/.test(casesOf(scene, child)),
  )
  const to = unique(places.flatMap((child) => nameAt(scene, child)?.id ?? partiesOf(scene, child, { places: true }))).filter(
    (id) => !owners.includes(id),
  )
  if (to.length === 0) return []
  const quantity = countOf(scene, head)
  const adjectives = childrenBy(scene, head, 'amod', 'compound').filter((child) =>
    /^(military|naval|air|troop)$/i.test(scene.tokens[child]!.text),
  )
  const noun = scene.tokens[head]!.lemma.toLowerCase()
  const [first, last] = phraseRange(scene, head)
  const tokens: readonly [number, number] =
    frame.form === 'verb' ? evidenceOf(scene, frame) : [Math.min(phraseRange(scene, frame.head)[0], first), Math.max(frame.head, last)]
  return dyads(owners, to).map(
    (dyad): Draft => ({
      kind: 'pledge',
      act: 'made',
      ...dyad,
      item:
        servingNouns.has(noun) && noun !== 'force'
          ? 'troops'
          : [...adjectives.map((at) => scene.tokens[at]!.text.toLowerCase()), noun].join(' '),
      ...(quantity === undefined ? {} : { quantity }),
      polarity: 'affirmed',
      modality: frame.form === 'noun' ? 'possible' : 'future',
      focus: frame.head,
      tokens,
    }),
  )
}

/** "plans to place missiles in Poland", "support for the deployment of interceptors in Poland": arms lent to the host. */
export const stationings: Finder = {
  name: 'pledge/stationing',
  find: (scene) => scene.frames.flatMap((frame) => [...draftsOf(scene, frame), ...lasting(scene, frame)]),
}
