import type { PartyId } from '../../base/index.ts'
import { partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { itemNameOf } from '../items/index.ts'
import { keepVerbs } from '../lexicon/transfer.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

const duties = /^(obligation|commitment|duty|promise|pledge|undertaking|guarantee|responsibility)$/
const vowing = /^(vow|promise|pledge|undertake|swear|reaffirm|assure|assurance|commit|insist|stress|guarantee)$/

const alsoKeeps = /^(meet|respect|stand by|uphold|stick to|abide by|discharge|stick|abide)$/

const keeps = (lemma: string): boolean => keepVerbs.has(lemma) || alsoKeeps.test(lemma)

/** Who says that it will keep its word; a promise kept or broken in fact is a delivery. */
const isVow = (frame: Frame): boolean =>
  frame.form === 'verb' &&
  keeps(frame.lemma) &&
  (frame.modals.some((modal) => /^(will|would|shall)$/.test(modal)) || frame.governors.some((governor) => vowing.test(governor.lemma)))

const dutyOf = (scene: Scene, frame: Frame): Argument | undefined =>
  [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => /^(by|to)$/.test(arg.prep))].find((arg) =>
    duties.test(scene.tokens[arg.head]!.lemma.toLowerCase()),
  )

const nameOf = (scene: Scene, noun: number): string => {
  const before = childrenBy(scene, noun, 'amod', 'compound').filter((child) => child < noun)
  return itemNameOf(
    scene.tokens[noun]!,
    [...before, noun].map((at) => scene.tokens[at]!),
  )
}

const receivers = (scene: Scene, frame: Frame, noun: number): PartyId[] => [
  ...new Set([
    ...childrenBy(scene, noun, 'nmod')
      .filter((child) => /^(to|towards?)$/.test(casesOf(scene, child)))
      .flatMap((child) => partiesOf(scene, child)),
    ...argsOf(frame, 'oblique')
      .filter((arg) => /^(to|towards?)$/.test(arg.prep))
      .flatMap((arg) => partiesOf(scene, arg.head)),
  ]),
]

/** "would honour its obligations to Pakistan": a pledge reaffirmed, with that noun as its item. */
export const vows: Finder = {
  name: 'pledge/vow',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const duty = isVow(frame) ? dutyOf(scene, frame) : undefined
      if (!duty) return []
      const from = [...new Set(argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)))]
      return dyads(
        from,
        receivers(scene, frame, duty.head).filter((id) => !from.includes(id)),
      ).map(
        (dyad): Draft => ({
          kind: 'pledge',
          act: 'reaffirmed',
          ...dyad,
          item: nameOf(scene, duty.head),
          polarity: frame.negated ? 'denied' : 'affirmed',
          focus: frame.head,
          tokens: evidenceOf(scene, frame),
        }),
      )
    }),
}
