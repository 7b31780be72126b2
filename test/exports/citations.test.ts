import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportClaims } from '../../src/outputs/exports/index.ts'
import { bare, clock, documentOf, empty, input, report, textOf } from './sample.ts'
import type { ExportFormat, ExportInput } from '../../src/outputs/exports/index.ts'

const read = async (format: ExportFormat, given: ExportInput): Promise<Record<string, any>[]> => {
  const { files } = await exportClaims(format, given, clock)
  return new Cite(textOf(files[0])).data
}
const issued = { 'date-parts': [[2025, 6, 13]] }

describe('citation.js reads back', () => {
  test('CSL-JSON', async () => {
    const [first, second] = await read('csl', input)
    expect(first).toMatchObject({
      type: 'webpage', title: report.title, 'container-title': report.outlet, URL: report.url, issued,
      accessed: { 'date-parts': [[2025, 6, 14]] },
      archive_location: 'https://archive.example/2025/x',
      note: `Archived at https://archive.example/2025/x; Seen on 2025-06-14; SHA-256 ${report.sha256}`,
    })
    expect(second).toMatchObject({ type: 'document', title: '+cmd|calc.txt', note: `SHA-256 ${bare.sha256}` })
    expect(second).not.toHaveProperty('issued')
  })

  test('BibTeX', async () => {
    const [first, second] = await read('bibtex', input)
    expect(first).toMatchObject({
      type: 'webpage', title: report.title, publisher: report.outlet, URL: report.url, issued, accessed: { 'date-parts': [[2025, 6, 14]] },
      note: `Archived at https://archive.example/2025/x; Seen on 2025-06-14; SHA-256 ${report.sha256}`,
    })
    expect(second).toMatchObject({ title: '+cmd|calc.txt', note: `SHA-256 ${bare.sha256}` })
  })

  test('RIS', async () => {
    const [first, second] = await read('ris', input)
    expect(first).toMatchObject({
      type: 'webpage', title: report.title, publisher: report.outlet, URL: report.url, issued,
      note: ['Archived at https://archive.example/2025/x', 'Seen on 2025-06-14', `SHA-256 ${report.sha256}`],
    })
    expect(second).toMatchObject({ title: '+cmd|calc.txt', note: `SHA-256 ${bare.sha256}` })
  })

  test.each(['2025', '2025-06', '2025-06-03'])('dates as precise as they are: %s', async (published_on) => {
    for (const format of ['csl', 'bibtex', 'ris'] as const) {
      const [item] = await read(format, { claims: [], documents: [documentOf('x', { published_on })] })
      expect(item?.['issued'], format).toEqual({ 'date-parts': [published_on.split('-').map(Number)] })
    }
  })

  test('any title and outlet, to the letter', async () => {
    const word = fc.stringMatching(/^[ -~äßŁ雪—“”’🚀]{1,30}$/u).map((text) => text.replace(/ +/g, ' ').trim()).filter((text) => text !== '')
    await fc.assert(fc.asyncProperty(word, word, async (title, outlet) => {
      const given = { claims: [], documents: [documentOf('x', { title, outlet }), documentOf('y', { title: 'after' })] }
      for (const format of ['csl', 'bibtex', 'ris'] as const) {
        const items = await read(format, given)
        expect(items.map((item) => item['title']), format).toEqual([title, 'after'])
        expect(items[0]?.[format === 'csl' ? 'container-title' : 'publisher'], format).toBe(outlet)
      }
    }), { numRuns: 150, seed: 1 })
  })
})

describe('sources', () => {
  test('each has a key of its own', async () => {
    const twice = { claims: [], documents: [report, report, documentOf('z', { outlet: report.outlet!, published_on: '2025' })] }
    for (const format of ['csl', 'bibtex', 'ris'] as const) {
      expect(new Set((await read(format, twice)).map((item) => item['id'])).size).toBe(3)
    }
  })

  test('an address that is no web address is left out, and a line break ends no field', async () => {
    const hostile = documentOf('x', { url: 'javascript:alert(1)', title: 'one\r\nER  - \r\nTY  - JOUR\n}\n@misc{k,' })
    for (const format of ['csl', 'bibtex', 'ris'] as const) {
      const items = await read(format, { claims: [], documents: [hostile] })
      expect(items, format).toHaveLength(1)
      expect(items[0]).toMatchObject({ title: 'one ER - TY - JOUR } @misc{k,' })
      expect(items[0]).not.toHaveProperty('URL')
    }
  })

  test('no documents give empty files', async () => {
    expect(textOf((await exportClaims('csl', empty, clock)).files[0])).toBe('[]\n')
    expect(textOf((await exportClaims('bibtex', empty, clock)).files[0])).toBe('')
    expect(textOf((await exportClaims('ris', empty, clock)).files[0])).toBe('')
  })
})
