import type { ClaimKind, Polarity } from '../../base/index.ts'
import type { Draft } from '../draft.ts'
import { evidenceOf } from '../scene/evidence.ts'
import type { Frame } from '../scene/frame.ts'
import type { Scene } from '../scene/scene.ts'
import { ancestors } from '../scene/tree.ts'
import { membersFor, sidesFor, type Asked } from './parties.ts'
import { phraseType } from './phrase-type.ts'
import { labelOf } from './scorer.ts'
import type { Weighing } from './weighing.ts'

/** A predicate that is believed to tell a claim of a kind. */
export interface Found {
  readonly asked: Asked
  readonly cues: readonly string[]
  readonly belief: number
}

/**
 * From which belief on a predicate is taken to tell a claim of a kind, chosen in cross-validation by text.
 * Goods are left to the rules, since their names are what is wrong most often, and clauses: a duty that is read into a condition ("if either is
 * attacked") would turn a whole account.
 */
export const leastBelief: Readonly<Partial<Record<ClaimKind, number>>> = {
  instrument: 0.75,
  attack: 0.4,
  appeal: 0.4,
  response: 0.75,
}

/** Belief in the kind and in both parties together, from which on a claim is made. */
const leastJoint = 0.4

/** Tokens between a noun and the verb that it stands with. */
const farthestVerb = 10

export const actField = { instrument: 'act', attack: 'act', appeal: 'act', response: 'rung' } as const

/** First and last token of a predicate and its participants; a noun stands with the verb that it belongs to. */
export const wordsOf = (scene: Scene, frame: Frame): readonly [first: number, last: number] => {
  const [first, last] = evidenceOf(
    scene,
    frame,
    frame.args.filter(({ head }) => phraseType(scene, head) !== 'time'),
  )
  const verb = frame.form === 'noun' ? ancestors(scene, frame.head).find((at) => scene.tokens[at]!.upos === 'VERB') : undefined
  if (verb === undefined || Math.abs(verb - frame.head) > farthestVerb) return [first, last]
  return [Math.min(first, verb), Math.max(last, verb)]
}

const polarityOf = ({ denied }: Weighing, { cues }: Found): Polarity => (labelOf(denied, cues).label === 'denied' ? 'denied' : 'affirmed')

const actOf = ({ act }: Weighing, { asked: { kind }, cues }: Found): Readonly<Record<string, string>> => {
  const weights = act[kind]
  return weights === undefined ? {} : { [actField[kind as keyof typeof actField]]: labelOf(weights, cues).label }
}

/**
 * The claims that a predicate tells: one for each pair of parties; none where the parties are not clear enough, and none of an
 * agreement that stays in force: which agreement that is the scorer does not know.
 */
export const draftsOf = (weighing: Weighing, found: Found): Draft[] => {
  const { scene, frame, kind } = found.asked
  const act = actOf(weighing, found)
  if (act.act === 'in_force') return []
  const shared = {
    kind,
    polarity: polarityOf(weighing, found),
    modality: frame.modality,
    focus: frame.head,
    tokens: wordsOf(scene, frame),
    ...act,
  }
  // The labels of a kind's acts are that kind's own, which the compiler cannot see.
  const draft = (fields: object): Draft => ({ ...shared, ...fields }) as unknown as Draft
  if (kind === 'instrument') return [draft({ from_party: null, to_party: null, parties: membersFor(weighing.side, found.asked) })]
  const { from, to, belief } = sidesFor(weighing.side, found.asked)
  if (found.belief * belief < leastJoint) return []
  return from.flatMap((from_party) => to.map((to_party) => draft({ from_party, to_party })))
}
