import { isVictim, crisisFor } from '../actors/crises.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { attackVerbs, attackVerbsWith } from '../lexicon/force.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf } from '../scene/frame.ts'
import { respondersOf } from './reactions.ts'

/** "marched against its ally": the partner itself is fought. */
export const responseAgainstFinder: Finder = {
  name: 'response/against',
  find: (scene) =>
    scene.frames.flatMap((frame): Draft[] => {
      if (frame.form !== 'verb') return []
      const preps = attackVerbsWith[frame.lemma]
      const targets = [
        ...(attackVerbs.has(frame.lemma) ? argsOf(frame, 'patient') : []),
        ...argsOf(frame, 'oblique').filter((arg) => preps?.has(arg.prep)),
      ].filter((arg) => /^(ally|partner|friend)$/.test(scene.tokens[arg.head]!.lemma))
      if (targets.length === 0) return []
      return respondersOf(scene, frame).flatMap((from_party) => {
        const crisis = crisisFor(scene, from_party)
        const named = targets.flatMap((arg) => partiesOf(scene, arg.head)).filter((id) => isVictim(scene, id) && id !== from_party)
        const to_party = crisis?.victim ?? named[0]
        return to_party === undefined
          ? []
          : [
              {
                kind: 'response' as const,
                from_party,
                to_party,
                rung: 'fights_partner' as const,
                polarity: frame.negated ? ('denied' as const) : ('affirmed' as const),
                modality: frame.modality,
                focus: frame.head,
                tokens: evidenceOf(scene, frame),
              },
            ]
      })
    }),
}
