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
