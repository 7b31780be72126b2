export { boundsOf } from './counts.ts'
export { factsOf } from './facts-of.ts'
export type { FactsQuestion } from './told.ts'
export { accountStates, instrumentStates, triggerOutcomes } from './record.ts'
export type {
  AccountState,
  AppealFact,
  AssessmentFact,
  AttackFact,
  ClauseFact,
  Count,
  Crisis,
  Due,
  Dyad,
  Facts,
  InstrumentFact,
  InstrumentState,
  InstrumentStep,
  ItemAccount,
  Ladder,
  LeftOut,
  PledgeStep,
  Precedent,
  Required,
  RungFact,
  SpeakerFact,
  Tally,
  ToldClaim,
  ToldFact,
  TriggerOutcome,
  TriggerTest,
} from './record.ts'
