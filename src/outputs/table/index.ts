export { claimsTable, printable } from './claims-table.ts'
export { rowsTable, type Cell } from './rows-table.ts'
