import type { PartyId } from '../../base/index.ts'
import { referredItem, referredItems } from '../actors/item-antecedent.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { awaitVerbs, dueWords, expectedWords, persons } from '../lexicon/transfer.ts'
import { dateOf } from '../refiners/dates.ts'
import { evidenceOf, phraseRange } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { sidesOf } from '../scene/item-sides.ts'
import { itemAt, type ItemPhrase } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { childBy, wordsBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const goodsOf = (scene: Scene, args: readonly Argument[]): ItemPhrase[] =>
  args
    .flatMap((arg) => itemAt(scene, arg.head) ?? referredItems(scene, arg.head))
    .filter((item) => !persons.has(scene.tokens[item.head]!.lemma.toLowerCase()))

const parties = (scene: Scene, frame: Frame, preps: RegExp, places = false): PartyId[] => [
  ...new Set(
    argsOf(frame, 'oblique')
      .filter((arg) => preps.test(arg.prep))
      .flatMap((arg) => partiesOf(scene, arg.head, { places })),
  ),
]

/** Goods as subject of "is expected", "is due", "is scheduled for". An infinitive below makes it another frame's business. */
const awaited = (frame: Frame): readonly Argument[] => {
  if (argsOf(frame, 'clause').length > 0) return []
  if (frame.form === 'adjective') return dueWords.has(frame.lemma) ? argsOf(frame, 'agent') : []
  return frame.passive && expectedWords.has(frame.lemma) ? argsOf(frame, 'patient') : []
}

/** "Kuwait expects 28 fighters from Italy next summer": only with a day or a giver, since help in a crisis is hoped for too. */
const expecting = (scene: Scene, frame: Frame): readonly Argument[] => {
  if (frame.form !== 'verb' || frame.passive || !awaitVerbs.has(frame.lemma) || argsOf(frame, 'clause').length > 0) return []
  return dateOf(scene, frame.head) ? argsOf(frame, 'patient') : []
}

/** "were expected in 2023": what was to come by a day that is told as past was promised for it. */
const wasExpected = (scene: Scene, frame: Frame): boolean =>
  wordsBy(scene, frame.head, 'aux', 'cop').some((word) => word === 'was' || word === 'were')

const draftsOf = (scene: Scene, frame: Frame, args: readonly Argument[], owners: readonly PartyId[]): Draft[] =>
  goodsOf(scene, args).flatMap((item) => {
    const sides = sidesOf(scene, item)
    const from = [...new Set([...sides.from, ...parties(scene, frame, /^from$/)])]
    const to = [...new Set([...owners, ...sides.to, ...parties(scene, frame, /^(to|in|at)$/, true)])].filter((id) => !from.includes(id))
    const { head: _, ...named } = item
    const event_on = dateOf(scene, frame.head)?.on
    if (wasExpected(scene, frame))
      return dyads(from, to).map(
        (dyad): Draft => ({
          kind: 'pledge',
          act: 'made',
          ...dyad,
          ...named,
          focus: frame.head,
          tokens: evidenceOf(scene, frame),
          ...(event_on === undefined ? {} : { due_on: event_on }),
        }),
      )
    return dyads(from, to).map(
      (dyad): Draft => ({
        kind: 'delivery',
        ...dyad,
        ...named,
        modality: 'future',
        polarity: frame.negated ? 'denied' : 'affirmed',
        focus: frame.head,
        tokens: evidenceOf(scene, frame),
        ...(event_on === undefined ? {} : { event_on }),
      }),
    )
  })

/** "a first dozen due in 2026": the word stands behind the goods. */
const dueBehind = (scene: Scene): Draft[] =>
  scene.tokens
    .filter(
      (token) =>
        token.text.toLowerCase() === 'due' &&
        token.index > 0 &&
        !['root', 'cop'].includes(token.deprel) &&
        childBy(scene, token.index, 'cop') === undefined,
    )
    .flatMap((token) => {
      const before = token.index - 1
      const noun = ['NOUN', 'PROPN', 'NUM'].includes(scene.tokens[before]!.upos) ? before : token.head
      const item = noun < 0 || noun > token.index ? undefined : (itemAt(scene, noun) ?? referredItem(scene, noun))
      const event_on = (
        dateOf(scene, token.index) ??
        scene.sentence.dates.find((date) => date.tokens[0] - token.index > 0 && date.tokens[0] - token.index < 4)
      )?.on
      if (!item || event_on === undefined) return []
      const { head: _, ...named } = item
      const sides = sidesOf(scene, item)
      return dyads(sides.from, sides.to).map(
        (dyad): Draft => ({
          kind: 'delivery',
          ...dyad,
          ...named,
          modality: 'future',
          event_on,
          focus: token.index,
          tokens: [Math.min(phraseRange(scene, noun)[0], token.index), token.index],
        }),
      )
    })

/** Goods that are expected or due: a delivery that lies ahead. */
export const expectedGoods: Finder = {
  name: 'delivery/expected',
  find: (scene) => [
    ...dueBehind(scene),
    ...scene.frames.flatMap((frame) => {
      const subjects = awaited(frame)
      if (subjects.length) return draftsOf(scene, frame, subjects, [])
      const objects = expecting(scene, frame)
      return objects.length
        ? draftsOf(
            scene,
            frame,
            objects,
            argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)),
          )
        : []
    }),
  ],
}
