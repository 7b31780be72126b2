import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { exportClaims } from '../../src/outputs/exports/index.ts'
import type { ExportInput } from '../../src/outputs/exports/index.ts'
import { claims, clock, documentOf, empty, input, report, textOf } from './sample.ts'

/** Any attempt to fetch something fails the test; `safe` refuses a term that would be dropped. */
const offline = { documentLoader: async (url: string): Promise<never> => { throw new Error(`fetched ${url}`) }, safe: true }
const text = async (given: ExportInput) => textOf((await exportClaims('jsonld', given, clock)).files[0])
const expand = async (given: ExportInput) => jsonld.expand(JSON.parse(await text(given)), offline)
const schema = (name: string): string => `https://schema.org/${name}`
const prov = (name: string): string => `http://www.w3.org/ns/prov#${name}`
const typed = (nodes: Record<string, any>[], type: string) => nodes.filter((node) => node['@type'].includes(type))

describe('claims.jsonld, read by jsonld without a network', () => {
  test('has a ClaimReview for each claim, quoted from a document', async () => {
    const nodes = await expand(input)
    const reviews = typed(nodes, schema('ClaimReview'))
    expect(reviews.map((node) => node[schema('claimReviewed')][0]['@value'])).toEqual(claims.map(({ quote }) => quote))
    const ids = new Set(nodes.map((node) => node['@id']))
    for (const review of reviews) expect(ids).toContain(review[prov('wasQuotedFrom')][0]['@id'])
    expect(ids.size).toBe(nodes.length)
  })

  test('keeps fields, speakers in order, place and counts', async () => {
    const review = typed(await expand(input), schema('ClaimReview'))[2]!
    expect(review['urn:servanda:term:item']).toEqual([{ '@value': 'Su-35' }])
    expect(review['urn:servanda:term:quantity'][0][schema('maxValue')]).toEqual([{ '@value': 15 }])
    const speakers: Record<string, any>[] = review[schema('itemReviewed')][0][schema('author')][0]['@list']
    expect(speakers.map((node) => node[schema('name')][0]['@value'])).toEqual(claims[2]!.speaker)
    const [selector] = review['http://www.w3.org/ns/oa#hasSelector']
    expect(selector['http://www.w3.org/ns/oa#start']).toEqual([{ '@value': claims[2]!.evidence[0] }])
  })

  test('gives no rating', async () => {
    for (const review of typed(await expand(input), schema('ClaimReview'))) {
      expect(review[schema('reviewRating')][0]).not.toHaveProperty(schema('ratingValue'))
    }
  })

  test('describes the source', async () => {
    const source = typed(await expand(input), schema('CreativeWork'))[0]!
    expect(source).toMatchObject({
      [schema('url')]: [{ '@value': report.url }], [schema('archivedAt')]: [{ '@value': 'https://archive.example/2025/x' }],
      [schema('sha256')]: [{ '@value': report.sha256 }], [schema('datePublished')]: [{ '@value': '2025-06-13' }],
    })
  })

  test('turns into RDF with the instant of the export', async () => {
    const quads = await jsonld.toRDF(JSON.parse(await text(input)), { ...offline, format: 'application/n-quads' })
    expect(quads).toContain(`<${prov('endedAtTime')}> "${clock.exported_at}"^^<http://www.w3.org/2001/XMLSchema#dateTime>`)
    expect(quads).not.toContain('_:undefined')
  })

  test('no text becomes markup or a keyword', async () => {
    const hostile = documentOf('</script><script>alert(1)</script>', { title: '@id', outlet: '@type' })
    const claim = { ...claims[6]!, quote: hostile.text, evidence: [0, hostile.text.length] as const, document: hostile.id,
      speaker: ['@list'], made_by: 'a b/<c>' }
    const given = { claims: [claim], documents: [hostile] }
    expect(await text(given)).not.toContain('<')
    expect(typed(await expand(given), schema('ClaimReview'))[0]![schema('claimReviewed')][0]['@value']).toBe(hostile.text)
  })

  test('no claims: the graph has the activity alone', async () => {
    expect(await expand(empty)).toHaveLength(2)
  })
})
