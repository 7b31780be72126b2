import type { Claim } from './claim.ts'

/** What two readers that were asked side by side came to: both say it, or one alone does. */
export type Agreement = 'agreed' | 'rules_only' | 'model_only'

/** `model:PROVIDER/NAME prompt:1a2b3c4d`, with `healed` where the quote had to be mended. */
export const isByModel = (made_by: string): boolean => made_by.startsWith('model:')

/**
 * What the readers of a claim came to, from its `made_by`: `agreed FINDER model:…`, `unagreed FINDER`, `unagreed model:…`. Undefined for a
 * claim of a single reader, which nobody else was asked about.
 */
export const agreementOf = ({ made_by = '' }: Pick<Claim, 'made_by'>): Agreement | undefined => {
  if (made_by.startsWith('agreed ')) return 'agreed'
  if (!made_by.startsWith('unagreed ')) return undefined
  return isByModel(made_by.slice('unagreed '.length)) ? 'model_only' : 'rules_only'
}
