import { z } from 'zod'
import { appealActs, attackActs, instrumentActs, obligations, pledgeActs, rungs, verdicts, type Claim, type ClaimKind } from '../claim.ts'
import { firstDay, isDay, lastDay } from '../day.ts'
import type { Span } from '../span.ts'

const day = z.string().refine(isDay, 'a day, month or year such as 2025-06-20, 2025-06 or 2025')
const dayRange = z.union([day, z.tuple([day, day]).refine(([from, to]) => firstDay(from) <= lastDay(to), 'the earlier day first')])
const amount = z.number().min(0).max(Number.MAX_SAFE_INTEGER)
const quantity = z.union([
  amount,
  z.tuple([amount, amount]).refine(([low, high]) => low <= high, 'the lower bound first'),
  z.strictObject({ amount, currency: z.string().regex(/^[A-Z]{3}$/, 'three capital letters such as USD') }),
])
const party = z.string().regex(/^[A-Z][A-Z0-9_-]{1,31}$/, 'a code in capitals such as RUS or NATO')
const words = z.string().trim().min(1).max(300)
const place = z.number().int().min(0)
const span = z.tuple([place, place]).refine(([start, end]) => start < end, 'the end after the start')

const parties = z.array(party).max(256)
const side = party.nullable()
const said = {
  polarity: z.enum(['affirmed', 'denied']),
  modality: z.enum(['actual', 'future', 'possible', 'conditional']),
  event_on: dayRange.optional(),
  speaker: z.array(words).max(8),
  evidence: span,
  quote: z.string().min(1),
  document: z.string().optional(),
  made_by: z.string().optional(),
}
const directed = { from_party: side, to_party: side }
const counted = { item: words.optional(), quantity: quantity.optional() }

/** The fields of each kind, as the codebook has them; a field that a kind does not have is refused. */
const kinds = {
  instrument: z.strictObject({
    kind: z.literal('instrument'),
    from_party: z.null(),
    to_party: z.null(),
    parties,
    act: z.enum(instrumentActs),
    name: words.optional(),
    ...said,
  }),
  clause: z.strictObject({
    kind: z.literal('clause'),
    ...directed,
    parties: parties.optional(),
    obligation: z.enum(obligations),
    name: words.optional(),
    ...said,
  }),
  pledge: z.strictObject({
    kind: z.literal('pledge'),
    ...directed,
    ...counted,
    act: z.enum(pledgeActs),
    due_on: dayRange.optional(),
    ...said,
  }),
  delivery: z.strictObject({ kind: z.literal('delivery'), ...directed, ...counted, replaces: words.optional(), ...said }),
  loss: z.strictObject({ kind: z.literal('loss'), ...directed, ...counted, ...said }),
  attack: z.strictObject({ kind: z.literal('attack'), ...directed, act: z.enum(attackActs), ...said }),
  appeal: z.strictObject({ kind: z.literal('appeal'), ...directed, ...counted, act: z.enum(appealActs), ...said }),
  response: z.strictObject({ kind: z.literal('response'), ...directed, rung: z.enum(rungs).optional(), ...said }),
  assessment: z.strictObject({ kind: z.literal('assessment'), ...directed, verdict: z.enum(verdicts), ...said }),
} satisfies Record<ClaimKind, z.ZodType>

/** A claim as the codebook has it. Whether its quote stands in the text is asked of the text (see `checkClaim`). */
export const claimSchema = z.discriminatedUnion('kind', [
  kinds.instrument,
  kinds.clause,
  kinds.pledge,
  kinds.delivery,
  kinds.loss,
  kinds.attack,
  kinds.appeal,
  kinds.response,
  kinds.assessment,
])

const problemOf = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string =>
  `${path.length > 0 ? path.map(String).join('.') : 'claim'}: ${message}`

/** A record as a claim, or what is wrong with it, one line for each field. */
export const checkClaim = (value: unknown): { readonly claim: Claim } | { readonly problems: readonly string[] } => {
  const checked = claimSchema.safeParse(value)
  return checked.success ? { claim: checked.data as Claim & { evidence: Span } } : { problems: checked.error.issues.map(problemOf) }
}
