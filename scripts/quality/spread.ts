import { addText, figuresOf, newTally, total, type Misses, type Tally } from './tally.ts'
import type { GoldText } from './gold-folder.ts'
import type { GoldReader } from './readers.ts'

/** Scores a reader on coded texts. */
export const scoreOf = async (
  texts: readonly GoldText[],
  read: GoldReader,
  onText: (name: string, misses: Misses) => void = () => undefined,
): Promise<Tally> => {
  const tally = newTally()
  for (const gold of texts) onText(gold.name, addText(tally, gold.text, gold.claims, await read(gold)))
  return tally
}

/** Figures of several runs: the mean, and how far they lie apart. */
export interface Spread {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Standard deviation of the sample; 0 for a single run. */
  readonly deviation: number
}

export const spreadOf = (figures: readonly number[]): Spread => {
  const mean = figures.reduce((sum, each) => sum + each, 0) / figures.length
  const squares = figures.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  const deviation = figures.length < 2 ? 0 : Math.sqrt(squares / (figures.length - 1))
  return { mean, low: Math.min(...figures), high: Math.max(...figures), deviation }
}

/** Precision, recall and F1 of several runs in three lines. */
export const spreadText = (tallies: readonly Tally[]): string => {
  const runs = tallies.map((tally) => figuresOf(total(tally)))
  return (['precision', 'recall', 'f1'] as const)
    .map((name) => {
      const { mean, low, high, deviation } = spreadOf(runs.map((run) => run[name]))
      return `${name.padEnd(10)} mean ${mean.toFixed(3)}  lowest ${low.toFixed(3)}  highest ${high.toFixed(3)}  deviation ${deviation.toFixed(3)}`
    })
    .join('\n')
}

/** F1 of each form of the question, and how far it lies from that of the first. */
export const formsText = (scores: readonly (readonly [name: string, tally: Tally])[]): string => {
  const plain = figuresOf(total(scores[0]![1])).f1
  return scores
    .map(([name, tally]) => {
      const { precision, recall, f1 } = figuresOf(total(tally))
      const apart = f1 - plain
      return `${name.padEnd(14)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  ${apart < 0 ? '' : '+'}${apart.toFixed(3)}`
    })
    .join('\n')
}
