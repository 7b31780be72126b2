import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factsOf, reviewQueue } from '../../src/facts/index.ts'
import { readSource } from '../../src/surfaces/intake/read-source.ts'
import { openReader } from '../../src/surfaces/reader.ts'

const folder = new URL('.', import.meta.url).pathname

describe('one handover in a wire report, its reprint, two texts that cite an agency, and a report of its own', async () => {
  const reader = openReader()
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
  const documents = (await Promise.all(files.map((file) => readSource(`${folder}${file}`)))).map(({ document }) => document!)
  const claims = documents.flatMap((document) => reader.read(document).claims.map((claim) => ({ ...claim, document: document.id })))
  const facts = factsOf(claims, documents)
  const outletOf = (id: string) => documents.find((document) => document.id === id)?.outlet
  const [howitzers] = facts.items.filter(({ item }) => item === 'howitzer')

  it('is told by five texts and three sources', () => {
    expect(howitzers?.delivered).toMatchObject({ said: 'affirmed', sources: 3, count: { low: 6, high: 6 } })
    expect(howitzers?.delivered.claims).toHaveLength(5)
  })

  it('is promised by one source, although two texts say so', () => {
    expect(howitzers?.promised).toMatchObject({ sources: 1, count: { low: 18, high: 18 } })
    expect(howitzers?.promised.claims.length).toBeGreaterThan(1)
  })

  it('shows which texts go round in a circle', () => {
    expect(facts.clusters.map(({ why, upstream, documents: texts }) => [why, upstream, texts.map(outletOf)])).toEqual([
      ['cites_one_source', 'interfax', ['Hill Radio', 'Lake Mail']],
      ['near_duplicate', 'Steppe Wire', ['Steppe Wire', 'Pamir Post']],
    ])
  })

  it('leaves nothing in conflict', () => {
    expect(reviewQueue(facts).filter(({ why }) => why === 'conflict')).toEqual([])
  })
})
