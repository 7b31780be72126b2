import { isDay } from '../../base/index.ts'
import type { Day } from '../../base/index.ts'
import { plainLine } from '../characters.ts'
import type { ExportInput } from './exporter.ts'

/** A document as something that can be cited. Every text is one line. */
export interface Source {
  readonly document: string
  /** Unique within one export; letters, digits and hyphens. */
  readonly key: string
  /** The title, or the file name or address where the document has none. */
  readonly title: string
  readonly outlet?: string
  readonly published_on?: Day
  readonly url?: string
  readonly archived_url?: string
  /** Day on which the address was seen. */
  readonly seen_on?: Day
  readonly sha256: string
}

const oneLine = (text: string): string => plainLine(text.replace(/\p{Cc}+/gu, ' '))

/** A web address that can be cited as it stands: http or https, nothing in it that could end a field or a line. */
const webAddress = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) && /^https?:\/\/[^\s\p{Cc}]+$/iu.test(url) ? url : undefined

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 24)
    .replace(/^-|-$/g, '')

const optional = <K extends string>(key: K, value: string | undefined): { readonly [k in K]?: string } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { readonly [k in K]?: string }

const dayOf = (text: string | undefined): Day | undefined =>
  text !== undefined && isDay(text.slice(0, 10)) ? text.slice(0, 10) : undefined

/** The documents as sources, in their order, each with a key of its own. */
export const sourcesOf = ({ documents, captures = {} }: ExportInput): readonly Source[] => {
  const taken = new Map<string, number>()
  return documents.map((document) => {
    const stem = [slug(document.outlet ?? '') || 'source', document.published_on?.slice(0, 4) ?? 'nd', document.id.slice(0, 8)].join('-')
    const times = (taken.get(stem) ?? 0) + 1
    taken.set(stem, times)
    const capture = Object.hasOwn(captures, document.id) ? captures[document.id] : undefined
    return {
      document: document.id,
      key: times === 1 ? stem : `${stem}-${times}`,
      title: oneLine(document.title ?? '') || oneLine(document.label) || 'Untitled',
      ...optional('outlet', document.outlet && oneLine(document.outlet)),
      ...optional('published_on', dayOf(document.published_on)),
      ...optional('url', webAddress(document.url)),
      ...optional('archived_url', webAddress(capture?.archived_url)),
      ...optional('seen_on', dayOf(capture?.seen_at)),
      sha256: document.sha256,
    }
  })
}

/** What a citation format has no field for, in words. */
export const sourceNotes = ({ archived_url, seen_on, sha256 }: Source): readonly string[] => [
  ...(archived_url === undefined ? [] : [`Archived at ${archived_url}`]),
  ...(seen_on === undefined ? [] : [`Seen on ${seen_on}`]),
  `SHA-256 ${sha256}`,
]
