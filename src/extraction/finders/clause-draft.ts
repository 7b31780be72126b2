import type { Obligation, PartyId } from '../../base/index.ts'
import type { Draft } from '../draft.ts'
import type { Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { spanOf } from '../scene/tree.ts'
import { instrumentName } from './instrument-name.ts'

export const wordsOf = (scene: Scene, [first, last]: readonly [number, number]): string =>
  scene.document.text.slice(...spanOf(scene, first, last))

export interface ClauseFacts {
  readonly obligation: Obligation
  /** Both or all sides; with `from_party` and `to_party` it is left out. */
  readonly parties?: readonly PartyId[]
  readonly from_party?: PartyId | null
  readonly to_party?: PartyId | null
  readonly denied: boolean
  readonly tokens: readonly [number, number]
  /** The noun of the agreement, where the sentence has one. */
  readonly noun?: number
}

/** A clause. It is actual although it has a trigger or speaks in "will". */
export const clauseDraft = (scene: Scene, frame: Frame, facts: ClauseFacts): Draft => {
  const name = facts.noun === undefined ? undefined : instrumentName(scene, facts.noun)
  const sides = facts.from_party !== undefined || facts.to_party !== undefined
  return {
    kind: 'clause',
    from_party: facts.from_party ?? null,
    to_party: facts.to_party ?? null,
    ...(sides ? {} : { parties: [...new Set(facts.parties ?? [])].sort() }),
    obligation: facts.obligation,
    ...(name ? { name } : {}),
    polarity: facts.denied ? 'denied' : 'affirmed',
    modality: frame.modality === 'possible' ? 'possible' : 'actual',
    focus: frame.head,
    tokens: facts.tokens,
  }
}
