export type {
  Audit,
  DecisionRow,
  DocumentRow,
  DyadRow,
  Entry,
  EntryKind,
  Head,
  LatestQuestion,
  Ledger,
  QueryResult,
  RecallQuestion,
  Recalled,
  Reading,
  Receipt,
  Totals,
} from './record.ts'
export { openLedger, type OpenOptions } from './open.ts'
export { LedgerProblem } from './problem.ts'
