import type { ClaimId, PartyId, Span } from '../../base/index.ts'
import { exporters } from '../exports/index.ts'
import type { Link, LinkTo } from '../page/context.ts'

/** The days of a question, as they stand in an address. */
export interface Clocks {
  readonly as_of?: string
  readonly known_by?: string
}

/** An address with its question; fields without a value are left out. */
export const withQuery = (path: string, fields: Readonly<Record<string, string | number | null | undefined>>): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

const part = encodeURIComponent

export const dyadPath = (from: PartyId, to: PartyId): string => `/dyads/${part(from)}/${part(to)}`
export const partnerPath = (party: PartyId): string => `/partners/${part(party)}`
export const sourcePath = (document: string): string => `/sources/${part(document)}`
/** Leads on to the words of a text that stand at a place. */
export const wordsPath = (document: string, [start, end]: Span): string => `${sourcePath(document)}/at/${start}-${end}`
export const eventPath = (id: string, from: PartyId, to: PartyId, clocks: Clocks = {}): string =>
  withQuery(`/events/${part(id)}`, { of: `${from}/${to}`, ...clocks })
export const claimPath = (claim: ClaimId): string => withQuery('/review', { claim })

/** Where the links of a dossier lead on a server. */
export const siteLinks = (from: PartyId, to: PartyId, clocks: Clocks = {}): LinkTo => ({
  words: ({ document, span }) => ({ href: wordsPath(document, span), text: 'see the words in the text' }),
  document: sourcePath,
  crisis: ({ id }) => eventPath(id, from, to, clocks),
  dyad: (giver, receiver) => withQuery(dyadPath(giver, receiver), { ...clocks }),
  party: partnerPath,
})

/** Every export of the claims that a question finds: `{ of: 'RUS/IRN' }`, `{ text: ID }`, `{ party }` or `{ q }`. */
export const exportLinks = (question: Readonly<Record<string, string | undefined>>): readonly Link[] =>
  exporters.map(({ format, about }) => ({ href: withQuery(`/export/${format}`, question), text: about }))
