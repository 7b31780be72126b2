import type { KeptWeights } from '../../../src/extraction/weighed/scorer.ts'
import { seeded, shuffle } from '../../parser/random.ts'
import type { Example, Seen, Told } from './examples.ts'
import { Labels, leastSeen, Table, type Coded } from './softmax.ts'

/** Rounds: passes over all predicates, and the step that each pass takes. */
const rounds = [
  { passes: 3, rate: 0.1 },
  { passes: 4, rate: 0.05 },
  { passes: 4, rate: 0.05 },
] as const

type Truth = Map<Seen, number[]>

const nothing = (kinds: readonly string[]): number[] => kinds.map((_, at) => (at === 0 ? 1 : 0))

/** At first every predicate in the words of a claim may be the one that tells it. */
const spread = (kinds: readonly string[], all: readonly Seen[], told: readonly Told[]): Truth => {
  const truth: Truth = new Map(all.map((seen) => [seen, nothing(kinds)]))
  for (const each of told)
    for (const seen of each.seen) {
      const own = truth.get(seen)!
      own[kinds.indexOf(each.kind)]! += 0.7
      own[0] = 0.3
    }
  for (const own of truth.values()) {
    const sum = own.reduce((total, value) => total + value, 0)
    own.forEach((value, at) => (own[at] = value / sum))
  }
  return truth
}

/**
 * Then the one that is believed most does. The others in the same words are no example: they may tell it as well, and are no nothing.
 */
const narrowed = (kinds: readonly string[], all: readonly Seen[], chosen: ReadonlyMap<Told, Seen>): Truth => {
  const truth: Truth = new Map(all.map((seen) => [seen, nothing(kinds)]))
  const tells = new Map<Seen, Set<string>>()
  for (const [{ kind }, seen] of chosen) tells.set(seen, (tells.get(seen) ?? new Set()).add(kind))
  for (const [each] of chosen) for (const seen of each.seen) if (!tells.has(seen)) truth.delete(seen)
  for (const [seen, own] of tells)
    truth.set(
      seen,
      kinds.map((kind) => (own.has(kind) ? 1 / own.size : 0)),
    )
  return truth
}

const mostBelieved = (kinds: readonly string[], scorer: Labels, coded: ReadonlyMap<Seen, Coded>, told: readonly Told[]): Map<Told, Seen> =>
  new Map(
    told.map((each) => {
      const place = kinds.indexOf(each.kind)
      // Of equals a verb rather tells a claim than a noun does.
      const belief = (seen: Seen): number => scorer.beliefs(coded.get(seen)!)[place]! + (seen.frame.form === 'verb' ? 0.02 : 0)
      return [each, each.seen.reduce((top, seen) => (belief(seen) > belief(top) ? seen : top))]
    }),
  )

/**
 * Trains the scorer of kinds. Coders mark the words of a claim and not its predicate: which of them tells it is found while it is learnt
 * (hard expectation maximisation). Gives the predicate of each claim beside the weights.
 */
export const fitKinds = (
  kinds: readonly string[],
  examples: readonly Example[],
  leastWeight: number,
): { readonly kind: KeptWeights; readonly chosen: ReadonlyMap<Told, Seen> } => {
  const table = new Table(leastSeen)
  const all = examples.flatMap(({ seen }) => seen)
  for (const { cues } of all) table.count(cues)
  const coded = new Map(all.map((seen) => [seen, table.code(seen.cues)]))
  const told = examples.flatMap((example) => example.told).filter(({ seen }) => seen.length > 0)
  const scorer = new Labels(kinds, table, 2e-4)
  const random = seeded(7)
  let chosen = new Map<Told, Seen>()
  for (const [round, { passes, rate }] of rounds.entries()) {
    if (round > 0) chosen = mostBelieved(kinds, scorer, coded, told)
    const truth = [...(round === 0 ? spread(kinds, all, told) : narrowed(kinds, all, chosen))]
    for (let pass = 0; pass < passes; pass++) {
      shuffle(truth, random)
      for (const [seen, own] of truth) scorer.learn(coded.get(seen)!, own, rate)
    }
  }
  return { kind: scorer.kept(leastWeight), chosen }
}
