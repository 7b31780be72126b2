import type { PartyId } from '../../base/index.ts'
import { nameAt, ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { expelVerbs, notYetVerbs, troopNouns } from '../lexicon/instrument.ts'
import { argsOf, type Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { subjectOf } from '../scene/verbal.ts'
import { instrumentDraft, lemmaAt } from './instrument-draft.ts'

/** "threw out the French": a people stands for its soldiers. */
const isPeople = (scene: Scene, head: number): boolean =>
  nameAt(scene, head)?.form === 'demonym' && /^the$/i.test(scene.tokens[head - 1]?.text ?? '')

const troopsOf = (scene: Scene, frame: Frame): PartyId[] =>
  argsOf(frame, 'patient')
    .filter((arg) => troopNouns.has(lemmaAt(scene, arg.head)) || isPeople(scene, arg.head))
    .flatMap((arg) => [...ownersOf(scene, arg.head), ...partiesOf(scene, arg.head)])
    .concat(peopleBefore(scene, frame))

const orders = /^(ask|tell|order|demand|request|instruct)$/
const going = /^(leave|withdraw|go|depart|pull out|exit|quit)$/

/** "The French, whom Bamako threw out": the people that a relative clause opens with, or "them" after it. */
const peopleBefore = (scene: Scene, frame: Frame): PartyId[] => {
  const object = argsOf(frame, 'patient')[0]?.head
  if (object === undefined || !/^(whom|them)$/i.test(scene.tokens[object]!.text)) return []
  const name = scene.sentence.names.findLast(
    (each) => each.tokens[1] < object && each.form === 'demonym' && /^the$/i.test(scene.tokens[each.tokens[0] - 1]?.text ?? ''),
  )
  return name ? [name.id] : []
}

/** The host that sends troops away, and whose they are. */
const sidesOf = (scene: Scene, frame: Frame): { host: PartyId[]; guest: PartyId[] } | undefined => {
  if (expelVerbs.has(frame.lemma)) {
    const own = argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head))
    const above = frame.governors.at(-1)?.head
    const noun = above === undefined ? undefined : scene.tokens[above]!
    // A noun that stands alone has nothing above it whose subject could be meant.
    const ruler = noun?.upos === 'NOUN' ? (noun.head < 0 ? undefined : noun.head) : above
    const subject = own.length > 0 || ruler === undefined ? undefined : subjectOf(scene, ruler)
    return { host: subject === undefined ? own : partiesOf(scene, subject), guest: troopsOf(scene, frame) }
  }
  if (orders.test(frame.lemma) && argsOf(frame, 'clause').some((arg) => going.test(lemmaAt(scene, arg.head))))
    return { host: argsOf(frame, 'agent').flatMap((arg) => partiesOf(scene, arg.head)), guest: troopsOf(scene, frame) }
  return undefined
}

/** "Iraq's parliament voted to expel American troops": an agreement on their presence ends, when it is carried out. */
export const expulsions: Finder = {
  name: 'instrument/expulsion',
  find: (scene) =>
    scene.frames.flatMap((frame): Draft[] => {
      const sides = frame.form === 'verb' ? sidesOf(scene, frame) : undefined
      if (!sides || sides.host.length !== 1 || sides.guest.length === 0 || sides.guest.includes(sides.host[0]!)) return []
      const open = frame.governors.some((governor) => notYetVerbs.has(governor.lemma)) || !expelVerbs.has(frame.lemma)
      return [
        instrumentDraft(scene, frame, {
          act: 'terminated',
          parties: [...sides.host, ...sides.guest],
          modality: open ? 'possible' : frame.modality,
        }),
      ]
    }),
}
