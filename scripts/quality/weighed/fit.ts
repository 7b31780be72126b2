import { claimKinds, type PartyId } from '../../../src/base/index.ts'
import { actField, leastBelief } from '../../../src/extraction/weighed/drafts.ts'
import { seatsOf, type Asked } from '../../../src/extraction/weighed/parties.ts'
import type { Cue, KeptWeights } from '../../../src/extraction/weighed/scorer.ts'
import { openCues, sideCues, type Part } from '../../../src/extraction/weighed/sides.ts'
import type { KeptWeighing } from '../../../src/extraction/weighed/weighing.ts'
import { seeded, shuffle } from '../../parser/random.ts'
import { truthOf, type Example, type Seen, type Told } from './examples.ts'
import { fitKinds } from './fit-kinds.ts'
import { Choice, Labels, leastSeen, Table, type Question } from './softmax.ts'

/** Weights smaller than this are not kept. */
const leastWeight = 0.15

interface Labelled {
  readonly cues: readonly string[]
  readonly label: string
}

const fitLabels = (labels: readonly string[], examples: readonly Labelled[]): KeptWeights => {
  const table = new Table(leastSeen)
  for (const { cues } of examples) table.count(cues)
  const coded = examples.map(({ cues, label }) => ({ cues: table.code(cues), truth: labels.map((each) => (each === label ? 1 : 0)) }))
  const scorer = new Labels(labels, table, 1e-3)
  const random = seeded(11)
  for (let pass = 0; pass < 10; pass++) {
    shuffle(coded, random)
    for (const { cues, truth } of coded) scorer.learn(cues, truth, 0.05)
  }
  return scorer.kept(leastWeight)
}

interface Asking {
  readonly options: readonly (readonly Cue[])[]
  readonly truth: readonly number[]
}

/** Who is who in a claim, as questions with an option for each party; of an agreement each party is a question of its own. */
const questionsOf = (told: Told, { scene, frame, told: known }: Seen): Asking[] => {
  const { kind, claims } = told
  const asked: Asked = { scene, frame, kind, told: known }
  const seats = seatsOf(asked)
  const giver = (claims[0]!.from_party as PartyId | null | undefined) ?? null
  const optionsFor = (part: Part): Cue[][] => {
    const question = seats.question(part, part === 'to' ? giver : null)
    return seats.ids.map((id) => sideCues(frame, seats.places, question, kind, part, id))
  }
  if (kind === 'instrument') {
    const right = truthOf(claims, 'party')
    return optionsFor('party').map((cues, at) => ({ options: [cues], truth: [right.has(seats.ids[at]!) ? 1 : 0] }))
  }
  return (['from', 'to'] as const).map((part) => {
    const right = truthOf(claims, part)
    const truth = [...seats.ids.map((id) => (right.has(id) ? 1 : 0)), right.has(null) ? 1 : 0]
    return { options: [...optionsFor(part), openCues(frame, kind, part)], truth }
  })
}

const fitSides = (chosen: ReadonlyMap<Told, Seen>): KeptWeights => {
  const questions = [...chosen].flatMap(([told, seen]) => questionsOf(told, seen))
  const table = new Table(leastSeen)
  for (const { options } of questions) for (const cues of options) table.count(cues)
  const coded = questions.map(({ options, truth }): Question => ({ options: options.map((cues) => table.code(cues)), truth }))
  const scorer = new Choice(table, 2e-4)
  const random = seeded(13)
  for (let pass = 0; pass < 8; pass++) {
    shuffle(coded, random)
    for (const question of coded) scorer.learn(question, 0.05)
  }
  return scorer.kept(leastWeight)
}

/** Trains all scorers from coded texts. */
export const fit = (examples: readonly Example[]): KeptWeighing => {
  const { kind, chosen } = fitKinds(['none', ...claimKinds], examples, leastWeight)
  const pairs = [...chosen].filter(([told]) => told.kind in leastBelief)
  const act = Object.entries(actField).map(([each, field]): [string, KeptWeights] => {
    const own = pairs
      .filter(([told]) => told.kind === each)
      .map(([told, { cues }]): Labelled => ({ cues, label: String(told.claims[0]![field]) }))
    return [each, fitLabels([...new Set(own.map(({ label }) => label))].sort(), own)]
  })
  const denied = fitLabels(
    ['affirmed', 'denied'],
    pairs.map(([told, { cues }]): Labelled => ({ cues, label: told.claims[0]!.polarity })),
  )
  return { kind, denied, act: Object.fromEntries(act), side: fitSides(new Map(pairs)) }
}
