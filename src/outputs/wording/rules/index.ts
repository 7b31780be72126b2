import { confidenceWithLikelihood } from './confidence-with-likelihood.ts'
import { distancingWord } from './distancing-word.ts'
import { estimativeWord } from './estimative-word.ts'
import { figureWithoutNote } from './figure-without-note.ts'
import type { Rule } from './rule.ts'

/** All rules, in the order in which their findings are listed where they meet. A new rule is one file, its cases, and one line here. */
export const rules: readonly Rule[] = [estimativeWord, confidenceWithLikelihood, distancingWord, figureWithoutNote]
