import type { Draft, Finder } from '../draft.ts'
import { referredItem } from '../actors/item-antecedent.ts'
import { partiesOf } from '../actors/parties.ts'
import { promisedWords } from '../lexicon/transfer.ts'
import { phraseRange } from '../scene/evidence.ts'
import { itemAt } from '../scene/item.ts'
import { isContrasted } from '../scene/negation.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, relationOf } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const sides = (scene: Scene, noun: number, ...preps: string[]) => [
  ...new Set(
    childrenBy(scene, noun, 'nmod', 'obl')
      .filter((child) => preps.includes(casesOf(scene, child)))
      .flatMap((child) => partiesOf(scene, child)),
  ),
]

const owners = (scene: Scene, noun: number) => [
  ...new Set(childrenBy(scene, noun, 'nmod:poss').flatMap((child) => partiesOf(scene, child))),
]

/** "left without the promised support": what the verb says of its subject is that it did not come. */
const withheld = (scene: Scene, noun: number): boolean =>
  /^(without|instead of|rather than|not)$/.test(casesOf(scene, noun)) || isContrasted(scene, noun)

const subjectsAbove = (scene: Scene, noun: number) => {
  const frame = scene.frames.find((each) => each.form !== 'noun' && each.args.some((arg) => arg.head === noun))
  return frame
    ? [
        ...new Set(
          frame.args
            .filter((arg) => arg.role === 'patient' || arg.role === 'agent' || arg.role === 'recipient')
            .flatMap((arg) => partiesOf(scene, arg.head)),
        ),
      ]
    : []
}

const draftsOf = (scene: Scene, noun: number): Draft[] => {
  const item = itemAt(scene, noun, true)
  if (!item) return []
  const frame = scene.frames.find((each) => each.form !== 'noun' && each.args.some((arg) => arg.head === noun))
  const givers = [
    ...sides(scene, noun, 'from', 'by'),
    ...(frame ? frame.args.filter((arg) => arg.prep === 'from').flatMap((arg) => partiesOf(scene, arg.head)) : []),
  ]
  const from = [...new Set(givers.length ? givers : owners(scene, noun))]
  const receivers = sides(scene, noun, 'to', 'for')
  const to = (receivers.length ? receivers : subjectsAbove(scene, noun)).filter((id) => !from.includes(id))
  const [first, last] = phraseRange(scene, noun)
  const { head: _, ...named } = item
  return dyads(from, to).flatMap((dyad): Draft[] => {
    const made: Draft = { kind: 'pledge', act: 'made', ...dyad, ...named, focus: noun, tokens: [first, last] }
    return withheld(scene, noun)
      ? [made, { kind: 'delivery', ...dyad, ...named, polarity: 'denied', focus: noun, tokens: [first, last] }]
      : [made]
  })
}

/** "three of the five on order": an order that stands. */
const onOrder = (scene: Scene): Draft[] =>
  scene.tokens
    .filter((token) => token.lemma === 'order' && casesOf(scene, token.index) === 'on' && relationOf(token) === 'nmod')
    .flatMap((token) => {
      const item = itemAt(scene, token.head) ?? referredItem(scene, token.head)
      if (!item) return []
      const { head, ...named } = item
      return dyads([], []).map(
        (dyad): Draft => ({
          kind: 'pledge',
          act: 'ordered',
          ...dyad,
          ...named,
          focus: token.index,
          tokens: [Math.min(phraseRange(scene, token.head)[0], head), token.index],
        }),
      )
    })

/** "the promised military support": a participle before the item presupposes the undertaking. */
export const promisedItems: Finder = {
  name: 'pledge/presupposed',
  find: (scene) => [
    ...onOrder(scene),
    ...scene.tokens
      .filter((token) => token.xpos === 'VBN' && relationOf(token) === 'amod' && promisedWords.has(token.lemma))
      .flatMap((token) => draftsOf(scene, token.head)),
  ],
}
