import assert from 'node:assert/strict'
import { finding, quoteAt, type Claim, type Finding, type Span } from '../../base/index.ts'
import { checkClaim } from '../../base/schema/index.ts'
import type { Document } from '../../documents/index.ts'
import type { Extraction } from '../extract-claims.ts'
import type { RawClaim } from './answer.ts'
import { givesOrders } from './orders.ts'
import { placeOfQuote, quotedPart, runsOver, type QuotedPart } from './quote.ts'
import type { Part } from './parts.ts'
import { strangerOf, type TextWords } from './text-words.ts'
import { fieldsFrom } from './to-claim.ts'

/** A part of a text that a model has answered, and what its claims are held against. */
export interface Grounding {
  readonly document: Document
  readonly part: Part
  readonly words: TextWords
  /** The maker as claims name it: `model:PROVIDER/NAME prompt:1a2b3c4d`. */
  readonly made_by: string
}

/** A claim, or why there is none. */
type Grounded = { readonly claim: Claim } | { readonly code: string; readonly why: string; readonly value: string; readonly span?: Span }

const clipped = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 159)}…`)

const withPlace = (raw: RawClaim, quoted: QuotedPart, { document, part, words, made_by }: Grounding): Grounded => {
  const quote = typeof raw.quote === 'string' ? raw.quote.slice(0, 4_000) : ''
  const place = placeOfQuote(quoted, quote, Number(raw.sentence) || 0)
  if (place === undefined)
    return runsOver(quoted, quote)
      ? { code: 'model-quote', why: 'a quote that runs over several sentences', value: quote }
      : { code: 'model-quote', why: 'a quote that stands nowhere in the text', value: quote }
  const { span } = place
  const at = part.findIndex((each) => each.span[0] <= span[0] && span[1] <= each.span[1])
  const sentence = quoteAt(document.text, part[at]!.span)
  if (givesOrders(sentence))
    return { code: 'model-order', why: 'a quote from a sentence that gives orders to its reader', value: quote, span }
  const checked = checkClaim({
    ...fieldsFrom(raw),
    evidence: span,
    quote: quoteAt(document.text, span),
    document: document.id,
    made_by: place.healed ? `${made_by} healed` : made_by,
  })
  if ('problems' in checked)
    return { code: 'model-fields', why: 'fields that the codebook does not have', value: checked.problems.join('; '), span }
  const near = `${at > 0 ? quoteAt(document.text, part[at - 1]!.span) : ''} ${sentence}`
  const stranger = strangerOf(checked.claim, words, near)
  if (stranger)
    return {
      code: `model-${stranger.field}`,
      why: `${stranger.field === 'item' ? 'an' : 'a'} ${stranger.field} that ${stranger.field === 'number' ? 'does not stand near the quote' : 'the text does not have'}`,
      value: stranger.value,
      span,
    }
  return { claim: checked.claim }
}

/** Findings of one part that are told one by one; the rest are counted. */
const mostTold = 40

const told = (left: readonly Exclude<Grounded, { claim: Claim }>[], { document, made_by }: Grounding): Finding[] => {
  const reader = made_by.split(' ', 1)[0]!
  const lines = left.slice(0, mostTold).map(({ code, why, value, span }) =>
    finding('warning', code, `${document.label}: ${reader} gave ${why}, “${clipped(value)}”; that claim is left out`, {
      document: document.id,
      ...(span !== undefined && { span }),
    }),
  )
  const more = left.length - lines.length
  return more > 0
    ? [...lines, finding('warning', 'model-more', `${document.label}: ${reader} gave ${more} more claims that are left out`)]
    : lines
}

/**
 * The claims of an answer that the text bears out. A quote must stand within one sentence, to the letter or but for white space,
 * quotation marks and hyphens; the fields must be those of the codebook; parties, items, names and speakers must stand in the text and
 * figures near the quote. Whatever fails is a finding and no claim.
 */
export const groundAnswer = (raws: readonly RawClaim[], grounding: Grounding): Extraction => {
  const quoted = quotedPart(grounding.document.text, grounding.part)
  const all = raws.map((raw) => withPlace(raw, quoted, grounding))
  const claims = all.flatMap((each) => ('claim' in each ? [each.claim] : []))
  for (const { evidence, quote } of claims)
    assert(
      quote.length > 0 && quoteAt(grounding.document.text, evidence) === quote,
      `a claim of a model without words at ${evidence.join('–')}`,
    )
  return {
    claims,
    findings: told(
      all.flatMap((each) => ('claim' in each ? [] : [each])),
      grounding,
    ),
  }
}
