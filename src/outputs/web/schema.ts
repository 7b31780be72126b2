import { z } from 'zod'
import { claimKinds, linkRelations } from '../../base/index.ts'
import { conflict } from '../schema/dossier-schema.ts'
import { bodyShape, cell, crisis, day, document, item, ladder, line, note, party, rung } from '../schema/parts.ts'

const dyad = z.object({
  from_party: z.string(),
  to_party: z.string(),
  from_name: z.string(),
  to_name: z.string(),
  claims: z.int(),
  documents: z.int(),
  latest_published_on: day.nullable(),
})

const lane = z.object({ rung: z.string(), level: z.int(), lane: z.enum(['delivered', 'promised', 'denied']) })

const summary = z.object({
  headline: z.string(),
  item: item.nullable().describe('The countable item of which most is told'),
  rungs: z.array(lane).describe('Rungs that are on record over all crises; an order, not a measure'),
  contested: z.int().describe('Values on which sources differ'),
  overdue: z.int().describe('Items of which the deadline has passed'),
})

/** A pair of parties, with what its account comes to. */
export const dyadRow = dyad.extend({
  summary: summary.nullable().describe('Null where the account has not been drawn yet: it is at its own address'),
})

const pages = { page: z.int(), pages: z.int() }

const change = z.object({
  recorded_at: z.string(),
  kind: z.enum(['text', 'judgement']),
  words: z.string(),
  detail: z.string(),
  document: z.string().nullable(),
  claim: z.string().nullable(),
})

const moved = z.object({
  since: day.describe('The day on which something was taken in last, where none was asked for'),
  dyads: z.array(
    z.object({
      from_party: z.string(),
      to_party: z.string(),
      from_name: z.string(),
      to_name: z.string(),
      first: z.boolean().describe('True where nothing was on file of the pair before; then its lines are counted alone'),
      changes: z.array(z.object({ words: z.string(), account: z.string() })),
      more: z.int().describe('Further changes of the same account'),
    }),
  ),
  more: z.int().describe('Further pairs of which something was taken in'),
})

const conflictLine = z.object({
  from_party: z.string(),
  to_party: z.string(),
  id: z.string(),
  title: z.string(),
  readings: z.array(z.string()),
})

const text = document.omit({ sha256: true }).extend({ recorded_at: z.string(), claims: z.int(), reader: z.string() })

export const frontSchema = z.object({
  kind: z.literal('front'),
  head: z.object({ seq: z.int(), hash: z.string() }),
  documents: z.int(),
  without_claims: z.int(),
  claims: z.int(),
  dyads: z.array(dyadRow),
  ...pages,
  since: day.nullable(),
  moved: moved
    .nullable()
    .describe('Figures that are others than before the day; null where nothing is on file or it has not been drawn yet'),
  changes: z.array(change).describe('What was taken in, the latest first'),
  conflicts: z.array(conflictLine),
  undated: z.array(z.object({ id: z.string(), title: z.string() })).describe('Texts without a date of publication, the latest first'),
})

export const sourcesSchema = z.object({
  kind: z.literal('sources'),
  documents: z.array(text),
  total: z.int(),
  ...pages,
})

const storedClaim = z.looseObject({
  id: z.string(),
  n: z.int().describe('Number on the page, in reading order'),
  kind: z.enum(claimKinds),
  quote: z.string(),
  evidence: z.tuple([z.int(), z.int()]),
  judged: z.string().describe('What people decided, or empty'),
})

export const sourceSchema = z.object({
  kind: z.literal('source'),
  document: document.extend({ characters: z.int() }),
  text: z.string(),
  dyads: z.array(z.object({ from_party: z.string(), to_party: z.string() })).describe('Pairs that its claims are about'),
  claims: z.array(storedClaim).describe('Claims that stand, as `docs/codebook.md` describes them'),
  missed: z.string().describe('What is wrong with a claim that was to be added; else empty'),
})

export const eventSchema = z.object({
  kind: z.literal('event'),
  ...bodyShape,
  event: crisis,
})

export const partnerSchema = z.object({
  kind: z.literal('partner'),
  party: z.string(),
  name: z.string(),
  gives: z.array(dyadRow).describe('Pairs in which the party gives, answers or is bound'),
  receives: z.array(dyadRow),
  ...pages,
})

const reading = z.object({
  words: z.string(),
  sources: z.array(z.string()),
  independent: z.int(),
  notes: z.array(note),
})

