import type { Brief } from './record.ts'

/** The brief as JSON, as `servanda schema brief` describes it: fields in a fixed order, two spaces, a line at the end. */
export const briefJson = (brief: Brief): string => `${JSON.stringify(brief, null, 2)}\n`
