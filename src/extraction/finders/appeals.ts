import type { Finder } from '../draft.ts'
import { appealExpectationsFinder } from './appeal-expectations.ts'
import { appealNounsFinder } from './appeal-nouns.ts'
import { appealTreatiesFinder } from './appeal-treaties.ts'
import { appealTurnsFinder } from './appeal-turns.ts'
import { appealVerbsFinder } from './appeal-verbs.ts'

/** Asking another for help, invoking a treaty, expecting help. */
export const appealFinders: readonly Finder[] = [
  appealTurnsFinder,
  appealTreatiesFinder,
  appealVerbsFinder,
  appealNounsFinder,
  appealExpectationsFinder,
]
