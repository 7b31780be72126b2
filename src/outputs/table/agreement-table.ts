import { agreementOf, type Agreement, type Claim } from '../../base/index.ts'
import { claimsTable } from './claims-table.ts'

const heads: Readonly<Record<Agreement, string>> = {
  agreed: 'Both readers say',
  rules_only: 'Only the rules say',
  model_only: 'Only the model says',
}

/**
 * Claims of two readers that were asked side by side, in a table for each degree of agreement, what only one says first: that is what a
 * person has to look at. Undefined for claims of a single reader.
 */
export const agreementTable = (claims: readonly Claim[], width = 100): string | undefined => {
  if (!claims.some((claim) => agreementOf(claim) !== undefined)) return undefined
  return (['model_only', 'rules_only', 'agreed'] as const)
    .map((agreement) => ({ agreement, own: claims.filter((claim) => agreementOf(claim) === agreement) }))
    .map(({ agreement, own }) => `${heads[agreement]}: ${own.length}\n${own.length > 0 ? `${claimsTable(own, width)}\n` : '\n'}`)
    .join('')
}
