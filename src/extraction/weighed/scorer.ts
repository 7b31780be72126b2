/**
 * Weights of a linear scorer, as they are kept: for each cue pairs of a label's place and its weight in hundredths, one after the
 * other.
 */
export interface Weights {
  readonly labels: readonly string[]
  readonly cues: Readonly<Record<string, readonly number[]>>
}

/** A cue with its strength, or a cue that is simply there. */
export type Cue = string | readonly [name: string, strength: number]

const nameOf = (cue: Cue): string => (typeof cue === 'string' ? cue : cue[0])
const strengthOf = (cue: Cue): number => (typeof cue === 'string' ? 1 : cue[1])

/** For each label the sum of what the cues speak for it. */
export const scoresOf = ({ labels, cues: known }: Weights, cues: Iterable<Cue>): number[] => {
  const scores = new Array<number>(labels.length).fill(0)
  for (const cue of cues) {
    const pairs = known[nameOf(cue)]
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
export const reasonsFor = ({ labels, cues: known }: Weights, cues: Iterable<Cue>, label: string): string[] => {
  const place = labels.indexOf(label)
  return [...cues]
    .flatMap((cue) => {
      const pairs = known[nameOf(cue)] ?? []
      const at = pairs.findIndex((value, index) => index % 2 === 0 && value === place)
      return at < 0 ? [] : [{ name: nameOf(cue), weight: pairs[at + 1]! * strengthOf(cue) }]
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}
