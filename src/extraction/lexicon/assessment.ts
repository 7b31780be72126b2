import type { Verdict } from '../../base/index.ts'
import { wordSet } from './words.ts'

export const verdictAdjectives: readonly (readonly [Verdict, ReadonlySet<string>])[] = [
  ['dependence', wordSet('dependent, reliant, beholden')],
  ['capacity', wordSet('unable, incapable, overstretched, stretched, ill-equipped, weak, exhausted, capable, able, depleted')],
  ['motive', wordSet('unwilling, transactional, opportunistic, reluctant, cynical, pragmatic, self-interested, wary, anxious, keen, eager, mercenary')],
  ['reliable', wordSet('reliable, dependable, trustworthy, steadfast, loyal, faithful, ironclad, unwavering, rock-solid, trusted, credible, instrumental')],
  ['unreliable', wordSet('unreliable, untrustworthy, indecisive, fickle, faithless, disloyal, treacherous, shaky, fragile, unpredictable, fair-weather, hollow, worthless')],
]

export const verdictVerbs: readonly (readonly [Verdict, ReadonlySet<string>])[] = [
  ['dependence', wordSet('depend, rely, lean, hinge')],
  ['unreliable', wordSet('betray, abandon, desert, renege, backstab, disappoint, let down, sell out, double-cross, forsake, mislead, waver')],
  ['reliable', wordSet('trust, honour, honor')],
]

export const verdictNouns: readonly (readonly [Verdict, ReadonlySet<string>])[] = [
  ['dependence', wordSet('dependence, reliance, dependency')],
  ['unreliable', wordSet('unreliability, betrayal, treachery, bad faith, perfidy, abandonment, disloyalty')],
  ['reliable', wordSet('reliability, credibility, trustworthiness, loyalty, dependability')],
  ['capacity', wordSet('inability, shortage, incapacity')],
  ['motive', wordSet('unwillingness, motive, interest, calculation')],
]

/** Openings of a clause that states a reason. */
export const reasonMarks = wordSet('because, since, lest, as')
export const fearVerbs = wordSet('fear, worry, avoid, want, wish, seek, hope, try, aim, intend, calculate, prefer, hesitate')
