import { finding } from '../base/index.ts'
import type { Finding } from '../base/index.ts'

/** What an audit found wrong: what, its value and where; what to do is always the same. */
export const auditError = (code: string, what: string): Finding =>
  finding('error', code, `${what}${what.includes(',') ? ';' : ','} restore the ledger from a backup`)
