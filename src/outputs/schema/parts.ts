import { z } from 'zod'
import { obligations, rungs } from '../../base/index.ts'
import { answers, triggerQuestions } from '../../facts/index.ts'

export const notes = z.array(z.int().min(1)).describe('Numbers of the notes that carry this line')
export const party = z
  .string()
  .nullable()
  .describe('ISO 3166 alpha-3 code of a state, short code of a group, or null when the texts do not say')
export const day = z.string().describe('A day, month or year: 2025-06-13, 2025-06, 2025')
export const dayRange = z.union([day, z.tuple([day, day])]).nullable()

export const line = z.object({ text: z.string(), notes })

export const cell = z.object({
  look: z
    .enum(['counted', 'yes', 'none', 'contested', 'not_said', 'not_applicable'])
    .describe(
      [
        'counted: a figure; yes: so, no figure; none: a source says no; contested: sources differ; not_said: nobody speaks of it;',
        'not_applicable: the question does not arise',
      ].join(' '),
    ),
  low: z.number().nullable(),
  high: z.number().nullable(),
  words: z.string(),
  sources: z.int().min(0).describe('Independent sources; reports with the same upstream source count once'),
  notes,
})

export const document = z.object({
  id: z.string(),
  label: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published_on: day.nullable(),
  sha256: z.string(),
})

const clause = z.object({
  obligation: z.enum(obligations),
  look: z.enum(['yes', 'none', 'contested']),
  from_party: party,
  to_party: party,
  words: z.string(),
  notes,
})

const instrument = z.object({
  title: z.string(),
  names: z.array(z.string()),
  parties: z.array(z.string()),
  state: z.string().describe('in_force, not_in_force, signed, proposed, suspended, ended, contested or not_said'),
  words: z.string(),
  acts: z.array(z.object({ act: z.string(), event_on: dayRange, words: z.string(), notes })),
  in_force: z
    .array(z.object({ from: dayRange, until: dayRange, said: z.enum(['affirmed', 'denied']), words: z.string(), notes }))
    .describe('The time in force as each group of sources tells it; more than one where they differ'),
  clauses: z.array(clause),
  notes,
})

const test = z.object({
  crisis: z.string(),
  obligation: z.enum(obligations),
  bound: z.string(),
  protected_party: z.string(),
  outcome: z.enum(['met', 'not_met', 'not_in_force', 'no_clause', 'contested', 'not_said']),
  performance: z.enum(['kept', 'short', 'against', 'contested', 'not_said', 'not_applicable']),
  instrument: z.string().nullable().describe('Title of the instrument in which the clause stands'),
  falls_back_to: z.string().nullable().describe('Title of an older instrument that was in force instead'),
  questions: z.array(
    z.object({
      question: z.enum(triggerQuestions),
      answer: z.enum(answers),
      words: z.string(),
      notes,
    }),
  ),
  strict: z.boolean().describe('True when the clause was plainly put to the test; only such cases enter a strict rate'),
  words: z.string(),
  notes,
})

export const item = z.object({
  from_party: party,
  to_party: party,
  item: z.string().nullable(),
  item_class: z.string().nullable(),
  unit: z.string().describe('count, or a currency'),
  naming: z.enum(['named', 'class', 'none']),
  promised: cell,
  delivered: cell,
  lost: cell,
  replaced: cell,
  outstanding: cell,
  state: z.object({
    code: z.string(),
    look: z.enum(['ok', 'open', 'overdue', 'contested', 'denied', 'unknown']),
    words: z.string(),
    notes,
  }),
  steps: z.array(line).describe('What happened to the pledge, in order of time: made, ordered, delayed, suspended, cancelled'),
  ahead: z.array(line).describe('Planned, expected or possible; in no figure'),
  due: z.object({ status: z.string(), due_on: dayRange, words: z.string(), notes }),
  due_readings: z.array(line).describe('Each deadline that stands, where sources disagree; otherwise empty'),
  path: z.array(line).describe('All that is told of the item in order of time, deliveries, losses and replacements included'),
  delay: line.nullable().describe('From the first pledge to the last delivery, or to the day against which deadlines are read'),
  notes,
})

export const rung = z.object({
  rung: z.enum(rungs).nullable(),
  level: z.int().nullable().describe('Order on the ladder, -4 to 7; an order, not a measure'),
  required: z.enum(['at_least', 'never']).nullable(),
  promised: notes,
  delivered: notes,
  denied: notes,
  possible: notes,
  words: z.string(),
})

export const ladder = z.object({
  responder: party,
  words: z.string(),
  required: z.object({ at_least: z.enum(rungs).nullable(), never: z.array(z.enum(rungs)), words: z.string(), notes }),
  promised: z.enum(rungs).nullable(),
  delivered: z.enum(rungs).nullable(),
  rungs: z.array(rung),
  notes,
})

export const crisis = z.object({
  id: z.string(),
  title: z.string(),
  partner: party,
  event_on: dayRange,
  attacks: z.array(z.object({ from_party: party, act: z.string(), said: z.string(), words: z.string(), notes })),
  appeals: z.array(line),
  ladders: z.array(ladder),
  notes,
})

const speaker = z.object({
  chain: z.array(z.string()).describe('Nearest first; empty for the texts’ own voice'),
  words: z.string(),
  claims: z.int(),
  notes,
})

const precedent = z.object({
  from_party: z.string(),
  to_party: z.string(),
  event_on: dayRange,
  relation: z.enum(['earlier', 'not_dated', 'later']),
  words: z.string(),
  notes,
})

const assessment = z.object({
  from_party: party,
  to_party: party,
  verdict: z.string(),
  hedged: z.boolean(),
  denied: z.boolean(),
  speaker: z.array(z.string()),
  words: z.string(),
  quote: z.string(),
  notes,
})

export const note = z.object({
  n: z.int().min(1),
  document: z.string(),
  span: z.tuple([z.int().min(0), z.int().min(0)]),
  quote: z.string(),
  speaker: z.array(z.string()),
  place: z.string().optional(),
  claims: z.array(z.string()).describe('Ids of the claims that stand at this place'),
})

/** What a brief and a dossier have in common: all that is on record, with its notes. */
export const bodyShape = {
  valid_on: day.nullable(),
  known_by: day.nullable(),
  reference_day: day.nullable().describe('The day against which deadlines are read'),
  headline: line,
  lead: z.array(line).describe('One line for each account: obligations, items, responses'),
  documents: z.array(document),
  main: z.object({ from_party: z.string(), to_party: z.string() }).nullable(),
  parties: z.array(z.object({ id: z.string(), name: z.string(), words: z.string() })),
  owed: z.array(instrument),
  tests: z.array(test),
  items: z.array(item),
  money: z.array(item),
  supports: z.array(item).describe('Help that nobody can count; it feeds the ladder'),
  crises: z.array(crisis),
  speakers: z.array(speaker),
  precedents: z.array(precedent),
  assessments: z.array(assessment).describe('Judgements on partners; they enter no figure'),
  not_said: z.array(line),
  limits: z.array(line).describe('What was counted and what was left out'),
  notes: z.array(note),
}
