export type {
  Audit,
  DocumentRow,
  DyadRow,
  Entry,
  EntryKind,
  Head,
  Ledger,
  QueryResult,
  RecallQuestion,
  Recalled,
  Reading,
  Receipt,
} from './record.ts'
export { openLedger, type OpenOptions } from './open.ts'
export { LedgerProblem } from './problem.ts'
