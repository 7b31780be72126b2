import { claimFieldOrder, claimIdOf } from '../../base/index.ts'
import type { Claim, Quantity } from '../../base/index.ts'
import { plainLine } from '../characters.ts'
import { textFile } from './exporter.ts'
import type { WriteExport } from './exporter.ts'
import { sourcesOf } from './source.ts'
import type { Source } from './source.ts'

/** Written out in the file, so that nothing has to be fetched to read it. Our own terms have a URN, not an address. */
const context = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  servanda: 'urn:servanda:term:',
  'prov:wasQuotedFrom': { '@type': '@id' },
  'prov:wasGeneratedBy': { '@type': '@id' },
  'prov:wasAssociatedWith': { '@type': '@id' },
  'prov:endedAtTime': { '@type': 'xsd:dateTime' },
  'schema:appearance': { '@type': '@id' },
  'schema:author': { '@container': '@list' },
}

/** Fields of the coding rule that say what a claim says; the others have terms of schema.org, PROV or Web Annotation. */
const otherTerms: ReadonlySet<string> = new Set(['speaker', 'evidence', 'quote', 'document', 'made_by'])
const ownFields = claimFieldOrder.filter((field) => !otherTerms.has(field))

const own = (claim: Claim): Record<string, unknown> => {
  const record = claim as unknown as Record<string, unknown>
  return Object.fromEntries(
    ownFields
      .filter((name) => record[name] !== undefined && record[name] !== null)
      .map((name) => [`servanda:${name}`, name === 'quantity' ? quantity(record[name] as Quantity) : listValue(record[name])]),
  )
}

const listValue = (value: unknown): unknown => (Array.isArray(value) ? { '@list': value } : value)

const quantity = (value: Quantity): unknown => {
  if (typeof value === 'number') return value
  if ('amount' in value) return { '@type': 'schema:MonetaryAmount', 'schema:value': value.amount, 'schema:currency': value.currency }
  return { '@type': 'schema:QuantitativeValue', 'schema:minValue': value[0], 'schema:maxValue': value[1] }
}

const documentIri = (id: string): string => `urn:servanda:document:${encodeURIComponent(id)}`
const maker = (made_by: string): object => ({
  '@id': `urn:servanda:maker:${encodeURIComponent(made_by)}`,
  '@type': 'prov:Agent',
  'schema:name': made_by,
})

const sourceNode = (source: Source): object => ({
  '@id': documentIri(source.document),
  '@type': ['schema:CreativeWork', 'prov:Entity'],
  'schema:name': source.title,
  'schema:sha256': source.sha256,
  ...(source.url === undefined ? {} : { 'schema:url': source.url }),
  ...(source.archived_url === undefined ? {} : { 'schema:archivedAt': source.archived_url }),
  ...(source.outlet === undefined ? {} : { 'schema:publisher': { '@type': 'schema:Organization', 'schema:name': source.outlet } }),
  ...(source.published_on === undefined ? {} : { 'schema:datePublished': source.published_on }),
  ...(source.seen_on === undefined ? {} : { 'servanda:seen_on': source.seen_on }),
})

/**
 * A claim as a ClaimReview that gives no rating: it records that the words stand in a source, and does not judge whether they are true.
 * The speakers are the authors of the reviewed claim, nearest first.
 */
const claimNode = (claim: Claim): object => ({
  '@id': `urn:servanda:claim:${claimIdOf(claim)}`,
  '@type': ['schema:ClaimReview', 'prov:Entity'],
  'schema:claimReviewed': claim.quote,
  'schema:reviewRating': { '@type': 'schema:Rating', 'schema:alternateName': 'recorded, not rated' },
  'schema:itemReviewed': {
    '@type': 'schema:Claim',
    'schema:text': claim.quote,
    ...(claim.speaker.length === 0 ? {} : { 'schema:author': claim.speaker.map((name) => ({ 'schema:name': plainLine(name) })) }),
    ...(claim.document === undefined ? {} : { 'schema:appearance': documentIri(claim.document) }),
  },
  ...(claim.document === undefined ? {} : { 'prov:wasQuotedFrom': documentIri(claim.document) }),
  'oa:hasSelector': [
    { '@type': 'oa:TextPositionSelector', 'oa:start': claim.evidence[0], 'oa:end': claim.evidence[1] },
    { '@type': 'oa:TextQuoteSelector', 'oa:exact': claim.quote },
  ],
  'prov:wasGeneratedBy': 'urn:servanda:activity:export',
  ...(claim.made_by === undefined ? {} : { 'prov:wasAttributedTo': maker(claim.made_by) }),
  ...own(claim),
})

/**
 * `claims.jsonld`: claims as ClaimReview (schema.org) and PROV entities, quoted from their documents. `<` is escaped, so that the text can
 * stand in a page as it is.
 */
export const writeJsonLd: WriteExport = async (input, { exported_at }) => {
  const graph = [
    {
      '@id': 'urn:servanda:activity:export',
      '@type': 'prov:Activity',
      'prov:endedAtTime': exported_at,
      'prov:wasAssociatedWith': 'urn:servanda:software',
    },
    { '@id': 'urn:servanda:software', '@type': ['prov:SoftwareAgent', 'schema:SoftwareApplication'], 'schema:name': 'Servanda' },
    ...sourcesOf(input).map(sourceNode),
    ...input.claims.map(claimNode),
  ]
  const text = JSON.stringify({ '@context': context, '@graph': graph }, null, 2).replaceAll('<', '\\u003c')
  return [textFile('claims.jsonld', `${text}\n`)]
}
