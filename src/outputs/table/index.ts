export { readersTable } from './readers-table.ts'
export { claimsTable, printable } from './claims-table.ts'
export { rowsTable, type Cell } from './rows-table.ts'