export const conflictsSchema = z.object({
  kind: z.literal('conflicts'),
  dyads: z.array(
    z.object({
      from_party: z.string(),
      to_party: z.string(),
      from_name: z.string(),
      to_name: z.string(),
      conflicts: z.array(conflict.omit({ readings: true, notes: true }).extend({ readings: z.array(reading) })),
      more: z.int().describe('Conflicts of the pair that stand in its account alone'),
    }),
  ),
  later: z
    .array(z.object({ from_party: z.string(), to_party: z.string(), from_name: z.string(), to_name: z.string() }))
    .describe('Pairs of a large ledger whose accounts are not drawn yet: they are, while nobody asks for a page'),
  ...pages,
})

const found = z.looseObject({
  id: z.string(),
  kind: z.enum(claimKinds),
  from_party: party,
  to_party: party,
  quote: z.string(),
  text: z.object({ id: z.string(), title: z.string(), published_on: day.nullable() }),
})

export const searchSchema = z.object({
  kind: z.literal('search'),
  q: z.string(),
  claims: z.array(found).describe('Best first'),
  most: z.int().describe('No more than so many are shown'),
})

const waiting = z.object({
  key: z.string(),
  why: z.string(),
  claim_kind: z.enum(claimKinds).nullable(),
  words: z.string(),
})

const agreement = z.object({
  persons: z.tuple([z.string(), z.string()]),
  claims: z.int().describe('Claims that both decided about'),
  agreed: z.number().describe('Share of them on which both decided alike'),
  kappa: z.number().nullable().describe('Cohen’s kappa; null where chance alone would agree on all'),
  interval: z.tuple([z.number(), z.number()]).nullable().describe('95 %'),
  verdicts: z.array(z.string()),
  table: z.array(z.array(z.int())).describe('Rows: the first person, columns: the second'),
})

const shownClaim = z.object({
  id: z.string(),
  claim: z.looseObject({ kind: z.enum(claimKinds), quote: z.string() }),
  document: document.nullable(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
  judged: z.array(z.object({ seq: z.int(), verb: z.string(), person: z.string(), reason: z.string(), recorded_at: z.string() })),
})

const reviewItem = z.object({
  key: z.string(),
  why: z.string(),
  why_words: z.string(),
  figures: z.int(),
  claims: z.array(shownClaim),
  readings: z.array(z.object({ words: z.string(), sources: z.array(z.string()) })).describe('Where sources differ'),
  proposal: z
    .object({ relation: z.enum(linkRelations), from: z.string(), to: z.string(), score: z.number(), reasons: z.array(z.string()) })
    .nullable(),
  earlier: z.string().describe('A judgement that waits, or empty'),
})

export const reviewSchema = z.object({
  kind: z.literal('review'),
  of: z
    .object({ from_party: z.string(), to_party: z.string() })
    .nullable()
    .describe('The pair whose claims wait; null for the whole ledger'),
  scopes: z.array(dyad),
  item: reviewItem.nullable(),
  queue: z.array(waiting),
  waiting: z.int(),
  decided: z.int().describe('Claims that somebody has decided about'),
  claims: z.int(),
  agreement: z.array(agreement),
  last: z.object({ seq: z.int(), words: z.string() }).nullable().describe('The visitor’s last judgement, which can be taken back'),
  problem: z.string().describe('What is wrong with the decision that was sent; else empty'),
})

export const addSchema = z.object({
  kind: z.literal('add'),
  jobs: z.array(z.object({ id: z.string(), label: z.string(), state: z.string() })),
  problem: z.string(),
})

export const jobSchema = z.object({
  kind: z.literal('job'),
  id: z.string(),
  label: z.string(),
  state: z.enum(['waiting', 'reading', 'added', 'known', 'failed']),
  seconds: z.int().describe('Since it was asked for, or until it was done'),
  findings: z.array(z.string()),
  document: z.string().nullable(),
  claims: z.int().nullable(),
})

export const dataSchema = z.object({
  kind: z.literal('data'),
  columns: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      type: z.string(),
      kinds: z.array(z.enum(claimKinds)),
      values: z.array(z.object({ value: z.string(), meaning: z.string() })),
      note: z.string(),
    }),
  ),
  formats: z.array(z.object({ format: z.string(), about: z.string() })),
  documents: z.int(),
  claims: z.int(),
  head: z.object({ seq: z.int(), hash: z.string() }),
})

export const problemSchema = z.object({ kind: z.literal('problem'), status: z.int(), message: z.string() })

/** Parts that several records have, by the names under which a description lists them once. */
export const sharedSchemas = {
  Line: line,
  Cell: cell,
  Item: item,
  Rung: rung,
  Ladder: ladder,
  Crisis: crisis,
  Conflict: conflict,
  Note: note,
  Document: document,
  Dyad: dyadRow,
} as const
