/** Weights of a linear scorer. */
export interface Weights {
  readonly labels: readonly string[]
  /** Of a cue the places of the labels that it speaks for or against, each with its weight in hundredths behind it; undefined for no cue. */
  readonly pairsOf: (cue: string) => readonly number[] | undefined
}

/**
 * Weights as they are kept: a line for each cue, its name, a tab, and its pairs set apart by spaces. A text meets few of the many
 * cues, so that a line is read when its cue is met.
 */
export interface KeptWeights {
  readonly labels: readonly string[]
  readonly cues: string
}

/** Opens weights as they are kept. */
export const openWeights = ({ labels, cues }: KeptWeights): Weights => {
  const known = new Map<string, string | readonly number[]>()
  for (const line of cues.split('\n')) {
    const end = line.indexOf('\t')
    if (end >= 0) known.set(line.slice(0, end), line.slice(end + 1))
  }
  const pairsOf = (cue: string): readonly number[] | undefined => {
    const pairs = known.get(cue)
    if (typeof pairs !== 'string') return pairs
    const read = pairs.split(' ').map(Number)
    known.set(cue, read)
    return read
  }
  return { labels, pairsOf }
}

/** A cue with its strength, or a cue that is simply there. */
export type Cue = string | readonly [name: string, strength: number]

const nameOf = (cue: Cue): string => (typeof cue === 'string' ? cue : cue[0])
const strengthOf = (cue: Cue): number => (typeof cue === 'string' ? 1 : cue[1])

/** For each label the sum of what the cues speak for it. */
export const scoresOf = ({ labels, pairsOf }: Weights, cues: Iterable<Cue>): number[] => {
  const scores = new Array<number>(labels.length).fill(0)
  for (const cue of cues) {
    const pairs = pairsOf(nameOf(cue))
    if (pairs === undefined) continue
    for (let at = 0; at < pairs.length; at += 2) scores[pairs[at]!]! += (pairs[at + 1]! / 100) * strengthOf(cue)
  }
  return scores
}

/** Scores as beliefs that sum up to one. */
export const beliefsOf = (scores: readonly number[]): number[] => {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** The label that the cues speak for most, and how much it is believed. */
export const labelOf = (weights: Weights, cues: Iterable<Cue>): { readonly label: string; readonly belief: number } => {
  const beliefs = beliefsOf(scoresOf(weights, cues))
  const best = beliefs.reduce((top, belief, at) => (belief > beliefs[top]! ? at : top), 0)
  return { label: weights.labels[best]!, belief: beliefs[best]! }
}

/** The cues that speak most for a label, strongest first: the reasons that an explanation gives. */
export const reasonsFor = ({ labels, pairsOf }: Weights, cues: Iterable<Cue>, label: string): string[] => {
  const place = labels.indexOf(label)
  return [...cues]
    .flatMap((cue) => {
      const pairs = pairsOf(nameOf(cue)) ?? []
      const at = pairs.findIndex((value, index) => index % 2 === 0 && value === place)
      return at < 0 ? [] : [{ name: nameOf(cue), weight: pairs[at + 1]! * strengthOf(cue) }]
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}
