export { balanceCsv, balanceJson, balanceMarkdown, balanceText } from './render.ts'
export type { BalanceOptions } from './rows.ts'
