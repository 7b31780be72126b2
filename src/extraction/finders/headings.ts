import type { PartyId } from '../../base/index.ts'
import { nameAt } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { phraseRange } from '../scene/evidence.ts'
import { itemAt } from '../scene/item.ts'
import { isContrasted, isNegativeNoun } from '../scene/negation.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, conjuncts } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const isVerbless = (scene: Scene): boolean =>
  scene.tokens.length < 24 && !scene.tokens.some((token) => token.upos === 'VERB' && /^(VBD|VBZ|VBP|VB)$/.test(token.xpos)) && !scene.tokens.some((token) => token.upos === 'AUX')

const named = (scene: Scene, preps: RegExp): PartyId[] =>
  [...new Set(scene.tokens.filter((token) => preps.test(casesOf(scene, token.index))).flatMap((token) => nameAt(scene, token.index)?.id ?? []))]

const isOnly = (scene: Scene, head: number): boolean => {
  const [first, last] = phraseRange(scene, head)
  return scene.tokens.slice(first, last + 1).some((token) => /^(only|just|merely)$/i.test(token.text))
}

/** Goods that a line without a verb is about: the root, what is coordinated with it, and what stands in its place. */
const goodsOf = (scene: Scene) => {
  const root = scene.tokens.find((token) => token.head < 0)
  const heads = root ? [...conjuncts(scene, root.index), ...scene.tokens.filter((token) => /^(instead of|rather than)$/.test(casesOf(scene, token.index))).map((token) => token.index)] : []
  return [...new Set(heads)].flatMap((head) => itemAt(scene, head) ?? [])
}

/** "No shells for Kyiv from Bern", "Instead of fighters, only training aircraft": headlines that tell without a verb what came. */
export const headings: Finder = {
  name: 'delivery/heading',
  find: (scene) => {
    if (!isVerbless(scene)) return []
    const goods = goodsOf(scene)
    const isTold = goods.some(({ head }) => isNegativeNoun(scene, head) || isContrasted(scene, head) || isOnly(scene, head))
    if (!isTold) return []
    const [from, to] = [named(scene, /^from$/), named(scene, /^(for|to)$/)]
    return goods.flatMap(({ head, ...item }) => dyads(from, to).map((dyad): Draft => ({
      kind: 'delivery', ...dyad, ...item, polarity: isNegativeNoun(scene, head) || isContrasted(scene, head) ? 'denied' : 'affirmed', focus: head, tokens: phraseRange(scene, head),
    })))
  },
}
