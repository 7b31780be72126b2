import type { PartyId } from '../../base/index.ts'
import { nameAt, ownersOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { phraseRange } from '../scene/evidence.ts'
import { itemAt, type ItemPhrase } from '../scene/item.ts'
import { isNegativeNoun } from '../scene/negation.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, relationOf } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const isVerbless = (scene: Scene): boolean =>
  scene.tokens.length < 24 &&
  !scene.tokens.some((token) => token.upos === 'VERB' && /^(VBD|VBZ|VBP|VB)$/.test(token.xpos)) &&
  !scene.tokens.some((token) => token.upos === 'AUX')

const named = (scene: Scene, preps: RegExp): PartyId[] => [
  ...new Set(
    scene.tokens.filter((token) => preps.test(casesOf(scene, token.index))).flatMap((token) => nameAt(scene, token.index)?.id ?? []),
  ),
]

const isOnly = (scene: Scene, head: number): boolean => {
  const [first, last] = phraseRange(scene, head)
  return scene.tokens.slice(first, last + 1).some((token) => /^(only|just|merely)$/i.test(token.text))
}

/** What stands in place of something else: the first goods behind "instead of", with no comma between. */
const isReplaced = (scene: Scene, head: number): boolean => {
  const mark = scene.tokens.findLast((token) => token.index < head && /^(instead|rather|not)$/i.test(token.text))
  if (!mark) return false
  return !scene.tokens.slice(mark.index, head).some((token) => token.text === ',')
}

/** All goods that a line without a verb names, save those that are a part of a name. */
const goodsOf = (scene: Scene): ItemPhrase[] =>
  scene.tokens
    .filter((token) => ['NOUN', 'PROPN'].includes(token.upos) && !['compound', 'flat', 'amod'].includes(relationOf(token)))
    .flatMap((token) => {
      const item = itemAt(scene, token.index)
      return item && item.head === token.index ? [item] : []
    })

/** "Berlin's tanks still missing", "Frigates for Hanoi delayed again". */
const fatesOf = (scene: Scene, goods: readonly ItemPhrase[], fate: number): Draft[] => {
  const late = /^(late|delayed|overdue)$/i.test(scene.tokens[fate]!.text)
  const givers = [...new Set([...named(scene, /^from$/), ...goods.flatMap(({ head }) => ownersOf(scene, head))])]
  const to = named(scene, /^(for|to)$/).filter((id) => !givers.includes(id))
  return goods.flatMap(({ head, ...item }) =>
    dyads(givers, to).map((dyad): Draft => {
      const [first, last] = phraseRange(scene, head)
      const tokens = [Math.min(first, fate), Math.max(last, fate)] as const
      return late
        ? { kind: 'pledge', act: 'delayed', ...dyad, ...item, focus: fate, tokens }
        : { kind: 'delivery', polarity: 'denied', ...dyad, ...item, focus: fate, tokens }
    }),
  )
}

/** "No shells for Kyiv from Bern", "Instead of fighters, only training aircraft": headlines that tell without a verb what came. */
export const headings: Finder = {
  name: 'delivery/heading',
  find: (scene) => {
    if (!isVerbless(scene)) return []
    const goods = goodsOf(scene)
    const fate = scene.tokens.find((token) => /^(missing|undelivered|outstanding|unfulfilled|late|delayed|overdue)$/i.test(token.text))
    if (fate && goods.length && scene.tokens.at(-1)?.text !== '.') return fatesOf(scene, goods, fate.index)
    const isTold = goods.some(({ head }) => isNegativeNoun(scene, head) || isReplaced(scene, head) || isOnly(scene, head))
    if (!isTold) return []
    const ranges = goods.map(({ head }) => phraseRange(scene, head))
    const whole = [Math.min(...ranges.map(([first]) => first)), Math.max(...ranges.map(([, last]) => last))] as const
    const [from, to] = [named(scene, /^from$/), named(scene, /^(for|to)$/)]
    return goods.flatMap(({ head, ...item }) =>
      dyads(from, to).map(
        (dyad): Draft => ({
          kind: 'delivery',
          ...dyad,
          ...item,
          polarity: isNegativeNoun(scene, head) || isReplaced(scene, head) ? 'denied' : 'affirmed',
          focus: head,
          tokens: isReplaced(scene, head) ? whole : phraseRange(scene, head),
        }),
      ),
    )
  },
}
