import type { PartyId } from '../../base/index.ts'
import { relationOf } from '../scene/tree.ts'
import type { Scene } from '../scene/scene.ts'
import type { Mention } from './mentions.ts'

/** How far back a pronoun may point, in sentences. */
const reach = 3

const before = (scene: Scene, token: number): Mention[] =>
  scene.discourse.mentions.filter((mention) => {
    const back = scene.sentence.index - mention.sentence
    return (back > 0 && back <= reach) || (back === 0 && mention.token < token)
  })

/** Parties that stand beside a token as participants of the same predicate cannot be what a pronoun there means. */
const coArguments = (scene: Scene, token: number): Set<PartyId> => {
  const relation = relationOf(scene.tokens[token]!)
  if (relation === 'nmod' || relation === 'nsubj') return new Set()
  const head = scene.tokens[token]!.head
  return new Set(scene.discourse.mentions
    .filter((mention) => mention.sentence === scene.sentence.index && scene.tokens[mention.token]!.head === head && relationOf(scene.tokens[mention.token]!) === 'nsubj')
    .map((mention) => mention.id))
}

/** Nearer is better, a subject is better, and a place is worse than a state that acts. */
const weight = (scene: Scene, mention: Mention): number =>
  (scene.sentence.index - mention.sentence) * -3 + (mention.subject ? 4 : 0) - (mention.place ? 2 : 0) + mention.token / 1000

const best = (scene: Scene, candidates: readonly Mention[]): Mention | undefined =>
  candidates.reduce<Mention | undefined>((top, mention) => (!top || weight(scene, mention) >= weight(scene, top) ? mention : top), undefined)

/** The party that "it", "its", "the country" most likely means; undefined where no party was named near. */
export const antecedentParty = (scene: Scene, token: number, exclude: ReadonlySet<PartyId> = new Set()): PartyId | undefined => {
  const barred = coArguments(scene, token)
  return best(scene, before(scene, token).filter((mention) => !barred.has(mention.id) && !exclude.has(mention.id)))?.id
}

/** The organisation that "the alliance", "the bloc", "the group" most likely means. */
export const antecedentBody = (scene: Scene, token: number): PartyId | undefined =>
  best(scene, before(scene, token).filter((mention) => mention.group))?.id

/** The state of the person that "he", "she", "the president" most likely means. */
export const antecedentPerson = (scene: Scene, token: number): PartyId | undefined => {
  const persons = before(scene, token).filter((mention) => mention.person)
  return best(scene, persons)?.id ?? antecedentParty(scene, token)
}

/** The parties that "they" means: a coordination if the best candidate stands in one. */
export const antecedentGroup = (scene: Scene, token: number): PartyId[] => {
  const candidates = before(scene, token)
  const top = best(scene, candidates.filter((mention) => !coArguments(scene, token).has(mention.id)))
  if (!top) return []
  const same = candidates.filter((mention) => mention.sentence === top.sentence)
  const at = same.indexOf(top)
  const partner = top.joined ? same[at - 1] : same[at + 1]?.joined ? same[at + 1] : undefined
  return partner && partner.id !== top.id ? [top.id, partner.id].sort() : [top.id]
}

/** The last two different parties: what "both sides", "the two countries", "each other" mean. */
export const lastTwo = (scene: Scene, token: number): PartyId[] => {
  const found: PartyId[] = []
  const candidates = before(scene, token).reverse()
  const local = candidates.length ? candidates : scene.discourse.mentions.filter((mention) => mention.sentence === scene.sentence.index)
  for (const mention of local) {
    if (!found.includes(mention.id)) found.push(mention.id)
    if (found.length === 2) break
  }
  return found.sort()
}
