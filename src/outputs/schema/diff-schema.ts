import { z } from 'zod'
import { day, document, note, notes, party } from './parts.ts'

const change = z.object({
  change: z.enum(['new', 'gone', 'changed']),
  account: z.enum(['instrument', 'clause', 'item', 'support', 'crisis', 'response', 'test', 'judgement']),
  from_party: party,
  to_party: party,
  subject: z.string().nullable(),
  field: z.string().nullable().describe('The column that changed; null for a line that is new or gone'),
  before: z.string().nullable().describe('In the codes of the record; null where that side has nothing'),
  after: z.string().nullable(),
  words: z.string(),
  notes,
})

const side = z.object({ valid_on: day.nullable(), known_by: day.nullable() })

const comparison = z.object({ before: side, after: side, changes: z.array(change) })

/** The record that `servanda diff --format json` prints: what changed between two days, in the world and in what was known of it. */
export const diffSchema = z
  .object({
    kind: z.literal('diff'),
    version: z.literal(1),
    from: day,
    to: day,
    main: z.object({ from_party: z.string(), to_party: z.string() }).nullable(),
    world: comparison.describe('What held on the two days, by all that is known now'),
    published: comparison.describe('What was known on the two days'),
    documents: z.array(document).describe('The texts that the notes quote'),
    notes: z.array(note),
  })
  .meta({ title: 'Servanda diff' })
