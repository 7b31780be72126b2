import type { Facts } from '../../facts/index.ts'
import { claimFields, flatClaim, missingCodes, missingIn, missingOf, notApplicable } from '../codebook/index.ts'
import type { Cell, FlatRow } from '../codebook/index.ts'
import { joinList } from './cells.ts'
import { orUnknown } from './column.ts'
import type { Column } from './column.ts'
import { documentsById } from './exporter.ts'
import type { ExportInput, WriteExport } from './exporter.ts'
import { itemColumns } from './items-sheet.ts'
import { obligationColumns, obligationRows } from './obligations-sheet.ts'
import { rungColumns, rungRows } from './responses-sheet.ts'
import { sourcesOf } from './source.ts'
import type { Source } from './source.ts'
import { workbook } from './workbook.ts'
import type { Sheet } from './workbook.ts'

const widths: Readonly<Record<string, number>> = {
  quote: 60,
  url: 30,
  name: 30,
  speaker: 30,
  claim_id: 18,
  document: 18,
  outlet: 18,
  made_by: 18,
}
const claimColumns: readonly Column<FlatRow>[] = claimFields.map(({ name, label, type }) => ({
  name,
  label,
  type,
  width: widths[name] ?? 12,
  cell: (row) => row[name] as Cell,
}))

const sourceColumns: readonly Column<Source>[] = [
  { name: 'document', label: 'Id of the document', type: 'text', width: 18, cell: ({ document }) => document },
  { name: 'title', label: 'Title, file name or address', type: 'text', width: 50, cell: ({ title }) => title },
  { name: 'outlet', label: 'Outlet', type: 'text', width: 20, cell: ({ outlet }) => orUnknown(outlet) },
  {
    name: 'published_on',
    label: 'Day, month or year of publication',
    type: 'day',
    width: 12,
    cell: ({ published_on }) => orUnknown(published_on),
  },
  { name: 'url', label: 'Address', type: 'text', width: 40, cell: ({ url }) => orUnknown(url) },
  { name: 'archived_url', label: 'Archived address', type: 'text', width: 40, cell: ({ archived_url }) => archived_url ?? notApplicable },
  { name: 'seen_on', label: 'Day on which the address was seen', type: 'day', width: 12, cell: ({ seen_on }) => seen_on ?? notApplicable },
  { name: 'sha256', label: 'SHA-256 of the original bytes', type: 'text', width: 66, cell: ({ sha256 }) => sha256 },
]

/** Cells of a workbook say why they hold no value in the words of the pages. */
const shown = (cell: Cell): string | number => {
  const reason = missingIn(cell)
  if (reason !== undefined) return missingOf(reason).words
  return typeof cell === 'object' ? joinList(cell as readonly string[]) : cell
}

const sheetOf = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  name,
  columns,
  rows: rows.map((row) => columns.map(({ cell }) => shown(cell(row)))),
})

const codebookSheet = (): Sheet => {
  const sheets: readonly [string, readonly Column<never>[]][] = [
    ['claims', claimColumns],
    ['items', itemColumns],
    ['obligations', obligationColumns],
    ['responses', rungColumns],
    ['sources', sourceColumns],
  ]
  return {
    name: 'codebook',
    columns: [
      ['sheet', 12],
      ['column', 18],
      ['type', 10],
      ['value', 16],
      ['meaning', 80],
      ['note', 60],
    ].map(([name, width]) => ({ name: name as string, width: width as number })),
    rows: [
      ...sheets.flatMap(([sheet, columns]) =>
        columns.flatMap(({ name, type, label }) => {
          const field = sheet === 'claims' ? claimFields.find((each) => each.name === name) : undefined
          const values = Object.entries(field?.values ?? {}).map(([value, meaning]) => [sheet, name, type, value, meaning, ''])
          return [[sheet, name, type, '', label, field?.note ?? ''], ...values]
        }),
      ),
      ...missingCodes.map(({ words, meaning }) => ['every sheet', 'every column', '', words, meaning, '']),
    ],
  }
}

const factsFor = async ({ claims, documents, facts }: ExportInput): Promise<Facts> =>
  facts ?? (await import('../../facts/index.ts')).factsOf(claims, documents)

/** `claims.xlsx`: claims, items, obligations, responses, sources and a codebook of all columns. No cell is a formula or a link. */
export const writeXlsx: WriteExport = async (input, { exported_at }) => {
  const byId = documentsById(input.documents)
  const facts = await factsFor(input)
  const sheets = [
    sheetOf(
      'claims',
      claimColumns,
      input.claims.map((claim) => flatClaim(claim, byId.get(claim.document ?? ''))),
    ),
    sheetOf('items', itemColumns, facts.items),
    sheetOf('obligations', obligationColumns, obligationRows(facts)),
    sheetOf('responses', rungColumns, rungRows(facts)),
    sheetOf('sources', sourceColumns, sourcesOf(input)),
    codebookSheet(),
  ]
  return [{ name: 'claims.xlsx', bytes: await workbook(sheets, exported_at.replace(/\.\d+/, '')) }]
}
