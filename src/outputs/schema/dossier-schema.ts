import { z } from 'zod'
import { bodyShape, day, document, item, line, notes } from './parts.ts'

const time = z.union([day, z.tuple([day, day])])

const band = z.object({
  from: day.nullable().describe('First day; null when it began before the first day drawn, or no source says when'),
  to: day.nullable().describe('Last day; null when no end is on record'),
  look: z
    .enum(['in_force', 'contested', 'possible', 'open', 'off'])
    .describe('possible: may have begun, no day named; open: an order that stands; off: suspended, or only announced'),
  words: z.string(),
  notes,
})

const mark = z.object({
  on: time,
  look: z.enum(['act', 'order', 'due', 'done', 'lost', 'force', 'answer']),
  words: z.string(),
  notes,
})

const row = z.object({
  kind: z.enum(['instrument', 'item', 'crisis']),
  title: z.string(),
  bands: z.array(band),
  marks: z.array(mark).describe('In order of time; acts without a day stand in the sections, not here'),
})

const reading = z.object({
  value: z.string().describe('In the codes of the record'),
  words: z.string(),
  sources: z.array(z.string()),
  independent: z.int().describe('Number of sources that do not rest on each other'),
  notes,
})

export const conflict = z.object({
  id: z.string(),
  about: z.string(),
  title: z.string(),
  moves: z.string().describe('What the choice between the readings would change'),
  readings: z.array(reading),
  notes,
})

const circle = z.object({
  words: z.string(),
  upstream: z.string().describe('The source that the texts have in common; they count as this one source'),
  documents: z.array(z.string()),
})

const grade = z.object({
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).describe('F: cannot be judged'),
  credibility: z.enum(['1', '2', '3', '4', '5', '6']).describe('6: cannot be judged'),
  person: z.string(),
  reason: z.string(),
  recorded_at: z.string(),
})

const source = z.object({
  source: z.string(),
  claims: z.int(),
  grades: z.array(grade).describe('The latest first; empty when nobody has graded the source'),
  words: z.string(),
})

const apart = z.object({ words: z.string(), documents: z.array(document) })

/** The record that `servanda dossier --format json` prints: what a brief is for one text, for a pair of parties over many. */
export const dossierSchema = z
  .object({
    kind: z.literal('dossier'),
    version: z.literal(1),
    recorded_by: z.string().nullable().describe('The instant by which the ledger had taken in what is counted; null for all'),
    head: z.object({ seq: z.int(), hash: z.string() }).nullable().describe('The last link of the ledger’s chain when the dossier was made'),
    ...bodyShape,
    timeline: z.array(row),
    elsewhere: z.array(item).describe('Items of the same giver for other partners'),
    contested: z.array(conflict),
    circular: z.array(circle).describe('Texts that rest on one source, which counts once'),
    sources: z.array(source),
    apart: z.array(apart).describe('Texts that are listed and not counted: without a date, or published later'),
    reverse: line.describe('What is on record in the other direction'),
  })
  .meta({ title: 'Servanda dossier' })
