import { z } from 'zod'
import { isDay } from '../../base/index.ts'
import type { Origin } from '../../documents/index.ts'
import type { FactsOnFileQuestion } from '../ledger/facts-on-file.ts'

const day = z.string().refine(isDay, 'give a day, month or year such as 2025-06-20, 2025-06 or 2025')

/** Arguments of every tool that asks about a pair. */
export const pair = {
  from: z.string().max(100).describe('The party that promised or is bound, by code (RUS) or name (Russia)'),
  to: z.string().max(100).describe('Its partner, by code or name'),
}

/** The dates on which an answer depends. */
export const clocks = {
  as_of: day.optional().describe('What held on that day: 2025-06-13, 2025-06 or 2025'),
  known_by: day.optional().describe('Only what had been published by that day'),
}

export const format = {
  format: z.enum(['md', 'json']).default('md').describe('Markdown with numbered notes, or the whole record'),
}

/** A text and what is known of it. */
export const text = {
  text: z.string().min(1).max(1_000_000).describe('The text to be read, in English'),
  published_on: day.optional().describe('Day, month or year of publication, against which "last year" is read'),
  outlet: z.string().max(300).optional().describe('Who published it'),
  title: z.string().max(500).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional()
    .describe('Where it was published'),
}

/** Fields that were given, without those that were left out. */
const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

interface Clocks {
  readonly as_of?: string | undefined
  readonly known_by?: string | undefined
}

export const questionFor = (parties: readonly string[], { as_of, known_by }: Clocks): FactsOnFileQuestion => ({
  parties,
  ...given({ as_of, known_by }),
})

interface Known {
  readonly published_on?: string | undefined
  readonly outlet?: string | undefined
  readonly title?: string | undefined
  readonly url?: string | undefined
}

export const originFor = ({ published_on, outlet, title, url }: Known): Origin => given({ published_on, outlet, title, url })
