import type { PartyId } from '../../base/index.ts'
import { ownersOf, partiesOf } from '../actors/parties.ts'
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
  // "India has become the main supplier"
  const above = scene.tokens[scene.tokens[noun]!.head]
  if (above && /^(become|remain|stay)$/.test(above.lemma)) return subjectOf(scene, above.index)
  // "was one of the largest buyers"
  if (above && /^(one|among)$/i.test(above.text) && childBy(scene, above.index, 'cop') !== undefined) return subjectOf(scene, above.index)
  const token = scene.tokens[noun]!
  return relationOf(token) === 'appos' ? token.head : childBy(scene, noun, 'appos')
}

const buyers = /^(buyer|customer|importer|purchaser|recipient|client)$/

/** Who is named beside the noun: "Baghdad's supplier", "supplier to India", "of arms to Vietnam", "of Soviet weapons". */
const partnersOf = (scene: Scene, noun: number, goods: readonly number[]): PartyId[] => {
  const owners = [...childrenBy(scene, noun, 'nmod:poss'), ...hanging(scene, noun, /^(to|for|from)$/)]
  const below = goods.flatMap((head) => hanging(scene, head, /^(to|for|from)$/))
  return unique([...owners, ...below].flatMap((child) => partiesOf(scene, child)).concat(goods.flatMap((head) => ownersOf(scene, head))))
}

const draftsOf = (scene: Scene, noun: number): Draft[] => {
  const supplier = supplierOf(scene, noun)
  const heads = [...hanging(scene, noun, /^of$/), ...childrenBy(scene, noun, 'compound')]
  const found = heads.flatMap((child) => itemAt(scene, child) ?? [])
  const mine = supplier === undefined ? [] : unique(partiesOf(scene, supplier))
  const others = partnersOf(
    scene,
    noun,
    found.map(({ head }) => head),
  ).filter((id) => !mine.includes(id))
  const buys = buyers.test(scene.tokens[noun]!.lemma)
  const [from, to] = buys ? [others, mine] : [mine, others]
  const goods: readonly { head: number; item?: string }[] = found.length > 0 || buys ? found : [{ head: noun }]
  if (mine.length === 0 || others.length === 0) return []
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
      .filter(
        (token) =>
          token.upos === 'NOUN' &&
          /^(supplier|provider|source|exporter|buyer|customer|importer|purchaser|recipient|client)$/.test(token.lemma),
      )
      .flatMap((token) => draftsOf(scene, token.index)),
}
