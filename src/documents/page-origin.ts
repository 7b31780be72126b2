import type { Day } from '../base/index.ts'
import type { Origin } from './document.ts'
import { wordsOf, type DomDocument, type DomElement } from './dom.ts'
import { headlineOf } from './headline.ts'
import { dayShown } from './page-day.ts'
import { writtenDay } from './written-day.ts'

type Json = Readonly<Record<string, unknown>>
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `NewsArticle`, `BlogPosting`, `ReportageNewsArticle` and their kin. */
const article = /(?:article|posting)$/i
const mostRecords = 500

/** Every record of a JSON-LD block, outer ones first; lists and graphs opened, a few levels deep. */
const recordsIn = (value: unknown, depth = 0): Json[] => {
  if (depth > 6) return []
  if (Array.isArray(value)) return value.slice(0, mostRecords).flatMap((each) => recordsIn(each, depth + 1))
  if (!isRecord(value)) return []
  return [value, ...recordsIn(value['@graph'], depth + 1), ...recordsIn(value['mainEntity'], depth + 1)]
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, ''))
  } catch {
    return undefined
  }
}

const nameIn = (value: unknown): string | undefined => {
  const one: unknown = Array.isArray(value) ? value[0] : value
  const name = isRecord(one) ? one['name'] : one
  return typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name) ? name.trim().slice(0, 200) : undefined
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim().slice(0, 500) : undefined

/** Origin as the page's JSON-LD states it (schema.org `NewsArticle` and its kin). */
export const originOfJsonLd = (blocks: readonly string[]): Origin => {
  const records = blocks.flatMap((block) => recordsIn(parsed(block))).slice(0, mostRecords)
  const typed = (record: Json): boolean => [record['@type']].flat().some((type) => typeof type === 'string' && article.test(type))
  const record = records.find(typed) ?? records.find((each) => each['datePublished'] !== undefined)
  if (record === undefined) return {}
  const published_on = writtenDay(textIn(record['datePublished']) ?? '')
  const outlet = nameIn(record['publisher']) ?? nameIn(record['sourceOrganization'])
  const title = textIn(record['headline']) ?? textIn(record['name'])
  return { ...(published_on && { published_on }), ...(outlet && { outlet }), ...(title && { title }) }
}

const dateNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publish_date',
  'pubdate',
  'publication_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'citation_date',
  'article.published',
  'published-date',
  'release_date',
  'date',
]
const outletNames = ['og:site_name', 'publisher', 'dc.publisher', 'dcterms.publisher', 'citation_publisher', 'application-name', 'source']
const titleNames = ['og:title', 'headline', 'dc.title', 'dcterms.title', 'citation_title', 'twitter:title']

/** The contents of the page's `meta` elements by name; the first of a name counts. */
const metasOf = (document: DomDocument): ReadonlyMap<string, string> => {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').trim().toLowerCase()
    const content = (meta.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim()
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content)
  }
  return metas
}

const first = <T>(values: readonly (T | undefined)[]): T | undefined => values.find((value) => value !== undefined)

const dayOfMetas = (metas: ReadonlyMap<string, string>): Day | undefined =>
  first(dateNames.map((name) => writtenDay(metas.get(name) ?? '')))

const webAddress = (text: string | null | undefined): string | undefined =>
  text !== null && text !== undefined && /^https?:\/\/\S+$/.test(text) ? text : undefined

/** `Title | Outlet` and `Title - Outlet` less the outlet. */
const withoutOutlet = (title: string, outlet: string | undefined): string => {
  const cut = Math.max(title.lastIndexOf(' | '), title.lastIndexOf(' - '), title.lastIndexOf(' – '), title.lastIndexOf(' — '))
  if (cut < 10) return title
  const tail = title
    .slice(cut + 3)
    .trim()
    .toLowerCase()
  const known = outlet !== undefined && (tail.includes(outlet.toLowerCase()) || outlet.toLowerCase().includes(tail))
  return known || title.slice(cut).startsWith(' | ') ? title.slice(0, cut).trim() : title
}

/** What a page says of itself: JSON-LD first, then Open Graph and other `meta`, then what it shows; and its headline. */
export const originOfPage = (
  document: DomDocument,
  jsonLd: readonly string[],
): { readonly origin: Origin; readonly headline: DomElement | undefined } => {
  const stated = originOfJsonLd(jsonLd)
  const metas = metasOf(document)
  const named = stated.title ?? first(titleNames.map((name) => metas.get(name)))
  const headline = headlineOf(document, named ?? wordsOf(document.querySelector('title')))
  const outlet = stated.outlet ?? first(outletNames.map((name) => nameIn(metas.get(name))))
  const title = named ?? (wordsOf(headline) || wordsOf(document.querySelector('title')))
  const published_on = stated.published_on ?? dayOfMetas(metas) ?? dayShown(document, headline)
  const url = webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? webAddress(metas.get('og:url'))
  const origin: Origin = {
    ...(published_on && { published_on }),
    ...(outlet && { outlet }),
    ...(url && { url }),
    ...(title && { title: withoutOutlet(title, outlet).slice(0, 500) }),
  }
  return { origin, headline }
}
