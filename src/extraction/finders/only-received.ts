import type { Draft } from '../draft.ts'
import type { Scene } from '../scene/scene.ts'

/** "only training aircraft": the word stands with the item or with the verb right before it. */
const saysOnly = (scene: Scene, draft: Draft): boolean =>
  scene.tokens.slice(draft.tokens[0], draft.tokens[1] + 1).some((token) => /^(only|merely|just|nothing)$/i.test(token.text))

/**
 * "Despite the agreement to supply jets it has received only trainers": each thing promised in the same sentence is
 * thereby said not to have come.
 */
export const notReceived = (scene: Scene, drafts: readonly Draft[]): Draft[] => {
  const received = drafts.find(
    (draft) =>
      draft.kind === 'delivery' &&
      (draft.polarity ?? 'affirmed') === 'affirmed' &&
      (draft.modality ?? 'actual') === 'actual' &&
      saysOnly(scene, draft),
  )
  if (received?.kind !== 'delivery') return []
  const come = new Set(drafts.flatMap((draft) => (draft.kind === 'delivery' ? [draft.item] : [])))
  return drafts.flatMap((draft): Draft[] =>
    draft.kind === 'pledge' && draft.act !== 'refused' && draft.item !== undefined && !come.has(draft.item)
      ? [
          {
            kind: 'delivery',
            from_party: draft.from_party ?? received.from_party,
            to_party: draft.to_party ?? received.to_party,
            item: draft.item,
            polarity: 'denied',
            focus: received.focus,
            tokens: received.tokens,
          },
        ]
      : [],
  )
}
