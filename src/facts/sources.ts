import type { Claim } from '../base/index.ts'
import type { Document } from '../documents/index.ts'

const fold = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** A name begins with a capital; a role ("officials") does not, and is somebody else in every text. */
const isName = (speaker: string): boolean => /^\p{Lu}/u.test(speaker)

/**
 * Who is answerable furthest upstream for a claim: the nearest speaker when it is a name, a role together with the
 * first name that carries it, the outlet when the text speaks in its own voice. Two reports with the same
 * upstream source are one report.
 */
export const sourceOf = (claim: Claim, document: Document | undefined): string => {
  const outlet = fold(document?.outlet ?? document?.id ?? claim.document ?? 'text')
  const [nearest, ...carriers] = claim.speaker
  if (nearest === undefined) return outlet
  if (isName(nearest)) return fold(nearest)
  return `${fold(nearest)} @ ${fold(carriers.find(isName) ?? outlet)}`
}
