import type { PartyId } from '../../base/index.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import { featureNames, featuresOf, type Question } from '../refiners/party-features.ts'
import type { Argument, Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, conjuncts } from '../scene/tree.ts'
import { classesOf } from './classes.ts'
import type { Cue } from './scorer.ts'

/** Which part of a claim a party may be: giver or receiver, attacker or target …, or one of the parties of an agreement. */
export type Part = 'from' | 'to' | 'party'

/** Where each party of a sentence stands, as seen from one predicate: `agent`, `oblique.to`, `patient/of`, `above.agent` … */
export type Places = ReadonlyMap<PartyId, ReadonlySet<string>>

type Add = (id: PartyId, place: string) => void

const roleOf = ({ role, prep }: Argument): string => (prep ? `${role}.${prep}` : role)

const ofPhrase = (scene: Scene, arg: Argument, under: string, add: Add): void => {
  for (const head of conjuncts(scene, arg.head)) {
    const place = `${under}${roleOf(arg)}`
    const own = partiesOf(scene, head, { places: true })
    for (const id of own) add(id, nameAt(scene, head)?.reading === 'place' ? `${place}@` : place)
    if (own.length > 0 && nameAt(scene, head) !== undefined) continue
    for (const id of ownersOf(scene, head)) add(id, `${place}/own`)
    for (const child of childrenBy(scene, head, 'nmod', 'amod', 'compound'))
      for (const each of conjuncts(scene, child)) {
        const name = nameAt(scene, each)
        if (name) add(name.id, `${place}/${casesOf(scene, each) || name.form}`)
      }
  }
}

/** Predicates above one in the tree, nearest first, at most two. */
const above = (scene: Scene, frame: Frame): Frame[] => {
  const found: Frame[] = []
  for (
    let at = scene.tokens[frame.head]!.head, steps = 0;
    at >= 0 && found.length < 2 && steps < 12;
    at = scene.tokens[at]!.head, steps++
  ) {
    const own = scene.frames.find((each) => each.head === at && each.form !== 'noun')
    if (own) found.push(own)
  }
  return found
}

/** Where the parties of a sentence stand as seen from one of its predicates. */
export const placesOf = (scene: Scene, frame: Frame): Places => {
  const places = new Map<PartyId, Set<string>>()
  const add: Add = (id, place) => {
    if (!places.has(id)) places.set(id, new Set())
    places.get(id)!.add(place)
  }
  for (const arg of frame.args.slice(0, 10)) ofPhrase(scene, arg, '', add)
  for (const [at, each] of above(scene, frame).entries())
    for (const arg of each.args.slice(0, 10)) ofPhrase(scene, arg, `above${at + 1}.`, add)
  for (const name of scene.sentence.names) {
    const side = name.tokens[1] < frame.head ? 'before' : 'behind'
    add(name.id, `${side}.${name.reading}`)
    add(name.id, `as.${name.form}`)
  }
  return places
}

/** What speaks for a party as one part of a claim of a kind. */
export const sideCues = (frame: Frame, places: Places, question: Question, kind: string, part: Part, id: PartyId): Cue[] => {
  const base = `${kind}.${part}`
  const own = [...(places.get(id) ?? ['absent'])]
  const classes = classesOf(frame.lemma)
  const numbers = featuresOf(question, id)
  return [
    ...own.flatMap((place) => [
      `${base}|${place}`,
      `${part}|${place}`,
      `${base}|${place}|${frame.lemma}`,
      ...classes.map((name) => `${part}|${place}|${name}`),
    ]),
    `${base}|${id.length === 3 ? 'state' : 'group'}`,
    ...featureNames.flatMap((name, at): Cue[] =>
      numbers[at] === 0
        ? []
        : [
            [`${base}#${name}`, numbers[at]!],
            [`${part}#${name}`, numbers[at]!],
          ],
    ),
  ]
}

/** What speaks for leaving one part of a claim open. */
export const openCues = (frame: Frame, kind: string, part: Part): Cue[] => [
  `${kind}.${part}|open`,
  `${part}|open|${frame.lemma}`,
  ...classesOf(frame.lemma).map((name) => `${part}|open|${name}`),
]
