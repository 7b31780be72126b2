import type { Claim } from '../../../src/base/index.ts'
import { weighed } from '../../../src/extraction/extract-claims.ts'
import { weighingOf, type Weighing } from '../../../src/extraction/weighed/weighing.ts'
import { pairUp, type Coded } from '../compare.ts'
import type { GoldText } from '../gold-folder.ts'
import type { Example } from './examples.ts'
import { fit } from './fit.ts'

/** A coded text with its predicates, and the folder that it is from. */
export interface Held {
  readonly folder: string
  readonly gold: GoldText
  readonly example: Example
}

interface Tally {
  gold: number
  rules: number
  rulesRight: number
  both: number
  bothRight: number
}

const right = (gold: readonly Coded[], claims: readonly Claim[]): number => pairUp(gold, claims as unknown as Coded[]).length

const add = (tally: Tally, { gold, example }: Held, weighing: Weighing): void => {
  const rules = example.reading?.told ?? []
  const both = example.reading === undefined ? [] : weighed(example.reading, weighing).claims
  tally.gold += gold.claims.length
  tally.rules += rules.length
  tally.rulesRight += right(gold.claims, rules)
  tally.both += both.length
  tally.bothRight += right(gold.claims, both)
}

const f1 = (gold: number, read: number, correct: number): string => (gold + read === 0 ? 0 : (2 * correct) / (gold + read)).toFixed(3)

/**
 * For each folder how the rules read it, and how they do together with a scorer that has seen none of the text: every text is weighed by
 * the scorer of the folds that it is not in.
 */
export const crossValidated = (held: readonly Held[], folds: number): string[] => {
  const tallies = new Map<string, Tally>()
  for (let fold = 0; fold < folds; fold++) {
    const weighing = weighingOf(fit(held.filter((_, at) => at % folds !== fold).map(({ example }) => example)))
    for (const each of held.filter((_, at) => at % folds === fold)) {
      if (!tallies.has(each.folder)) tallies.set(each.folder, { gold: 0, rules: 0, rulesRight: 0, both: 0, bothRight: 0 })
      add(tallies.get(each.folder)!, each, weighing)
    }
  }
  return [...tallies].map(
    ([folder, { gold, rules, rulesRight, both, bothRight }]) =>
      `${folder}: rules F1 ${f1(gold, rules, rulesRight)} (${rulesRight}/${rules}), weighed F1 ${f1(gold, both, bothRight)} (${bothRight}/${both}) of ${gold}`,
  )
}
