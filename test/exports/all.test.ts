import { describe, expect, test } from 'vitest'
import { exportClaims, exporters, isExportFormat } from '../../src/outputs/exports/index.ts'
import { clock, empty, input } from './sample.ts'

test('the formats, in the order in which help lists them', () => {
  expect(exporters.map(({ format }) => format)).toEqual(['csv', 'xlsx', 'jsonl', 'stata', 'csl', 'bibtex', 'ris', 'jsonld'])
  expect(isExportFormat('csv')).toBe(true)
  expect(isExportFormat('toString')).toBe(false)
})

describe.each(exporters.map(({ format }) => format))('%s', (format) => {
  test('is the same bytes each time', async () => {
    expect(await exportClaims(format, input, clock)).toEqual(await exportClaims(format, structuredClone(input), clock))
  })

  test('names its files plainly, each once, and writes them without claims as well', async () => {
    const names = (await exportClaims(format, empty, clock)).files.map(({ name }) => name)
    for (const name of names) expect(name).toMatch(/^[A-Za-z-]+(\.[A-Za-z]+)+$/)
    expect(new Set(names).size).toBe(names.length)
    expect((await exportClaims(format, input, clock)).files.map(({ name }) => name)).toEqual(names)
  })

  test('does not depend on documents being given, nor on a capture that is no document', async () => {
    const given = { claims: input.claims, documents: [], captures: { constructor: { seen_at: 'never' } } }
    expect((await exportClaims(format, given, clock)).files.length).toBeGreaterThan(0)
  })
})
