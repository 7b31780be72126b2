import type { PartyId } from '../../base/index.ts'
import { isArmedGroup, isOrganisation, isState } from '../lexicon/party-types.ts'
import { casesOf, childBy, relationOf } from '../scene/tree.ts'
import type { Scene } from '../scene/scene.ts'
import type { Mention } from './mentions.ts'

/** How far back a pronoun may point, in sentences. */
const reach = 3

const before = (scene: Scene, token: number, far = reach): Mention[] =>
  scene.discourse.subjects.filter((mention) => {
    const back = scene.sentence.index - mention.sentence
    return (back > 0 && back <= far) || (back === 0 && mention.token < token)
  })

const isHere = (scene: Scene, mention: Mention): boolean => mention.sentence === scene.sentence.index

/** Parties that stand beside a token as participants of the same predicate cannot be what a pronoun there means. */
const coArguments = (scene: Scene, token: number): Set<PartyId> => {
  const relation = relationOf(scene.tokens[token]!)
  if (relation === 'nsubj') return new Set()
  const deed = deedBefore(scene, token)
  const subject = relation === 'nmod' ? undefined : subjectOver(scene, scene.tokens[token]!.head)
  return new Set(
    scene.discourse.subjects
      .filter(
        (mention) =>
          isHere(scene, mention) &&
          (mention.token === subject || (deed !== undefined && scene.tokens[mention.token]!.head === deed && mention.token < deed)),
      )
      .map((mention) => mention.id),
  )
}

/** "an Israeli attack on the country": the noun before a phrase of its aim; whoever owns it does not do it to itself. */
const deedBefore = (scene: Scene, token: number): number | undefined => {
  const prep = casesOf(scene, token)
  const noun = childBy(scene, token, 'case')
  const before = noun === undefined ? undefined : scene.tokens[noun - 1]
  return /^(on|against|at|upon|to|with)$/.test(prep) && before?.upos === 'NOUN' ? before.index : undefined
}

/** The subject of a verb, or of the one that it is coordinated with or a complement of: "Russia tried to defend them". */
const subjectOver = (scene: Scene, verb: number): number | undefined => {
  let at = verb
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const subject = scene.children[at]!.find((child) => relationOf(scene.tokens[child]!) === 'nsubj')
    if (subject !== undefined) return subject
    if (!/^(conj|xcomp)$/.test(relationOf(scene.tokens[at]!))) return undefined
    at = scene.tokens[at]!.head
  }
  return undefined
}

const isObject = (scene: Scene, token: number): boolean => /^(obj|iobj)$/.test(relationOf(scene.tokens[token]!))

/**
 * Nearer is better, a subject is better, and a place is worse than a state that acts. Who told of others in an earlier
 * sentence is seldom meant, and an object takes up an object.
 */
const weight = (scene: Scene, token: number, mention: Mention): number =>
  (scene.sentence.index - mention.sentence) * -distance +
  (mention.subject ? 4 : 0) +
  (mention.main && !isObject(scene, token) ? 1 : 0) -
  (mention.place ? 2 : 0) +
  mention.token / 1000 -
  (mention.telling && !isHere(scene, mention) ? 2 : 0) +
  (mention.object && isObject(scene, token) ? 2 : 0)

const distance = 4

type Bonus = (mention: Mention) => number

const best = (scene: Scene, token: number, candidates: readonly Mention[], bonus: Bonus = () => 0): Mention | undefined => {
  const value = (mention: Mention): number => weight(scene, token, mention) + bonus(mention)
  return candidates.reduce<Mention | undefined>((top, mention) => (!top || value(mention) >= value(top) ? mention : top), undefined)
}

/** The party that "it", "its", "the country" most likely means; undefined where no party was named near. */
export const antecedentParty = (scene: Scene, token: number, exclude: ReadonlySet<PartyId> = new Set()): PartyId | undefined => {
  const barred = coArguments(scene, token)
  return best(
    scene,
    token,
    before(scene, token).filter((mention) => !barred.has(mention.id) && !exclude.has(mention.id)),
  )?.id
}

/** The nearest party of some sort that was named: "the kingdom", "the bloc", "the rebels". */
export const antecedentOf = (scene: Scene, token: number, is: (id: PartyId) => boolean, far = reach): PartyId | undefined => {
  const barred = coArguments(scene, token)
  return best(
    scene,
    token,
    before(scene, token, far).filter((mention) => is(mention.id) && !barred.has(mention.id)),
  )?.id
}

/** The organisation that "the alliance", "the bloc", "the organisation" most likely means. */
export const antecedentBody = (scene: Scene, token: number): PartyId | undefined => antecedentOf(scene, token, isOrganisation, 12)

/** The armed group that "the rebels", "the movement" most likely means. */
export const antecedentBand = (scene: Scene, token: number): PartyId | undefined => antecedentOf(scene, token, isArmedGroup, 12)

