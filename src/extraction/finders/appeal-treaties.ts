import type { PartyId } from '../../base/index.ts'
import { earlierParties } from '../actors/earlier-instruments.ts'
import type { Finder } from '../draft.ts'
import { invokeVerbs } from '../lexicon/appeal.ts'
import { instrumentNouns } from '../lexicon/instrument.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { childrenBy } from '../scene/tree.ts'
import { appealDrafts, parties, type Appeal } from './appeal-parts.ts'
import { partiesOf } from '../actors/parties.ts'

const isTreaty = (scene: Scene, head: number): boolean => {
  const lemma = scene.tokens[head]!.lemma.toLowerCase()
  return instrumentNouns.has(lemma) || /^(article|clause|section|provision|mechanism|guarantee)$/.test(lemma)
}

/** "requested consultations under Article 4": the text under which they are asked for. */
const consultation = (scene: Scene, frame: Frame): Argument[] => {
  const wanted = [...argsOf(frame, 'patient'), ...argsOf(frame, 'oblique').filter((arg) => arg.prep === 'for')].filter((arg) =>
    /^(consultation|consultations|meeting|help|assistance)$/.test(scene.tokens[arg.head]!.lemma),
  )
  const below = wanted.flatMap((arg) =>
    childrenBy(scene, arg.head, 'nmod').map((head): Argument => ({ role: 'oblique', head, prep: 'under' })),
  )
  return wanted.length === 0
    ? []
    : [...below, ...argsOf(frame, 'oblique').filter((arg) => arg.prep === 'under')].filter((arg) => isTreaty(scene, arg.head))
}

/** "has not invoked the treaty": the other side of the one that was named before. */
const otherSide = (scene: Scene, text: number, from: readonly PartyId[]): PartyId[] => {
  const known = earlierParties(scene, text, scene.tokens[text]!.lemma.toLowerCase())
  return known.length === 2 && from.every((id) => known.includes(id)) ? known.filter((id) => !from.includes(id)) : []
}

const invocation = (scene: Scene, frame: Frame): Appeal | undefined => {
  if (frame.form !== 'verb' || !(invokeVerbs.has(frame.lemma) || /^(request|seek|demand|ask|call|trigger)$/.test(frame.lemma)))
    return undefined
  const texts = invokeVerbs.has(frame.lemma)
    ? argsOf(frame, 'patient').filter((arg) => isTreaty(scene, arg.head))
    : consultation(scene, frame)
  const from = parties(scene, argsOf(frame, 'agent'))
  if (texts.length === 0 || from.length === 0) return undefined
  const owners = texts
    .flatMap((arg) => [arg.head, ...childrenBy(scene, arg.head, 'nmod')])
    .flatMap((at) => childrenBy(scene, at, 'nmod', 'compound', 'nmod:poss', 'amod').flatMap((child) => partiesOf(scene, child)))
  const named = [...new Set(owners)].filter((id) => !from.includes(id))
  return {
    frame,
    act: 'invoked',
    from,
    to: named.length ? named : otherSide(scene, texts[0]!.head, from),
    args: [...frame.args.filter((arg) => arg.role !== 'oblique'), ...texts],
  }
}

/** "invoked the collective security treaty", "activated Article 5". */
export const appealTreatiesFinder: Finder = {
  name: 'appeal/treaty',
  find: (scene) =>
    scene.frames.flatMap((frame) => {
      const appeal = invocation(scene, frame)
      return appeal ? appealDrafts(scene, appeal) : []
    }),
}
