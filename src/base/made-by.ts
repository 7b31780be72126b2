import type { Claim } from './claim.ts'

/** Which of two readers that were asked side by side say a claim. */
export type SaidBy = 'both' | 'rules_only' | 'model_only'

/** `model:PROVIDER/NAME prompt:1a2b3c4d`, with `healed` where the quote had to be mended. */
const isByModel = (made_by: string): boolean => made_by.startsWith('model:')

/**
 * Which readers say a claim, from its `made_by`: `both FINDER model:…`, `only FINDER`, `only model:…`. Undefined for a claim
 * of a single reader, which nobody else was asked about.
 */
export const saidBy = ({ made_by = '' }: Pick<Claim, 'made_by'>): SaidBy | undefined => {
  if (made_by.startsWith('both ')) return 'both'
  if (!made_by.startsWith('only ')) return undefined
  return isByModel(made_by.slice('only '.length)) ? 'model_only' : 'rules_only'
}
