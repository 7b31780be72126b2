import type { Finder } from '../draft.ts'
import { attackChargesFinder } from './attack-charges.ts'
import { attackCombatFinder } from './attack-combat.ts'
import { attackDenialsFinder } from './attack-denials.ts'
import { attackDrivenFinder } from './attack-driven.ts'
import { attackExchangesFinder } from './attack-exchanges.ts'
import { attackGroundFinder } from './attack-ground.ts'
import { attackHoldingFinder } from './attack-holding.ts'
import { attackKillingsFinder } from './attack-killings.ts'
import { attackMenacesFinder } from './attack-menaces.ts'
import { attackMutualFinder } from './attack-mutual.ts'
import { attackNounsFinder } from './attack-nouns.ts'
import { attackThreatsFinder } from './attack-threats.ts'
import { attackTurnsFinder } from './attack-turns.ts'
import { attackVerbsFinder } from './attack-verbs.ts'
import { attackWordsFinder } from './attack-words.ts'
import { attackWrecksFinder } from './attack-wrecks.ts'

/** Armed force used or threatened, one finder for each construction. */
export const attackFinders: readonly Finder[] = [
  attackExchangesFinder,
  attackVerbsFinder,
  attackNounsFinder,
  attackGroundFinder,
  attackThreatsFinder,
  attackChargesFinder,
  attackKillingsFinder,
  attackDrivenFinder,
  attackMenacesFinder,
  attackTurnsFinder,
  attackWordsFinder,
  attackCombatFinder,
  attackHoldingFinder,
  attackMutualFinder,
  attackDenialsFinder,
  attackWrecksFinder,
]
