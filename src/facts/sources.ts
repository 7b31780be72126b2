import type { Claim } from '../base/index.ts'
import type { Document } from '../documents/index.ts'
import { remember } from './remember.ts'

const genreBefore = /^(?:(?:state|official|semi-official|state-run) )?(?:news )?(?:agency|broadcaster|newspaper|daily|channel) (?=.)/
const genreAfter = / (?:news agency|news service|agency|newspaper)$/

/** A name without case, article and the word for its trade: `the Tass news agency` is `tass`. */
export const foldSource = remember((name: string): string => {
  const plain = name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/^the /, '')
  return plain.replace(genreBefore, '').replace(genreAfter, '')
})

/** A name begins with a capital; a role ("officials") does not, and is somebody else in every text. */
export const isName = (speaker: string): boolean => /^\p{Lu}/u.test(speaker)

/**
 * Who is answerable furthest upstream for a claim: the nearest speaker when it is a name, a role together with the
 * first name that carries it (`officials @ tass`), the outlet when the text speaks in its own voice. Two reports with the same
 * upstream source are one report.
 */
export const sourceOf = (claim: Claim, document: Document | undefined): string => {
  const outlet = foldSource(document?.outlet ?? document?.id ?? claim.document ?? 'text')
  const [nearest, ...carriers] = claim.speaker
  if (nearest === undefined) return outlet
  if (isName(nearest)) return foldSource(nearest)
  return `${foldSource(nearest)} @ ${foldSource(carriers.find(isName) ?? outlet)}`
}

/** Who stands behind a source: for somebody without a name whoever cites them. */
export const upstreamOf = (source: string): string => {
  const at = source.lastIndexOf(' @ ')
  return at < 0 ? source : source.slice(at + 3)
}

/** The outlet that a claim's words were taken from, where its text cites one beyond the speaker. */
export const carrierOf = ({ speaker }: Claim): string | null => {
  const last = speaker.at(-1)
  return speaker.length > 1 && last !== undefined && isName(last) ? foldSource(last) : null
}

/**
 * Number of sources that do not rest on each other. Whoever is cited without a name counts as the outlet that cites them; an outlet that
 * also stands behind a named speaker's words counts with that speaker; a surname counts with the full name.
 */
export const independentSources = (told: readonly { readonly source: string; readonly claim: Claim }[]): number => {
  const upstreams = new Set<string>()
  const [carriers, surnames] = [new Set<string>(), new Set<string>()]
  for (const { source, claim } of told) {
    const upstream = upstreamOf(source)
    upstreams.add(upstream)
    const carrier = carrierOf(claim)
    if (carrier !== null && carrier !== upstream) carriers.add(carrier)
    if (upstream.includes(' ')) surnames.add(upstream.slice(upstream.lastIndexOf(' ') + 1))
  }
  const own = [...upstreams].filter((one) => !carriers.has(one) && !surnames.has(one))
  return Math.max(own.length, Math.min(1, upstreams.size))
}
