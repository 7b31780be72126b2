import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { breakVerbs, keepVerbs, pledgeNouns } from '../lexicon/transfer.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { transferOf, type Transfer } from '../scene/transfer.ts'
import { dyads } from './transfers.ts'

/** The undertakings that a verb of keeping or breaking, or "nothing came of", speaks of. */
const undertakings = (frame: Frame): readonly Argument[] =>
  frame.lemma === 'come'
    ? argsOf(frame, 'oblique').filter((arg) => arg.prep === 'of' || arg.prep === 'to')
    : [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => arg.prep === 'on')]

/** What was promised: "its promise of boats", "the agreement to provide parts". */
const promised = (scene: Scene, noun: number): Transfer | undefined => {
  if (!pledgeNouns.has(scene.tokens[noun]!.lemma.toLowerCase())) return undefined
  const governed = scene.frames.find((frame) => frame.governors[0]?.head === noun && transferOf(scene, frame))
  const own = governed ?? scene.frames.find((frame) => frame.form === 'noun' && frame.head === noun)
  return own && transferOf(scene, own)
}

const isKept = (frame: Frame): boolean | undefined => {
  if (frame.form !== 'verb') return undefined
  if (keepVerbs.has(frame.lemma)) return !frame.negated
  if (breakVerbs.has(frame.lemma)) return frame.negated
  return frame.lemma === 'come' && frame.negated ? false : undefined
}

/** "was kept by Spain": who keeps or breaks a promise made it. */
const keepers = (scene: Scene, frame: Frame): PartyId[] => [...new Set(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))]

/** One promise said to be kept or broken is a delivery, affirmed or denied. A vow to keep it is left to the pledges. */
export const fulfilments: Finder = {
  name: 'delivery/fulfilment',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const kept = isKept(frame)
      if (
        kept === undefined ||
        frame.modality === 'future' ||
        frame.governors.some((governor) => /^(vow|promise|pledge|undertake)$/.test(governor.lemma))
      )
        return []
      return undertakings(frame).flatMap((arg) => {
        const transfer = promised(scene, arg.head)
        return (transfer?.items ?? []).flatMap(({ head: _, ...named }) =>
          dyads(transfer!.from.length ? transfer!.from : keepers(scene, frame), transfer!.to).map(
            (dyad): Draft => ({
              kind: 'delivery',
              ...dyad,
              ...named,
              polarity: kept ? 'affirmed' : 'denied',
              modality: frame.modality,
              focus: frame.head,
              tokens: evidenceOf(scene, frame, [...frame.args, ...transfer!.args]),
            }),
          ),
        )
      })
    }),
}
