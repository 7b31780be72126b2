import { plainLine } from '../../src/outputs/characters.ts'
import Papa from 'papaparse'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimFields } from '../../src/outputs/codebook/index.ts'
import { exportClaims } from '../../src/outputs/exports/index.ts'
import { bare, claims, clock, documentOf, empty, input, report, textOf } from './sample.ts'

const parse = (text: string): Record<string, string>[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}
/** As documented: one apostrophe comes off the front; ` | ` parts a list, `\` before `|` and `\` is taken off. */
const unguard = (cell: string): string => cell.startsWith("'") ? cell.slice(1) : cell
const list = (cell: string): string[] => (unguard(cell).match(/(?:\\.|[^|\\])+/gsu) ?? []).map((part, at, all) =>
  part.slice(at === 0 ? 0 : 1, at === all.length - 1 ? undefined : -1).replace(/\\(.)/gsu, '$1'))

const rows = async () => parse(textOf((await exportClaims('csv', input, clock)).files[0]))

describe('claims.csv, read by Papa Parse', () => {
  test('has a row for each claim and the columns of the codebook', async () => {
    const read = await rows()
    expect(read).toHaveLength(claims.length)
    expect(Object.keys(read[0]!)).toEqual(claimFields.map(({ name }) => name))
  })

  test('gives every value back', async () => {
    for (const [index, row] of (await rows()).entries()) {
      const claim = claims[index] as unknown as Record<string, unknown>
      expect(unguard(row['quote']!)).toBe(claim['quote'])
      expect([Number(row['evidence_start']), Number(row['evidence_end'])]).toEqual(claim['evidence'])
      expect(row['speaker'] === 'own_voice' ? [] : list(row['speaker']!)).toEqual(claim['speaker'])
      for (const name of ['item', 'act', 'name', 'obligation', 'rung', 'verdict', 'replaces']) {
        if (claim[name] !== undefined) expect(unguard(row[name]!), name).toBe(claim[name])
        else expect(['', 'unknown'], name).toContain(row[name])
      }
    }
  })

  test('tells silence from a question that does not arise, and a word from a code', async () => {
    const [instrument, clause, pledge, money, loss, delivery] = await rows()
    expect(instrument).toMatchObject({ from_party: '', parties: 'NOR | SUD', item: '', event_from: '2024-05', event_to: '2024-05',
      place: 'p. 1' })
    expect(clause).toMatchObject({ parties: 'unknown', from_party: '', name: 'unknown', act: '', polarity: 'denied' })
    expect(pledge).toMatchObject({ from_party: 'NOR', to_party: 'unknown', quantity_low: '12', quantity_high: '15', amount: '',
      due_from: '2026', event_from: 'unknown', place: '' })
    expect(money).toMatchObject({ quantity_low: '', amount: '400000000.5', currency: 'USD' })
    expect(loss).toMatchObject({ item: "'unknown", event_from: '2025-06-13', event_to: '2025-06' })
    expect(delivery).toMatchObject({ item: "''quoted'", replaces: "'\ttabbed", quantity_low: 'unknown', outlet: report.outlet })
    expect((await rows()).at(-1)).toMatchObject({ document: bare.id, outlet: 'unknown', url: 'unknown', published_on: 'unknown' })
  })

  test('no text, whatever it is, opens as a formula: a quote comes back to the letter, a name as one plain line', async () => {
    const unit = fc.oneof(fc.constantFrom(...'=+-@\t\r\n\'",|\\;'), fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }))
    await fc.assert(fc.asyncProperty(fc.string({ minLength: 1, unit }), async (text) => {
      const document = documentOf(text)
      const claim = { ...claims[6]!, quote: text, evidence: [0, text.length] as const, document: document.id, speaker: [`${text}a`, 'b'] }
      const [row] = parse(textOf((await exportClaims('csv', { claims: [claim], documents: [document] }, clock)).files[0]))
      expect(unguard(row!['quote']!)).toBe(text)
      expect(list(row!['speaker']!)).toEqual([plainLine(`${text}a`), 'b'])
      expect(row!['speaker']).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f]/)
      for (const cell of Object.values(row!)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
    }), { numRuns: 300, seed: 2 })
  })

  test('ends lines with CRLF and has no byte-order mark', async () => {
    const file = (await exportClaims('csv', empty, clock)).files[0]
    expect(textOf(file)).toBe(`${claimFields.map(({ name }) => `"${name}"`).join(',')}\r\n`)
    expect(file?.bytes[0]).toBe(0x22)
  })
})

test('the dictionary names every column and every value', async () => {
  const files = (await exportClaims('csv', input, clock)).files
  expect(files.map(({ name }) => name)).toEqual(['claims.csv', 'claims-dictionary.csv'])
  const dictionary = parse(textOf(files[1]))
  expect(dictionary.map(({ name }) => name)).toEqual(claimFields.map(({ name }) => name))
  const missing = new Map(dictionary.map(({ name, missing: cell }) => [name!, list(cell!).map((entry) => entry.split(':')[0])]))
  for (const row of await rows()) {
    for (const [name, cell] of Object.entries(row)) {
      if (['', 'unknown', 'own_voice'].includes(cell)) expect(missing.get(name), name).toContain(cell || 'empty')
    }
  }
  const values = new Map(dictionary.map(({ name, values: cell }) => [name!, list(cell!)]))
  for (const row of await rows()) {
    for (const name of ['kind', 'polarity', 'modality', 'act', 'obligation', 'rung', 'verdict']) {
      if (row[name] !== '') expect(values.get(name)).toContain(row[name])
    }
  }
})

test('JSON Lines hold the claims themselves', async () => {
  const text = textOf((await exportClaims('jsonl', input, clock)).files[0])
  expect(text.trimEnd().split('\n').map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(claims)))
  expect(textOf((await exportClaims('jsonl', empty, clock)).files[0])).toBe('')
})
