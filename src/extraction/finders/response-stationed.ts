import { nameAt, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { forceNouns } from '../lexicon/response.ts'
import { clauseRange, evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { hasAncestor, wordsBy } from '../scene/tree.ts'
import { lemmaAt, obliques } from './reactions.ts'

const staying = /^(come|cross|enter|move|march|remain|stay|be|return|arrive|deploy|station|send|go|base|there|stand|serve|operate)$/
const fighting = /^(fight|counter|defeat|combat|eliminate|battle|repel|drive|oust|expel|destroy|rout|crush|quell|beat)$/
const guarding = /^(prevent|protect|deter|guard|secure|stabilise|stabilize|help|support|assist|defend|train|advise|reassure|bolster)$/

/** A purpose behind a verb of staying: "came to Iraq to fight", "are there to defeat". */
export const purposeOf = (scene: Scene, frame: Frame): { at: number; fights: boolean } | undefined => {
  for (const token of scene.tokens) {
    if (
      token.index <= frame.head ||
      token.index - frame.head > 14 ||
      token.upos !== 'VERB' ||
      !wordsBy(scene, token.index, 'mark').includes('to') ||
      !hasAncestor(scene, token.index, frame.head)
    )
      continue
    if (fighting.test(token.lemma)) return { at: token.index, fights: true }
    if (guarding.test(token.lemma))
      return {
        at: token.index,
        fights: scene.tokens.slice(token.index + 1, token.index + 8).some((next) => next.upos === 'VERB' && fighting.test(next.lemma)),
      }
  }
  return undefined
}

const isForces = (scene: Scene, arg: Argument): boolean =>
  forceNouns.has(lemmaAt(scene, arg.head)) || lemmaAt(scene, arg.head) === 'coalition' || nameAt(scene, arg.head)?.form === 'group'

/** Forces that are in a country for a purpose; undefined where they are not soldiers or have no purpose of force. */
export const stationed = (
  scene: Scene,
  frame: Frame,
): { forces: Argument[]; places: Argument[]; purpose: { at: number; fights: boolean } } | undefined => {
  const lemma = scene.tokens[frame.head]!.lemma.toLowerCase()
  const inPlace = frame.form === 'adjective' && nameAt(scene, frame.head) !== undefined && wordsBy(scene, frame.head, 'case').includes('in')
  if (frame.form === 'noun' || !(staying.test(lemma) || inPlace)) return undefined
  const forces = [...argsOf(frame, 'agent'), ...argsOf(frame, 'patient')].filter((arg) => isForces(scene, arg))
  const places = inPlace ? [{ role: 'oblique' as const, head: frame.head, prep: 'in' }] : obliques(frame, 'in', 'to', 'into')
  const purpose = forces.length ? purposeOf(scene, frame) : undefined
  return purpose && { forces, places: places.filter((arg) => nameAt(scene, arg.head)), purpose }
}

/** "The coalition came to Iraq to fight ISIS", "troops have remained in Iraq to prevent". */
export const responseStationedFinder: Finder = {
  name: 'response/stationed',
  find: (scene) =>
    scene.frames.flatMap((frame): Draft[] => {
      const found = stationed(scene, frame)
      if (!found || found.places.length === 0 || frame.negated) return []
      const from = [...new Set(found.forces.flatMap((arg) => partiesOf(scene, arg.head, { arms: true })))]
      const to = [...new Set(found.places.flatMap((arg) => partiesOf(scene, arg.head, { places: true })))]
      const own = evidenceOf(scene, frame)
      const tokens: readonly [number, number] = [own[0], Math.max(own[1], clauseRange(scene, found.purpose.at)[1])]
      return from.flatMap((from_party) =>
        to
          .filter((id) => id !== from_party)
          .map(
            (to_party): Draft => ({
              kind: 'response',
              from_party,
              to_party,
              rung: found.purpose.fights ? 'fights' : 'show_of_force',
              modality: frame.modality,
              focus: frame.head,
              tokens,
            }),
          ),
      )
    }),
}