/** The state that "the country", "the government", "the army" most likely means. */
export const antecedentState = (scene: Scene, token: number, exclude: ReadonlySet<PartyId> = new Set()): PartyId | undefined =>
  antecedentOf(scene, token, (id) => isState(id) && !exclude.has(id)) ?? antecedentParty(scene, token, exclude)

/** The state of the person that "he", "she", "the president" most likely means. */
export const antecedentPerson = (scene: Scene, token: number): PartyId | undefined => {
  const persons = before(scene, token).filter((mention) => mention.person)
  return best(scene, token, persons)?.id ?? antecedentParty(scene, token)
}

/** The state that "his country" means: of the one whose words they are, else of the last person but those excluded. */
export const ownState = (scene: Scene, token: number, exclude: ReadonlySet<PartyId>): PartyId | undefined => {
  const speaker = scene.discourse.speakerParty(scene.sentence, token)
  if (speaker !== undefined && !exclude.has(speaker)) return speaker
  const may = (mention: Mention): boolean => !exclude.has(mention.id) && isState(mention.id)
  const here = before(scene, token, 0).filter(may)
  return (
    best(scene, token, here)?.id ??
    best(
      scene,
      token,
      before(scene, token).filter((mention) => mention.person && may(mention)),
    )?.id
  )
}

/** Coordinated mentions, each list in the order of the text: "Mali, Niger and Chad". */
const runsOf = (mentions: readonly Mention[]): Mention[][] => {
  const runs: Mention[][] = []
  for (const mention of mentions) {
    const last = runs.at(-1)
    if (mention.joined && last && last.at(-1)!.sentence === mention.sentence) last.push(mention)
    else runs.push([mention])
  }
  return runs
    .map((run) => run.filter((mention, at) => run.findIndex((each) => each.id === mention.id) === at))
    .filter((run) => run.length > 1)
}

const idsOf = (mentions: readonly Mention[]): PartyId[] => [...new Set(mentions.map((mention) => mention.id))]

/** The parties that "they" means: all of a coordination if the best candidate stands in one. A people is better than a state. */
export const antecedentGroup = (scene: Scene, token: number): PartyId[] => {
  const barred = coArguments(scene, token)
  const candidates = before(scene, token)
  const runs = runsOf(candidates)
  const runWith = (mention: Mention): Mention[] | undefined => runs.find((run) => run.includes(mention))
  const top = best(
    scene,
    token,
    candidates.filter((mention) => !barred.has(mention.id)),
    (mention) => (mention.plural || runWith(mention) ? plural : 0),
  )
  if (!top) return []
  return idsOf(runWith(top)?.filter((mention) => !barred.has(mention.id)) ?? [top]).sort()
}

const plural = 2

/** The last coordination of so many parties: "the three" after "Mali, Niger and Chad". */
export const lastSeveral = (scene: Scene, token: number, count: number): PartyId[] | undefined => {
  const run = runsOf(before(scene, token, 6)).findLast((each) => each.length === count)
  return run && idsOf(run)
}

/** Those who act or are acted on in the sentence before: "the two sides" of what it tells, and not whose border it names. */
const lastActing = (scene: Scene, token: number): PartyId[] =>
  idsOf(
    before(scene, token, 1).filter(
      (mention) => !isHere(scene, mention) && !mention.place && !mention.telling && (mention.subject || mention.object),
    ),
  )

/** The last two different parties that may be meant, in the order of the text. */
const lastTwoNamed = (scene: Scene, token: number, may: (id: PartyId) => boolean = () => true): PartyId[] => {
  const acting = lastActing(scene, token).filter(may)
  if (acting.length === 2) return acting
  const found: PartyId[] = []
  const candidates = before(scene, token)
    .filter(({ id }) => may(id))
    .reverse()
  const local = candidates.length ? candidates : scene.discourse.mentions.filter((mention) => isHere(scene, mention))
  for (const mention of local) {
    if (!found.includes(mention.id)) found.unshift(mention.id)
    if (found.length === 2) break
  }
  return found
}

/** The last two different parties: what "both sides", "the two countries", "each other" mean. */
export const lastTwo = (scene: Scene, token: number): PartyId[] => lastTwoNamed(scene, token).sort()

/** The two parties that were named together last, else the last two, in the order of the text: "the former", "the latter". */
export const lastPair = (scene: Scene, token: number): PartyId[] => {
  const run = runsOf(before(scene, token, 1)).findLast((each) => each.length === 2)
  return run ? idsOf(run) : lastTwoNamed(scene, token)
}

/** "the two countries", "the two signed": the two states that were named together last, also some sentences before. */
export const lastStates = (scene: Scene, token: number): PartyId[] => {
  const near = runsOf(before(scene, token, 1).filter(({ id }) => isState(id))).findLast((each) => each.length === 2)
  if (near) return idsOf(near)
  const acting = lastActing(scene, token).filter(isState)
  if (acting.length === 2) return acting
  const far = runsOf(before(scene, token, 5).filter(({ id }) => isState(id))).findLast((each) => each.length === 2)
  return far ? idsOf(far) : lastTwoNamed(scene, token, isState)
}
