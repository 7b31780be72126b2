export { claimsTable, printable } from './claims-table.ts'
