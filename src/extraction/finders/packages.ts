import type { PartyId } from '../../base/index.ts'
import { ownersOf, partiesOf } from '../actors/parties.ts'
import type { Draft, Finder } from '../draft.ts'
import { evidenceOf } from '../scene/evidence.ts'
import { argsOf, type Argument, type Frame } from '../scene/frame.ts'
import { itemAt } from '../scene/item.ts'
import type { Scene } from '../scene/scene.ts'
import { casesOf, childrenBy, conjuncts } from '../scene/tree.ts'
import { dyads } from './transfers.ts'

/** What is given or sold as a whole: of help, and of a deal. */
const bundles = /^(package|tranche|aid|assistance|support|donation|gift|offer|pledge|instalment|installment|commitment)$/
const deals = /^(order|contract|purchase|sale|deal)$/
const shipments = /^(shipment|consignment|delivery|cargo|batch)$/

const holds = /^(include|comprise|contain|cover|feature|consist|involve|provide for|be make up)$/

const unique = (ids: readonly PartyId[]): PartyId[] => [...new Set(ids)]

const hanging = (scene: Scene, heads: readonly number[], preps: RegExp): PartyId[] =>
  unique(
    heads
      .flatMap((head) => childrenBy(scene, head, 'nmod', 'obl'))
      .filter((child) => preps.test(casesOf(scene, child)))
      .flatMap((child) => conjuncts(scene, child))
      .flatMap((child) => partiesOf(scene, child)),
  )

/** The bundle that a verb of holding has as its subject: "the package includes", "the order, which covers". */
const bundleOf = (scene: Scene, frame: Frame): { head: number; kind: Kind } | undefined => {
  const subject = argsOf(frame, 'agent')[0]
  if (frame.form !== 'verb' || !holds.test(frame.lemma) || subject === undefined) return undefined
  const kind = kindOf(scene.tokens[subject.head]!.lemma.toLowerCase()) ?? kindBefore(scene, subject.head)
  return kind && { head: subject.head, kind }
}

type Kind = 'made' | 'ordered' | 'delivered'

const kindOf = (lemma: string): Kind | undefined =>
  bundles.test(lemma) ? 'made' : deals.test(lemma) ? 'ordered' : shipments.test(lemma) ? 'delivered' : undefined

/** "It includes 16 howitzers": what the sentence before announced. */
const kindBefore = (scene: Scene, subject: number): Kind | undefined => {
  const before = scene.discourse.sentences[scene.sentence.index - 1]
  if (before === undefined || !/^(it|this|these|they)$/i.test(scene.tokens[subject]!.text)) return undefined
  const words = scene.document.text
    .slice(...before)
    .toLowerCase()
    .match(/\b(?:package|tranche|donation|order|contract|shipment|consignment)\b/)
  return words ? kindOf(words[0]) : undefined
}

/** Who gives the bundle: its owner, who tells of it, or what stands behind "from". */
const giversOf = (scene: Scene, frame: Frame, head: number): PartyId[] => {
  const owned = [...ownersOf(scene, head), ...hanging(scene, [head], /^(from|by)$/)]
  if (owned.length) return unique(owned)
  const speaker = scene.discourse.speakerParty(scene.sentence, frame.head)
  return speaker === undefined ? [] : [speaker]
}

const draftsOf = (scene: Scene, frame: Frame): Draft[] => {
  const bundle = bundleOf(scene, frame)
  if (!bundle) return []
  const contents: Argument[] = [
    ...argsOf(frame, 'patient'),
    ...(frame.lemma === 'consist' ? argsOf(frame, 'oblique').filter((arg) => arg.prep === 'of') : []),
  ]
  const to = hanging(scene, [bundle.head, ...contents.map((arg) => arg.head)], /^(for|to)$/)
  const from = giversOf(scene, frame, bundle.head).filter((id) => !to.includes(id))
  return contents.flatMap((content) => {
    const item = itemAt(scene, content.head, true)
    if (!item || item.item === 'money' || item.head !== content.head) return []
    const { head: _, ...named } = item
    const others = contents.filter((arg) => arg.head !== content.head).map((arg) => arg.head)
    const tokens = evidenceOf(
      scene,
      frame,
      frame.args.filter((arg) => !others.includes(arg.head)),
    )
    const shared = { ...named, polarity: frame.negated ? 'denied' : 'affirmed', focus: frame.head, tokens } as const
    return dyads(from, to).map(
      (dyad): Draft =>
        bundle.kind === 'delivered'
          ? { kind: 'delivery', ...dyad, ...shared, modality: frame.modality }
          : { kind: 'pledge', act: bundle.kind, ...dyad, ...shared, modality: frame.modality === 'future' ? 'actual' : frame.modality },
    )
  })
}

/** "The package includes 14 tanks and spare parts": each thing in what is promised, ordered or sent is so itself. */
export const packages: Finder = {
  name: 'pledge/package',
  find: (scene) => scene.frames.flatMap((frame) => draftsOf(scene, frame)),
}
