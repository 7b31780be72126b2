import type { Claim } from '../base/index.ts'

/** Why a claim cannot be taken in with its text, or null: its quote must stand at its span, to the letter. */
export const claimFault = (claim: Claim, text: string): string | null => {
  const [start, end] = claim.evidence
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length) {
    return `evidence: ${start}–${end}, give a span within the text's ${text.length} units`
  }
  const there = text.slice(start, end)
  if (there === claim.quote) return null
  return `quote: “${claim.quote.slice(0, 80)}”, at ${start}–${end} the text has “${there.slice(0, 80)}”; give the words that stand there`
}
