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
const xml = (text: string): string => text
  .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, hex)
  .replace(/[&<>"]/g, (sign) => entities[sign] as string)

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + column % 26)

/** Style 1 is the head row. Style 2 marks a text that looks like a formula, so that it stays a text when a reader edits the cell. */
const cell = (value: string | number, column: number, row: number, head: boolean): string => {
  const place = `r="${letters(column)}${row}"`
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
  if (value === '') return ''
  const style = head ? ' s="1"' : /^['=+\-@\t\r\n]/.test(value) ? ' s="2"' : ''
  return `<c ${place} t="inlineStr"${style}><is><t xml:space="preserve">${xml(cut(value))}</t></is></c>`
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

const sheetXml = ({ columns, rows }: Sheet): string => {
  const lines = [columns.map(({ name }) => name), ...rows]
    .map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, column, at + 1, at === 0)).join('')}</row>`)
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" `
    + `state="frozen"/></sheetView></sheetViews><cols>${columns.map(({ width }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${lines.join('')}</sheetData>`
    + `<autoFilter ref="A1:${letters(columns.length - 1)}${rows.length + 1}"/></worksheet>`
}

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/>`
  + '<name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
  + '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>'

const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${list.map(([type, target], at) =>
    `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`

const parts = (sheets: readonly Sheet[], created: string): Record<string, string> => {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const overrides = [
    ['/xl/workbook.xml', `${kind}.sheet.main+xml`], ['/xl/styles.xml', `${kind}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${kind}.worksheet+xml`]),
  ]
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Default Extension="xml" ContentType="application/xml"/>${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`,
    '_rels/.rels': relations([[`${office}/officeDocument`, 'xl/workbook.xml'], [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml']]),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" `
      + 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Servanda</dc:creator>'
      + `<dcterms:created xsi:type="dcterms:W3CDTF">${xml(created)}</dcterms:created></cp:coreProperties>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, at) =>
      `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([...sheets.map((_, at) => [`${office}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const), [`${office}/styles`, 'styles.xml']]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  }
}

/** Rows that do not fit on one sheet go on to `claims 2`, `claims 3`. */
const inSheets = (sheet: Sheet): readonly Sheet[] => {
  const count = Math.max(1, Math.ceil(sheet.rows.length / (maxRows - 1)))
  return Array.from({ length: count }, (_, at) =>
    ({ ...sheet, name: at === 0 ? sheet.name : `${sheet.name} ${at + 1}`, rows: sheet.rows.slice(at * (maxRows - 1), (at + 1) * (maxRows - 1)) }))
}

/**
 * A workbook (Office Open XML, ECMA-376). Texts are inline strings, numbers numbers; there are no formulas, links or macros. `created` is an
 * ISO instant. The same sheets give the same bytes: the times in the archive are fixed.
 */
export const workbook = async (sheets: readonly Sheet[], created: string): Promise<Uint8Array> => {
  const { zipSync, strToU8 } = await import('fflate')
  const files = Object.entries(parts(sheets.flatMap(inSheets), created)).map(([name, text]) => [name, strToU8(text)] as const)
  // The archive holds local time; built from local parts, the first day of 1980 is the same bytes in every time zone.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 })
}
