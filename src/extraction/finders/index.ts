import type { Finder } from '../draft.ts'
import { appealFinders } from './appeals.ts'
import { unpaidSums } from './arrears.ts'
import { assessments } from './assessments.ts'
import { attackFinders } from './attacks.ts'
import { bareRefusals } from './bare-refusals.ts'
import { belongings } from './belonging.ts'
import { bindings } from './binding.ts'
import { calledInPledges } from './called-in-pledges.ts'
import { clausePrinciples } from './clause-principles.ts'
import { clauseRights } from './clause-rights.ts'
import { clauseTurns } from './clause-turns.ts'
import { clauses } from './clauses.ts'
import { debtRelief } from './debt-relief.ts'
import { departures } from './departures.ts'
import { duties } from './duties.ts'
import { ellipses } from './ellipsis.ts'
import { expectedGoods } from './expected.ts'
import { fulfilments } from './fulfilment.ts'
import { gapping } from './gapping.ts'
import { guarantees } from './guarantees.ts'
import { helpLists } from './help-lists.ts'
import { headings } from './headings.ts'
import { expulsions } from './expulsions.ts'
import { instrumentActs } from './instrument-acts.ts'
import { instrumentForce } from './instrument-force.ts'
import { instrumentPhrases } from './instrument-phrases.ts'
import { instrumentTurns } from './instrument-turns.ts'
import { instrumentWordings } from './instrument-wordings.ts'
import { memberships } from './memberships.ts'
import { motives } from './motives.ts'
import { negotiations } from './negotiations.ts'
import { jointAgreements } from './joint-agreement.ts'
import { losses } from './losses.ts'
import { outstandingGoods } from './outstanding.ts'
import { packages } from './packages.ts'
import { debts, payments } from './payments.ts'
import { partners } from './partners.ts'
import { presences } from './presence.ts'
import { prices } from './prices.ts'
import { promisedHelp } from './promised-help.ts'
import { promisedItems } from './promised-items.ts'
import { refusedRequests } from './refusals.ts'
import { responseFinders } from './responses.ts'
import { promisedServices } from './services.ts'
import { shares } from './shares.ts'
import { stationings } from './stationing.ts'
import { suppliers } from './suppliers.ts'
import { transfers } from './transfers.ts'
import { treatyClauses } from './treaty-clauses.ts'
import { treatyFormalities } from './treaty-formalities.ts'
import { unboundClauses } from './unbound.ts'
import { verdictIdioms } from './verdict-idioms.ts'
import { vows } from './vows.ts'
import { withdrawals } from './withdrawals.ts'

/** Read first, since responses are responses to what they find. */
export const crisisFinders: readonly Finder[] = attackFinders

/** All other finders. Where two read the same fact from the same words, the one that knows more is kept, then the earlier. */
export const finders: readonly Finder[] = [
  transfers,
  promisedItems,
  promisedHelp,
  promisedServices,
  calledInPledges,
  helpLists,
  prices,
  presences,
  expectedGoods,
  outstandingGoods,
  ellipses,
  gapping,
  shares,
  headings,
  fulfilments,
  refusedRequests,
  bareRefusals,
  packages,
  payments,
  debts,
  debtRelief,
  vows,
  withdrawals,
  departures,
  stationings,
  unpaidSums,
  suppliers,
  losses,
  instrumentActs,
  instrumentForce,
  instrumentTurns,
  memberships,
  negotiations,
  expulsions,
  instrumentPhrases,
  instrumentWordings,
  belongings,
  jointAgreements,
  treatyFormalities,
  treatyClauses,
  clausePrinciples,
  clauseRights,
  unboundClauses,
  bindings,
  clauses,
  clauseTurns,
  duties,
  guarantees,
  ...appealFinders,
  ...responseFinders,
  assessments,
  verdictIdioms,
  partners,
  motives,
]
