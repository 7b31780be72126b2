import { fixedParts, head, main } from './workbook-parts.ts'

/** A sheet of a workbook: a head row, then rows of texts and numbers; an empty text is an empty cell. */
export interface Sheet {
  /** At most 31 characters, none of them `[]:*?/\`. */
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly width: number }[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Excel's limits. */
const maxText = 32_767
const maxRows = 1_048_576

/** A text that fits in a cell. A longer one says how much of it is shown, and does not end in half a character. */
const cut = (text: string): string => {
  if (text.length <= maxText) return text
  const shown = 32_000
  const end = /[\uD800-\uDBFF]/.test(text[shown - 1] as string) ? shown - 1 : shown
  return `${text.slice(0, end)} … [cut: ${end} of ${text.length} characters are shown, all are in the CSV and JSON Lines]`
}

const hex = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of XML; characters that XML cannot hold as ECMA-376 writes them (22.9.2.19, ST_Xstring). */
const xml = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, hex)
    .replace(/[&<>"]/g, (sign) => entities[sign] as string)

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

const cell = (value: string | number, column: number, row: number, isHead: boolean): string => {
  const place = `r="${letters(column)}${row}"`
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
  if (value === '') return ''
  const style = isHead ? ' s="1"' : /^['=+\-@\t\r\n]/.test(value) ? ' s="2"' : ''
  return `<c ${place} t="inlineStr"${style}><is><t xml:space="preserve">${xml(cut(value))}</t></is></c>`
}

const sheetXml = ({ columns, rows }: Sheet): string => {
  const lines = [columns.map(({ name }) => name), ...rows].map(
    (row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, column, at + 1, at === 0)).join('')}</row>`,
  )
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  return [
    `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData>`,
    `<autoFilter ref="A1:${letters(columns.length - 1)}${rows.length + 1}"/></worksheet>`,
  ].join('')
}

/** Rows that do not fit on one sheet go on to `claims 2`, `claims 3`. */
const inSheets = ({ name, columns, rows }: Sheet): readonly Sheet[] => {
  const room = maxRows - 1
  return Array.from({ length: Math.max(1, Math.ceil(rows.length / room)) }, (_, at) => ({
    name: at === 0 ? name : `${name} ${at + 1}`,
    columns,
    rows: rows.slice(at * room, (at + 1) * room),
  }))
}

/**
 * A workbook (Office Open XML, ECMA-376). Texts are inline strings, numbers numbers; there are no formulas, links or macros.
 * `created` is an ISO instant without fractions of a second. The same sheets give the same bytes: the times in the archive are fixed.
 */
export const workbook = async (sheets: readonly Sheet[], created: string): Promise<Uint8Array> => {
  const { zipSync, strToU8 } = await import('fflate')
  const all = sheets.flatMap(inSheets)
  const parts = {
    ...fixedParts(
      all.map(({ name }) => xml(name)),
      xml(created),
    ),
    ...Object.fromEntries(all.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  // The archive holds local time; built from local parts, the first day of 1980 is the same bytes in every time zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 })
}
