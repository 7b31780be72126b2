import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { phraseRange } from '../scene/evidence.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childBy, childrenBy, relationOf } from '../scene/tree.ts'
import { subjectOf } from '../scene/verbal.ts'
import { dyads } from './transfers.ts'

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

const hanging = (scene: Scene, noun: number, preps: RegExp): number[] =>
  childrenBy(scene, noun, 'nmod').filter((child) => preps.test(casesOf(scene, child)))

/** Who the supplier is: the subject of the copula, or what the noun stands in apposition to. */
const supplierOf = (scene: Scene, noun: number): number | undefined => {
  if (childBy(scene, noun, 'cop') !== undefined) return subjectOf(scene, noun)
  const token = scene.tokens[noun]!
  return relationOf(token) === 'appos' ? token.head : childBy(scene, noun, 'appos')
}

const draftsOf = (scene: Scene, noun: number): Draft[] => {
  const supplier = supplierOf(scene, noun)
  const goods = [...hanging(scene, noun, /^of$/), ...childrenBy(scene, noun, 'compound')].flatMap((child) => itemAt(scene, child) ?? [])
  const from = supplier === undefined ? [] : unique(partiesOf(scene, supplier))
  const owners = [...childrenBy(scene, noun, 'nmod:poss'), ...hanging(scene, noun, /^(to|for)$/)]
  const to = unique(owners.flatMap((child) => partiesOf(scene, child))).filter((id) => !from.includes(id))
  if (from.length === 0 || to.length === 0) return []
  const [first, last] = phraseRange(scene, noun)
  const told = scene.frames.find((frame) => frame.form === 'adjective' && frame.head === noun)
  const polarity = told?.negated ? 'denied' : 'affirmed'
  const modality = told?.modality ?? 'actual'
  return goods.flatMap(({ head: _, ...named }) =>
    dyads(from, to).map(
      (dyad): Draft => ({
        kind: 'delivery',
        ...dyad,
        ...named,
        polarity,
        modality,
        focus: noun,
        tokens: [Math.min(first, supplier!), last],
      }),
    ),
  )
}

/** "Moscow, Baghdad's main supplier of arms": who supplies has delivered. */
export const suppliers: Finder = {
  name: 'delivery/supplier',
  find: (scene) =>
    scene.tokens
      .filter((token) => token.upos === 'NOUN' && /^(supplier|provider|source|exporter)$/.test(token.lemma))
      .flatMap((token) => draftsOf(scene, token.index)),
}
