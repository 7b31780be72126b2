export { balanceOf } from './balance.ts'
export { boundsOf } from './counts.ts'
export { balanceOfClaims, factsOf } from './facts-of.ts'
export { conflictsOf } from './conflicts.ts'
export { conflictKinds, reviewReasons } from './conflicts/record.ts'
export type { Conflict, ConflictKind, ConflictReading, ReviewItem, ReviewReason } from './conflicts/record.ts'
export { isOfPair, reviewQueue } from './review-queue.ts'
export type { ReviewOptions } from './review-queue.ts'
export { acceptAbove, proposeLinks, ruleSetName } from './matching/propose.ts'
export type { Proposal } from './matching/record.ts'
export { agreementOf, agreementVerdicts } from './judgements/agreement.ts'
export type { Agreement, AgreementVerdict } from './judgements/agreement.ts'
export { applyJudgements } from './judgements/apply.ts'
export { clusterReasons } from './cluster-record.ts'
export type { Cluster, ClusterReason } from './cluster-record.ts'
export { queueReasons } from './judgements/record.ts'
export type {
  ByHand,
  Carried,
  ClaimMark,
  Decisions,
  Grade,
  Judged,
  JudgedLink,
  Merge,
  PutAside,
  QueuedJudgement,
  QueueReason,
  SourceGrade,
} from './judgements/record.ts'
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
export { replacers } from './item-record.ts'
export type { Delay, DueReading, DueStatus, ItemStage, ItemStep, Replacement, Replacer } from './item-record.ts'
export { inForceOn } from './force.ts'
export type { InForce } from './force.ts'
export { answers, triggerQuestions } from './force-record.ts'
export type { Answer, ForceReading, TriggerAnswer, TriggerQuestion } from './force-record.ts'
export type { Balance, BalanceRow, ClassRow, DyadBalance, Sum } from './balance-record.ts'
export { diffOf } from './diff.ts'
export type { Change, ChangeAccount, ChangeKind, Diff, DiffSide } from './diff-record.ts'
