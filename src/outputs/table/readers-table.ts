import { saidBy, type Claim, type SaidBy } from '../../base/index.ts'
import { claimsTable } from './claims-table.ts'

const heads: Readonly<Record<SaidBy, string>> = {
  both: 'Both readers say',
  rules_only: 'Only the rules say',
  model_only: 'Only the model says',
}

/**
 * Claims of two readers that were asked side by side, in a table for each of the two and one for both, what only one says first: that is what a
 * person has to look at. Undefined for claims of a single reader.
 */
export const readersTable = (claims: readonly Claim[], width = 100): string | undefined => {
  if (!claims.some((claim) => saidBy(claim) !== undefined)) return undefined
  return (['model_only', 'rules_only', 'both'] as const)
    .map((readers) => ({ readers, own: claims.filter((claim) => saidBy(claim) === readers) }))
    .map(({ readers, own }) => `${heads[readers]}: ${own.length}\n${own.length > 0 ? `${claimsTable(own, width)}\n` : '\n'}`)
    .join('')
}
