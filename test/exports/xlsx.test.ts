import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { factsOf } from '../../src/facts/index.ts'
import { claimFields } from '../../src/outputs/codebook/index.ts'
import { exportClaims } from '../../src/outputs/exports/index.ts'
import type { ExportInput } from '../../src/outputs/exports/index.ts'
import { claims, clock, documentOf, empty, input, report } from './sample.ts'

const names = ['claims', 'items', 'obligations', 'responses', 'sources', 'codebook']
const bytesOf = async (given: ExportInput) => Buffer.from((await exportClaims('xlsx', given, clock)).files[0]!.bytes)

const table = async (given: ExportInput, sheet: string): Promise<Record<string, unknown>[]> => {
  const [head = [], ...rows] = await readSheet(await bytesOf(given), sheet)
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))
}

describe('claims.xlsx, read by read-excel-file', () => {
  test('claims: values as they are, texts as texts, numbers as numbers', async () => {
    const rows = await table(input, 'claims')
    expect(Object.keys(rows[0]!)).toEqual(claimFields.map(({ name }) => name))
    expect(rows.map(({ quote }) => quote)).toEqual(claims.map(({ quote }) => quote))
    expect(rows[0]).toMatchObject({ name: '=cmd|pact', from_party: '–', parties: 'NOR | SUD', event_from: '2024-05', place: 'p. 1',
      evidence_start: 20 })
    expect(rows[1]).toMatchObject({ polarity: 'denied', parties: 'not said' })
    expect(rows[2]).toMatchObject({ quantity_low: 12, quantity_high: 15, amount: '–', due_to: '2026', to_party: 'not said' })
    expect(rows[3]).toMatchObject({ quantity_low: '–', amount: 400000000.5, currency: 'USD', speaker: 'own voice' })
    expect(rows[4]).toMatchObject({ quote: '-5 batteries were lost', quantity_low: 5 })
  })

  test('items: what was promised, what came, what is open, in the words of the pages', async () => {
    const rows = await table(input, 'items')
    const facts = factsOf(input.claims, input.documents)
    expect(rows).toHaveLength(facts.items.length)
    const jets = rows.find(({ item }) => item === 'Su-35')
    expect(jets).toMatchObject({ from_party: 'NOR', promised: 'affirmed', promised_low: 12, promised_high: 15, delivered: 'not said',
      delivered_low: 'not said', due_from: '2026' })
  })

  test('obligations: acts and clauses, also what a text says is not owed', async () => {
    const rows = await table(input, 'obligations')
    expect(rows.find(({ record }) => record === 'act')).toMatchObject({ instrument: '=cmd\\|pact', act: 'signed', said: 'affirmed',
      event_from: '2024-05', obligation: '–' })
    expect(rows.find(({ record }) => record === 'clause')).toMatchObject({ obligation: 'defense', said: 'denied', act: '–' })
  })

  test('responses: one row for each rung, with the claims in each lane', async () => {
    const [row] = (await table(input, 'responses')).filter(({ responder }) => responder === 'NOR')
    expect(row).toMatchObject({ partner: 'EAS', rung: 'silence', promised: 'not said', required: '–' })
    expect(row!['delivered']).toMatch(/^[0-9a-f]{16}$/)
  })

  test('sources, and a codebook of every column of every sheet', async () => {
    expect(await table(input, 'sources')).toMatchObject([
      { title: report.title, url: report.url, sha256: report.sha256, seen_on: '2025-06-14' },
      { title: '+cmd|calc.txt', url: 'not said' },
    ])
    const codebook = await table(input, 'codebook')
    for (const sheet of names.slice(0, -1)) {
      const [head] = await readSheet(await bytesOf(input), sheet)
      expect([...new Set(codebook.filter((row) => row['sheet'] === sheet).map(({ column }) => column))]).toEqual(head)
    }
  })

  test('a claim is named by the same id on every sheet', async () => {
    const ids = new Set((await table(input, 'claims')).map(({ claim_id }) => claim_id))
    for (const sheet of ['items', 'obligations']) {
      for (const row of await table(input, sheet)) for (const id of String(row['claims']).split(' | ')) expect(ids).toContain(id)
    }
  })

  test('nothing given: heads alone', async () => {
    for (const sheet of names.slice(0, -1)) expect(await readSheet(await bytesOf(empty), sheet)).toHaveLength(1)
  })
})

describe('claims.xlsx, opened by exceljs', () => {
  const open = async (given: ExportInput) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await bytesOf(given) as unknown as ArrayBuffer)
    return book
  }

  test('has the sheets in order and no formula or link in any cell', async () => {
    const book = await open(input)
    expect(book.worksheets.map(({ name }) => name)).toEqual(names)
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
      expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Number]).toContain(cell.type)
    })))
    for (const [name, bytes] of Object.entries(unzipSync(await bytesOf(input)))) {
      expect(strFromU8(bytes), name).not.toMatch(/<f[ >]|<hyperlink/)
    }
  })

  test('a text too long for a cell is cut between characters and says so', async () => {
    const long = documentOf(`${'x'.repeat(31_999)}${'🚀'.repeat(1_000)}`)
    const claim = { ...claims[6]!, quote: long.text, evidence: [0, long.text.length] as const, document: long.id }
    const cell = String((await table({ claims: [claim], documents: [long] }, 'claims'))[0]!['quote'])
    expect(cell.length).toBeLessThanOrEqual(32_767)
    expect(cell).toBe(`${'x'.repeat(31_999)} … [cut: 31999 of 33999 characters are shown, all are in the CSV and JSON Lines]`)
    const fits = documentOf('y'.repeat(32_767))
    expect((await table({ claims: [{ ...claim, quote: fits.text }], documents: [fits] }, 'claims'))[0]!['quote']).toBe(fits.text)
  })

  test('characters that XML cannot hold, and what looks like their escape, are kept', async () => {
    const text = 'a\u0000b\u000Bc\uFFFEd _x0041_ & <b> "q" ]]> \r\n\t é\u2028'
    const odd = documentOf(text)
    const claim = { ...claims[6]!, quote: text, evidence: [0, text.length] as const, document: odd.id }
    const xml = strFromU8(unzipSync(await bytesOf({ claims: [claim], documents: [odd] }))['xl/worksheets/sheet1.xml']!)
    expect(xml).toContain('a_x0000_b_x000B_c_xFFFE_d _x005F_x0041_ &amp; &lt;b&gt; &quot;q&quot; ]]&gt; _x000D_\n\t é\u2028')
    expect((await open({ claims: [claim], documents: [odd] })).getWorksheet('claims')!.rowCount).toBe(2)
  })
})

test('the same input and instant give the same bytes, also in another time zone', async () => {
  const zone = process.env['TZ']
  try {
    process.env['TZ'] = 'UTC'
    const first = await bytesOf(input)
    process.env['TZ'] = 'Asia/Tokyo'
    expect((await bytesOf(input)).equals(first)).toBe(true)
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})
